import Calendar
import Foundation
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("2026-11-21T15:42:00Z", "2026-11-21T15:42:00.000Z"), ("2026-11-21T15:42:00.5Z", "2026-11-21T15:42:00.500Z"),
        ("2026-11-21T10:42:00.1239-05:00", "2026-11-21T15:42:00.123Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ])
    func `an instant is read in any zone and written in UTC`(text: String, iso: String) {
        #expect(Instant(iso: text)?.iso == iso)
    }

    @Test(arguments: [
        "2026-11-21", "2026-11-21T15:42Z", "2026-11-21 15:42:00Z", "2026-11-21T25:42:00Z", "2026-11-21T15:42:00",
        "2026-11-21T15:42:00.Z", "2026-11-21T15:42:00ZZ", "2026-11-21T15:42:00-05", "2026-02-30T15:42:00Z",
    ])
    func `another shape is no instant`(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test func `durations move an instant and instants differ by durations`() throws {
        let instant = try #require(Instant(iso: "2012-05-29T23:59:59Z"))
        #expect((instant + .seconds(1)).iso == "2012-05-30T00:00:00.000Z")
        #expect((instant + .milliseconds(1500)) - instant == .milliseconds(1500))
        #expect((instant - .seconds(3600)) < instant)
    }

    @Test func `a day in Bogotá begins at five in the morning of Greenwich and ends a millisecond before the next`()
        throws
    {
        let day = try #require(Day(2012, 5, 29))
        #expect(day.start.iso == "2012-05-29T05:00:00.000Z")
        #expect(day.end.iso == "2012-05-30T04:59:59.999Z")
        #expect(day.start.day == day)
        #expect(day.end.day == day)
        #expect((day.end + .milliseconds(1)).day == day.adding(days: 1))
    }

    @Test func `the fixed offset agrees with the zone database for every year of the programme`() throws {
        let zone = try #require(TimeZone(identifier: "America/Bogota"))
        for year in 1994...2040 {
            for month in 1...12 {
                let day = try #require(Day(year, month, 1))
                let date = Date(timeIntervalSince1970: Double(day.start.milliseconds) / 1000)
                #expect(zone.secondsFromGMT(for: date) == -18_000)
            }
        }
    }

    @Test(arguments: [
        (0, 0, "12:00 a. m."), (0, 5, "12:05 a. m."), (9, 30, "9:30 a. m."), (12, 0, "12:00 m."),
        (12, 1, "12:01 p. m."), (15, 42, "3:42 p. m."), (23, 59, "11:59 p. m."),
    ])
    func `the hour is written with its half of the day, and noon as noon`(hour: Int, minute: Int, text: String) throws {
        let day = try #require(Day(2026, 12, 11))
        #expect(day.at(hour: hour, minute: minute).clockTime == text)
        #expect(day.at(hour: hour, minute: minute).spoken == "viernes 11 de diciembre de 2026, " + text)
    }

    @Test func `JSON carries instants, days and months as text`() throws {
        struct Everything: Codable, Equatable {
            var instant: Instant
            var day: Day
            var month: YearMonth
        }
        let day = try #require(Day(2012, 6, 30))
        let everything = Everything(instant: day.start, day: day, month: day.yearMonth)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(everything)
        #expect(
            String(decoding: json, as: UTF8.self)
                == #"{"day":"2012-06-30","instant":"2012-06-30T05:00:00.000Z","month":"2012-06"}"#)
        #expect(try JSONDecoder().decode(Everything.self, from: json) == everything)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2013-02-29"]"#.utf8))
        }
    }
}

@Suite struct ClockTests {
    @Test func `the system clock agrees with the machine`() {
        let difference = Double(SystemClock().now().milliseconds) / 1000 - Date().timeIntervalSince1970
        #expect(abs(difference) < 5)
    }

    @Test func `a shifted clock shows the day it was given, at the same hour, and runs on`() throws {
        let base = FixedClock(try #require(Instant(iso: "2026-11-22T03:42:00Z")))
        let clock = ShiftedClock(day: try #require(Day(2014, 2, 10)), base: base)
        #expect(clock.now().spoken == "lunes 10 de febrero de 2014, 10:42 p. m.")
        base.advance(by: .seconds(2 * 3600))
        #expect(clock.today.iso == "2014-02-11")
    }

    @Test func `a fixed clock stands still until it is set`() throws {
        let day = try #require(Day(2014, 2, 10))
        let clock = FixedClock(day)
        #expect(clock.now() == day.at(hour: 10))
        clock.set(day.end)
        #expect(clock.now() == day.end)
    }
}
