/// Which days public offices work: neither Saturday, Sunday nor holiday, and what an entity adds or takes away itself.
///
///     let calendar = BusinessCalendar()
///     calendar.adding(businessDays: 10, to: received)   // the term for a request of documents, Ley 1755 de 2015
public struct BusinessCalendar: Sendable {
    private let holidays: Holidays
    private let closures: [Day: String]
    private let worked: Set<Day>

    /// - Parameters:
    ///   - extra: local civic days and closures of the entity, besides the holidays of the law.
    ///   - without: days of the law on which the entity works all the same.
    ///   - options: unsettled holidays to switch on.
    public init(extra: [Day] = [], without: [Day] = [], options: Holidays.Options = []) {
        let named = Dictionary(extra.map { ($0, "Día cívico local") }, uniquingKeysWith: { first, _ in first })
        self.init(closures: named, without: without, options: options)
    }

    /// The same with a name for each local closure, shown where a date is explained.
    public init(closures: [Day: String], without: [Day] = [], options: Holidays.Options = []) {
        holidays = Holidays(options: options)
        self.closures = closures
        worked = Set(without)
    }

    /// The name of the holiday or local closure; `nil` for other days, Saturdays and Sundays included.
    public func isHoliday(_ day: Day) -> String? {
        if let name = closures[day] { return name }
        return worked.contains(day) ? nil : holidays.name(of: day)
    }

    public func isBusinessDay(_ day: Day) -> Bool {
        day.weekday != .saturday && day.weekday != .sunday && isHoliday(day) == nil
    }

    /// The last day of a term of business days that is counted from the day after `day`; backwards if negative.
    ///
    /// Received on Thursday 10 April 2014, ten business days end on 28 April: Holy Thursday and Friday do not count.
    /// Zero gives the day itself, whether it is worked or not.
    public func adding(businessDays: Int, to day: Day) -> Day {
        let step = businessDays < 0 ? -1 : 1
        var (current, left) = (day, businessDays.magnitude)
        while left > 0 {
            let next = current.adding(days: step)
            if next == current { break }
            current = next
            if isBusinessDay(current) { left -= 1 }
        }
        return current
    }

    /// The day itself if it is worked, or else the next that is: where a term falls that ends on a holiday.
    public func businessDay(onOrAfter day: Day) -> Day {
        isBusinessDay(day) ? day : adding(businessDays: 1, to: day)
    }

    /// How many business days follow `day` up to and including `last`: what is left of a term. Zero if it has passed.
    public func businessDays(after day: Day, through last: Day) -> Int {
        guard day < last else { return 0 }
        return (1...day.days(to: last)).count { isBusinessDay(day.adding(days: $0)) }
    }
}
