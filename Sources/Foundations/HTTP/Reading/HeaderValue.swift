/// A header's value with parameters: `form-data; name="foto"; filename="plaza.jpg"`.
struct HeaderValue {
    /// Lower case, without parameters.
    let main: String
    private let parameters: [(name: String, value: [UInt8])]

    /// - Throws: 400 where a quote is not closed or a parameter stands twice.
    init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        let end = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
        main = ASCII.lowercased(String(decoding: ASCII.trimmed(bytes[..<end]), as: UTF8.self))
        var found: [(name: String, value: [UInt8])] = []
        var rest = bytes[end...]
        while let next = try HeaderValue.next(&rest) {
            guard !found.contains(where: { $0.name == next.name }), found.count < 16 else { throw .malformed }
            found.append(next)
        }
        parameters = found
    }

    subscript(_ name: String) -> [UInt8]? { parameters.first { $0.name == name }?.value }

    private static func next(_ rest: inout ArraySlice<UInt8>) throws(Refusal) -> (name: String, value: [UInt8])? {
        rest = rest.drop { $0 == UInt8(ascii: ";") || ASCII.isBlank($0) }
        guard !rest.isEmpty else { return nil }
        guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { throw .malformed }
        let name = ASCII.lowercased(String(decoding: ASCII.trimmed(rest[..<equals]), as: UTF8.self))
        rest = rest[(equals + 1)...]
        return (name, rest.first == UInt8(ascii: "\"") ? try quoted(&rest) : plain(&rest))
    }

    private static func plain(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
        defer { rest = rest[end...] }
        return Array(ASCII.trimmed(rest[..<end]))
    }

    /// Only `\"` is an escape here: old browsers send whole paths (`C:\foto.jpg`) without doubling the backslash.
    private static func quoted(_ rest: inout ArraySlice<UInt8>) throws(Refusal) -> [UInt8] {
        var value: [UInt8] = []
        var index = rest.startIndex + 1
        while index < rest.endIndex {
            let byte = rest[index]
            if byte == UInt8(ascii: "\"") {
                rest = rest[(index + 1)...]
                return value
            }
            let escapes =
                byte == UInt8(ascii: "\\") && index + 1 < rest.endIndex && rest[index + 1] == UInt8(ascii: "\"")
            if escapes { index += 1 }
            value.append(rest[index])
            index += 1
        }
        throw .malformed
    }
}
