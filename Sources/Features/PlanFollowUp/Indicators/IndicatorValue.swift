import Calendar
import Plans
import Spanish

/// What an indicator came to in a period, and how that is known.
struct IndicatorValue: Sendable, Hashable {
    let indicator: String
    let period: ClosedRange<Day>
    let value: Double
    /// Name of the measured indicator it was taken from; empty where somebody typed it.
    let measuredBy: String
    /// Where it comes from, in the words of who noted it.
    let note: String
    /// An address that proves it; may be empty.
    let link: String
    let at: Instant
    let by: String

    static func words(_ value: Double, unit: String) -> String {
        let number = value == value.rounded() && abs(value) < 1e12 ? Spanish.number(Int(value)) : spoken(value)
        return unit.isEmpty ? number : "\(number) \(unit)"
    }

    private static func spoken(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return Spanish.number(value, decimals: abs(value - tenths) < 0.000_1 ? 1 : 2)
    }
}

/// Where an indicator stands beside its goal.
enum GoalStanding: Sendable, Hashable {
    case met
    /// The period runs, and the value is at least the part of the goal that the days passed ask for.
    case onTheWay
    /// Less than that; after the period's end, less than the goal.
    case behind
    /// The plan gives no goal; a blank goal is never zero.
    case noGoal
    /// The goal is a text, a date or a frequency: no number to compare with.
    case notNumeric
    case noValue

    var title: String {
        switch self {
        case .met: "meta cumplida"
        case .onTheWay: "en camino"
        case .behind: "por debajo de la meta"
        case .noGoal: "sin meta"
        case .notNumeric: "la meta no es un número"
        case .noValue: "sin valor todavía"
        }
    }

    /// - Parameter start: the plan's first day; of a period that it covers only in part, its share is owed.
    static func of(
        _ indicator: PlanIndicator, _ value: Double?, in period: ClosedRange<Day>, from start: Day, on today: Day
    ) -> GoalStanding {
        guard let target = indicator.target(in: period, from: start) else {
            return indicator.goal.value == .none ? .noGoal : .notNumeric
        }
        guard let value else { return .noValue }
        if value >= target { return .met }
        guard today <= period.upperBound else { return .behind }
        let first = max(period.lowerBound, start)
        let passed = Double(first.days(to: today)) / Double(first.days(to: period.upperBound) + 1)
        return value >= target * passed ? .onTheWay : .behind
    }
}
