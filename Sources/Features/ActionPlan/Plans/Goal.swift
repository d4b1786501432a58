import Calendar

/// How much an indicator promises. A blank goal is none; it is never zero.
struct Goal: Sendable, Hashable {
    enum Value: Sendable, Hashable {
        case none
        /// "12 veces al año", "4 al año", "3 talleres"
        case count(Double, unit: String?, per: Period?)
        case percent(Double)
        case frequency(Frequency)
        case date(DatePoint)
        case text
    }

    var words: Words
    var value: Value

    static let none = Goal(words: Words("", lines: []), value: .none)

    var kind: String {
        switch value {
        case .none: "none"
        case .count: "count"
        case .percent: "percent"
        case .frequency: "frequency"
        case .date: "date"
        case .text: "text"
        }
    }
}

/// How often something happens.
struct Frequency: Sendable, Hashable {
    /// How many times in a period.
    var times: Int = 1
    var period: Period
    /// "Mínimo una vez a la semana": more is welcome.
    var isMinimum = false
    /// "cuando las circunstancias lo ameriten", "o según modificaciones"
    var isEventDriven = false
}

enum Period: String, Sendable, Hashable, CaseIterable {
    case day, week, fortnight, month, twoMonths, quarter, fourMonths, halfYear, year
    /// All the time: "permanente".
    case always
}

/// A day, a month or a year: as exact as the plan's words are.
enum DatePoint: Sendable, Hashable {
    case day(Day)
    case month(YearMonth)
    case year(Int)

    /// The last day that still fulfils it.
    var due: Day? {
        switch self {
        case .day(let day): day
        case .month(let month): month.lastDay
        case .year(let year): Day(year, 12, 31)
        }
    }
}
