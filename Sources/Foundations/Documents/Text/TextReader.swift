/// Reads text and Markdown as plans are typed: a line is a paragraph, a line with tabs is a table row.
///
/// A row that begins with a tab has an empty first cell. A cell that opens a tag (`<ul>`, `<p>`…) and closes it some
/// lines below goes on over those lines, so its row stays one row; where no closing tag follows, the line stands alone.
struct TextReader {
    private var source: TextLines
    private var deadline: Deadline
    private let limits: DocumentLimits
    private var writer: BlockWriter
    private var cells = 0

    static func read(
        _ text: DecodedText, format: DocumentFormat, limits: DocumentLimits, deadline: Deadline
    ) throws(DocumentFailure) -> Document {
        var reader = TextReader(text, limits, deadline)
        try reader.readLines()
        guard !reader.writer.blocks.isEmpty else { throw .empty }
        return Document(
            format: format, lines: reader.source.strings, blocks: reader.writer.blocks, notes: text.notes)
    }

    private init(_ text: DecodedText, _ limits: DocumentLimits, _ deadline: Deadline) {
        source = TextLines(text.bytes)
        writer = BlockWriter()
        self.limits = limits
        self.deadline = deadline
    }

    private mutating func readLines() throws(DocumentFailure) {
        guard source.count <= limits.lines else { throw .tooManyLines }
        var index = 0
        while index < source.count {
            try deadline.check()
            index = try readBlock(at: index)
        }
        writer.endTable()
    }

    /// Reads what begins at this line and returns the line after it.
    private mutating func readBlock(at index: Int) throws(DocumentFailure) -> Int {
        if source.isBlank(index) {
            writer.blankLine()
            return index + 1
        }
        if isRow(index) { return try readRow(at: index) }
        if let row = PipeRow(source.bytes(of: index)), row.cells.count > 1 {
            writer.pipeRow(row, line: index + 1)
            return index + 1
        }
        writer.paragraph(LineMarkup.paragraph(source.bytes(of: index), line: index + 1))
        return index + 1
    }

    /// A line with a tab between words is a row. One that only begins with a tab is a row beside other rows, else an
    /// indented paragraph.
    private func isRow(_ index: Int) -> Bool {
        if source.hasInnerTab(index) { return true }
        guard source.beginsWithTab(index) else { return false }
        return writer.isInTable || (index + 1 < source.count && source.hasInnerTab(index + 1))
    }

    private mutating func readRow(at index: Int) throws(DocumentFailure) -> Int {
        let last = OpenTag.lastLine(ofRowAt: index, in: source)
        let row = TabRow.cells(source, lines: index...last)
        cells += row.count
        guard cells <= limits.cells else { throw .tooManyCells }
        writer.row(TableRow(cells: row, lines: index + 1...last + 1))
        return last + 1
    }
}
