import CCMark
import Synchronization

/// What the parser made of a text.
enum MarkdownTree {
    /// Attached extensions mark their special characters in tables that all parsers of the process share, and take the
    /// marks out when they are done: two texts at once would lose links and strokes.
    private static let turn = Mutex(())

    /// Registered once; the library's own check is not made for several threads.
    private static let isReady: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// Hands over the document, which is freed afterwards.
    static func read<T>(_ text: String, _ body: (MarkdownNode) -> T) -> T {
        let source = MarkdownSource(text)
        guard isReady, let document = turn.withLock({ _ in parse(source) }) else { return body(MarkdownNode.nothing) }
        defer { cmark_node_free(document.pointer) }
        return body(document)
    }

    private static func parse(_ source: MarkdownSource) -> MarkdownNode? {
        guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in source.mayHaveTables ? ["table", "autolink", "strikethrough"] : ["autolink", "strikethrough"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        source.bytes.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        return cmark_parser_finish(parser).map { MarkdownNode(pointer: $0) }
    }
}

/// One node of a document; only valid while the document is being read.
struct MarkdownNode {
    /// Named as the library names them.
    enum Kind: String {
        case document, paragraph, heading, list, item, text, softbreak, linebreak, code, emph, strong, link, image
        case table, strikethrough
        case quote = "block_quote"
        case codeBlock = "code_block"
        case htmlBlock = "html_block"
        case rule = "thematic_break"
        case htmlInline = "html_inline"
        case tableHeader = "table_header"
        case tableRow = "table_row"
        case tableCell = "table_cell"
        case other
    }

    let pointer: OpaquePointer?
    let kind: Kind

    init(pointer: OpaquePointer?) {
        self.pointer = pointer
        kind = Self.text(cmark_node_get_type_string(pointer)).flatMap(Kind.init) ?? .other
    }

    /// An empty document.
    static var nothing: MarkdownNode { MarkdownNode(pointer: nil) }

    var literal: String { Self.text(cmark_node_get_literal(pointer)) ?? "" }
    var address: String { Self.text(cmark_node_get_url(pointer)) ?? "" }
    var title: String { Self.text(cmark_node_get_title(pointer)) ?? "" }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var firstNumber: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// Whether each column's numbers stand to the right.
    var rightColumns: [Bool] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let marks = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return (0..<count).map { marks[$0] == UInt8(ascii: "r") }
    }

    var children: [MarkdownNode] {
        var children: [MarkdownNode] = []
        var next = cmark_node_first_child(pointer)
        while let child = next {
            children.append(MarkdownNode(pointer: child))
            next = cmark_node_next(child)
        }
        return children
    }

    /// What can be read inside of it, on one line.
    var words: String {
        var words = MarkdownWords()
        words.add(self)
        return words.text
    }

    /// Visits it and all that stands below it, however deep, without a stack of its own.
    func each(_ visit: (MarkdownNode) -> Void) {
        guard let pointer, let walk = cmark_iter_new(pointer) else { return }
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE else { return }
            if event == CMARK_EVENT_ENTER { visit(MarkdownNode(pointer: cmark_iter_get_node(walk))) }
        }
    }

    private static func text(_ words: UnsafePointer<CChar>?) -> String? { words.map { String(cString: $0) } }
}
