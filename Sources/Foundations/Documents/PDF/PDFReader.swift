/// Reads PDF with text: lines and tables are rebuilt from where the words stand.
struct PDFReader {
    private let writer: DocumentWriter
    private var columns: PDFColumns?

    static func read(_ bytes: [UInt8], limits: DocumentLimits, deadline: Deadline) throws(DocumentFailure) -> Document {
        let boxes = try PDFText.boxes(bytes, limits: limits, deadline: deadline)
        let pages = try PDFBoxes.pages(boxes, limits: limits, deadline: deadline)
        return try read(pages, limits: limits, deadline: deadline)
    }

    /// - Throws: `.scanned` where the pages hold next to no words.
    static func read(
        _ pages: [PDFPage], limits: DocumentLimits, deadline: Deadline
    ) throws(DocumentFailure) -> Document {
        guard !pages.isEmpty else { throw .damagedContainer }
        guard pages.reduce(0, { $0 + $1.words.count }) >= 3 else { throw .scanned }
        var reader = PDFReader(writer: DocumentWriter(.pdf, limits: limits, deadline: deadline))
        reader.writer.pages(pages.count)
        let lined = pages.map { (page: $0, lines: PDFLine.lines($0.words)) }
        let furniture = PDFFurniture(lined)
        for (page, lines) in lined { try reader.write(page, lines, furniture) }
        reader.noteEmptyPages(pages)
        return try reader.writer.finished()
    }

    private init(writer: DocumentWriter) { self.writer = writer }

    private func noteEmptyPages(_ pages: [PDFPage]) {
        let empty = pages.indices.filter { pages[$0].words.isEmpty }.map { String($0 + 1) }
        guard !empty.isEmpty else { return }
        let list = empty.prefix(10).joined(separator: ", ")
        writer.note(.pagesWithoutWords, "Hay páginas sin texto (\(list)); si son escaneadas, su contenido no se leyó.")
    }

    // MARK: One page

    /// Letterheads stand above everything else on the page and footers below it; what repeats in between is content.
    private mutating func write(_ page: PDFPage, _ lines: [PDFLine], _ furniture: PDFFurniture) throws(DocumentFailure)
    {
        let roles = lines.indices.map { furniture.role($0, of: lines, on: page) }
        let top = roles.prefix { $0 == .pageHeader }.count
        let bottom = max(top, lines.count - roles.reversed().prefix { $0 == .pageFooter }.count)
        for line in lines[..<top] { try writer.paragraph(line.text, role: .pageHeader) }
        try writeBody(Array(lines[top..<bottom]))
        for line in lines[bottom...] { try writer.paragraph(line.text, role: .pageFooter) }
    }

    private mutating func writeBody(_ lines: [PDFLine]) throws(DocumentFailure) {
        let margin = lines.map(\.right).max() ?? 0
        var index = 0
        var loose = 0
        while index < lines.count {
            try writer.check()
            guard let region = PDFRegion.starting(at: index, in: lines, after: loose, prior: columns) else {
                index += 1
                continue
            }
            try writeParagraphs(lines[loose..<region.range.lowerBound], margin: margin)
            try writeTable(lines[region.range], region.columns)
            (index, loose) = (region.range.upperBound, region.range.upperBound)
        }
        try writeParagraphs(lines[loose...], margin: margin)
    }

    private mutating func writeTable(_ lines: ArraySlice<PDFLine>, _ columns: PDFColumns) throws(DocumentFailure) {
        self.columns = columns
        try writer.endTable()
        for cells in PDFRows(lines, columns: columns).cells { try writer.row(cells) }
        try writer.endTable()
    }

    // MARK: Paragraphs

    private func writeParagraphs(_ lines: ArraySlice<PDFLine>, margin: Double) throws(DocumentFailure) {
        var gathered: [PDFLine] = []
        for line in lines {
            if let last = gathered.last, !PDFReader.wraps(last, into: line, margin: margin) {
                try writeParagraph(gathered)
                gathered = []
            }
            gathered.append(line)
        }
        try writeParagraph(gathered)
    }

    /// A line goes on in the next one if the next one's first word had no room on it.
    private static func wraps(_ line: PDFLine, into next: PDFLine, margin: Double) -> Bool {
        guard let word = next.words.first, !PDFBullet.begins(next.text), next.top - line.bottom < 0.7 * line.height
        else { return false }
        return line.right + 0.25 * line.height + (word.right - word.left) > margin
    }

    private func writeParagraph(_ lines: [PDFLine]) throws(DocumentFailure) {
        let text = lines.map(\.text).joined(separator: " ")
        let item = PDFBullet.words(text)
        try writer.paragraph(item ?? text, kind: item == nil ? .body : .listItem(level: 0), original: lines.map(\.text))
    }
}
