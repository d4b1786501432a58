public import Calendar

/// Until when, or how often, an action is to be done.
public struct Term: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        case none
        /// "5 años", "Tres meses": counted from a start that the words do not give.
        case duration(Int, Unit)
        case year(Int)
        case month(YearMonth)
        /// "Hasta 2015": the last day is 31 December.
        case untilYear(Int)
        case date(Day)
        case permanent
        case recurrence(Frequency)
        case text
    }

    public enum Unit: String, Sendable, Hashable {
        case day, week, month, year
    }

    public var words: Words
    public var value: Value

    public init(
        words: Words, value: Value
    ) {
        self.words = words
        self.value = value
    }

    public static let none = Term(words: Words("", lines: []), value: .none)

    /// The last day of the term, where the words alone give it.
    public var due: Day? {
        switch value {
        case .year(let year), .untilYear(let year): Day(year, 12, 31)
        case .month(let month): month.lastDay
        case .date(let day): day
        case .none, .duration, .permanent, .recurrence, .text: nil
        }
    }

    public var kind: String {
        switch value {
        case .none: "none"
        case .duration: "duration"
        case .year: "year"
        case .month: "month"
        case .untilYear: "untilYear"
        case .date: "date"
        case .permanent: "permanent"
        case .recurrence: "recurrence"
        case .text: "text"
        }
    }
}
