/// The hours in documents: "10 :00 am", "3:42 p. m.", "12:00 m".
extension DateReader {
    /// The half of the day that stands behind an hour. `noon` is the "m" of *meridies*.
    private enum Half { case morning, afternoon, noon }

    /// An hour that says what it is, by its minutes or by its half of the day.
    mutating func time() -> TimeOfDay? {
        attempt { reader in
            guard let clock = reader.clock() else { return nil }
            let half = reader.half()
            guard half != nil || clock.minute != nil else { return nil }
            return reader.timeOfDay(clock, half)
        }
    }

    mutating func times() -> ClosedRange<TimeOfDay>? {
        attempt { reader in
            _ = reader.word("de") || reader.word("desde")
            _ = reader.words("las") || reader.words("la")
            guard let first = reader.clock() else { return nil }
            let firstHalf = reader.half()
            guard reader.word("a") || reader.word("hasta") || reader.sign("-") || reader.sign("–") else { return nil }
            _ = reader.word("las") || reader.word("la")
            guard let second = reader.clock() else { return nil }
            let secondHalf = reader.half()
            guard secondHalf != nil || second.minute != nil, let last = reader.timeOfDay(second, secondHalf) else {
                return nil
            }
            return reader.range(from: first, firstHalf, to: last, secondHalf)
        }
    }

    /// "10", "10:00", "10 :00".
    private mutating func clock() -> (hour: Int, minute: Int?)? {
        guard let hour = number(), hour.digits <= 2 else { return nil }
        let minute = attempt { reader -> Int? in
            guard reader.sign(":"), let minute = reader.number(), minute.digits == 2 else { return nil }
            return minute.value
        }
        return (hour.value, minute)
    }

    private mutating func half() -> Half? {
        let half = attempt { reader -> Half? in
            if reader.word("am") { return .morning }
            if reader.word("pm") { return .afternoon }
            if reader.word("m") { return .noon }
            let first: Half? = reader.word("a") ? .morning : reader.word("p") ? .afternoon : nil
            guard let first else { return nil }
            reader.skip(".")
            return reader.word("m") ? first : nil
        }
        if half != nil { skip(".") }
        return half
    }

    private func timeOfDay(_ clock: (hour: Int, minute: Int?), _ half: Half?) -> TimeOfDay? {
        let minute = clock.minute ?? 0
        guard let half else { return TimeOfDay(clock.hour, minute) }
        guard (1...12).contains(clock.hour) else { return nil }
        switch half {
        case .morning: return TimeOfDay(clock.hour % 12, minute)
        case .afternoon: return TimeOfDay(clock.hour % 12 + 12, minute)
        case .noon: return clock.hour == 12 && minute == 0 ? TimeOfDay(12) : nil
        }
    }

    /// "9 a 11 am" is from nine in the morning; "10 a 12 m" too, since noon closes a morning; "11 a 1 pm" as well,
    /// since a beginning after the end would make no sense.
    private func range(
        from clock: (hour: Int, minute: Int?), _ half: Half?, to last: TimeOfDay, _ lastHalf: Half?
    ) -> ClosedRange<TimeOfDay>? {
        let halves: [Half?] = half != nil ? [half] : lastHalf == .afternoon ? [.afternoon, .morning] : [.morning, nil]
        let first = halves.lazy.compactMap { timeOfDay(clock, $0) }.first { $0 < last }
        return first.map { $0...last }
    }
}
