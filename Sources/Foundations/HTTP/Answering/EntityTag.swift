/// The tag under which a browser keeps a page.
enum EntityTag {
    /// A weak tag, as the packed and the plain body share it.
    static func weak(_ version: String) -> String { "W/\"\(hash(version.utf8))\"" }

    /// Whether an `If-None-Match` line names the tag (weak comparison, RFC 9110, 13.1.2).
    static func matches(_ line: String, _ tag: String) -> Bool {
        let opaque = tag.drop { $0 != "\"" }
        return line.split(separator: ",").contains { piece in
            let candidate = piece.drop { $0 == " " || $0 == "\t" }
            return candidate == "*" || candidate == tag || candidate == opaque
        }
    }

    /// Sixteen digits of FNV-1a, 64 bits: two contents of one address must differ, nobody is to be convinced of
    /// anything.
    static func hash<Bytes: Sequence<UInt8>>(_ bytes: Bytes) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
