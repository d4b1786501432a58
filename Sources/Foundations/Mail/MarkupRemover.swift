/// The words of an HTML text without its markup: enough to read what somebody wrote, never to show it as a page.
struct MarkupRemover {
    private var text = ""
    private var rest: Substring

    static func text(_ html: String) -> String {
        var remover = MarkupRemover(rest: html.prefix(200_000))
        return remover.run()
    }

    private init(rest: Substring) { self.rest = rest }

    private mutating func run() -> String {
        while let next = rest.first {
            switch next {
            case "<": skipTag()
            case "&": takeEntity()
            default:
                text.append(next.isNewline ? " " : next)
                rest.removeFirst()
            }
        }
        return text
    }

    private mutating func skipTag() {
        if rest.hasPrefix("<!--") { return skip(past: "-->") }
        let name = rest.dropFirst().drop { $0 == "/" }.prefix { $0.isASCII && $0.isLetter }.lowercased()
        let isOpening = !rest.hasPrefix("</")
        skip(past: ">")
        if isOpening, Self.unread.contains(name) { return skip(past: "</\(name)") }
        if Self.breaking.contains(name) { text.append("\n") }
    }

    /// Everything up to and including the words, whatever their case; all that is left where they never come.
    private mutating func skip(past words: String) {
        let wanted = Array(words.utf8)
        var bytes = rest.utf8
        while !bytes.isEmpty {
            if bytes.prefix(wanted.count).elementsEqual(wanted, by: { ($0 | 0x20) == ($1 | 0x20) }) {
                bytes = bytes.dropFirst(wanted.count)
                break
            }
            bytes = bytes.dropFirst()
        }
        rest = Substring(bytes)
    }

    private mutating func takeEntity() {
        let name = rest.dropFirst().prefix(10).prefix { $0 != ";" && $0 != "&" && !$0.isWhitespace }
        guard rest.dropFirst(name.count + 1).first == ";", let character = Self.character(name) else {
            text.append("&")
            rest.removeFirst()
            return
        }
        text.append(character)
        rest = rest.dropFirst(name.count + 2)
    }

    private static func character(_ name: Substring) -> Character? {
        if let known = named[String(name)] { return known }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let code = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map(Character.init)
    }

    private static let unread: Set<String> = ["script", "style", "head", "title"]
    private static let breaking: Set<String> = [
        "br", "p", "div", "tr", "li", "table", "ul", "ol", "h1", "h2", "h3", "h4", "hr", "blockquote",
    ]
    private static let named: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "aacute": "á", "eacute": "é",
        "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "uuml": "ü", "Aacute": "Á", "Eacute": "É",
        "Iacute": "Í", "Oacute": "Ó", "Uacute": "Ú", "Ntilde": "Ñ", "Uuml": "Ü", "iexcl": "¡", "iquest": "¿",
        "deg": "°", "ordm": "º", "ordf": "ª", "laquo": "«", "raquo": "»", "ndash": "–", "mdash": "—",
    ]
}
