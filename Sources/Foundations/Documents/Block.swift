/// A piece of a document in reading order.
public enum Block: Sendable, Hashable {
    case paragraph(Paragraph)
    case table(Table)

    /// The lines of the document that the block came from; `nil` for a table without rows.
    public var lines: ClosedRange<Int>? {
        switch self {
        case .paragraph(let paragraph): paragraph.lines
        case .table(let table): table.lines
        }
    }
}

/// One paragraph, heading or list item.
public struct Paragraph: Sendable, Hashable {
    /// What the paragraph is by its style or marker.
    public enum Kind: Sendable, Hashable {
        case body
        /// Level 1 is the highest.
        case heading(Int)
        /// Level 0 is the outermost list.
        case listItem(level: Int)
    }

    /// Where on the page it stood.
    public enum Role: Sendable, Hashable {
        case body, pageHeader, pageFooter
    }

    /// The words, without the marker of a heading or list item and without the asterisks of a wholly bold line.
    public var text: String
    public var kind: Kind
    /// True where the whole paragraph is bold.
    public var bold: Bool
    /// 1-based lines of ``Document/lines``.
    public var lines: ClosedRange<Int>
    public var role: Role

    public init(
        _ text: String, kind: Kind = .body, bold: Bool = false, lines: ClosedRange<Int>, role: Role = .body
    ) {
        self.text = text
        self.kind = kind
        self.bold = bold
        self.lines = lines
        self.role = role
    }
}

/// A table as it stands in the document. A table that a page break cut may arrive as several tables.
public struct Table: Sendable, Hashable {
    public var rows: [TableRow]

    public init(rows: [TableRow] = []) {
        self.rows = rows
    }

    /// From the first line of the first row to the last line of the last one.
    public var lines: ClosedRange<Int>? {
        guard let first = rows.first, let last = rows.last else { return nil }
        return first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound)
    }
}

/// One row of a table.
public struct TableRow: Sendable, Hashable {
    /// One cell per grid column: a cell that spans columns is followed by empty ones, so positions mean columns.
    public var cells: [Cell]
    /// 1-based lines of ``Document/lines``.
    public var lines: ClosedRange<Int>
    /// True where the source itself marks the row as a heading row.
    public var isHeader: Bool

    public init(cells: [Cell], lines: ClosedRange<Int>, isHeader: Bool = false) {
        self.cells = cells
        self.lines = lines
        self.isHeader = isHeader
    }
}

/// One cell of a table.
public struct Cell: Sendable, Hashable {
    /// The cell's paragraphs or bullets in order, raw: with markers such as "- " and with tags such as `<p>` where the
    /// source has them literally. Empty for an empty cell.
    public var parts: [String]
    /// Number of grid columns the cell covers.
    public var columnSpan: Int
    /// Number of grid rows the cell covers.
    public var rowSpan: Int
    /// True where the cell belongs to one above it that spans rows; such a cell is empty.
    public var continuesAbove: Bool

    public init(_ parts: [String] = [], columnSpan: Int = 1, rowSpan: Int = 1, continuesAbove: Bool = false) {
        self.parts = parts
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.continuesAbove = continuesAbove
    }

    /// The parts joined by line breaks.
    public var text: String { parts.count == 1 ? parts[0] : parts.joined(separator: "\n") }
    /// True where the cell holds no word.
    public var isEmpty: Bool { parts.isEmpty }
}
