/// A date as a document printed it. What the words did not say stays `nil`; nothing is guessed.
public struct ParsedDate: Sendable, Hashable {
    /// How the words bind the date.
    public enum Bound: String, Sendable, Hashable, Codable {
        /// "30 de mayo de 2012".
        case on
        /// "hasta el 30 de mayo de 2012": that day still counts.
        case until
        /// "antes del 30 de mayo de 2012": that day no longer counts.
        case before
    }

    public var year: Int?
    /// 1 to 12.
    public var month: Int?
    /// 1 to 31.
    public var day: Int?
    /// The day of the week as printed, right or wrong.
    public var weekday: Weekday?
    public var time: TimeOfDay?
    public var bound: Bound

    public init(
        year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Weekday? = nil, time: TimeOfDay? = nil,
        bound: Bound = .on
    ) {
        (self.year, self.month, self.day) = (year, month, day)
        (self.weekday, self.time, self.bound) = (weekday, time, bound)
    }

    /// The full date, if year, month and day were printed.
    public var fullDay: Day? {
        guard let year, let month, let day else { return nil }
        return Day(year, month, day)
    }

    /// The month of a year, if both were printed.
    public var yearMonth: YearMonth? {
        guard let year, let month else { return nil }
        return YearMonth(year, month)
    }

    /// Whether the printed day of the week is not that of the full date, as in a notice that carries last year's date.
    public var weekdayMismatch: Bool {
        guard let weekday, let fullDay else { return false }
        return weekday != fullDay.weekday
    }

    /// The last day that the words allow: a month ends with its last day, "Hasta 2015" on 31 December 2015, and
    /// "antes del 30 de mayo de 2012" on 29 May. `nil` without a year.
    public var due: Day? {
        guard let year else { return nil }
        guard bound == .before else { return fullDay ?? yearMonth?.lastDay ?? Day(year, 12, 31) }
        return (fullDay ?? yearMonth?.firstDay ?? Day(year, 1, 1))?.adding(days: -1)
    }

    /// The date in a year of the caller's choice, for notices that leave the year out.
    public func inYear(_ year: Int) -> Day? {
        guard let month, let day else { return nil }
        return Day(year, month, day)
    }

    /// The years of a range in which the printed day of the week is right: candidates to offer to a person.
    ///
    ///     SpanishDates.parse("Jueves, 30 de enero")?.years(fitting: 2012...2018) == [2014]
    public func years(fitting range: ClosedRange<Int>) -> [Int] {
        guard let weekday else { return [] }
        return range.filter { inYear($0)?.weekday == weekday }
    }
}
