import CPangoCairo

/// How words look: size in points, weight, colour.
struct TextStyle {
    var size: Double
    var isBold = false
    var isItalic = false
    var colour = Colour.ink
    /// Distance of lines against the size.
    var leading = 1.32

    static let body = TextStyle(size: 10.5)
    static let small = TextStyle(size: 8.6, colour: .quiet)
}

/// Breaks text into lines. Belongs to one rendering: fonts are looked up in the calling thread's font map.
final class TextSetter {
    /// Carlito has the widths of the font that word processors use, so a plan fills the same lines in both.
    static let families = "Carlito, Calibri, DejaVu Sans Condensed, DejaVu Sans"
    private let context: OpaquePointer

    init(language: String) throws(PaperFailure) {
        guard let context = paper_text_context(language) else { throw .outOfMemory }
        self.context = OpaquePointer(UnsafeRawPointer(context))
    }

    deinit { paper_release(UnsafeMutableRawPointer(context)) }

    /// - Parameter width: in points; lines do not end where it is `nil`.
    func set(_ text: String, _ style: TextStyle, width: Double?) -> SetText {
        let clean = PlainText.of(text)
        let layout = paper_text_layout(
            .init(context), clean, Int32(clean.utf8.count), Self.families, style.size, style.isBold ? 1 : 0,
            style.isItalic ? 1 : 0, width.map { max($0, 1) } ?? -1)
        return SetText(layout, style)
    }

    /// How wide the words are on one line.
    func width(_ text: String, _ style: TextStyle) -> Double {
        set(text, style, width: nil).lines.map(\.width).max() ?? 0
    }
}

/// Text broken into lines.
final class SetText {
    struct Line {
        let line: UnsafeMutablePointer<PangoLayoutLine>
        /// From the line's top to the baseline.
        let baseline: Double
        let height: Double
        let width: Double
    }

    let style: TextStyle
    private(set) var lines: [Line] = []
    private let layout: OpaquePointer?

    init(_ layout: OpaquePointer?, _ style: TextStyle) {
        self.layout = layout
        self.style = style
        guard let layout else { return }
        var next = pango_layout_get_lines_readonly(layout)
        while let node = next {
            if let data = node.pointee.data {
                lines.append(measured(data.assumingMemoryBound(to: PangoLayoutLine.self)))
            }
            next = node.pointee.next
        }
    }

    deinit { if let layout { paper_release(UnsafeMutableRawPointer(layout)) } }

    var height: Double { lines.reduce(0) { $0 + $1.height } }

    private func measured(_ line: UnsafeMutablePointer<PangoLayoutLine>) -> Line {
        var (ascent, height, width) = (0.0, 0.0, 0.0)
        paper_line_size(line, &ascent, &height, &width)
        // A sign that only another font has may be taller than the line is meant to be.
        let wanted = max(style.size * style.leading, height)
        return Line(line: line, baseline: (wanted - height) / 2 + ascent, height: wanted, width: width)
    }
}
