/// Frequency promised against frequency kept: what a promise owed in each period, what was done, and how it stands.
///
///     let keeping = Keeping(
///         of: .each(.monthly), since: Day(2012, 3, 20)!, done: updates, today: clock.today, grace: 5)
///     keeping.kept          // 7
///     keeping.due           // 9
///     keeping.standing      // .late(days: 12)
///
/// The rules, all of them kind to whoever begins late and exact at the ends of months, years and ISO weeks:
///
/// - A period that the promise covers in part owes its share, rounded down: "mensual" since the 20th owes nothing for
///   that month, "12 veces al año" since June owes seven. What is done there counts all the same.
/// - If the promise ends before any period is whole ("anualmente" in a plan of June to December), it owes once, by its
///   end.
/// - A count per year is judged by the year and cannot be missed before the year is over; until then `standing` warns
///   when less was done than the part of the year that has passed asks for (`behind`).
/// - A minimum is a count as any other: more never harms. What is done on demand only is never missed.
/// - What was done within the grace after a period settles that period, late. It has to be more than the next period
///   needs for itself if that one is over, and it never reaches past the end of the next period. One deed is never
///   counted twice.
/// - A day without anything done is no debt if the office was closed, where `working` says so.
public struct Keeping: Sendable, Hashable {
    /// What was promised.
    public enum Promise: Sendable, Hashable {
        /// So many times in each period.
        case each(Recurrence)
        /// "Permanente": always fresh. Judged by the age of what was done last; not at all without a maximum.
        case always(maximumAge: Int?)
    }

