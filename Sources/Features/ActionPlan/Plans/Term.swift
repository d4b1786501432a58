import Calendar

/// Until when, or how often, an action is to be done.
struct Term: Sendable, Hashable {
    enum Value: Sendable, Hashable {
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

    enum Unit: String, Sendable, Hashable {
        case day, week, month, year
    }

    var words: Words
    var value: Value

    static let none = Term(words: Words("", lines: []), value: .none)

    /// The last day of the term, where the words alone give it.
    var due: Day? {
        switch value {
        case .year(let year), .untilYear(let year): Day(year, 12, 31)
        case .month(let month): month.lastDay
        case .date(let day): day
        case .none, .duration, .permanent, .recurrence, .text: nil
        }
    }

    var kind: String {
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
