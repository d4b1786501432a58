/// A day of the Gregorian calendar, as a citizen of Colombia writes it: no hour and no zone. Years 1 to 9999.
public struct Day: Sendable, Hashable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// The day, or `nil` if the calendar does not have it: `Day(2013, 2, 29) == nil`.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads `2026-11-21`; `nil` for any other shape or a day that does not exist.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = decimal(bytes[..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8...])
        else { return nil }
        self.init(year, month, day)
    }

    /// The day by its number from 1970-01-01 (which is 0). Numbers outside the years 1 to 9999 give the first or last
    /// day.
    public init(epochDay: Int) {
        let number = min(max(epochDay, Day.firstEpochDay), Day.lastEpochDay)
        self = Day.civil(fromShifted: number + 719_468)
    }

    /// The year begins in March here, so that the day of the leap year comes last; 400 years have 146,097 days.
    private static func civil(fromShifted shifted: Int) -> Day {
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return Day(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1970-01-01; negative before.
    public var epochDay: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.flooredQuotient(400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// `2026-11-21`, the form in which the database stores it; it sorts as the days do.
    public var iso: String { padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) }

    public var weekday: Weekday {
        Weekday.allCases[(epochDay + 3).flooredRemainder(7)]
    }

    public var yearMonth: YearMonth { YearMonth(knownYear: year, month: month) }

    /// The day so many days later, or earlier if negative. Stops at the first and last day of the calendar.
    public func adding(days: Int) -> Day {
        Day(epochDay: epochDay + min(max(days, -4_000_000), 4_000_000))
    }

    /// The same day of a later month; past the end of a short month it is the last day: 31 January + 1 is 28 February.
    public func adding(months: Int) -> Day {
        let first = yearMonth.adding(months: months)
        return Day(year: first.year, month: first.month, day: min(day, first.lastDay.day))
    }

    /// How many days lie between this day and another: 1 from today to tomorrow, negative if the other is earlier.
    public func days(to other: Day) -> Int {
        other.epochDay - epochDay
    }

    /// How many days a month has.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static let firstEpochDay = Day(year: 1, month: 1, day: 1).epochDay
    private static let lastEpochDay = Day(year: 9999, month: 12, day: 31).epochDay
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Day: CustomStringConvertible {
    public var description: String { iso }
}
