/// An hour of any day, to the minute.
public struct TimeOfDay: Sendable, Hashable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int

    /// `nil` unless the hour is 0 to 23 and the minute 0 to 59.
    public init?(_ hour: Int, _ minute: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.init(knownHour: hour, minute: minute)
    }

    init(knownHour hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// As Colombians write it: "3:42 p. m.", "12:00 m." at noon, "12:00 a. m." at midnight.
    public var spoken: String {
        let half = hour == 12 && minute == 0 ? "m." : hour < 12 ? "a. m." : "p. m."
        return "\((hour + 11) % 12 + 1):" + padded(minute, 2) + " " + half
    }
}

extension TimeOfDay: Comparable {
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        (left.hour, left.minute) < (right.hour, right.minute)
    }
}

extension Day {
    /// The instant at which clocks in Bogotá show that hour of this day.
    public func at(_ time: TimeOfDay) -> Instant {
        at(hour: time.hour, minute: time.minute)
    }
}
