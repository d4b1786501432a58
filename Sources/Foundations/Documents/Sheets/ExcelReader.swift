/// Reads XLSX (SpreadsheetML, ECMA-376 part 1, section 18). Formulas are never computed; the kept value is read.
enum ExcelReader {
    static func read(
        _ archive: ZipArchive, limits: DocumentLimits, deadline: Deadline
    ) throws(DocumentFailure) -> Document {
        let package = try Relationships.of("", in: archive, limits: limits)
        let main = package.path(ofType: "officeDocument") ?? "xl/workbook.xml"
        let parts = try Relationships.of(main, in: archive, limits: limits)
        guard let bytes = try archive.read(main) else { throw .damagedContainer }
        let book = ExcelBookVisitor()
        try XMLWalk.walk(bytes, book, limits: limits)
        let words = ExcelWords(
            strings: try strings(parts, archive, limits), formats: try formats(parts, archive, limits),
            since1904: book.since1904)
        let writer = DocumentWriter(.xlsx, limits: limits, deadline: deadline)
        var sheets: [Sheet] = []
        var formulas = 0
        for entry in book.sheets {
            guard let path = parts.targets[entry.relation]?.path, let bytes = try archive.read(path) else { continue }
            let visitor = ExcelSheetVisitor(entry.sheet, words: words, writer: writer, limits: limits)
            try XMLWalk.walk(bytes, visitor, limits: limits)
            sheets.append(visitor.sheet)
            formulas += visitor.formulas
        }
        Workbook.noteFormulas(formulas, in: writer)
        try Workbook.write(sheets, to: writer, limits: limits)
        return try writer.finished()
    }

    private static func strings(
        _ parts: Relationships, _ archive: ZipArchive, _ limits: DocumentLimits
    ) throws(DocumentFailure) -> [String] {
        guard let path = parts.path(ofType: "sharedStrings"), let bytes = try archive.read(path) else { return [] }
        let visitor = ExcelStringsVisitor()
        try XMLWalk.walk(bytes, visitor, limits: limits)
        return visitor.strings
    }

    private static func formats(
        _ parts: Relationships, _ archive: ZipArchive, _ limits: DocumentLimits
    ) throws(DocumentFailure) -> [NumberFormat] {
        guard let path = parts.path(ofType: "styles"), let bytes = try archive.read(path) else { return [] }
        let visitor = ExcelStylesVisitor()
        try XMLWalk.walk(bytes, visitor, limits: limits)
        return visitor.formats
    }
}

/// What the cells of every sheet refer to.
struct ExcelWords {
    var strings: [String]
    var formats: [NumberFormat]
    var since1904: Bool

    /// The words of a cell by its type (`t`), its style (`s`) and its kept value.
    func text(type: String, style: Int, value: String) -> String {
        switch type {
        case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
        case "b": return value == "1" ? "VERDADERO" : "FALSO"
        case "str", "inlineStr", "e", "d": return value
        default:
            guard let number = Double(value) else { return value }
            let format = formats.indices.contains(style) ? formats[style] : .general
            return format.text(number, since1904: since1904)
        }
    }
}

/// `workbook.xml`: the sheets in order, and the day from which dates count.
final class ExcelBookVisitor: XMLVisitor {
    private(set) var sheets: [(sheet: Sheet, relation: String)] = []
    private(set) var since1904 = false

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "workbookPr": since1904 = attributes["date1904"].map { $0 == "1" || $0 == "true" } ?? false
        case "sheet":
            var sheet = Sheet(name: attributes["name"] ?? "")
            sheet.isHidden = attributes["state"].map { $0 != "visible" } ?? false
            sheets.append((sheet, attributes["id"] ?? ""))
        default: break
        }
    }
    func text(_ text: String) {}
    func end(_ name: String) {}
}

/// `sharedStrings.xml`; phonetic readings (`rPh`) are not words of the cell.
final class ExcelStringsVisitor: XMLVisitor {
    private(set) var strings: [String] = []
    private var current = ""
    private var isText = false
    private var isPhonetic = false

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "si": current = ""
        case "rPh": isPhonetic = true
        case "t": isText = !isPhonetic
        default: break
        }
    }

    func text(_ text: String) { if isText { current += text } }

    func end(_ name: String) {
        switch name {
        case "si": strings.append(current)
        case "rPh": isPhonetic = false
        case "t": isText = false
        default: break
        }
    }
}

/// `styles.xml`: the number format of each cell style.
final class ExcelStylesVisitor: XMLVisitor {
    private(set) var formats: [NumberFormat] = []
    private var codes: [Int: String] = [:]
    private var isCellFormats = false

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt": attributes.number("numFmtId").map { codes[$0] = attributes["formatCode"] ?? "" }
        case "cellXfs": isCellFormats = true
        case "xf":
            guard isCellFormats else { return }
            let id = attributes.number("numFmtId") ?? 0
            formats.append(codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id))
        default: break
        }
    }
    func text(_ text: String) {}
    func end(_ name: String) { if name == "cellXfs" { isCellFormats = false } }
}
