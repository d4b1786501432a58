/// Hears `content.xml` of an ODS. The words a cell shows are kept in it; formulas are never computed.
final class CalcVisitor: XMLVisitor {
    private(set) var sheets: [Sheet] = []
    private(set) var formulas = 0
    private let writer: DocumentWriter
    private let limits: DocumentLimits
    private var hidden = HiddenTableStyles()
    private var row = 0
    private var rowRepeats = 1
    private var column = 0
    private var columnRepeats = 1
    private var parts: [String] = []
    private var words: OpenWords?
    private var skipDepth = 0
    private var total = 0

    init(_ writer: DocumentWriter, limits: DocumentLimits) {
        self.writer = writer
        self.limits = limits
    }

    func start(_ name: String, _ attributes: XMLAttributes) throws(DocumentFailure) {
        if skipDepth > 0 || name == "annotation" || name == "tracked-changes" || name == "shapes" {
            skipDepth += 1
            return
        }
        switch name {
        case "style", "table-properties": hidden.hear(name, attributes)
        case "table": startSheet(attributes)
        case "table-row": rowRepeats = max(1, attributes.number("number-rows-repeated") ?? 1)
        case "table-cell", "covered-table-cell": startCell(attributes)
        case "p": words = OpenWords()
        default: _ = words?.append(element: name, attributes)
        }
    }

    private func startSheet(_ attributes: XMLAttributes) {
        var sheet = Sheet(name: attributes["name"] ?? "")
        sheet.isHidden = hidden.contains(attributes["style-name"])
        sheets.append(sheet)
        (row, column) = (0, 0)
    }

    private func startCell(_ attributes: XMLAttributes) {
        columnRepeats = max(1, attributes.number("number-columns-repeated") ?? 1)
        parts = []
        if attributes["formula"] != nil { formulas += 1 }
        let rows = max(1, attributes.number("number-rows-spanned") ?? 1)
        let columns = max(1, attributes.number("number-columns-spanned") ?? 1)
        guard rows > 1 || columns > 1, let last = sheets.indices.last, sheets[last].merges.count < limits.cells else {
            return
        }
        sheets[last].merges.append(
            Sheet.Merge(rows: row...row + min(rows, 1 << 20) - 1, columns: column...column + min(columns, 1 << 16) - 1))
    }

    func text(_ text: String) { if skipDepth == 0 { words?.append(text) } }

    func end(_ name: String) throws(DocumentFailure) {
        if skipDepth > 0 {
            skipDepth -= 1
            return
        }
        switch name {
        case "p":
            parts += Words.parts(of: words?.text ?? "")
            words = nil
        case "table-cell", "covered-table-cell": try endCell()
        case "table-row":
            row = min(row + min(rowRepeats, 1 << 21), 1 << 24)
            column = 0
        default: break
        }
    }

    /// Repeated words are written as often as they are shown; repeated emptiness only moves on.
    private func endCell() throws(DocumentFailure) {
        try writer.check()
        defer { column = min(column + min(columnRepeats, 1 << 16), 1 << 20) }
        guard !parts.isEmpty, let sheet = sheets.indices.last else { return }
        let (count, overflow) = rowRepeats.multipliedReportingOverflow(by: columnRepeats)
        guard !overflow, total + count <= limits.cells else { throw .tooManyCells }
        total += count
        for repeatedRow in row..<row + rowRepeats {
            for repeated in column..<column + columnRepeats {
                sheets[sheet].set(parts, row: repeatedRow, column: repeated)
            }
        }
    }
}

/// The table styles whose sheets are not displayed.
struct HiddenTableStyles {
    private var names: Set<String> = []
    private var current: String?

    mutating func hear(_ element: String, _ attributes: XMLAttributes) {
        if element == "style" { current = attributes["name"] }
        if element == "table-properties", attributes["display"] == "false", let current { names.insert(current) }
    }

    func contains(_ style: String?) -> Bool { style.map(names.contains) ?? false }
}
