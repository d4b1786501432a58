public import Calendar
import Crypto
import Synchronization

/// Where new identifiers come from. Programs draw them at random; tests count, so that what they assert stays the same.
public protocol IDSource: Sendable {
    /// A new identifier, 20 characters of `0-9 a-v`: sorts by time of making to the millisecond.
    func next(at instant: Instant) -> String
}

/// 48 bits of milliseconds and 52 random bits: two nodes never need to agree on anything.
public struct RandomIDs: IDSource {
    public init() {}

    public func next(at instant: Instant) -> String {
        let time = UInt64(bitPattern: max(0, instant.milliseconds))
        let random = Random.bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Self.digits(time, count: 10) + Self.digits(random, count: 10)
    }

    private static func digits(_ value: UInt64, count: Int) -> String {
        let alphabet = Array("0123456789abcdefghijklmnopqrstuv".utf8)
        let characters = (0..<count).reversed().map { alphabet[Int(value >> UInt64($0 * 5) & 31)] }
        return String(decoding: characters, as: UTF8.self)
    }
}

/// `id-1`, `id-2`, … for tests.
public final class CountedIDs: IDSource {
    private let count = Mutex(0)

    public init() {}

    public func next(at instant: Instant) -> String {
        "id-"
            + String(
                count.withLock { count in
                    count += 1
                    return count
                })
    }
}
