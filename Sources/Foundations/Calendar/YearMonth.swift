/// A month of a year, as plans give their terms: "Junio 2012".
public struct YearMonth: Sendable, Hashable {
    public let year: Int
    /// 1 to 12.
    public let month: Int

    /// `nil` unless the month is 1 to 12 and the year 1 to 9999.
    public init?(_ year: Int, _ month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.init(knownYear: year, month: month)
    }

    /// Reads `2012-06`.
    public init?(iso: String) {
        guard let day = Day(iso: iso + "-01") else { return nil }
        self = day.yearMonth
    }

    init(knownYear year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// `2012-06`.
    public var iso: String { padded(year, 4) + "-" + padded(month, 2) }

    public var firstDay: Day { Day(year: year, month: month, day: 1) }

    /// The day on which a term given as a month falls due.
    public var lastDay: Day { Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) }

    /// The month so many months later, or earlier if negative. Stops at the ends of the calendar.
    public func adding(months: Int) -> YearMonth {
        let step = min(max(months, -120_000), 120_000)
        let number = min(max(year * 12 + month - 1 + step, 12), 9999 * 12 + 11)
        return YearMonth(knownYear: number / 12, month: number % 12 + 1)
    }

    /// "junio".
    public var name: String { Month.names[month - 1] }

    /// "junio de 2012".
    public var spoken: String { name + " de " + String(year) }
}

extension YearMonth: Comparable {
    public static func < (left: YearMonth, right: YearMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension YearMonth: CustomStringConvertible {
    public var description: String { iso }
}
