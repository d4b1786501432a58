/// Hears the XML of one sheet and keeps the cells that hold words.
final class ExcelSheetVisitor: XMLVisitor {
    private(set) var sheet: Sheet
    private(set) var formulas = 0
    private let words: ExcelWords
    private let writer: DocumentWriter
    private let limits: DocumentLimits
    private var row = -1
    private var column = -1
    private var type = ""
    private var style = 0
    private var value = ""
    private var isValue = false
    private var isPhonetic = false

    init(_ sheet: Sheet, words: ExcelWords, writer: DocumentWriter, limits: DocumentLimits) {
        self.sheet = sheet
        self.words = words
        self.writer = writer
        self.limits = limits
    }

    func start(_ name: String, _ attributes: XMLAttributes) throws(DocumentFailure) {
        switch name {
        case "row":
            row = attributes.number("r").map { $0 - 1 } ?? row + 1
            column = -1
        case "c": startCell(attributes)
        case "v": isValue = true
        case "t": isValue = !isPhonetic
        case "rPh": isPhonetic = true
        case "f": formulas += 1
        case "mergeCell": try addMerge(attributes["ref"] ?? "")
        default: break
        }
    }

    private func startCell(_ attributes: XMLAttributes) {
        let place = attributes["r"].flatMap(CellReference.init)
        column = place?.column ?? column + 1
        row = place?.row ?? row
        type = attributes["t"] ?? ""
        style = attributes.number("s") ?? 0
        value = ""
    }

    private func addMerge(_ reference: String) throws(DocumentFailure) {
        guard sheet.merges.count < limits.cells else { throw .tooManyCells }
        let corners = reference.split(separator: ":").compactMap { CellReference(String($0)) }
        guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else {
            return
        }
        sheet.merges.append(
            Sheet.Merge(rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column))
    }

    func text(_ text: String) { if isValue { value += text } }

    func end(_ name: String) throws(DocumentFailure) {
        switch name {
        case "v", "t": isValue = false
        case "rPh": isPhonetic = false
        case "c": try endCell()
        default: break
        }
    }

    private func endCell() throws(DocumentFailure) {
        try writer.check()
        guard row >= 0, !value.isEmpty else { return }
        sheet.set(Words.parts(of: words.text(type: type, style: style, value: value)), row: row, column: column)
        guard sheet.count <= limits.cells else { throw .tooManyCells }
    }
}

/// A place such as "AB12", zero-based.
struct CellReference {
    let row: Int
    let column: Int

    init?(_ text: String) {
        var (row, column) = (0, 0)
        for byte in text.utf8 where byte != 0x24 {
            switch byte {
            case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
            case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 0x60
            case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
            default: return nil
            }
            guard column <= 1 << 20, row <= 1 << 30 else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        (self.row, self.column) = (row - 1, column - 1)
    }
}
