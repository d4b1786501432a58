/// A point in time, in milliseconds since 1970-01-01T00:00:00Z. Stored in the database as this number.
public struct Instant: Sendable, Hashable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    public var milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Reads `2026-11-21T15:42:00Z`, with or without a fraction of a second, in UTC (`Z`) or with an offset (`-05:00`).
    ///
    /// Digits past the millisecond are dropped. `nil` for anything else, a day that does not exist included.
    public init?(iso: String) {
        guard let instant = InstantReader(iso).instant() else { return nil }
        self = instant
    }

    /// The instant in UTC: `2026-11-21T15:42:00.000Z`.
    public var iso: String {
        let day = Day(epochDay: milliseconds.flooredQuotient(86_400_000))
        let time = Int(milliseconds.flooredRemainder(86_400_000))
        let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { padded($0, 2) }
        return day.iso + "T" + clock.joined(separator: ":") + "." + padded(time % 1000, 3) + "Z"
    }

    /// The instant later by a duration; fractions below a millisecond are dropped.
    public static func + (instant: Instant, duration: Duration) -> Instant {
        Instant(milliseconds: instant.milliseconds + duration.milliseconds)
    }

    /// The instant earlier by a duration; fractions below a millisecond are dropped.
    public static func - (instant: Instant, duration: Duration) -> Instant {
        Instant(milliseconds: instant.milliseconds - duration.milliseconds)
    }

    /// The time that passes from the right instant to the left one; negative if the left one is earlier.
    public static func - (later: Instant, earlier: Instant) -> Duration {
        .milliseconds(later.milliseconds - earlier.milliseconds)
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: CustomStringConvertible {
    public var description: String { iso }
}

extension Duration {
    /// The duration in whole milliseconds, the rest dropped.
    public var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}

/// Reads the instants of ISO 8601 that programs write: fixed columns, then fraction and zone.
private struct InstantReader {
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    func instant() -> Instant? {
        guard bytes.count >= 20, let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
        guard bytes[10] == UInt8(ascii: "T"), let seconds = timeOfDay() else { return nil }
        var position = 19
        guard let fraction = fraction(&position), let offset = offset(&position), position == bytes.count else {
            return nil
        }
        let total = (day.epochDay * 86_400 + seconds - offset * 60) * 1000 + fraction
        return Instant(milliseconds: Int64(total))
    }

    private func timeOfDay() -> Int? {
        guard bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":") else { return nil }
        guard let hour = digits(11, 2), let minute = digits(14, 2), let second = digits(17, 2) else { return nil }
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Milliseconds after an optional point; `nil` if the point has no digits.
    private func fraction(_ position: inout Int) -> Int? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return 0 }
        position += 1
        var weight = 100
        var value = 0
        let first = position
        while position < bytes.count, let digit = digits(position, 1) {
            value += digit * weight
            weight /= 10
            position += 1
        }
        return position > first ? value : nil
    }

    /// Minutes east of Greenwich.
    private func offset(_ position: inout Int) -> Int? {
        guard position < bytes.count else { return nil }
        let sign = bytes[position]
        position += 1
        if sign == UInt8(ascii: "Z") { return 0 }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), position + 5 <= bytes.count,
            bytes[position + 2] == UInt8(ascii: ":"), let hours = digits(position, 2),
            let minutes = digits(position + 3, 2), hours < 24, minutes < 60
        else { return nil }
        position += 5
        return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    private func digits(_ start: Int, _ count: Int) -> Int? {
        decimal(bytes[start..<start + count])
    }
}
