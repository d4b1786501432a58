import Calendar
import Campaigns
import Testing

@testable import PlanCollection

/// Worked examples: each figure can be checked by hand with the constants of `Forecast`.
@Suite struct ForecastTests {
    private static let today = day("2014-11-22")

    private func progress(
        _ state: LineState, opened: String? = nil, since: String? = nil, moved: String? = nil, actions: Int = 0,
        expected: Int = 10
    ) -> Forecast.Progress {
        Forecast.Progress(
            state: state, since: (since ?? opened).map(day), opened: opened.map(day),
            moved: (moved ?? since ?? opened).map(day), actions: actions, expected: expected)
    }

    private func dates(_ target: String, isLastCall: Bool = false, isOver: Bool = false) -> Forecast.Dates {
        Forecast.Dates(today: Self.today, target: day(target), isLastCall: isLastCall, isOver: isOver)
    }

    /// 3 of 10 in 12 days: 7 missing at 4 days each = 28, and 7 for committee, approval and sending = 35 days.
    @Test func `a slow pace is told with its arithmetic and its day`() {
        let forecast = Forecast(
            progress(.draft, opened: "2014-11-10", moved: "2014-11-21", actions: 3), past: [],
            dates: dates("2014-12-20"))
        #expect(forecast.likelihood == .unlikely)
        #expect(forecast.arrives == day("2014-12-27"))
        #expect(
            forecast.reason
                == "Lleva 3 de 10 acciones en 12 días. A ese paso entrega el 27 de diciembre, 7 días después del plazo."
        )
    }

    /// 8 of 10 in 4 days: one day for two more, and 7: 8 days of the 13 that are left.
    @Test func `a good pace with days to spare goes on time`() {
        let forecast = Forecast(
            progress(.draft, opened: "2014-11-18", actions: 8), past: [], dates: dates("2014-12-05"))
        #expect(forecast.likelihood == .onTrack)
        #expect(forecast.arrives == day("2014-11-30"))
        #expect(forecast.reason.contains("5 días antes del plazo"))
    }

    @Test func `fewer days of margin than three are a risk`() {
        let draft = progress(.draft, opened: "2014-11-18", actions: 8)
        #expect(Forecast(draft, past: [], dates: dates("2014-12-02")).likelihood == .atRisk)
        #expect(Forecast(draft, past: [], dates: dates("2014-11-30")).likelihood == .atRisk)
        #expect(Forecast(draft, past: [], dates: dates("2014-11-29")).likelihood == .unlikely)
        #expect(Forecast(draft, past: [], dates: dates("2014-12-03")).likelihood == .onTrack)
    }

    @Test func `who needs more than twice the days left, and a week more, does not arrive`() {
        #expect(Likelihood.of(needed: 15, left: 7) == .lost)
        #expect(Likelihood.of(needed: 14, left: 7) == .unlikely)
        #expect(Likelihood.of(needed: 6, left: 0) == .unlikely)
        #expect(Likelihood.of(needed: 7, left: 0) == .lost)
    }

    @Test func `what is approved only has to be sent`() {
        let forecast = Forecast(
            progress(.approved, opened: "2014-11-10", since: "2014-11-20", actions: 10),
            past: [PastOutcome(vigencia: 2014, kind: .never)], dates: dates("2014-11-22"))
        #expect(forecast.likelihood == .unlikely)
        #expect(
            Forecast(progress(.approved, opened: "2014-11-10", actions: 10), past: [], dates: dates("2014-11-27"))
                .likelihood == .onTrack)
    }

    /// Ten actions of ten: no writing left; 4 days of committee are over, so 3 remain.
    @Test func `days already spent in the committee count`() {
        let forecast = Forecast(
            progress(.inCommittee, opened: "2014-11-01", since: "2014-11-12", actions: 10), past: [],
            dates: dates("2014-12-05"))
        #expect(forecast.arrives == day("2014-11-25"))
        #expect(forecast.reason.contains("Está en comité desde hace 10 días, con 10 acciones."))
    }

    @Test func `a draft nobody touches counts as forgotten`() {
        let forecast = Forecast(
            progress(.draft, opened: "2014-11-01", moved: "2014-11-08", actions: 9), past: [],
            dates: dates("2014-12-05"))
        #expect(forecast.reason.contains("No se mueve desde hace 14 días."))
        #expect(forecast.arrives == day("2014-12-07"))
        #expect(forecast.likelihood == .unlikely)
    }

    @Test func `former years weigh, and it is said`() {
        let draft = progress(.draft, opened: "2014-11-18", actions: 8)
        let punctual = Forecast(
            draft, past: [PastOutcome(vigencia: 2014, kind: .onTime)], dates: dates("2014-12-05"))
        #expect(punctual.arrives == day("2014-11-28"))
        #expect(punctual.reason.hasSuffix("En 2014 entregó a tiempo."))
        let late = [PastOutcome(vigencia: 2014, kind: .late), PastOutcome(vigencia: 2013, kind: .never)]
        let latecomer = Forecast(draft, past: late, dates: dates("2014-12-05"))
        #expect(latecomer.arrives == day("2014-12-04"))
        #expect(latecomer.likelihood == .atRisk)
        #expect(latecomer.reason.hasSuffix("En 2014 entregó tarde y en 2013 no entregó."))
    }

    @Test func `newcomers with time enough get no judgement`() {
        let silent = Forecast(progress(.notStarted), past: [], dates: dates("2014-12-20"))
        #expect(silent.likelihood == .unknown && silent.arrives == nil)
        let begun = Forecast(
            progress(.draft, opened: "2014-11-20", actions: 1), past: [], dates: dates("2014-12-20"))
        #expect(begun.likelihood == .unknown)
        #expect(begun.reason.contains("Empezó hace 2 días"))
    }

    @Test func `without time enough a newcomer is judged like anybody`() {
        let silent = Forecast(progress(.notStarted), past: [], dates: dates("2014-12-01"))
        #expect(silent.likelihood == .unlikely)
        #expect(silent.reason.contains("toma unos 15 días"))
    }

    @Test func `what was handed in needs no forecast, and a closed campaign has none`() {
        #expect(Forecast(progress(.submitted), past: [], dates: dates("2014-12-05")).likelihood == .done)
        #expect(Forecast(progress(.returned), past: [], dates: dates("2014-12-05")).reason.contains("debe corregir"))
        let over = Forecast(
            progress(.draft, opened: "2014-11-01", actions: 3), past: [], dates: dates("2014-11-20", isOver: true))
        #expect(over.likelihood == .lost)
        #expect(over.reason == "La campaña cerró y no entregó.")
    }

    @Test func `the usual number of actions is the middle of those handed in, once there are ten`() {
        #expect(NationalPace([3, 3, 3]).actions == NationalPace.usual)
        #expect(NationalPace([2, 2, 2, 2, 9, 9, 9, 9, 9, 9]).actions == 9)
        #expect(NationalPace([Int](repeating: 0, count: 20)).actions == NationalPace.usual)
    }
}
