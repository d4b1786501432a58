/// What every page carries and nobody needs to hear: a slim head from the second page on, a foot with the page's
/// number.
enum PageFurniture {
    static func place(_ document: PaperDocument, on pages: PageWriter) {
        for page in pages.pages.indices {
            if page > 0 { placeHead(document, page, on: pages) }
            placeFoot(document, page, on: pages)
        }
    }

    private static func placeHead(_ document: PaperDocument, _ page: Int, on pages: PageWriter) {
        let shape = pages.shape
        put(runningHead(document), x: shape.side, y: 32, width: shape.measure, page, on: pages)
        pages.put(.fill(width: shape.measure, height: 0.6, pages.accent), x: shape.side, y: 48, page: page)
    }

    /// Who speaks, and about what.
    static func runningHead(_ document: PaperDocument) -> String {
        let author = document.letterhead.flatMap { $0.lines.isEmpty ? nil : $0.lines[$0.mainLine] }
        return [author, document.title].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func placeFoot(_ document: PaperDocument, _ page: Int, on pages: PageWriter) {
        let shape = pages.shape
        let y = shape.height - 38
        pages.put(.fill(width: shape.measure, height: 0.4, .rule), x: shape.side, y: y - 5, page: page)
        let number = pages.setter.set("Página \(page + 1) de \(pages.pages.count)", .small, width: nil)
        let width = number.lines.map(\.width).max() ?? 0
        put(document.footer, x: shape.side, y: y, width: shape.measure - width - 18, page, on: pages)
        pages.put(.text(number, 0..<1), x: shape.side + shape.measure - width, y: y, page: page)
    }

    /// One line; what does not fit ends in an ellipsis.
    private static func put(
        _ words: String, x: Double, y: Double, width: Double, _ page: Int, on pages: PageWriter
    ) {
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !line.isEmpty else { return }
        pages.put(.text(shortened(line, to: width, pages.setter), 0..<1), x: x, y: y, page: page)
    }

    private static func shortened(_ line: String, to width: Double, _ setter: TextSetter) -> SetText {
        let whole = setter.set(line, .small, width: nil)
        guard let found = whole.lines.first?.width, found > width else { return whole }
        let count = max(1, Int(Double(line.count) * width / found) - 2)
        let cut = setter.set(line.prefix(count) + "…", .small, width: nil)
        guard cut.lines.first?.width ?? 0 > width, count > 4 else { return cut }
        return shortened(String(line.prefix(count - 3)) + "…", to: width, setter)
    }
}
