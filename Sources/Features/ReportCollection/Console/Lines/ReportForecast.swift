import Calendar
import Campaigns
import Spanish

/// Whether an entity will hand in its report before its next date, from its own pace, and why: plain arithmetic that a
/// person can do again with the sentence in hand.
///
/// Days needed = days for the questions that are missing, at the pace so far + a day for the signature + a few more (or
/// fewer) for what the entity did in former years.
struct ReportForecast: Sendable, Hashable {
    let likelihood: Likelihood
    /// Days that are missing (or, below zero, to spare): who is short of few is helped soonest.
    let deficit: Int
    private let progress: ReportProgress
    private let asked: Int
    private let answered: Int
    private let daysFilling: Int
    private let daysStill: Int
    private let past: [PastOutcome]
    private let dates: ForecastDates

    // MARK: The constants. Each is a guess of the programme that its own figures should replace.

    /// Questions somebody answers in a day who begins now.
    static let questionsPerDay = 20
    /// Days from the last answer to the signature of the mayor or governor.
    static let signingDays = 1
    /// A pace over fewer days says nothing.
    static let shortestPace = 3
    /// Without an answer for so long, a report counts as forgotten.
    static let forgottenAfter = 10

    init(
        _ progress: ReportProgress, asked: Int, answered: Int, opened: Day?, moved: Day?, past: [PastOutcome],
        dates: ForecastDates
    ) {
        self.progress = progress
        self.asked = asked
        self.answered = answered
        self.past = past
        self.dates = dates
        daysFilling = max(0, opened?.days(to: dates.today) ?? 0)
        daysStill = max(0, moved?.days(to: dates.today) ?? 0)
        let settled = Self.settled(progress, past, asked, daysFilling, dates)
        let needed = Self.needed(asked, answered, daysFilling, daysStill, past)
        likelihood = settled ?? Likelihood.of(needed: needed, left: dates.left)
        deficit = settled == nil ? needed - dates.left : 0
    }

    /// Where nothing needs to be reckoned: it was handed in, it is over, or too little is known. What the programme
    /// opened again is taken at any time.
    private static func settled(
        _ progress: ReportProgress, _ past: [PastOutcome], _ asked: Int, _ daysFilling: Int, _ dates: ForecastDates
    ) -> Likelihood? {
        if progress == .submitted || progress == .reopened { return .done }
        if dates.isOver { return .lost }
        let isFresh = progress == .notStarted || (progress == .underWay && daysFilling < shortestPace)
        return isFresh && past.isEmpty && dates.left >= fresh(asked) ? .unknown : nil
    }

    private static func fresh(_ questions: Int) -> Int {
        (questions + questionsPerDay - 1) / questionsPerDay + signingDays
    }

    private static func needed(
        _ asked: Int, _ answered: Int, _ daysFilling: Int, _ daysStill: Int, _ past: [PastOutcome]
    ) -> Int {
        let missing = max(0, asked - answered)
        let fresh = fresh(missing)
        var days = fresh
        if answered > 0, daysFilling >= shortestPace {
            let paced = (missing * daysFilling + answered - 1) / answered + signingDays
            days = daysStill >= forgottenAfter ? max(paced, fresh) : paced
        }
        return max(1, days + PastOutcome.habitDays(past))
    }

    /// The sentence of why. Made when it is shown: a page shows fifty of more than a thousand.
    var reason: String {
        switch likelihood {
        case .done: return progress == .reopened ? "Entregó; el Programa lo volvió a abrir." : "Ya entregó."
        case .lost where dates.isOver: return "La campaña cerró y no entregó."
        case .unknown:
            return progress == .notStarted
                ? "No ha empezado y no se conoce lo que hizo en otros años; todavía le alcanza el tiempo."
                : "Empezó hace \(days(max(1, daysFilling))); es pronto para saber a qué paso va."
        default: return [position, arrival, PastOutcome.habitWords(past)].compactMap { $0 }.joined(separator: " ")
        }
    }

    private var position: String {
        guard progress != .notStarted else {
            return "No ha empezado; responder y firmar toma unos \(days(Self.fresh(asked)))."
        }
        guard answered < asked else { return "Respondió todo; solo falta firmar y enviar." }
        let still = daysStill >= Self.forgottenAfter ? " No se mueve desde hace \(days(daysStill))." : ""
        return "Lleva \(answered) de \(asked) preguntas en \(days(daysFilling))." + still
    }

    private var arrival: String {
        let needed = Self.needed(asked, answered, daysFilling, daysStill, past)
        let isPaced = answered > 0 && daysFilling >= Self.shortestPace
        return (isPaced ? "A ese paso entrega " : "Entregaría ") + dates.arrival(in: needed) + "."
    }

    private func days(_ count: Int) -> String { Spanish.count(count, "día", "días") }
}
