import Crypto

/// A hash of the rows of a table in whatever order they come: the sum of the SHA-256 of each.
///
/// Sums, because two equal rows would vanish from an exclusive or. Values are told apart by kind, so that `1`, `1.0`
/// and `'1'` differ.
struct ContentHash {
    private(set) var rows = 0
    private var sum: [UInt64] = [0, 0, 0, 0]
    private var bytes: [UInt8] = []

    mutating func add(_ row: Row, columns: Int) {
        bytes.removeAll(keepingCapacity: true)
        for index in 0..<columns { append(row.value(index)) }
        for (index, byte) in SHA256.hash(bytes).enumerated() {
            // Four numbers of eight bytes each.
            sum[index / 8] &+= UInt64(byte) << UInt64(8 * (index % 8))
        }
        rows += 1
    }

    /// Sixty-four hexadecimal digits.
    var hex: String {
        Hex.encode(sum.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) } })
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: bytes.append(0)
        case .integer(let number): append(1, UInt64(bitPattern: number))
        case .real(let number): append(2, number.bitPattern)
        case .text(let text): append(3, Array(text.utf8))
        case .blob(let blob): append(4, blob)
        }
    }

    private mutating func append(_ kind: UInt8, _ number: UInt64) {
        bytes.append(kind)
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }

    private mutating func append(_ kind: UInt8, _ content: [UInt8]) {
        append(kind, UInt64(content.count))
        bytes += content
    }
}

/// How many rows a table has, and the hash of what they say, the same on both engines.
public struct TableFigures: Sendable, Hashable, Codable {
    public let table: String
    public let rows: Int
    public let hash: String
}
