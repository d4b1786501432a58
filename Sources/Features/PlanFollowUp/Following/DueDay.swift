import Calendar
import Plans

/// The last day of an action, and where it comes from.
enum DueDay: Sendable, Hashable {
    /// The plan's own term, counted from its start where the words give only a length.
    case planned(Day)
    /// The committee agreed on another day.
    case agreed(Day)
    /// The words name a day that had passed when the plan began: somebody must look at it.
    case beforeStart(Day)
    /// Recurs, or never ends: the promise is judged by its periods.
    case recurring
    /// The plan gives no day that can be read.
    case unknown

    var day: Day? {
        switch self {
        case .planned(let day), .agreed(let day): day
        case .beforeStart, .recurring, .unknown: nil
        }
    }

    /// The last day of a term.
    ///
    /// A length of months or years ends on the day of the same number, or on the last of a shorter month (Código Civil,
    /// art. 67): three months from 30 November end on 28 February.
    static func of(_ term: Term, start: Day) -> DueDay {
        switch term.value {
        case .duration(let count, let unit): return .planned(end(of: count, unit, from: start))
        case .permanent, .recurrence: return .recurring
        case .none, .text: return .unknown
        case .year, .month, .untilYear, .date:
            guard let day = term.due else { return .unknown }
            return day < start ? .beforeStart(day) : .planned(day)
        }
    }

    private static func end(of count: Int, _ unit: Term.Unit, from start: Day) -> Day {
        switch unit {
        case .day: start.adding(days: count)
        case .week: start.adding(days: 7 * count)
        case .month: start.adding(months: count)
        case .year: start.adding(months: 12 * count)
        }
    }

    /// How it came about, for who asks: “cinco años desde el inicio del plan”.
    func explanation(_ term: Term, start: Day) -> String {
        switch self {
        case .planned(let day):
            if case .duration = term.value {
                return "\(day.short): «\(term.words.text)» contados desde el \(start.short)"
            }
            return day.short
        case .agreed(let day): return "\(day.short), fecha acordada por el comité"
        case .beforeStart(let day):
            return "\(day.short) es anterior al inicio del plan (\(start.short)): acuerde otra fecha"
        case .recurring: return "Se repite: «\(term.words.text)»"
        case .unknown:
            return term.words.text.isEmpty ? "El plan no dice hasta cuándo" : "«\(term.words.text)» no da una fecha"
        }
    }
}
