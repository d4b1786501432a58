extension HTML {
    /// The page as a person would indent it: one element or text a line. For tests and for reading; browsers get
    /// ``bytes``.
    ///
    /// White space between elements is dropped and runs of it inside text become one space, except inside `pre` and
    /// `textarea`, which stay as they are.
    public var formatted: String { HTML.formatted(string) }

    /// See ``formatted``; for markup that came back from a server.
    public static func formatted(_ markup: String) -> String {
        var formatter = Formatter()
        formatter.read(markup)
        return formatter.lines.joined(separator: "\n")
    }
}

private struct Formatter {
    var lines: [String] = []
    private var depth = 0

    private static let empty: Set<String> = [
        "meta", "link", "input", "img", "br", "hr", "col", "source", "!doctype",
    ]
    private static let verbatim: Set<String> = ["pre", "textarea"]

    mutating func read(_ markup: String) {
        var rest = Substring(markup)
        while !rest.isEmpty {
            if rest.first == "<" {
                readTag(&rest)
            } else {
                let text = rest.prefix { $0 != "<" }
                rest = rest.dropFirst(text.count)
                add(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            }
        }
    }

    private mutating func readTag(_ rest: inout Substring) {
        let tag = rest.prefix { $0 != ">" } + ">"
        rest = rest.dropFirst(tag.count)
        let closing = tag.hasPrefix("</")
        let name = tag.dropFirst(closing ? 2 : 1).prefix { $0 != " " && $0 != ">" }.lowercased()
        if closing { depth = max(0, depth - 1) }
        if Self.verbatim.contains(name), !closing {
            let end = rest.range(of: "</\(name)>") ?? rest.endIndex..<rest.endIndex
            add(tag + rest[..<end.lowerBound] + rest[end])
            rest = rest[end.upperBound...]
            return
        }
        add(String(tag))
        if !closing, !Self.empty.contains(name) { depth += 1 }
    }

    private mutating func add(_ line: some StringProtocol) {
        guard !line.isEmpty else { return }
        lines.append(String(repeating: "  ", count: depth) + line)
    }
}

extension Substring {
    fileprivate func range(of word: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
            start = index(after: start)
        }
        return nil
    }
}
