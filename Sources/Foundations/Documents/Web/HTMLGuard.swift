/// Looks at HTML before the parser does, because the parser builds and frees its tree without limits of its own.
///
/// It counts how many elements are open at once and how many of these are formatting (`<b>`, `<font>`…), which HTML
/// opens anew inside every later block, so that few bytes can become a huge tree.
struct HTMLGuard {
    private static let closedByThemselves: Set<String> = [
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "head", "body",
        "colgroup",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
    private static let formatting: Set<String> = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    ]
    /// Elements that HTML may repeat by reopening what was left open.
    private static let mostReopened = 200_000

    private var open: [String: Int] = [:]
    private var depth = 0
    private var deepest = 0
    private var openFormatting = 0
    private var reopened = 0
    private var isForeign = false

    static func check(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentFailure) {
        var guardian = HTMLGuard()
        var index = 0
        while index < bytes.count {
            if bytes[index] == Ascii.less { guardian.see(tagAt: index + 1, in: bytes) }
            guard guardian.deepest <= limits.depth, guardian.reopened <= mostReopened else { throw .tooDeep }
            index += 1
        }
    }

    private mutating func see(tagAt start: Int, in bytes: [UInt8]) {
        var index = start
        let closes = index < bytes.count && bytes[index] == Ascii.slash
        if closes { index += 1 }
        var name: [UInt8] = []
        while index < bytes.count, name.count < 16, case let byte = Ascii.lowercased(bytes[index]), isNameByte(byte) {
            name.append(byte)
            index += 1
        }
        guard let first = name.first, first >= 0x61 else { return }
        closes ? close(String(decoding: name, as: UTF8.self)) : begin(String(decoding: name, as: UTF8.self))
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == Ascii.colon || byte == Ascii.dash
    }

    private mutating func begin(_ name: String) {
        reopened += openFormatting
        if name == "svg" || name == "math" { isForeign = true }
        guard isForeign || !Self.closedByThemselves.contains(name) else { return }
        open[name, default: 0] += 1
        depth += 1
        deepest = max(deepest, depth)
        if Self.formatting.contains(name) { openFormatting += 1 }
    }

    private mutating func close(_ name: String) {
        guard let count = open[name], count > 0 else { return }
        open[name] = count - 1
        depth -= 1
        if Self.formatting.contains(name) { openFormatting -= 1 }
    }
}
