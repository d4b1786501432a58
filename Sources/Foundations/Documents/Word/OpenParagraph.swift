/// A paragraph of a DOCX while it is being heard.
struct OpenParagraph {
    private(set) var text = ""
    var style: String?
    var outline: Int?
    var listLevel = 0
    var isListed: Bool?
    private var words = 0
    private var boldWords = 0

    mutating func append(_ piece: String, bold: Bool) {
        text += piece
        let count = piece.utf8.reduce(0) { $0 + (Ascii.isBlank($1) ? 0 : 1) }
        words += count
        boldWords += bold ? count : 0
    }

    var isBold: Bool { words > 0 && boldWords == words }

    func kind(_ styles: WordStyles) -> Paragraph.Kind {
        if let outline, (0..<9).contains(outline) { return .heading(outline + 1) }
        if let level = styles.headingLevel(style) { return .heading(level) }
        if isListed ?? styles.isList(style) { return .listItem(level: listLevel) }
        return .body
    }
}

/// The run (stretch of equally formatted words) being heard.
struct OpenRun {
    var bold: Bool?
    var isReadingProperties = false
}

/// A table row of a DOCX while it is being heard.
struct OpenRow {
    private(set) var cells: [Cell] = []
    private(set) var isHeader = false
    var isReadingProperties = false
    var isDeleted = false
    private var cell: Cell?

    mutating func startCell() { cell = Cell() }

    mutating func add(_ parts: [String]) { cell?.parts += parts }

    mutating func property(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "trPr": isReadingProperties = true
        case "tblHeader": isHeader = attributes.isOn
        case "gridBefore": addGap(attributes.number("val") ?? 0)
        case "gridSpan": cell?.columnSpan = Self.bounded(attributes.number("val") ?? 1)
        case "vMerge": cell?.continuesAbove = attributes["val"] != "restart"
        default: break
        }
    }

    private mutating func addGap(_ count: Int) {
        for _ in 1..<max(1, Self.bounded(count) + 1) { cells.append(Cell()) }
    }

    /// Word allows 63 columns.
    private static func bounded(_ count: Int) -> Int { min(max(count, 0), 64) }

    mutating func endCell() {
        guard let cell else { return }
        cells.append(cell)
        for _ in 1..<max(1, cell.columnSpan) { cells.append(Cell(continuesAbove: cell.continuesAbove)) }
        self.cell = nil
    }
}
