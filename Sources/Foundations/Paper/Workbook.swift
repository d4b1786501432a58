/// Sheets of a spreadsheet to be filled in or read. Every cell is written as text or number, never as a formula, so
/// a cell that begins with “=” stays the words somebody typed.
public struct Workbook: Sendable, Hashable {
    public var title: String
    public var author: String
    public var sheets: [WorkSheet]
    /// Seconds since 1970 of what the properties call its creation. The same workbook always becomes the same bytes.
    public var created: Int?

    public init(_ title: String, author: String = "", sheets: [WorkSheet], created: Int? = nil) {
        self.title = title
        self.author = author
        self.sheets = sheets
        self.created = created
    }
}

public struct WorkSheet: Sendable, Hashable {
    /// At most 31 letters, as spreadsheets demand.
    public var name: String
    public var columns: [WorkColumn]
    /// Rows above the headings: title, instructions; each a line of cells.
    public var preface: [[WorkCell]]
    /// Empty where the sheet has no table: then `columns` only give widths.
    public var headings: [String]
    public var rows: [[WorkCell]]
    /// How many empty rows below the last keep the lists to choose from.
    public var spareRows: Int
    /// Whether only the table's cells may be changed (without a password: it guards against accidents).
    public var isProtected: Bool

    public init(
        _ name: String, columns: [WorkColumn], preface: [[WorkCell]] = [], headings: [String] = [],
        rows: [[WorkCell]] = [], spareRows: Int = 0, isProtected: Bool = false
    ) {
        self.name = name
        self.columns = columns
        self.preface = preface
        self.headings = headings
        self.rows = rows
        self.spareRows = spareRows
        self.isProtected = isProtected
    }
}

public struct WorkColumn: Sendable, Hashable {
    /// In letters of the usual size.
    public var width: Double
    /// Words to choose one from, in every row of the table.
    public var choices: [String]
    /// What the program shows when a cell of the column is chosen: how to fill it in.
    public var prompt: String

    public init(width: Double, choices: [String] = [], prompt: String = "") {
        self.width = width
        self.choices = choices
        self.prompt = prompt
    }
}

public enum WorkCell: Sendable, Hashable {
    case text(String)
    /// Words in bold: a title.
    case title(String)
    case number(Double)
    case empty
}
