public import Calendar

/// How much an indicator promises. A blank goal is none; it is never zero.
public struct Goal: Sendable, Hashable {
    public enum Value: Sendable, Hashable {
        case none
        /// "12 veces al año", "4 al año", "3 talleres"
        case count(Double, unit: String?, per: Period?)
        case percent(Double)
        case frequency(Frequency)
        case date(DatePoint)
        case text
    }

    public var words: Words
    public var value: Value

    public init(
        words: Words, value: Value
    ) {
        self.words = words
        self.value = value
    }

    public static let none = Goal(words: Words("", lines: []), value: .none)

    public var kind: String {
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
public struct Frequency: Sendable, Hashable {
    /// How many times in a period.
    public var times: Int = 1
    public var period: Period
    /// "Mínimo una vez a la semana": more is welcome.
    public var isMinimum = false
    /// "cuando las circunstancias lo ameriten", "o según modificaciones"
    public var isEventDriven = false

    public init(
        times: Int = 1, period: Period, isMinimum: Bool = false, isEventDriven: Bool = false
    ) {
        self.times = times
        self.period = period
        self.isMinimum = isMinimum
        self.isEventDriven = isEventDriven
    }
}

public enum Period: String, Sendable, Hashable, CaseIterable {
    case day, week, fortnight, month, twoMonths, quarter, fourMonths, halfYear, year
    /// All the time: "permanente".
    case always
}

/// A day, a month or a year: as exact as the plan's words are.
public enum DatePoint: Sendable, Hashable {
    case day(Day)
    case month(YearMonth)
    case year(Int)

    /// The last day that still fulfils it.
    public var due: Day? {
        switch self {
        case .day(let day): day
        case .month(let month): month.lastDay
        case .year(let year): Day(year, 12, 31)
        }
    }
}
