import Calendar
import Testing

@Suite struct SpanishDatesTests {
    @Test(arguments: [
        ("30 de mayo de 2012", "2012-05-30"), ("1° de junio de 2008", "2008-06-01"),
        ("1º de junio del 2008", "2008-06-01"),
        ("1.º de junio de 2008", "2008-06-01"), ("1ro de junio de 2008", "2008-06-01"),
        ("primero de junio de 2008", "2008-06-01"), ("  28  DE MAYO DE  2011 ", "2011-05-28"),
        ("28 mayo 2011", "2011-05-28"), ("28 de mayo, 2011.", "2011-05-28"), ("28-may-2011", "2011-05-28"),
        ("5 sept. 2013", "2013-09-05"), ("5 de setiembre de 2013", "2013-09-05"), ("30/05/2012", "2012-05-30"),
        ("30-5-2012", "2012-05-30"), ("30.05.2012", "2012-05-30"), ("2012-05-30", "2012-05-30"),
        ("el 30 de mayo del año 2012", "2012-05-30"), ("miércoles 30 de mayo de 2012", "2012-05-30"),
        ("a los (28) días del mes de mayo de 2011", nil), ("28 días del mes de mayo de 2011", "2011-05-28"),
        ("31 de febrero de 2012", nil), ("29/02/2013", nil), ("05/30/2012", nil), ("30/05/12", nil),
        ("30 de mayo de 12", nil), ("30 de brumario de 2012", nil), ("", nil), ("Chitagá", nil), ("mayo 30 y más", nil),
        ("30 de mayo de 99999999999999999999", nil), ("45", nil),
    ])
    func `a full date is read whatever its dress, and only if it exists`(text: String, iso: String?) {
        #expect(SpanishDates.parse(text)?.fullDay?.iso == iso)
    }

    @Test(arguments: [
        ("Jueves , 30 de Enero", Weekday.thursday, 1, 30), ("Viernes, 31 de Enero", .friday, 1, 31),
        ("Lunes, 3 de Febrero", .monday, 2, 3), ("Miércoles, 5 Febrero", .wednesday, 2, 5),
        ("Viernes, 7 de Febrero", .friday, 2, 7), ("Lunes, 10 de Febrero", .monday, 2, 10),
        ("vie. 14 feb.", .friday, 2, 14), ("mar 4 mar", .tuesday, 3, 4),
    ])
    func `a date without a year keeps its day of the week, which tells the year`(
        text: String, weekday: Weekday, month: Int, day: Int
    ) throws {
        let date = try #require(SpanishDates.parse(text))
        #expect(date == ParsedDate(month: month, day: day, weekday: weekday))
        #expect(date.years(fitting: 2012...2018) == [2014])
        #expect(date.inYear(2014)?.weekday == weekday)
        #expect(date.fullDay == nil)
        #expect(date.due == nil)
    }

    @Test func `a day of the week that is not the date's is kept and told`() throws {
        let wrong = try #require(SpanishDates.parse("martes 29 de mayo de 2011"))
        #expect(wrong.weekday == .tuesday)
        #expect(wrong.weekdayMismatch)
        #expect(SpanishDates.parse("martes 29 de mayo de 2012")?.weekdayMismatch == false)
        #expect(SpanishDates.parse("29 de mayo de 2011")?.weekdayMismatch == false)
        #expect(SpanishDates.parse("martes 29 de mayo")?.weekdayMismatch == false)
    }

    @Test(arguments: [
        ("Junio 2012", 2012, 6), ("abril de 2012", 2012, 4), ("Dic. 2012", 2012, 12), ("mar 2012", 2012, 3),
        ("mes de agosto de 2012", 2012, 8), ("Noviembre", nil, 11),
    ])
    func `a month may stand without a day, and without a year`(text: String, year: Int?, month: Int) {
        #expect(SpanishDates.parse(text) == ParsedDate(year: year, month: month))
    }

    @Test(arguments: [
        ("Junio 2012", "2012-06-30"), ("Hasta 2015", "2015-12-31"), ("En el 2011", "2011-12-31"),
        ("2011", "2011-12-31"), ("hasta el 14 de febrero de 2014", "2014-02-14"),
        ("hasta diciembre de 2015", "2015-12-31"), ("antes del 30 de mayo de 2012", "2012-05-29"),
        ("Antes de junio de 2012", "2012-05-31"), ("a más tardar el 31 de octubre de 2012", "2012-10-31"),
        ("hasta el año 2015", "2015-12-31"), ("a 31 de diciembre de 2012", "2012-12-31"), ("junio", nil),
    ])
    func `a term falls due on its last day`(text: String, due: String?) throws {
        #expect(try #require(SpanishDates.parse(text)).due?.iso == due)
    }

