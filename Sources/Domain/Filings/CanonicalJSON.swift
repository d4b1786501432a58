/// The part of JSON that receipts and what is filed are made of, written in one way only (RFC 8785: keys in order, no
/// spaces, nothing escaped that need not be), so that the same content always is the same bytes and can be signed.
public indirect enum CanonicalJSON: Sendable, Hashable, Decodable {
    case text(String)
    case flag(Bool)
    case list([CanonicalJSON])
    case object([String: CanonicalJSON])

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([CanonicalJSON].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: CanonicalJSON].self))
        }
    }

    subscript(key: String) -> CanonicalJSON? {
        if case .object(let fields) = self { fields[key] } else { nil }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var fields: [String: CanonicalJSON]? { if case .object(let fields) = self { fields } else { nil } }

    /// The only bytes this value has.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return bytes
    }

    private func write(into bytes: inout [UInt8]) {
        switch self {
        case .text(let text): Self.quote(text, into: &bytes)
        case .flag(let flag): bytes += Array((flag ? "true" : "false").utf8)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let fields):
            bytes.append(UInt8(ascii: "{"))
            // RFC 8785 compares the UTF-16 units of the keys.
            for (index, field) in fields.sorted(by: { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) })
                .enumerated()
            {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.quote(field.key, into: &bytes)
                bytes.append(UInt8(ascii: ":"))
                field.value.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func quote(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 8: bytes += Array("\\b".utf8)
            case 9: bytes += Array("\\t".utf8)
            case 10: bytes += Array("\\n".utf8)
            case 12: bytes += Array("\\f".utf8)
            case 13: bytes += Array("\\r".utf8)
            case 0..<32: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
