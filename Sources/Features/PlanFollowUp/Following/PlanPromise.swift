import Calendar
import Plans
import Platform
import Spanish

/// A frequency that a plan promises: “12 veces al año”, “Mínimo una vez a la semana”, “Revisión diaria”.
struct PlanPromise: Sendable, Hashable {
    let subject: Subject
    let action: Int
    /// As the plan says it: “Actualización mensual: 12 veces al año”.
    let words: String
    let rule: Keeping.Promise
    /// Days on which it holds.
    let since: Day
    let until: Day?

    var key: String { subject.key }

    /// How the promise was kept, by the days on which something was done. A day counts once, however much was noted.
    func keeping(_ days: [Day], today: Day) -> Keeping {
        Keeping(
            of: rule, since: since, until: until, done: Set(days).sorted(), today: today, grace: grace,
            working: BusinessCalendar())
    }

    /// Days after the end of a month, or of a longer period, that still settle it; shorter periods have none.
    private var grace: Int {
        guard case .each(let recurrence) = rule else { return 0 }
        switch recurrence.period {
        case .day, .week, .fortnight: return 0
        default: return 5
        }
    }

    /// What its periods are called: “mes”, “meses”.
    var nouns: (one: String, many: String) { rule.nouns }

    var isDaily: Bool {
        guard case .each(let recurrence) = rule else { return false }
        return recurrence.period == .day
    }

    /// Whether people are reminded before each period ends: not of what recurs every day or week.
    var isWorthReminding: Bool { grace > 0 }
}

extension PlanPromise {
    /// The frequencies of an action: those of its goals, or else that of its term.
    static func all(of action: PlanAction, since: Day, until: Day?) -> [PlanPromise] {
        let promises = action.indicators.compactMap { indicator in
            rule(of: indicator).map { rule in
                PlanPromise(
                    subject: Subject(.promise, action: action.action.text, words: indicator.name.text),
                    action: action.number, words: sentence(indicator), rule: rule, since: since, until: until)
            }
        }
        if !promises.isEmpty { return promises }
        return rule(of: action.term).map { rule in
            [
                PlanPromise(
                    subject: Subject(.promise, action: action.action.text, words: ""), action: action.number,
                    words: action.term.words.text, rule: rule, since: since, until: until)
            ]
        } ?? []
    }

    private static func sentence(_ indicator: Indicator) -> String {
        let (name, goal) = (indicator.name.text, indicator.goal.words.text)
        return name.isEmpty ? goal : "\(name): \(goal.prefix(1).lowercased() + goal.dropFirst())"
    }

    /// “4 al año” of a number of entities is an amount, no frequency: only what says “veces” or names a rhythm is one.
    private static func rule(of indicator: Indicator) -> Keeping.Promise? {
        switch indicator.goal.value {
        case .frequency(let frequency): return rule(of: frequency)
        case .count(let times, unit: nil, per: let period?):
            let words = FoldedWords(indicator.goal.words.text)
            guard words.contains("vez", "veces"), times >= 1, times < 10_000 else { return nil }
            let counted = Frequency(times: Int(times), period: period)
            guard case .each(let yearly)? = rule(of: counted) else { return nil }
            return .each(rhythm(in: indicator.name.text, as: yearly) ?? yearly)
        default: return nil
        }
    }

    /// “Actualización mensual” beside “12 veces al año” means once a month, not twelve times in December.
    private static func rhythm(in name: String, as yearly: Recurrence) -> Recurrence? {
        guard let named = Recurrence(name), named.timesPerYear == yearly.timesPerYear else { return nil }
        return named
    }

    private static func rule(of term: Term) -> Keeping.Promise? {
        switch term.value {
        case .recurrence(let frequency): rule(of: frequency)
        case .permanent: .always(maximumAge: nil)
        default: nil
        }
    }

    private static func rule(of frequency: Frequency) -> Keeping.Promise? {
        guard let period = frequency.period.recurring else { return .always(maximumAge: nil) }
        return .each(
            Recurrence(
                times: frequency.times, each: period, minimum: frequency.isMinimum,
                eventDriven: frequency.isEventDriven))
    }
}

extension FollowedPlan {
    /// The promises as other features read them.
    var promised: [Promised] {
        promises.map { promise in
            Promised(
                id: promise.key, words: promise.words, subject: promise.subject.action, rule: promise.rule,
                since: promise.since, until: promise.until,
                source: TrailStep("Plan de acción, acción \(promise.action)", "/plan#accion-\(promise.action)"))
        }
    }
}

extension Period {
    /// The period in which times are counted; nil for “permanente”.
    var recurring: Recurrence.Period? {
        switch self {
        case .day: .day
        case .week: .week
        case .fortnight: .fortnight
        case .month: .month
        case .twoMonths: .bimester
        case .quarter: .quarter
        case .fourMonths: .fourMonths
        case .halfYear: .semester
        case .year: .year
        case .always: nil
        }
    }
}
