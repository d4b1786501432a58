/// Hears the XML of a DOCX part and writes its paragraphs and tables.
///
/// Tables inside tables become parts of the outer cell. Deleted and moved-away words, the old properties of tracked
/// changes and the second version of a drawing (`Fallback`) are skipped with everything inside them.
final class WordVisitor: XMLVisitor {
    private static let skipped: Set<String> = [
        "del", "moveFrom", "Fallback", "tabs", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange",
        "sectPrChange", "tblGrid", "instrText", "delText", "docPr", "sectPr",
    ]

    private let writer: DocumentWriter
    private let styles: WordStyles
    private let role: Paragraph.Role
    private let remarks: WordRemarks
    private var skipDepth = 0
    private var paragraphs: [OpenParagraph] = []
    private var tables = 0
    private var row = OpenRow()
    private var run = OpenRun()
    private var isText = false

    init(_ writer: DocumentWriter, styles: WordStyles, role: Paragraph.Role, remarks: WordRemarks) {
        self.writer = writer
        self.styles = styles
        self.role = role
        self.remarks = remarks
    }

    func start(_ name: String, _ attributes: XMLAttributes) throws(DocumentFailure) {
        if skipDepth > 0 || Self.skipped.contains(name) { return skip(name) }
        switch name {
        case "p": paragraphs.append(OpenParagraph())
        case "tbl": try startTable()
        case "tr": if tables == 1 { row = OpenRow() }
        case "tc": if tables == 1 { row.startCell() }
        case "r": run = OpenRun()
        case "rPr": run.isReadingProperties = true
        case "t": isText = true
        case "blip", "imagedata": remarks.pictures += 1
        case "commentReference": remarks.comments += 1
        default: property(name, attributes)
        }
    }

    private func skip(_ name: String) {
        if skipDepth == 0, name == "del", !paragraphs.isEmpty || tables > 0 { noteDeletion() }
        skipDepth += 1
    }

    /// `del` among the properties of a row deletes the row; elsewhere it holds deleted words.
    private func noteDeletion() {
        if row.isReadingProperties { row.isDeleted = true }
        if !run.isReadingProperties { remarks.deletions += 1 }
    }

    private func startTable() throws(DocumentFailure) {
        if tables == 0 { try writer.endTable() }
        tables += 1
    }

    private func property(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "tab", "ptab": append("\t")
        case "br", "cr": append("\n")
        case "noBreakHyphen": append("-")
        case "b": if run.isReadingProperties { run.bold = attributes.isOn }
        case "pStyle": change { $0.style = attributes["val"] }
        case "outlineLvl": change { $0.outline = attributes.number("val") }
        case "ilvl": change { $0.listLevel = attributes.number("val") ?? 0 }
        case "numId": change { $0.isListed = attributes["val"] != "0" }
        default: if tables == 1 { row.property(name, attributes) }
        }
    }

    private func change(_ body: (inout OpenParagraph) -> Void) {
        if let last = paragraphs.indices.last { body(&paragraphs[last]) }
    }

    func text(_ text: String) {
        if isText, skipDepth == 0 { append(text) }
    }

    private func append(_ text: String) {
        guard let last = paragraphs.indices.last else { return }
        let bold = run.bold ?? styles.isBold(paragraphs[last].style)
        paragraphs[last].append(text, bold: bold)
    }

    func end(_ name: String) throws(DocumentFailure) {
        if skipDepth > 0 {
            skipDepth -= 1
            return
        }
        switch name {
        case "p": try endParagraph()
        case "t": isText = false
        case "r": run = OpenRun()
        case "rPr": run.isReadingProperties = false
        case "trPr": row.isReadingProperties = false
        case "tc": if tables == 1 { row.endCell() }
        case "tr": if tables == 1 { try endRow() }
        case "tbl": try endTable()
        default: break
        }
    }

    private func endParagraph() throws(DocumentFailure) {
        guard let paragraph = paragraphs.popLast() else { return }
        if tables > 0 { return row.add(Words.parts(of: paragraph.text)) }
        try writer.paragraph(
            paragraph.text, kind: paragraph.kind(styles), bold: paragraph.isBold, role: role)
    }

    private func endRow() throws(DocumentFailure) {
        if role != .body { return try writeFrame() }
        if row.isDeleted { remarks.deletions += 1 } else { try writer.row(row.cells, isHeader: row.isHeader) }
    }

    /// The letterhead is often a table of a coat of arms and words; only the words matter.
    private func writeFrame() throws(DocumentFailure) {
        for part in row.cells.flatMap(\.parts) { try writer.paragraph(part, role: role) }
    }

    private func endTable() throws(DocumentFailure) {
        tables -= 1
        if tables == 0 { try writer.endTable() }
    }
}
