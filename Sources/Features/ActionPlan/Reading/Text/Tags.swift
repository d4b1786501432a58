/// Takes HTML tags and entities out of words that were copied from a web page, and Markdown's asterisks.
enum Tags {
    /// The words without tags; where a tag separated paragraphs or list items there is a line break.
    static func stripped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == less || $0 == ampersand || $0 == star }) else { return text }
        let source = Array(text.utf8)
        var target: [UInt8] = []
        target.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            index = copy(source, at: index, to: &target)
        }
        return String(decoding: target, as: UTF8.self)
    }

    private static let less = UInt8(ascii: "<")
    private static let ampersand = UInt8(ascii: "&")
    private static let star = UInt8(ascii: "*")
    private static let breaking: Set<String> = ["p", "li", "ul", "ol", "br", "div", "td", "tr", "table"]
    private static let plain: Set<String> = ["i", "b", "em", "strong", "span", "u", "font", "a", "sup", "sub", "small"]
    private static let entities: [String: String] = [
        "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "aacute": "á", "eacute": "é", "iacute": "í",
        "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "Aacute": "Á", "Eacute": "É", "Iacute": "Í", "Oacute": "Ó",
        "Uacute": "Ú", "Ntilde": "Ñ", "ordm": "º", "deg": "°",
    ]

    /// Copies one byte, or passes over a tag, an entity or a pair of asterisks. Returns where to go on.
    private static func copy(_ source: [UInt8], at index: Int, to target: inout [UInt8]) -> Int {
        switch source[index] {
        case less: if let end = passTag(source, at: index, &target) { return end }
        case ampersand: if let end = passEntity(source, at: index, &target) { return end }
        case star where index + 1 < source.count && source[index + 1] == star: return index + 2
        default: break
        }
        target.append(source[index])
        return index + 1
    }

    private static func passTag(_ source: [UInt8], at start: Int, _ target: inout [UInt8]) -> Int? {
        var index = start + 1
        let closes = index < source.count && source[index] == UInt8(ascii: "/")
        if closes { index += 1 }
        var name: [UInt8] = []
        while index < source.count, isLetter(source[index]), name.count < 8 {
            name.append(source[index] | 0x20)
            index += 1
        }
        let word = String(decoding: name, as: UTF8.self)
        guard breaking.contains(word) || plain.contains(word) else { return nil }
        guard let end = source[index...].prefix(300).firstIndex(of: UInt8(ascii: ">")) else { return nil }
        if breaking.contains(word) { target.append(10) }
        if word == "li", !closes { target += [UInt8(ascii: "-"), 0x20] }
        return end + 1
    }

    private static func passEntity(_ source: [UInt8], at start: Int, _ target: inout [UInt8]) -> Int? {
        guard let end = source[(start + 1)...].prefix(8).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: source[(start + 1)..<end], as: UTF8.self)
        guard let letter = entities[name] else { return nil }
        target += Array(letter.utf8)
        return end + 1
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
