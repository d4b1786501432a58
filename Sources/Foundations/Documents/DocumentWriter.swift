/// Writes a ``Document`` for the formats that have no lines of their own: a paragraph is a line, a row is a line.
final class DocumentWriter {
    private(set) var document: Document
    private let limits: DocumentLimits
    private var deadline: Deadline
    private var rows: [TableRow] = []
    private var cells = 0

    init(_ format: DocumentFormat, limits: DocumentLimits, deadline: Deadline) {
        document = Document(format: format)
        self.limits = limits
        self.deadline = deadline
    }

    /// The document, once everything is written.
    /// - Throws: `.empty` where nothing was.
    func finished() throws(DocumentFailure) -> Document {
        try endTable()
        guard !document.blocks.isEmpty else { throw .empty }
        return document
    }

    func check() throws(DocumentFailure) { try deadline.check() }

    func note(_ code: ReadingNote.Code, _ message: String) {
        document.notes.append(ReadingNote(code, message))
    }

    func pages(_ count: Int) { document.pages = count }

    /// Writes the words of a paragraph; each line break inside it begins a paragraph of its own, as in typed text.
    func paragraph(
        _ text: String, kind: Paragraph.Kind = .body, bold: Bool = false, role: Paragraph.Role = .body
    ) throws(DocumentFailure) {
        for words in Words.lines(of: text) {
            let line = try addLine(words)
            document.blocks.append(.paragraph(Paragraph(words, kind: kind, bold: bold, lines: line...line, role: role)))
        }
    }

    /// Writes a paragraph that its source broke into several lines.
    func paragraph(_ text: String, kind: Paragraph.Kind, original: [String]) throws(DocumentFailure) {
        guard !original.isEmpty else { return }
        let first = document.lines.count + 1
        for line in original { _ = try addLine(line) }
        document.blocks.append(.paragraph(Paragraph(text, kind: kind, lines: first...document.lines.count)))
    }

    /// Adds a row to the table being written. Rows without words only keep their place in spans.
    func row(_ cells: [Cell], isHeader: Bool = false) throws(DocumentFailure) {
        try deadline.check()
        self.cells += cells.count
        guard self.cells <= limits.cells else { throw .tooManyCells }
        rows.append(TableRow(cells: cells, lines: 1...1, isHeader: isHeader))
    }

    /// Ends the table being written. A table of one column is a frame around paragraphs and becomes these.
    func endTable() throws(DocumentFailure) {
        defer { rows = [] }
        let width = rows.map(\.cells.count).max() ?? 0
        if width <= 1 { return try frame() }
        countRowSpans()
        var table = Table()
        for row in rows where row.cells.contains(where: { !$0.isEmpty }) {
            table.rows.append(try placed(row, width: width))
        }
        if !table.rows.isEmpty { document.blocks.append(.table(table)) }
    }

    private func frame() throws(DocumentFailure) {
        for row in rows {
            for cell in row.cells {
                for part in cell.parts { try paragraph(part) }
            }
        }
    }

    private func countRowSpans() {
        var anchors: [Int: Int] = [:]
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.cells.enumerated() {
                if !cell.continuesAbove {
                    anchors[column] = index
                } else if let anchor = anchors[column], column < rows[anchor].cells.count {
                    rows[anchor].cells[column].rowSpan = index - anchor + 1
                }
            }
        }
    }

    private func placed(_ row: TableRow, width: Int) throws(DocumentFailure) -> TableRow {
        cells += width - row.cells.count
        guard cells <= limits.cells else { throw .tooManyCells }
        var placed = row
        placed.cells += Array(repeating: Cell(), count: width - row.cells.count)
        let words = placed.cells.map { $0.parts.joined(separator: " ") }
        let line = try addLine(words.joined(separator: "\t"))
        placed.lines = line...line
        return placed
    }

    private func addLine(_ words: String) throws(DocumentFailure) -> Int {
        try deadline.check()
        guard document.lines.count < limits.lines else { throw .tooManyLines }
        document.lines.append(words)
        return document.lines.count
    }
}

/// Words as readers need them: without blanks at the ends, one string per line.
enum Words {
    /// The lines of a text that hold words, trimmed; runs of blanks inside a line stay.
    static func lines(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        var lines: [String] = []
        for piece in bytes.split(whereSeparator: { $0 == Ascii.lineFeed || $0 == Ascii.carriageReturn }) {
            let words = trimmed(piece)
            if !words.isEmpty { lines.append(String(decoding: words, as: UTF8.self)) }
        }
        return lines
    }

    /// The parts of a cell: its lines, where tabs became blanks because a tab parts cells.
    static func parts(of text: String) -> [String] {
        guard text.utf8.contains(Ascii.tab) else { return lines(of: text) }
        return lines(of: String(decoding: text.utf8.map { $0 == Ascii.tab ? Ascii.space : $0 }, as: UTF8.self))
    }

    /// Blanks at the ends include the no-break space, which programs put into empty cells.
    private static func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var words = Ascii.trimmed(slice)
        while words.starts(with: [0xC2, 0xA0]) { words = Ascii.trimmed(words.dropFirst(2)) }
        while words.count >= 2, words.suffix(2).elementsEqual([0xC2, 0xA0]) { words = Ascii.trimmed(words.dropLast(2)) }
        return words
    }
}
