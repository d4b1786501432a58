import Calendar
import Testing

@Suite struct DayTests {
    @Test func `days count without a gap over the whole calendar, as the days of the week do`() throws {
        var day = try #require(Day(1, 1, 1))
        let last = try #require(Day(9999, 12, 31))
        #expect(day.weekday == .monday)
        var number = day.epochDay
        var weekday = 0
        while day < last {
            let next = Day(epochDay: number + 1)
            let follows =
                next.day == day.day + 1 && next.month == day.month
                || next.day == 1 && day.day == Day.length(ofMonth: day.month, year: day.year)
            guard follows, next.epochDay == number + 1, day.weekday.rawValue == weekday + 1 else {
                Issue.record("\(day) \(next)")
                return
            }
            (day, number, weekday) = (next, number + 1, (weekday + 1) % 7)
        }
        #expect(last.weekday == .friday)
    }

    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("2012-05-29", 15489, .tuesday), ("2014-02-14", 16115, .friday),
        ("2000-02-29", 11016, .tuesday), ("1969-12-31", -1, .wednesday),
    ])
    func `known days have their number and day of the week`(iso: String, number: Int, weekday: Weekday) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.epochDay == number)
        #expect(day.weekday == weekday)
        #expect(Day(epochDay: number) == day)
        #expect(day.iso == iso)
    }

    @Test(arguments: [
        "2013-02-29", "2012-13-01", "2012-00-10", "2012-1-01", "2012/01/01", "0000-01-01", "", "12-١2-2012",
    ])
    func `what the calendar does not have is no day`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `months end where they end`() throws {
        let day = try #require(Day(2012, 1, 31))
        #expect(day.adding(months: 1).iso == "2012-02-29")
        #expect(day.adding(months: 13).iso == "2013-02-28")
        #expect(day.adding(months: -2).iso == "2011-11-30")
        #expect(YearMonth(2012, 2)?.lastDay.iso == "2012-02-29")
        #expect(YearMonth(1900, 2)?.lastDay.iso == "1900-02-28")
    }

    @Test func `distance and addition agree`() throws {
        let day = try #require(Day(2012, 2, 28))
        #expect(day.adding(days: 2).iso == "2012-03-01")
        #expect(day.days(to: day.adding(days: -400)) == -400)
    }

    @Test func `the calendar stops at its ends instead of failing`() throws {
        let day = try #require(Day(2012, 2, 28))
        #expect(day.adding(days: .max).iso == "9999-12-31")
        #expect(day.adding(days: .min).iso == "0001-01-01")
        #expect(day.adding(months: .max).iso == "9999-12-28")
    }

    @Test func `a day is spoken as in a letter`() throws {
        let day = try #require(Day(2026, 12, 11))
        #expect(day.spoken == "viernes 11 de diciembre de 2026")
        #expect(day.short == "11 de diciembre de 2026")
        #expect(YearMonth(2012, 6)?.spoken == "junio de 2012")
    }
}