    @Test func `the words before a date say how it binds`() {
        #expect(SpanishDates.parse("Hasta 2015")?.bound == .until)
        #expect(SpanishDates.parse("antes del 30 de mayo de 2012")?.bound == .before)
        #expect(SpanishDates.parse("30 de mayo de 2012")?.bound == .on)
    }

    @Test(arguments: [
        ("12:00 m", 12, 0), ("12 m.", 12, 0), ("10 :00 am", 10, 0), ("3:42 p. m.", 15, 42), ("9 a.m.", 9, 0),
        ("12:30 p.m.", 12, 30), ("12:00 am", 0, 0), ("12:00 PM", 12, 0), ("15:30", 15, 30), ("11 am", 11, 0),
        ("00:15", 0, 15),
    ])
    func `an hour is read, and m is noon`(text: String, hour: Int, minute: Int) {
        #expect(SpanishDates.parseTime(text) == TimeOfDay(hour, minute))
    }

    @Test(arguments: ["10", "25:00", "13:00 pm", "0 am", "10:00 m", "10:5", "10:60 am", "diez", "", "10:00 am y más"])
    func `what is no hour is not read`(text: String) {
        #expect(SpanishDates.parseTime(text) == nil)
    }

    @Test(arguments: [
        ("10 :00 am a 12:00 m", 10, 0, 12, 0), ("de 9 a 11 am", 9, 0, 11, 0), ("11 a 1 pm", 11, 0, 13, 0),
        ("2 a 4 p. m.", 14, 0, 16, 0), ("8:00 - 12:00", 8, 0, 12, 0), ("de las 8 a las 12 m.", 8, 0, 12, 0),
    ])
    func `the hours of a session are read`(text: String, hour: Int, minute: Int, lastHour: Int, lastMinute: Int) throws
    {
        let times = try #require(SpanishDates.parseTimes(text))
        #expect(times.lowerBound == TimeOfDay(hour, minute))
        #expect(times.upperBound == TimeOfDay(lastHour, lastMinute))
    }

    @Test(arguments: ["11 am a 9 am", "9 a 11", "10 am", "de 9 a"])
    func `hours that make no session are refused`(text: String) {
        #expect(SpanishDates.parseTimes(text) == nil)
    }

    @Test func `a date may carry its hour`() throws {
        let date = try #require(SpanishDates.parse("viernes 14 de febrero de 2014, a las 11:59 p. m."))
        #expect(date.fullDay?.iso == "2014-02-14")
        #expect(date.time == TimeOfDay(23, 59))
        #expect(!date.weekdayMismatch)
    }

    @Test func `dates are found inside a sentence`() {
        let text =
            "Se realizarán 2 chats el martes 29 y miércoles 30; el plan será enviado antes del 30 de mayo de 2012 (Ley 19)."
        #expect(
            SpanishDates.find(in: text) == [
                ParsedDate(day: 29, weekday: .tuesday), ParsedDate(day: 30, weekday: .wednesday),
                ParsedDate(year: 2012, month: 5, day: 30, bound: .before),
            ])
        #expect(SpanishDates.find(in: "Decreto 2693 de 2012, artículo 11, en mayo").isEmpty)
    }

    @Test func `no mixture of words and signs does harm, and what is read as a full date exists`() {
        let pieces = [
            "martes", "mar", "30", "31", "2012", "12", "de", "del", "el", "los", "mayo", "feb", ".", ",", ":", "/", "-",
            "°", "a", "p", "m", "am", "hasta", "antes", "mes", "días", "99999999999999999999", "", "ñ", "😀", "a las",
        ]
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 0...9)).compactMap { _ in pieces.randomElement() }.joined(separator: " ")
            for date in [SpanishDates.parse(text)].compactMap(\.self) + SpanishDates.find(in: text) {
                let isFull = date.year != nil && date.month != nil && date.day != nil
                #expect(!isFull || date.fullDay != nil, "\(text)")
            }
            _ = (SpanishDates.parseTimes(text), Recurrence(text))
        }
    }

    @Test func `what is spoken is read again, for every day of a leap year`() throws {
        var day = try #require(Day(2012, 1, 1))
        while day.year == 2012 {
            #expect(SpanishDates.parse(day.spoken)?.fullDay == day)
            #expect(SpanishDates.parse(day.at(hour: 15).spoken)?.time == TimeOfDay(15))
            day = day.adding(days: 1)
        }
    }
}
