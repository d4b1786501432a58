/// Reads our own markup tag by tag. It was written by the HTML builder, so attributes stand in double quotes and
/// nothing is left open; what stands inside scripts is passed over.
struct CopyMarkup {
    enum Piece {
        /// Everything between two tags.
        case text(ArraySlice<UInt8>)
        /// A tag with its angle brackets, and its name: `a`, `/form`.
        case tag(String, ArraySlice<UInt8>)
    }

    private let bytes: [UInt8]
    private var at = 0
    private var isInScript = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Piece? {
        guard at < bytes.count else { return nil }
        let start = at
        if bytes[at] == UInt8(ascii: "<"), !isInScript || isEndOfScript {
            at = endOfTag(at)
            let name = name(start)
            isInScript = name == "script"
            return .tag(name, bytes[start..<at])
        }
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") || (isInScript && !isEndOfScript) { at += 1 }
        return .text(bytes[start..<at])
    }

    private var isEndOfScript: Bool { bytes[at...].starts(with: Array("</script".utf8)) }

    private func endOfTag(_ start: Int) -> Int {
        var isQuoted = false
        for index in start..<bytes.count {
            if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[index] == UInt8(ascii: ">"), !isQuoted { return index + 1 }
        }
        return bytes.count
    }

    private func name(_ start: Int) -> String {
        var end = start + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: ">"),
            bytes[end] != UInt8(ascii: "\n")
        { end += 1 }
        return String(decoding: bytes[start + 1..<end], as: UTF8.self).lowercased()
    }
}

/// The attributes of one tag, changed where they stand.
struct CopyTag {
    private(set) var bytes: [UInt8]

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

    /// The value of an attribute, its entities read.
    subscript(_ name: String) -> String? {
        range(name).map { CopyEntities.read(String(decoding: bytes[$0], as: UTF8.self)) }
    }

    mutating func set(_ name: String, _ value: String) {
        guard let range = range(name) else { return }
        bytes.replaceSubrange(range, with: Array(CopyEntities.written(value).utf8))
    }

    mutating func remove(_ name: String) {
        guard let range = range(name) else { return }
        bytes.removeSubrange((range.lowerBound - name.utf8.count - 3)...range.upperBound)
    }

    /// Of the value, without its quotes.
    private func range(_ name: String) -> Range<Int>? {
        let opening = Array(" \(name)=\"".utf8)
        guard bytes.count > opening.count else { return nil }
        for start in 0..<(bytes.count - opening.count) where bytes[start...].starts(with: opening) {
            let from = start + opening.count
            return bytes[from...].firstIndex(of: UInt8(ascii: "\"")).map { from..<$0 }
        }
        return nil
    }
}

enum CopyEntities {
    static func read(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = ""
        var rest = Substring(text)
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[mark...]
            let known = named.first(where: { rest.hasPrefix($0.entity) })
            result += known?.sign ?? "&"
            rest = rest.dropFirst(known?.entity.count ?? 1)
        }
        return result + rest
    }

    static func written(_ text: String) -> String {
        var result = ""
        for sign in text {
            switch sign {
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(sign)
            }
        }
        return result
    }

    private static let named: [(entity: String, sign: String)] = [
        (entity: "&amp;", sign: "&"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&nbsp;", " "),
    ]
}
