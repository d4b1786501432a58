/// Walks an HTML tree and writes paragraphs and tables.
///
/// A table that holds other tables only lays the page out: its cells are read as ordinary blocks.
final class HTMLWalker {
    private static let skipped: Set<String> = [
        "script", "style", "head", "noscript", "template", "title", "iframe", "svg", "math", "object", "textarea",
        "select", "video", "audio", "canvas",
    ]
    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
        "sup",
        "time", "tt", "u", "var", "wbr", "button",
    ]

    private let writer: DocumentWriter
    private let limits: DocumentLimits
    private var words = OpenWords()
    private var kind = Paragraph.Kind.body
    private var lists = 0
    private var bold = 0
    private var letters = 0
    private var boldLetters = 0
    private var pictures = 0
    /// The parts of the table cell being read; `nil` outside tables.
    private var cellParts: [String]?

    init(_ writer: DocumentWriter, limits: DocumentLimits) {
        self.writer = writer
        self.limits = limits
    }

    func walk(_ node: HTMLNode, depth: Int) throws(DocumentFailure) {
        guard depth <= limits.depth * 4 else { throw .tooDeep }
        try writer.check()
        if let text = node.text { return append(text) }
        let name = node.name
        guard node.isElement, !Self.skipped.contains(name), node.attribute("hidden") == nil else { return }
        switch name {
        case "br": words.appendBreak()
        case "img": pictures += 1
        case "b", "strong": try walkBold(node, depth)
        case "table": try walkTable(node, depth)
        case "h1", "h2", "h3", "h4", "h5", "h6", "li": try walkBlock(node, kind(of: name), depth)
        case "ul", "ol", "dir", "menu": try walkList(node, depth)
        default: try walkOther(node, name, depth)
        }
    }

    private func append(_ text: String) {
        words.append(text)
        let count = text.utf8.reduce(0) { $0 + (Ascii.isBlank($1) ? 0 : 1) }
        letters += count
        boldLetters += bold > 0 ? count : 0
    }

    private func walkBold(_ node: HTMLNode, _ depth: Int) throws(DocumentFailure) {
        bold += 1
        try walkChildren(node, depth)
        bold -= 1
    }

    private func walkChildren(_ node: HTMLNode, _ depth: Int) throws(DocumentFailure) {
        for child in node.children { try walk(child, depth: depth + 1) }
    }

    private func walkOther(_ node: HTMLNode, _ name: String, _ depth: Int) throws(DocumentFailure) {
        // Names HTML does not know (`o:p` of Word) run within the line.
        if Self.inline.contains(name) || name.isEmpty { return try walkChildren(node, depth) }
        try flush()
        try walkChildren(node, depth)
        try flush()
    }

    private func walkList(_ node: HTMLNode, _ depth: Int) throws(DocumentFailure) {
        try flush()
        lists += 1
        try walkChildren(node, depth)
        try flush()
        lists -= 1
    }

    private func walkBlock(_ node: HTMLNode, _ kind: Paragraph.Kind, _ depth: Int) throws(DocumentFailure) {
        try flush()
        let outer = self.kind
        self.kind = kind
        try walkChildren(node, depth)
        try flush()
        self.kind = outer
    }

    private func kind(of name: String) -> Paragraph.Kind {
        if name == "li" { return .listItem(level: max(0, lists - 1)) }
        return .heading(name.utf8.last.map { Int($0) - 0x30 } ?? 1)
    }

    /// Writes the words gathered since the last block began or ended.
    func flush() throws(DocumentFailure) {
        let text = words.text
        let isBold = letters > 0 && letters == boldLetters
        words = OpenWords()
        (letters, boldLetters) = (0, 0)
        if cellParts != nil {
            cellParts?.append(contentsOf: Words.parts(of: text))
        } else {
            try writer.paragraph(text, kind: kind, bold: isBold)
        }
    }

    func writeRemarks() {
        if pictures > 0 {
            writer.note(.picturesSkipped, "La página trae imágenes (\(pictures)); su contenido no se lee.")
        }
    }

    // MARK: Tables

    private func walkTable(_ node: HTMLNode, _ depth: Int) throws(DocumentFailure) {
        try flush()
        if cellParts != nil { return try walkInner(node, depth) }
        let rows = HTMLTable.rows(of: node)
        guard !rows.contains(where: { $0.cells.contains { HTMLTable.holdsTable($0) } }) else {
            return try walkInner(node, depth)
        }
        try writer.endTable()
        for caption in node.children where caption.name == "caption" { try walkBlock(caption, .body, depth) }
        var spans = HTMLSpans()
        for row in rows { try write(row, &spans, depth) }
        try writer.endTable()
    }

    /// A table inside a cell, or around other tables: only its words count.
    private func walkInner(_ node: HTMLNode, _ depth: Int) throws(DocumentFailure) {
        try walkChildren(node, depth)
        try flush()
    }

    private func write(_ row: HTMLTable.Row, _ spans: inout HTMLSpans, _ depth: Int) throws(DocumentFailure) {
        spans.startRow()
        for node in row.cells {
            cellParts = []
            try walkChildren(node, depth)
            try flush()
            let parts = cellParts ?? []
            cellParts = nil
            spans.add(Cell(parts, columnSpan: node.span("colspan", most: 100)), rows: node.span("rowspan", most: 1_000))
        }
        try writer.row(spans.endRow(), isHeader: row.isHeader)
    }
}

extension OpenWords {
    /// A line break that the source wrote as an element.
    mutating func appendBreak() { _ = append(element: "line-break", XMLAttributes.none) }
}

/// The rows of an HTML table, whatever groups them.
enum HTMLTable {
    struct Row {
        var cells: [HTMLNode]
        var isHeader: Bool
    }

    static func rows(of table: HTMLNode) -> [Row] {
        table.children.flatMap { child -> [Row] in
            switch child.name {
            case "tr": [row(child, isHeader: false)]
            case "thead": child.children.filter { $0.name == "tr" }.map { row($0, isHeader: true) }
            case "tbody", "tfoot": child.children.filter { $0.name == "tr" }.map { row($0, isHeader: false) }
            default: []
            }
        }
    }

    private static func row(_ node: HTMLNode, isHeader: Bool) -> Row {
        let cells = node.children.filter { $0.name == "td" || $0.name == "th" }
        return Row(cells: cells, isHeader: isHeader || (!cells.isEmpty && cells.allSatisfy { $0.name == "th" }))
    }

    static func holdsTable(_ node: HTMLNode) -> Bool {
        node.children.contains { $0.name == "table" || holdsTable($0) }
    }
}

/// Keeps the columns that cells of earlier rows still cover.
struct HTMLSpans {
    private var cells: [Cell] = []
    /// Column → rows that are still covered from above.
    private var covered: [Int: Int] = [:]

    mutating func startRow() { cells = [] }

    mutating func add(_ cell: Cell, rows: Int) {
        skipCovered()
        for column in 0..<cell.columnSpan {
            if rows > 1 { covered[cells.count] = rows }
            cells.append(column == 0 ? cell : Cell())
        }
    }

    private mutating func skipCovered() {
        while covered[cells.count, default: 0] > 0 { cells.append(Cell(continuesAbove: true)) }
    }

    mutating func endRow() -> [Cell] {
        skipCovered()
        covered = covered.mapValues { $0 - 1 }.filter { $0.value > 0 }
        return cells
    }
}
