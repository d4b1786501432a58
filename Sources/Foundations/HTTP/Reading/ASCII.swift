/// Questions about single bytes of the protocol.
enum ASCII {
    static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    static func isLetter(_ byte: UInt8) -> Bool { lowercase(byte) &- 97 < 26 }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

    /// A character of a header's name or of a method (RFC 9110, 5.6.2).
    static func isToken(_ byte: UInt8) -> Bool {
        if isLetter(byte) || isDigit(byte) { return true }
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            return true
        default: return false
        }
    }

    /// A byte that may stand in a header's value: visible, blank, or not ASCII (RFC 9110, 5.5).
    static func isValue(_ byte: UInt8) -> Bool { byte >= 32 && byte != 127 || byte == 9 }

    /// The value of a hexadecimal digit.
    static func hex(_ byte: UInt8) -> UInt8? {
        if isDigit(byte) { return byte - 48 }
        let letter = lowercase(byte)
        return letter &- 97 < 6 ? letter - 87 : nil
    }

    /// The slice without blanks at its ends.
    static func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
        var rest = bytes[...]
        while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return rest
    }

    /// Whether two words are the same without regard to case; nothing is copied.
    static func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count
            && zip(one.utf8, other.utf8).allSatisfy { lowercase($0) == lowercase($1) }
    }

    static func lowercased(_ text: String) -> String {
        String(decoding: text.utf8.map(lowercase), as: UTF8.self)
    }
}