    /// How a period ended, or stands.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case kept
        /// Done after its end and within the grace.
        case late
        case missed
        /// Its days or its grace have not passed, and something is left to do.
        case running
        /// It has not begun.
        case notYet
        /// The promise owes nothing for it, and nothing was done: it covers only a part of the period.
        case notOwed
    }

    /// A stretch of the calendar, cut to the days of the promise.
    public struct Period: Sendable, Hashable {
        /// "mayo de 2012", "semana del 4 de junio", "segundo trimestre de 2012".
        public let name: String
        public let first: Day
        /// The day on which the period falls due.
        public let last: Day
        /// Whether the promise begins or ends in the middle of it.
        public let isPartial: Bool
        /// How many times were owed.
        public let promised: Int
        /// How many times it was done, the times that settled it late included.
        public internal(set) var done: Int
        public internal(set) var state: State

        /// Whether the period has been judged: it was kept, in time or late, or missed.
        public var isJudged: Bool { state == .kept || state == .late || state == .missed }
    }

    /// How the promise stands today.
    public enum Standing: Sendable, Hashable {
        /// Nothing is left to do now.
        case upToDate
        /// Something is to be done by the next due day, so many days from today.
        case due(days: Int)
        /// In time so far, but less than the part of the period that has passed asks for.
        case behind(done: Int, expected: Int)
        /// The day has passed, so many days ago, and nothing was done since.
        case late(days: Int)
        /// The promise begins on a later day.
        case notStarted
        /// The promise has ended.
        case ended
        /// Nothing to judge: on demand, or always without a maximum age.
        case unjudged
    }

    /// The periods from the beginning of the promise to its end or that of the running year, whichever comes first.
    /// Empty for what is not judged by periods.
    public let periods: [Period]
    /// The last day not after today on which it was done.
    public let lastDone: Day?
    /// The day by which something is to be done next; a past day if it is late.
    public let nextDue: Day?
    public let standing: Standing

    /// How many periods were kept in time.
    public var kept: Int { periods.count { $0.state == .kept } }
    /// How many periods were settled within the grace.
    public var late: Int { periods.count { $0.state == .late } }
    public var missed: Int { periods.count { $0.state == .missed } }
    /// How many periods have been judged: kept, late and missed.
    public var due: Int { periods.count(where: \.isJudged) }

    /// How many periods in a row, up to now, went by without a miss. Periods that owe nothing do not interrupt it.
    public var streak: Int {
        periods.reversed().prefix { $0.state != .missed }.count(where: \.isJudged)
    }

    /// How many days ago the oldest thing now owed fell due; zero if nothing is.
    public var daysLate: Int {
        if case .late(let days) = standing { days } else { 0 }
    }

    /// - Parameters:
    ///   - since: the first day of the promise.
    ///   - until: its last day; `nil` if it has no end.
    ///   - done: the days on which it was done, in any order, one entry for each time. Those before `since` and after
    ///     `today` do not count.
    ///   - grace: how many days after a period still settle it.
    ///   - working: if given, a daily promise owes nothing on days on which offices are closed.
    public init(
        of promise: Promise, since: Day, until: Day? = nil, done: [Day], today: Day, grace: Int = 0,
        working: BusinessCalendar? = nil
    ) {
        let deeds = done.filter { $0 >= since && $0 <= today }.sorted()
        lastDone = deeds.last
        let span = PromiseSpan(since: since, until: until, today: today)
        switch promise {
        case .always(let maximumAge):
            periods = []
            (nextDue, standing) = Keeping.freshness(deeds.last, span, maximumAge)
        case .each(let recurrence):
            let rhythm = Rhythm(recurrence, span, working)
            var judge = KeepingJudge(rhythm.stretches, deeds, today: today, grace: max(0, grace))
            let judged = judge.judged()
            periods = Array(judged.prefix { $0.first <= span.shown })
            (nextDue, standing) = Keeping.standing(of: judged, span)
        }
    }

    private static func freshness(_ last: Day?, _ span: PromiseSpan, _ maximumAge: Int?) -> (Day?, Standing) {
        guard let maximumAge else { return (nil, span.outside ?? .unjudged) }
        let due = (last ?? span.since).adding(days: max(0, maximumAge))
        if let outside = span.outside { return (outside == .ended ? nil : due, outside) }
        return (due, due < span.today ? .late(days: due.days(to: span.today)) : last == nil ? span.due(due) : .upToDate)
    }

    private static func standing(of periods: [Period], _ span: PromiseSpan) -> (Day?, Standing) {
        guard periods.contains(where: { $0.promised > 0 }) else { return (nil, span.outside ?? .unjudged) }
        let settled = periods.lastIndex { $0.state == .kept || $0.state == .late }
        let open = periods[(settled.map { $0 + 1 } ?? 0)...].first { $0.promised > 0 }
        if let outside = span.outside, open?.state != .running {
            return (outside == .ended ? nil : open?.last, outside)
        }
        guard let open else { return (nil, .upToDate) }
        return (open.last, standing(of: open, span))
    }

    private static func standing(of open: Period, _ span: PromiseSpan) -> Standing {
        if open.last < span.today { return .late(days: open.last.days(to: span.today)) }
        guard open.first <= span.today else { return .upToDate }
        let length = open.first.days(to: open.last) + 1
        let expected = open.promised * open.first.days(to: span.today) / length
        return open.done < expected ? .behind(done: open.done, expected: expected) : span.due(open.last)
    }
}

/// The days of a promise, seen from today.
struct PromiseSpan {
    let since: Day
    let until: Day?
    let today: Day

    /// The last day whose period is worth showing: the end of the promise or of the running year.
    var shown: Day { min(until ?? yearEnd, yearEnd) }

    /// The last day that is judged: with the year after, so that the next due day is known on 31 December.
    var horizon: Day { min(until ?? nextYearEnd, nextYearEnd) }

    /// What stands before the promise begins and after it has ended.
    var outside: Keeping.Standing? {
        if let until, until < today || until < since { return .ended }
        return today < since ? .notStarted : nil
    }

    func due(_ day: Day) -> Keeping.Standing { .due(days: today.days(to: day)) }

    private var yearEnd: Day { Day(year: max(today, since).year, month: 12, day: 31) }
    private var nextYearEnd: Day { yearEnd.adding(months: 12) }
}
