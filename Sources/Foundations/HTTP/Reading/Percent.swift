/// Percent encoding (RFC 3986, 2.1), strict: a broken escape, a control character or bytes that are not UTF-8 are
/// refused.
enum Percent {
    /// Decodes a piece of a path: `+` stays as it is, control characters are refused.
    static func segment<Bytes: Collection<UInt8>>(_ bytes: Bytes) throws(Refusal) -> String {
        let decoded = try decode(bytes, plusIsSpace: false)
        guard decoded.allSatisfy({ $0 >= 32 && $0 != 127 }) else { throw .malformed }
        return try text(decoded)
    }

    /// Decodes a name or value of a form: `+` is a space, line breaks are welcome, NUL is refused.
    static func field<Bytes: Collection<UInt8>>(_ bytes: Bytes) throws(Refusal) -> String {
        let decoded = try decode(bytes, plusIsSpace: true)
        guard !decoded.contains(0) else { throw .malformed }
        return try text(decoded)
    }

    /// Bytes as a string, only where they are UTF-8.
    static func text<Bytes: Collection<UInt8>>(_ bytes: Bytes) throws(Refusal) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return text
    }

    /// Encodes a segment or a form value: letters, digits and `-._~` stay.
    static func encode(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain) else { return text }
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isPlain(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
    }

    private static func decode<Bytes: Collection<UInt8>>(_ bytes: Bytes, plusIsSpace: Bool) throws(Refusal) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.next().flatMap(ASCII.hex), let low = rest.next().flatMap(ASCII.hex) else {
                    throw .malformed
                }
                decoded.append(high << 4 | low)
            } else {
                decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? 32 : byte)
            }
        }
        return decoded
    }
}
