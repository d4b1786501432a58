/// What a browser would see of a page: its elements in order, what each stands in, and what is wrong with how they
/// nest.
struct Markup {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// Names of the elements around it, outermost first.
        let ancestors: [String]
        /// Whether there is anything to read inside.
        var hasText = false

        subscript(_ attribute: String) -> String? { attributes[attribute] }
    }

    private(set) var elements: [Element] = []
    /// Breaches of the grammar: elements left open, values without quotes.
    private(set) var faults: [String] = []
    /// Indices into `elements` of those still open.
    private var open: [Int] = []
    private let bytes: [UInt8]
    private var position = 0

    private static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// Elements that end a paragraph in the browser, whatever the markup says.
    private static let blocks: Set<String> = [
        "p", "div", "ul", "ol", "dl", "table", "form", "section", "article", "h1", "h2", "h3", "h4", "fieldset",
        "figure", "nav", "header", "footer", "main", "details", "pre", "blockquote", "hr",
    ]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while position < bytes.count { readNext() }
        for index in open { faults.append("<\(elements[index].name)> stays open") }
    }

    private mutating func readNext() {
        guard bytes[position] == UInt8(ascii: "<") else { return readText() }
        position += 1
        switch current {
        case UInt8(ascii: "!"): skip(past: UInt8(ascii: ">"))
        case UInt8(ascii: "/"): close()
        default: readElement()
        }
    }

    private mutating func readText() {
        var isBlank = true
        while let byte = current, byte != UInt8(ascii: "<") {
            if byte > 32 { isBlank = false }
            if byte == UInt8(ascii: "&"), !isReference { faults.append("& without a name") }
            position += 1
        }
        if !isBlank { for index in open { elements[index].hasText = true } }
    }

    /// `&amp;`, `&#39;`: a name or number and a semicolon.
    private var isReference: Bool {
        let rest = bytes[(position + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
        let isWord = rest.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "#") }
        return !rest.isEmpty && rest.count < 10 && isWord
    }

    private mutating func readElement() {
        let name = word { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        guard !name.isEmpty else { return faults.append("< without a name") }
        let attributes = readAttributes(of: name)
        let ancestors = open.map { elements[$0].name }
        if ancestors.contains("p"), Self.blocks.contains(name), !ancestors.contains("svg") {
            faults.append("<\(name)> inside <p>")
        }
        if ["a", "button", "form", "label"].contains(name), ancestors.contains(name) {
            faults.append("<\(name)> inside <\(name)>")
        }
        let isClosed = bytes[max(0, position - 2)] == UInt8(ascii: "/")
        elements.append(Element(name: name, attributes: attributes, ancestors: ancestors))
        if !isClosed, !Self.empty.contains(name) { open.append(elements.count - 1) }
    }

    private mutating func readAttributes(of element: String) -> [String: String] {
        var found: [String: String] = [:]
        while let byte = current, byte != UInt8(ascii: ">") {
            guard byte > 32, byte != UInt8(ascii: "/") else {
                position += 1
                continue
            }
            let name = word { $0 > 32 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
            guard !name.isEmpty else {
                faults.append("<\(element)> has an attribute without a name")
                position += 1
                continue
            }
            if found.updateValue(readValue(of: name, element), forKey: name) != nil {
                faults.append("<\(element)> repeats \(name)")
            }
        }
        position += 1
        return found
    }

    private mutating func readValue(of name: String, _ element: String) -> String {
        guard current == UInt8(ascii: "=") else { return "" }
        position += 1
        guard current == UInt8(ascii: "\"") else {
            faults.append("<\(element) \(name)> has a value without quotes")
            return word { $0 > 32 && $0 != UInt8(ascii: ">") }
        }
        position += 1
        let value = word { $0 != UInt8(ascii: "\"") }
        position += 1
        return value.replacing("&amp;", with: "&")
    }

    private mutating func close() {
        position += 1
        let name = word { $0 != UInt8(ascii: ">") }
        position += 1
        if let last = open.last, elements[last].name == name {
            open.removeLast()
        } else {
            faults.append("</\(name)> closes \(open.last.map { elements[$0].name } ?? "nothing")")
        }
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func word(_ belongs: (UInt8) -> Bool) -> String {
        let start = position
        while let byte = current, belongs(byte) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skip(past byte: UInt8) {
        while let here = current, here != byte { position += 1 }
        position += 1
    }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
}
