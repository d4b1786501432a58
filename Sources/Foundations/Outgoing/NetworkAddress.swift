/// The address of a machine, and whether it stands in the open.
public enum NetworkAddress: Sendable, Hashable {
    /// From the highest byte downwards: 127.0.0.1 is `0x7F000001`.
    case v4(UInt32)
    /// Sixteen bytes.
    case v6([UInt8])

    /// Whether it may be asked: not private, not of this machine or its network, not kept for groups, tests or
    /// documentation (IANA special-purpose registries, RFC 6890), nor any of these inside of an IPv6 address.
    public var isPublic: Bool {
        switch self {
        case .v4(let number):
            !Self.closed.contains { number >> (32 - $0.length) == $0.network >> (32 - $0.length) }
        case .v6(let bytes): Self.isPublic(bytes)
        }
    }

    /// As it is written.
    public var text: String {
        switch self {
        case .v4(let number):
            (0..<4).map { String(number >> (24 - 8 * $0) & 0xFF) }.joined(separator: ".")
        case .v6(let bytes):
            stride(from: 0, to: 16, by: 2).map {
                String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16)
            }
            .joined(separator: ":")
        }
    }

    private static let closed: [(network: UInt32, length: UInt32)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
        (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16),
        (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
    ]

    private static func isPublic(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 16 else { return false }
        let last = bytes[12...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
        // ::ffff:a.b.c.d is the IPv4 address itself; 64:ff9b::a.b.c.d leads to it (RFC 6052).
        if begins(mapped) || begins(translated) { return NetworkAddress.v4(last).isPublic }
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        // 2001::/23 (Teredo, tests, ORCHID), documentation, and 6to4, which carries any IPv4 address.
        return !(begins([0x20, 0x01]) && bytes[2] < 2) && !begins([0x20, 0x01, 0x0D, 0xB8])
            && !begins([0x20, 0x02])
            && !(begins([0x3F, 0xFF]) && bytes[2] < 0x10)
    }

    private static let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    private static let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)
}
