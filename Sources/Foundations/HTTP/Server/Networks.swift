import Glibc

/// A set of networks: `10.0.0.0/8`, `192.0.2.7`, `fd00::/8`.
public struct Networks: Sendable {
    private struct Network: Sendable {
        let bytes: [UInt8]
        let bits: Int

        func contains(_ address: [UInt8]) -> Bool {
            guard address.count == bytes.count else { return false }
            let whole = bits / 8
            guard address[..<whole] == bytes[..<whole] else { return false }
            guard bits % 8 > 0 else { return true }
            let mask = UInt8(truncatingIfNeeded: 0xff00 >> (bits % 8))
            return address[whole] & mask == bytes[whole] & mask
        }
    }

    private let networks: [Network]

    /// - Throws: ``ServerFailure/badNetwork(_:)`` for what is neither an address nor a network.
    public init(_ texts: [String]) throws {
        networks = try texts.map { text in
            let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
            guard let bytes = parts.first.flatMap(Networks.bytes) else { throw ServerFailure.badNetwork(text) }
            let bits = parts.count == 1 ? bytes.count * 8 : Int(parts[1]) ?? -1
            guard (0...bytes.count * 8).contains(bits) else { throw ServerFailure.badNetwork(text) }
            return Network(bytes: bytes, bits: bits)
        }
    }

    /// Whether the address, as text, is in one of them.
    public func contains(_ address: String) -> Bool {
        guard !networks.isEmpty, let bytes = Networks.bytes(address) else { return false }
        return networks.contains { $0.contains(bytes) }
    }

    /// The smallest number of leading bits any of them fixes, 0 without networks: how much of the world they take in.
    public var widest: Int { networks.map(\.bits).min() ?? 0 }

    /// Four or sixteen bytes; an IPv4 address dressed as IPv6 (`::ffff:192.0.2.7`) counts as IPv4.
    static func bytes(_ address: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, address, &bytes) == 1 { return Array(bytes[..<4]) }
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return nil }
        let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
        return isMapped ? Array(bytes[12...]) : bytes
    }
}
