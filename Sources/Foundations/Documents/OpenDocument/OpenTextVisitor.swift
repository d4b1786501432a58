/// Hears `content.xml` of an ODT and writes its paragraphs and tables.
final class OpenTextVisitor: XMLVisitor {
    /// Deleted words, margin comments, the outline's own numbering and forms.
    private static let skipped: Set<String> = [
        "tracked-changes", "annotation", "forms", "sequence-decls", "desc", "title", "note-citation",
    ]

    private let writer: DocumentWriter
    private let limits: DocumentLimits
    private let remarks: WordRemarks
    private var skipDepth = 0
    private var bold = BoldStyles()
    private var paragraphs: [OpenTextParagraph] = []
    private var lists = 0
    private var spans: [String?] = []
    private var tables = 0
    private var isHeader = false
    private var row = RepeatingRow()

    init(_ writer: DocumentWriter, limits: DocumentLimits, remarks: WordRemarks) {
        self.writer = writer
        self.limits = limits
        self.remarks = remarks
    }

    func start(_ name: String, _ attributes: XMLAttributes) throws(DocumentFailure) {
        if skipDepth > 0 || Self.skipped.contains(name) { return skip(name) }
        switch name {
        case "p", "h": paragraphs.append(OpenTextParagraph(name, attributes, lists: lists))
        case "span": spans.append(attributes["style-name"])
        case "list": lists += 1
        case "image": remarks.pictures += 1
        case "style", "text-properties": bold.hear(name, attributes)
        case "table", "table-header-rows", "table-row", "table-cell", "covered-table-cell":
            try startTablePart(name, attributes)
        default: if let last = paragraphs.indices.last { _ = paragraphs[last].words.append(element: name, attributes) }
        }
    }

    private func skip(_ name: String) {
        if skipDepth == 0, name == "tracked-changes" { remarks.deletions += 1 }
        if skipDepth == 0, name == "annotation" { remarks.comments += 1 }
        skipDepth += 1
    }

    private func startTablePart(_ name: String, _ attributes: XMLAttributes) throws(DocumentFailure) {
        if name == "table" {
            if tables == 0 { try writer.endTable() }
            tables += 1
        }
        guard tables == 1 else { return }
        switch name {
        case "table-header-rows": isHeader = true
        case "table-row": row = RepeatingRow()
        case "table-cell": row.startCell(attributes, most: 1_000)
        case "covered-table-cell": row.startCovered(attributes, most: 1_000)
        default: break
        }
    }

    func text(_ text: String) {
        guard skipDepth == 0, let last = paragraphs.indices.last else { return }
        let style = spans.last.flatMap { $0 } ?? paragraphs[last].style
        paragraphs[last].append(text, bold: bold.contains(style) || bold.contains(paragraphs[last].style))
    }

    func end(_ name: String) throws(DocumentFailure) {
        if skipDepth > 0 {
            skipDepth -= 1
            return
        }
        switch name {
        case "p", "h": try endParagraph()
        case "span": _ = spans.popLast()
        case "list": lists -= 1
        case "table-header-rows": if tables == 1 { isHeader = false }
        case "table-cell", "covered-table-cell": if tables == 1 { row.endCell() }
        case "table-row": if tables == 1 { try writer.row(row.cells, isHeader: isHeader) }
        case "table":
            tables -= 1
            if tables == 0 { try writer.endTable() }
        default: break
        }
    }

    private func endParagraph() throws(DocumentFailure) {
        guard let paragraph = paragraphs.popLast() else { return }
        if tables > 0 { return row.add(Words.parts(of: paragraph.words.text)) }
        try writer.paragraph(paragraph.words.text, kind: paragraph.kind, bold: paragraph.isBold)
    }
}

/// A paragraph of an ODT while it is being heard.
struct OpenTextParagraph {
    var words = OpenWords()
    let kind: Paragraph.Kind
    let style: String?
    private var count = 0
    private var boldCount = 0

    init(_ name: String, _ attributes: XMLAttributes, lists: Int) {
        style = attributes["style-name"]
        kind =
            if name == "h" { .heading(min(max(attributes.number("outline-level") ?? 1, 1), 9)) } else if lists > 0 {
                .listItem(level: lists - 1)
            } else { .body }
    }

    mutating func append(_ text: String, bold: Bool) {
        words.append(text)
        let letters = text.utf8.reduce(0) { $0 + (Ascii.isBlank($1) ? 0 : 1) }
        count += letters
        boldCount += bold ? letters : 0
    }

    var isBold: Bool { count > 0 && count == boldCount }
}

/// The automatic styles that make words bold.
struct BoldStyles {
    private var names: Set<String> = []
    private var current: String?

    mutating func hear(_ element: String, _ attributes: XMLAttributes) {
        if element == "style" { current = attributes["name"] }
        if element == "text-properties", attributes["font-weight"] == "bold", let current { names.insert(current) }
    }

    func contains(_ style: String?) -> Bool { style.map(names.contains) ?? false }
}

/// A row of an OpenDocument table, whose cells may say that they are repeated.
struct RepeatingRow {
    private(set) var cells: [Cell] = []
    private var cell: Cell?
    private var repeats = 1

    mutating func startCell(_ attributes: XMLAttributes, most: Int) {
        repeats = Self.repeats(attributes, most: most)
        cell = Cell(columnSpan: min(max(attributes.number("number-columns-spanned") ?? 1, 1), most))
    }

    /// A place under a cell that spans; it is empty here whatever stands behind it.
    mutating func startCovered(_ attributes: XMLAttributes, most: Int) {
        repeats = Self.repeats(attributes, most: most)
        cell = Cell(continuesAbove: !isCoveredFromTheLeft)
    }

    private var isCoveredFromTheLeft: Bool {
        guard let anchor = cells.lastIndex(where: { $0.columnSpan > 1 }) else { return false }
        return anchor + cells[anchor].columnSpan > cells.count
    }

    private static func repeats(_ attributes: XMLAttributes, most: Int) -> Int {
        min(max(attributes.number("number-columns-repeated") ?? 1, 1), most)
    }

    mutating func add(_ parts: [String]) { cell?.parts += parts }

    mutating func endCell() {
        guard let cell else { return }
        for _ in 0..<repeats where cells.count < 1_000 { cells.append(cell) }
        self.cell = nil
    }
}
