import Calendar
import Testing

@Suite struct HolidayTests {
    @Test(arguments: [
        (
            2012,
            "01-01 01-09 03-19 04-05 04-06 05-01 05-21 06-11 06-18 07-02 07-20 08-07 08-20 10-15 11-05 11-12 12-08 12-25"
        ),
        (
            2013,
            "01-01 01-07 03-25 03-28 03-29 05-01 05-13 06-03 06-10 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25"
        ),
        (
            2014,
            "01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25"
        ),
    ])
    func `the holidays of a year are exactly those that were kept`(year: Int, days: String) {
        let kept = Holidays().of(year: year).map { String($0.day.iso.dropFirst(5)) }
        #expect(kept.joined(separator: " ") == days)
    }

    @Test func `the first half of 2026 has ten holidays`() {
        let kept = Holidays().of(year: 2026).map(\.day.iso).filter { $0 < "2026-07" }
        #expect(
            kept == [
                "2026-01-01", "2026-01-12", "2026-03-23", "2026-04-02", "2026-04-03", "2026-05-01", "2026-05-18",
                "2026-06-08", "2026-06-15", "2026-06-29",
            ])
    }

    @Test func `two holidays on one day are both named`() throws {
        let day = try #require(Day(2014, 6, 30))
        #expect(Holidays().name(of: day) == "San Pedro y San Pablo y Sagrado Corazón de Jesús")
        #expect(Holidays().name(of: day.adding(days: 1)) == nil)
    }

    @Test func `the unsettled holiday of July is kept only where it is switched on, from 2026`() throws {
        let day = try #require(Day(2026, 7, 13))
        #expect(Holidays().name(of: day) == nil)
        #expect(Holidays(options: .chiquinquira).name(of: day) == "Virgen de Chiquinquirá")
        #expect(Holidays(options: .chiquinquira).of(year: 2025).count == 18)
        #expect(Holidays(options: .chiquinquira).of(year: 2026).count == 19)
    }

    @Test func `before the law of 1983 there are none`() {
        #expect(Holidays().of(year: 1983).isEmpty)
        #expect(Holidays().of(year: 1984).count == 18)
    }

    @Test func `moved holidays fall on Monday in every year, and Good Friday on Friday`() {
        let stays: Set = [
            "Año Nuevo", "Día del Trabajo", "Día de la Independencia", "Batalla de Boyacá", "Inmaculada Concepción",
            "Navidad", "Jueves Santo", "Viernes Santo",
        ]
        for year in 1984...2200 {
            let holidays = Holidays().of(year: year)
            #expect(holidays.filter { !stays.contains($0.name) }.allSatisfy { $0.day.weekday == .monday })
            #expect(holidays.first { $0.name == "Viernes Santo" }?.day.weekday == .friday)
        }
    }

    /// Easter Sundays from the tables of the Church, the earliest and latest possible ones among them.
    @Test(arguments: [
        "1984-04-22", "2000-04-23", "2008-03-23", "2011-04-24", "2012-04-08", "2014-04-20", "2016-03-27", "2019-04-21",
        "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
    ])
    func `Good Friday is two days before Easter`(iso: String) throws {
        let easter = try #require(Day(iso: iso))
        #expect(Holidays().name(of: easter.adding(days: -2)) == "Viernes Santo")
        #expect(Holidays().name(of: easter.adding(days: -3)) == "Jueves Santo")
    }
}

@Suite struct BusinessCalendarTests {
    let calendar = BusinessCalendar()

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test func `ten business days over Holy Week`() throws {
        let end = calendar.adding(businessDays: 10, to: try day("2014-04-10"))
        #expect(end.iso == "2014-04-28")
        #expect(calendar.businessDays(after: try day("2014-04-10"), through: end) == 10)
    }

    @Test func `a term counts backwards too`() throws {
        #expect(calendar.adding(businessDays: -10, to: try day("2014-04-28")).iso == "2014-04-10")
        #expect(calendar.adding(businessDays: 0, to: try day("2014-04-18")).iso == "2014-04-18")
    }

    @Test func `Saturday, Sunday and holidays are not worked`() throws {
        #expect(try !calendar.isBusinessDay(day("2014-04-19")))
        #expect(try !calendar.isBusinessDay(day("2014-04-20")))
        #expect(try !calendar.isBusinessDay(day("2014-06-30")))
        #expect(try calendar.isBusinessDay(day("2014-07-01")))
        #expect(try calendar.isHoliday(day("2014-04-19")) == nil)
        #expect(try calendar.isHoliday(day("2014-04-18")) == "Viernes Santo")
    }

    @Test func `a term that ends on a holiday ends on the next business day`() throws {
        #expect(try calendar.businessDay(onOrAfter: day("2014-04-17")).iso == "2014-04-21")
        #expect(try calendar.businessDay(onOrAfter: day("2014-04-16")).iso == "2014-04-16")
    }

    @Test func `an entity adds its civic day and works on another`() throws {
        let civic = try day("2014-04-11")
        let worked = try day("2014-04-17")
        let local = BusinessCalendar(extra: [civic, civic], without: [worked])
        #expect(local.isHoliday(civic) == "Día cívico local")
        #expect(local.isBusinessDay(worked))
        #expect(local.adding(businessDays: 10, to: try day("2014-04-10")).iso == "2014-04-28")
        let named = BusinessCalendar(closures: [civic: "Fiestas del municipio"])
        #expect(named.isHoliday(civic) == "Fiestas del municipio")
        #expect(named.adding(businessDays: 10, to: try day("2014-04-10")).iso == "2014-04-29")
    }

    @Test func `a term past the end of the calendar stops there`() throws {
        let last = try day("9999-12-31")
        #expect(calendar.adding(businessDays: 5, to: last) == last)
        #expect(calendar.businessDays(after: last, through: try day("2014-01-01")) == 0)
    }
}
