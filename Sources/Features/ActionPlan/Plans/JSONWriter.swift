/// A value of JSON whose objects keep the order of their keys.
enum JSONValue {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case array([JSONValue])
    case object([(String, JSONValue)])
}

/// Writes JSON as UTF-8, two spaces a level, so that two readings can be compared line by line.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: put("null")
        case .bool(let flag): put(flag ? "true" : "false")
        case .number(let number):
            put(number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number))
        case .text(let text): string(text)
        case .array(let values): list(values)
        case .object(let fields): object(fields)
        }
    }

    /// Numbers and nothing stay on one line.
    private mutating func list(_ values: [JSONValue]) {
        let isFlat = values.allSatisfy { if case .number = $0 { true } else { false } }
        put("[")
        depth += 1
        for (index, value) in values.enumerated() {
            if index > 0 { put(isFlat ? ", " : ",") }
            if !isFlat { newLine() }
            write(value)
        }
        depth -= 1
        if !isFlat { newLine() }
        put("]")
    }

    private mutating func object(_ fields: [(String, JSONValue)]) {
        guard !fields.isEmpty else { return put("{}") }
        put("{")
        depth += 1
        for (index, field) in fields.enumerated() {
            if index > 0 { put(",") }
            newLine()
            string(field.0)
            put(": ")
            write(field.1)
        }
        depth -= 1
        newLine()
        put("}")
    }

    private mutating func newLine() {
        bytes.append(10)
        for _ in 0..<depth { put("  ") }
    }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): put("\\\"")
            case UInt8(ascii: "\\"): put("\\\\")
            case 10: put("\\n")
            case 9: put("\\t")
            case 0..<32, 127: put("\\u00" + hex(byte))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
