import Calendar
import Foundation
import Testing

@Suite struct RecurrenceTests {
    @Test(arguments: [
        ("12 veces al año", Recurrence.timesPerYear(12)), ("2 veces al año", .timesPerYear(2)),
        ("Actualización mensual", .monthly), ("semestral", .semiannual), ("Semestr al", .semiannual),
        ("Diario", .daily), ("Revisión diaria", .daily), ("Anualmente", .yearly), ("trimestral", .quarterly),
        ("bimestral", Recurrence(each: .bimester)), ("quincenal", Recurrence(each: .fortnight)),
        ("Informes mensuales", .monthly), ("Semanalmente", .weekly), ("cada 3 meses", .quarterly),
        ("cada quince días", Recurrence(each: .fortnight)), ("Cada mes", .monthly), ("todos los días", .daily),
        ("una vez a la semana", .weekly), ("Tres veces por semana", Recurrence(times: 3, each: .week)),
        ("dos veces mensuales", Recurrence(times: 2, each: .month)),
        ("Al menos 2 veces por semestre", Recurrence(times: 2, each: .semester, minimum: true)),
        ("Socialización resultados anualmente", .yearly),
        (
            "Mínimo una vez a la semana o cuando las circunstancias lo ameriten",
            Recurrence(each: .week, minimum: true, eventDriven: true)
        ),
        ("Actualización semestral o según modificaciones", Recurrence(each: .semester, eventDriven: true)),
        ("Cuando se requiera", .whenNeeded),
    ])
    func `the frequency in the words of a plan is understood`(text: String, recurrence: Recurrence) {
        #expect(Recurrence(text) == recurrence)
    }

    @Test(arguments: [
        "5 años", "Permanente actualización", "100%", "", "Hasta 2015", "En el 2011", "una vez", "0 veces al año",
    ])
    func `words without a frequency give none`(text: String) {
        #expect(Recurrence(text) == nil)
    }

    @Test(arguments: [
        (Recurrence.timesPerYear(12), "12 veces al año"), (.monthly, "cada mes"), (.daily, "cada día"),
        (.semiannual, "cada semestre"), (.whenNeeded, "cuando las circunstancias lo ameriten"),
        (
            Recurrence(each: .week, minimum: true, eventDriven: true),
            "mínimo una vez a la semana o cuando las circunstancias lo ameriten"
        ),
    ])
    func `a recurrence is spoken in plain words`(recurrence: Recurrence, words: String) {
        #expect(recurrence.spoken == words)
    }

    @Test func `what is spoken is understood again`() {
        for period in Recurrence.Period.allCases {
            for times in 1...4 {
                for minimum in [false, true] {
                    let recurrence = Recurrence(times: times, each: period, minimum: minimum, eventDriven: minimum)
                    #expect(Recurrence(recurrence.spoken) == recurrence, "\(recurrence.spoken)")
                }
            }
        }
    }

    @Test func `monthly and twelve times a year are as often`() {
        #expect(Recurrence.monthly.timesPerYear == Recurrence.timesPerYear(12).timesPerYear)
        #expect(Recurrence.weekly.timesPerYear == 52)
        #expect(Recurrence(times: 2, each: .quarter).timesPerYear == 8)
        #expect(Recurrence.whenNeeded.timesPerYear == 0)
    }

    @Test(arguments: [
        (Recurrence.daily, 366), (.weekly, 52), (Recurrence(each: .fortnight), 24), (.monthly, 12), (.quarterly, 4),
        (.timesPerYear(12), 12), (.timesPerYear(4), 4), (.timesPerYear(5), 1), (.yearly, 1), (.whenNeeded, 0),
    ])
    func `the periods of a year follow each other without a gap`(recurrence: Recurrence, count: Int) {
        let periods = recurrence.periods(of: 2012)
        #expect(periods.count == count)
        for (one, next) in zip(periods, periods.dropFirst()) {
            #expect(one.upperBound.adding(days: 1) == next.lowerBound)
        }
    }

    @Test func `periods end where months and weeks end`() {
        #expect(Recurrence.timesPerYear(4).periods(of: 2012).first?.upperBound.iso == "2012-03-31")
        #expect(Recurrence.semiannual.periods(of: 2012).last?.lowerBound.iso == "2012-07-01")
        #expect(Recurrence(each: .fortnight).periods(of: 2012)[3].upperBound.iso == "2012-02-29")
        #expect(Recurrence.weekly.periods(of: 2015).count == 53)
        #expect(Recurrence.weekly.periods(of: 2015).first?.lowerBound.iso == "2014-12-29")
        #expect(Recurrence.timesPerYear(5).timesEachPeriod == 5)
        #expect(Recurrence.timesPerYear(4).timesEachPeriod == 1)
    }

    @Test func `JSON names the parts`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(Recurrence.timesPerYear(12))
        #expect(
            String(decoding: json, as: UTF8.self)
                == #"{"eventDriven":false,"minimum":false,"period":"year","times":12}"#)
        #expect(try JSONDecoder().decode(Recurrence.self, from: json) == .timesPerYear(12))
    }
}
