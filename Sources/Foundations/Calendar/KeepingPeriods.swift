/// A period of the calendar, cut to the days of a promise, while it is judged.
struct Stretch {
    let name: String
    let first: Day
    let last: Day
    let isPartial: Bool
    var owed: Int
    var done = 0
    /// Where the deeds of these days stand among all.
    var deeds = 0..<0

    func period(state: Keeping.State) -> Keeping.Period {
        Keeping.Period(
            name: name, first: first, last: last, isPartial: isPartial, promised: owed, done: done, state: state)
    }
}

/// The periods that a recurrence gives the days of a promise.
struct Rhythm {
    private(set) var stretches: [Stretch] = []
    private let recurrence: Recurrence

    init(_ recurrence: Recurrence, _ span: PromiseSpan, _ working: BusinessCalendar?) {
        self.recurrence = recurrence
        guard recurrence.times > 0, span.since <= span.horizon else { return }
        let days = span.since...span.horizon
        stretches = whole(days).map { stretch($0, within: days) }
        if recurrence.period == .day, let working { rest(working) }
        oweOnce(span)
    }

    /// The whole periods that touch these days. A week may belong to the year before or after that of its day.
    private func whole(_ days: ClosedRange<Day>) -> [ClosedRange<Day>] {
        let once = Recurrence(times: 1, each: recurrence.period)
        let years = days.lowerBound.year - 1...days.upperBound.year + 1
        return years.flatMap(once.periods).filter { $0.overlaps(days) }
    }

    private func stretch(_ whole: ClosedRange<Day>, within days: ClosedRange<Day>) -> Stretch {
        let part = whole.clamped(to: days)
        let owed = recurrence.times * part.length / whole.length
        return Stretch(
            name: recurrence.period.name(of: whole), first: part.lowerBound, last: part.upperBound,
            isPartial: part != whole, owed: owed)
    }

    private mutating func rest(_ working: BusinessCalendar) {
        for index in stretches.indices where !working.isBusinessDay(stretches[index].first) {
            stretches[index].owed = 0
        }
    }

    /// A promise that ends without a whole period owes once, by its end.
    private mutating func oweOnce(_ span: PromiseSpan) {
        guard let until = span.until, until == stretches.last?.last, recurrence.period != .day,
            stretches.allSatisfy({ $0.owed == 0 })
        else { return }
        stretches[stretches.count - 1].owed = 1
    }
}

extension ClosedRange<Day> {
    fileprivate var length: Int { lowerBound.days(to: upperBound) + 1 }
}

extension Recurrence.Period {
    /// What a period of this kind is called: "mayo de 2012", "semana del 4 de junio", "segundo trimestre de 2012".
    func name(of days: ClosedRange<Day>) -> String {
        let first = days.lowerBound
        switch self {
        case .day: return first.short
        case .week: return "semana del \(first.day) de " + Month.names[first.month - 1]
        case .fortnight: return (first.day == 1 ? "primera" : "segunda") + " quincena de " + first.yearMonth.spoken
        case .month: return first.yearMonth.spoken
        case .bimester: return Month.names[first.month - 1] + " y " + days.upperBound.yearMonth.spoken
        case .quarter: return numbered(first, "trimestre")
        case .fourMonths: return numbered(first, "cuatrimestre")
        case .semester: return numbered(first, "semestre")
        case .year: return "año \(first.year)"
        }
    }

    private func numbered(_ first: Day, _ noun: String) -> String {
        let ordinals = ["primer", "segundo", "tercer", "cuarto"]
        return ordinals[(first.month - 1) / (months ?? 12)] + " \(noun) de \(first.year)"
    }
}
