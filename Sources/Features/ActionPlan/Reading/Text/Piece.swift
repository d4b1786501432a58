import Documents
import Plans
import Spanish

/// One paragraph or one table row of the document, cleaned: what the reader walks over.
struct Piece: Sendable {
    var lines: [Int]
    /// The words in one line; of a row, all its cells.
    var text: String
    var folded: String
    /// Of a row; empty for a paragraph.
    var cells: [PieceCell] = []
    var table: Int?
    var isHeading = false
    var isListItem = false
    var isBold = false
    var role = Paragraph.Role.body

    var isRow: Bool { table != nil }
    /// Stands out from running text.
    var standsOut: Bool { !isRow && (isHeading || isBold || Shape.isCapitals(text)) }

    init(text: String, lines: [Int]) {
        self.text = text
        self.lines = lines
        self.folded = Spanish.folded(text)
    }
}

/// A cell as lines of clean words; bullets still stand.
struct PieceCell: Sendable {
    var parts: [String]
    var text: String
    var isEmpty: Bool { parts.isEmpty }

    init(_ raw: [String]) {
        parts = raw.flatMap { Spacing.lines(Tags.stripped($0)) }
        text = parts.joined(separator: " ")
    }
}

/// Lays a document out as pieces in reading order.
struct PieceMaker {
    private var pieces: [Piece] = []
    private var tables = 0

    static func pieces(of document: Document) -> [Piece] {
        var maker = PieceMaker()
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph): maker.add(paragraph)
            case .table(let table): maker.add(table)
            }
        }
        return maker.pieces
    }

    private mutating func add(_ paragraph: Paragraph) {
        let whole = Spacing.single(Tags.stripped(paragraph.text))
        guard !whole.isEmpty else { return }
        let typed = Self.behindTypedBullet(whole)
        var piece = Piece(text: typed ?? whole, lines: Array(paragraph.lines))
        if typed != nil { piece.isListItem = true }
        if case .heading = paragraph.kind { piece.isHeading = true }
        if case .listItem = paragraph.kind { piece.isListItem = true }
        piece.isBold = paragraph.bold
        piece.role = paragraph.role
        pieces.append(piece)
    }

    /// The words of a paragraph whose bullet was typed by hand ("- Publicar los trámites") instead of made by the word
    /// processor; numbers and letters stay, since sections are numbered too.
    private static func behindTypedBullet(_ text: String) -> String? {
        guard let first = text.first, !first.isLetter, !first.isNumber, let rest = Bullets.marked(text) else {
            return nil
        }
        return rest.first.map(\.isLetter) == true ? rest : nil
    }

    /// A spreadsheet is one table from its first title to its last signature: rows above the headings of the real table
    /// are paragraphs, and so are single words in the first column below it that are headings.
    private mutating func add(_ table: Table) {
        tables += 1
        let rows = table.rows.map { row in (row, row.cells.map { PieceCell($0.parts) }) }
        let header = rows.firstIndex { TableHeadings.kind(of: $0.1) != nil }
        for (index, (row, cells)) in rows.enumerated() {
            let filled = cells.filter { !$0.isEmpty }
            guard !filled.isEmpty else { continue }
            let isAbove = header.map { index < $0 } ?? false
            if (isAbove && filled.count <= 2) || (filled.count == 1 && standsAlone(cells, filled[0])) {
                addText(filled, row)
            } else {
                addRow(cells, row)
            }
        }
    }

    private func standsAlone(_ cells: [PieceCell], _ cell: PieceCell) -> Bool {
        guard !(cells.first?.isEmpty ?? true) || cells.count == 1 else { return false }
        if cells.count == 1 { return true }
        let folded = Spanish.folded(cell.text)
        return SectionKind.heading(folded) != nil || Phase.isHeading(folded) || SignatureReader.isRole(folded)
            || PageMarks.why(cell.text, folded) != nil
    }

    private mutating func addText(_ cells: [PieceCell], _ row: TableRow) {
        if cells.count == 2 {
            return append(cells.map(\.text).joined(separator: " "), row)
        }
        for part in cells.flatMap(\.parts) { append(part, row) }
    }

    private mutating func append(_ text: String, _ row: TableRow) {
        var piece = Piece(text: text, lines: Array(row.lines))
        if let words = Bullets.marked(text) {
            piece.isListItem = true
            piece.text = words
            piece.folded = Spanish.folded(words)
        }
        pieces.append(piece)
    }

    private mutating func addRow(_ cells: [PieceCell], _ row: TableRow) {
        var piece = Piece(
            text: cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "), lines: Array(row.lines))
        piece.cells = cells
        piece.table = tables
        pieces.append(piece)
    }
}
