import Calendar
import Plans
import Spanish

/// What an action measures, and how much of it was promised.
struct PlanIndicator: Sendable, Hashable {
    let subject: Subject
    let action: Int
    let goal: Goal

    var key: String { subject.key }
    var name: String { subject.title }

    /// The stretch of time a value speaks of, as the goal gives it.
    var period: ValuePeriod { ValuePeriod(goal.value) }

    /// What a value is counted in: `%` or the goal's own unit.
    var unit: String {
        switch goal.value {
        case .percent: "%"
        case .count(_, let unit, _): unit ?? ""
        default: Spanish.folded(name).hasPrefix("porcentaje") ? "%" : ""
        }
    }

    var isPercent: Bool { unit == "%" }

    /// The number to reach in a period; nil is no goal, never zero.
    var target: Double? {
        switch goal.value {
        case .percent(let percent): percent
        case .count(let count, _, let per): per == nil || period.holds(per) ? count : count * period.share(of: per)
        default: nil
        }
    }

    /// The same for a period that began before the plan: an amount owes its share, rounded down; a percentage is whole.
    func target(in period: ClosedRange<Day>, from start: Day) -> Double? {
        guard let target, !isPercent, period.contains(start), start > period.lowerBound else { return target }
        let share =
            Double(start.days(to: period.upperBound) + 1)
            / Double(period.lowerBound.days(to: period.upperBound) + 1)
        return (target * share).rounded(.down)
    }

    static func all(of action: PlanAction, _ seen: inout [String: Int]) -> [PlanIndicator] {
        action.indicators.filter { !$0.name.text.isEmpty }.map { indicator in
            let key = Subject(.indicator, action: action.action.text, words: indicator.name.text).key
            defer { seen[key, default: 0] += 1 }
            let subject = Subject(
                .indicator, action: action.action.text, words: indicator.name.text, repeated: seen[key, default: 0])
            return PlanIndicator(subject: subject, action: action.number, goal: indicator.goal)
        }
    }
}

/// The stretch of the calendar a value is noted for. Shorter rhythms are summed up by the month.
enum ValuePeriod: Int, Sendable, Hashable, CaseIterable {
    case month = 1
    case quarter = 3
    case halfYear = 6
    case year = 12

    init(_ goal: Goal.Value) {
        switch goal {
        case .count(_, _, let period?): self.init(period)
        case .frequency(let frequency): self.init(frequency.period)
        default: self = .year
        }
    }

    private init(_ period: Period) {
        switch period {
        case .day, .week, .fortnight, .month: self = .month
        case .twoMonths, .quarter: self = .quarter
        case .fourMonths, .halfYear: self = .halfYear
        case .year, .always: self = .year
        }
    }

    /// Whether a goal per this period is a goal for the whole of ours.
    func holds(_ period: Period?) -> Bool { period == .always || period?.recurring.map(ofYear) == 12 / rawValue }

    /// How many of the shorter period ours has.
    func share(of period: Period?) -> Double {
        period?.recurring.map { Double(ofYear($0) * rawValue) / 12 } ?? 1
    }

    private func ofYear(_ period: Recurrence.Period) -> Int { period.countPerYear }

    func range(holding day: Day) -> ClosedRange<Day> {
        let first = YearMonth(day.year, (day.month - 1) / rawValue * rawValue + 1)?.firstDay ?? day
        return first...first.yearMonth.adding(months: rawValue - 1).lastDay
    }

    /// Those that have begun, the running one first.
    func ranges(from start: Day, to today: Day) -> [ClosedRange<Day>] {
        var ranges: [ClosedRange<Day>] = []
        var range = range(holding: max(start, today))
        while ranges.count < 60, range.upperBound >= start {
            if range.lowerBound <= today { ranges.append(range) }
            range = self.range(holding: range.lowerBound.adding(days: -1))
        }
        return ranges
    }

    /// “en mayo de 2012”, “en el segundo trimestre de 2012”, “en 2012”.
    func within(_ range: ClosedRange<Day>) -> String {
        self == .quarter || self == .halfYear ? "en el " + title(range) : "en " + title(range)
    }

    /// “mayo de 2012”, “segundo trimestre de 2012”, “2012”.
    func title(_ range: ClosedRange<Day>) -> String {
        let first = range.lowerBound
        let ordinal = ["primer", "segundo", "tercer", "cuarto"][min((first.month - 1) / rawValue, 3)]
        return switch self {
        case .month: first.yearMonth.spoken
        case .quarter: "\(ordinal) trimestre de \(first.year)"
        case .halfYear: "\(ordinal) semestre de \(first.year)"
        case .year: String(first.year)
        }
    }
}
