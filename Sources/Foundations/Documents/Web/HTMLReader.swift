import CGumbo

/// Reads HTML as browsers do (libgumbo), leaving out what is not shown.
enum HTMLReader {
    static func read(_ bytes: [UInt8], limits: DocumentLimits, deadline: Deadline) throws(DocumentFailure) -> Document {
        let text = try TextDecoding.decode(bytes)
        try HTMLGuard.check(text.bytes, limits: limits)
        let writer = DocumentWriter(.html, limits: limits, deadline: deadline)
        let declared = declaresLatin(text.bytes)
        for note in text.notes where !(declared && note.code == .guessedEncoding) {
            writer.note(note.code, note.message)
        }
        // The tree points into the bytes, so it is walked while they stand still.
        var failure: DocumentFailure?
        text.bytes.withUnsafeBufferPointer { buffer in
            do throws(DocumentFailure) { try walk(buffer, writer, limits) } catch { failure = error }
        }
        if let failure { throw failure }
        return try writer.finished()
    }

    private static func walk(
        _ buffer: UnsafeBufferPointer<UInt8>, _ writer: DocumentWriter, _ limits: DocumentLimits
    ) throws(DocumentFailure) {
        var options = kGumboDefaultOptions
        options.max_errors = 0
        guard let output = gumbo_parse_with_options(&options, buffer.baseAddress, buffer.count) else {
            throw .damagedContainer
        }
        defer { gumbo_destroy_output(&options, output) }
        guard let root = output.pointee.root else { throw .empty }
        let walker = HTMLWalker(writer, limits: limits)
        try walker.walk(HTMLNode(root), depth: 0)
        try walker.flush()
        walker.writeRemarks()
    }

    /// A page that says it is Latin-1 needs no note about it.
    private static func declaresLatin(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        return Array(head.utf8).contains(sequence: "iso-8859-1") || Array(head.utf8).contains(sequence: "windows-1252")
    }
}

/// A node of the tree that libgumbo built.
struct HTMLNode {
    private let node: UnsafeMutablePointer<GumboNode>

    init(_ node: UnsafeMutablePointer<GumboNode>) { self.node = node }

    var isElement: Bool { node.pointee.type == GUMBO_NODE_ELEMENT }

    /// Lowercase name of an element HTML knows, otherwise "".
    var name: String { isElement ? String(cString: gumbo_normalized_tagname(node.pointee.v.element.tag)) : "" }

    var text: String? {
        switch node.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA: String(cString: node.pointee.v.text.text)
        default: nil
        }
    }

    var children: [HTMLNode] {
        guard isElement else { return [] }
        let list = node.pointee.v.element.children
        return (0..<Int(list.length)).compactMap { index in
            list.data[index].map { HTMLNode($0.assumingMemoryBound(to: GumboNode.self)) }
        }
    }

    func attribute(_ name: String) -> String? {
        guard isElement else { return nil }
        return withUnsafePointer(to: node.pointee.v.element.attributes) { attributes in
            gumbo_get_attribute(attributes, name).map { String(cString: $0.pointee.value) }
        }
    }

    /// A number such as `colspan`, at least 1 and at most `most`.
    func span(_ name: String, most: Int) -> Int {
        guard let value = attribute(name), let count = Int(value) else { return 1 }
        return count == 0 ? most : min(max(count, 1), most)
    }
}
