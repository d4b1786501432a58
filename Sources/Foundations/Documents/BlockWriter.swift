/// Collects blocks; rows that follow each other become one table.
struct BlockWriter {
    private(set) var blocks: [Block] = []
    private var table = Table()
    private var blanksSinceRow = 0

    var isInTable: Bool { !table.rows.isEmpty }

    mutating func paragraph(_ paragraph: Paragraph) {
        endTable()
        blocks.append(.paragraph(paragraph))
    }

    /// A row joins the table above it, unless blank lines and another number of columns stand between them.
    mutating func row(_ row: TableRow) {
        if blanksSinceRow > 0, let last = table.rows.last, last.cells.count != row.cells.count { endTable() }
        table.rows.append(row)
        blanksSinceRow = 0
    }

    mutating func blankLine() {
        blanksSinceRow += 1
    }

    mutating func endTable() {
        if !table.rows.isEmpty { blocks.append(.table(table)) }
        table = Table()
        blanksSinceRow = 0
    }
}

extension BlockWriter {
    /// A row of a Markdown table; its separator marks the row above as heading and belongs to that row's lines.
    mutating func pipeRow(_ row: PipeRow, line: Int) {
        if row.isSeparator, markHeader(upTo: line) { return }
        self.row(TableRow(cells: row.cells, lines: line...line))
    }

    private mutating func markHeader(upTo line: Int) -> Bool {
        guard let last = table.rows.indices.last else { return false }
        table.rows[last].isHeader = true
        table.rows[last].lines = table.rows[last].lines.lowerBound...line
        return true
    }
}
