/// A value of JSON, written in the order in which it was said.
indirect enum JSONText: Sendable {
    case text(String)
    case number(Int)
    case list([JSONText])
    case object([(String, JSONText)])
    case null

    /// An object without the members that have nothing to say.
    static func members(_ pairs: [(String, JSONText?)]) -> JSONText {
        .object(
            pairs.compactMap { name, value in
                switch value {
                case nil, .some(.null): nil
                case .some(.text(let text)) where text.isEmpty: nil
                case .some(let value): (name, value)
                }
            })
    }

    var bytes: [UInt8] {
        var text: [UInt8] = []
        write(&text)
        return text
    }

    func write(_ text: inout [UInt8]) {
        switch self {
        case .text(let value): Self.quote(value, &text)
        case .number(let value): text += Array(String(value).utf8)
        case .null: text += Array("null".utf8)
        case .list(let values):
            text.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                value.write(&text)
            }
            text.append(UInt8(ascii: "]"))
        case .object(let members):
            text.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                Self.quote(member.0, &text)
                text.append(UInt8(ascii: ":"))
                member.1.write(&text)
            }
            text.append(UInt8(ascii: "}"))
        }
    }

    private static func quote(_ value: String, _ text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): text += Array("\\\"".utf8)
            case UInt8(ascii: "\\"): text += Array("\\\\".utf8)
            case 10: text += Array("\\n".utf8)
            case 0..<32:
                let digits = String(byte, radix: 16)
                text += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }
}
