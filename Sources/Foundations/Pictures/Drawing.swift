/// How pictures are drawn: sizes, and which format suits what.
enum Drawing {
    /// Quality of JPEG at which nobody sees a difference on a screen.
    private static let quality: Int32 = 82

    /// The size within a width, with a height of at most twice that; never larger than it was.
    static func size(_ width: Int, _ height: Int, within limit: Int) -> (width: Int, height: Int) {
        let share = min(1, Double(limit) / Double(width), Double(2 * limit) / Double(height))
        return (max(1, Int((Double(width) * share).rounded())), max(1, Int((Double(height) * share).rounded())))
    }

    /// Photographs as JPEG; drawings, screens and everything one can see through as PNG. What is not said to be a
    /// photograph is taken as a drawing where PNG needs little more than JPEG, as it does for even colours.
    static func encoded(
        _ canvas: borrowing Canvas, isPhotograph: Bool
    ) -> (format: Picture.Format, form: Picture.Form)? {
        if isPhotograph { return form(canvas, .jpeg).map { (.jpeg, $0) } }
        guard let drawing = form(canvas, .png) else { return nil }
        guard !canvas.hasTransparency, let photograph = form(canvas, .jpeg) else { return (.png, drawing) }
        return drawing.bytes.count * 2 <= photograph.bytes.count * 3 ? (.png, drawing) : (.jpeg, photograph)
    }

    static func form(_ canvas: borrowing Canvas, _ format: Picture.Format) -> Picture.Form? {
        let bytes = format == .jpeg ? canvas.jpeg(quality: quality) : canvas.png()
        let (width, height) = (canvas.width, canvas.height)
        return bytes.map { Picture.Form(width: width, height: height, bytes: $0) }
    }
}
