/// Host and port as a `Host` line names them: `plan.gelt.co:8443`, `[::1]:80`.
struct Authority {
    let text: String
    let host: String

    init(_ text: String) throws(Refusal) {
        self.text = ASCII.lowercased(text)
        let bytes = Array(self.text.utf8)
        let end = Authority.hostEnd(bytes)
        let name = bytes[..<end]
        let port = bytes[end...]
        guard !name.isEmpty, name.count <= 255, name.allSatisfy(Authority.mayStand) else { throw .malformed }
        guard port.isEmpty || port.count <= 6 && port.dropFirst().allSatisfy(ASCII.isDigit) else { throw .malformed }
        host = String(decoding: name, as: UTF8.self)
    }

    private static func hostEnd(_ bytes: [UInt8]) -> Int {
        if bytes.first == UInt8(ascii: "["), let close = bytes.firstIndex(of: UInt8(ascii: "]")) {
            return bytes[(close + 1)...].first.map { $0 == UInt8(ascii: ":") } ?? true ? close + 1 : 0
        }
        return bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
    }

    private static func mayStand(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: ":")
    }
}
