/// How often something is to be done: so many times in each period, at the least or exactly, and perhaps on demand.
///
///     Recurrence("Mínimo una vez a la semana o cuando las circunstancias lo ameriten")
///         == Recurrence(times: 1, each: .week, minimum: true, eventDriven: true)
public struct Recurrence: Sendable, Hashable, Codable {
    /// The period in which the times are counted. The raw value is what JSON carries.
    public enum Period: String, Sendable, Hashable, Codable, CaseIterable {
        case day, week
        /// Half a month: to the 15th, and from the 16th.
        case fortnight
        case month
        /// Two months.
        case bimester
        /// Three months.
        case quarter
        /// Four months.
        case fourMonths
        case semester, year
    }

    /// How many times in each period; zero for what is done on demand only.
    public var times: Int
    public var period: Period
    /// Whether more is as good: "mínimo", "al menos".
    public var minimum: Bool
    /// Whether it is also done when something asks for it: "cuando las circunstancias lo ameriten".
    public var eventDriven: Bool

    public init(times: Int = 1, each period: Period, minimum: Bool = false, eventDriven: Bool = false) {
        self.times = max(0, times)
        self.period = period
        self.minimum = minimum
        self.eventDriven = eventDriven
    }

    public static let daily = Recurrence(each: .day)
    public static let weekly = Recurrence(each: .week)
    public static let monthly = Recurrence(each: .month)
    public static let quarterly = Recurrence(each: .quarter)
    public static let semiannual = Recurrence(each: .semester)
    public static let yearly = Recurrence(each: .year)
    /// On demand only.
    public static let whenNeeded = Recurrence(times: 0, each: .year, eventDriven: true)

    /// "12 veces al año".
    public static func timesPerYear(_ times: Int) -> Recurrence {
        Recurrence(times: times, each: .year)
    }

    /// How many times that makes in a year of 365 days and 52 weeks. "Mensual" and "12 veces al año" both make 12.
    public var timesPerYear: Int { times * period.countPerYear }
}

extension Recurrence.Period {
    /// How many of them a year has.
    public var countPerYear: Int {
        switch self {
        case .day: 365
        case .week: 52
        case .fortnight: 24
        default: 12 / (months ?? 12)
        }
    }

    /// The length in months; `nil` for the periods shorter than a month.
    var months: Int? {
        switch self {
        case .day, .week, .fortnight: nil
        case .month: 1
        case .bimester: 2
        case .quarter: 3
        case .fourMonths: 4
        case .semester: 6
        case .year: 12
        }
    }
}
