public import Calendar

/// How a channel keeps what was promised for it.
///
/// What nobody promised is never missed, and nobody owes what was promised before there was a site: a promise is judged
/// from its own first day, that of the site's first publication, or, where nothing was published yet, that of the
/// decision, whichever is later. What the template alone asks for is owed from the channel's own first publication: an
/// empty channel is empty, not late.
public struct ChannelFreshness: Sendable, Hashable {
    /// Key of the channel, or ``Care/wholeSite``.
    public let channel: String
    public let title: String
    public let promise: ChannelPromise
    /// The first day that is judged; nil where nothing is yet.
    public let since: Day?
    /// Nil where nothing is judged yet.
    public let keeping: Keeping?
    /// What was done, the oldest first.
    public let days: [DeedDay]
    public let today: Day

    /// - Parameters:
    ///   - days: of the channel and of those under it.
    ///   - began: the first publication of the channel or of those under it.
    ///   - siteBegan: the first publication of the whole site.
    ///   - decided: when somebody decided on the promise; nil for the template's.
    public init(
        channel: String, title: String, promise: ChannelPromise, days: [DeedDay], began: Day?, siteBegan: Day?,
        decided: Day?, today: Day
    ) {
        self.channel = channel
        self.title = title
        self.promise = promise
        self.days = days
        self.today = today
        let first = Self.firstOwed(promise, began: began, siteBegan: siteBegan, decided: decided)
        // Older periods are history, no debt; and the boards of a thousand sites have to fit into memory.
        let horizon =
            promise.isLong ? Day(today.year - 1, 1, 1) ?? today : today.yearMonth.adding(months: -12).firstDay
        since = first.map { max($0, horizon) }
        keeping = since.map { since in
            Keeping(
                of: promise.rule, since: since, until: promise.until, done: days.map(\.day), today: today,
                grace: promise.grace, working: BusinessCalendar())
        }
    }

    private static func firstOwed(_ promise: ChannelPromise, began: Day?, siteBegan: Day?, decided: Day?) -> Day? {
        guard let promised = promise.since else { return began }
        guard let begun = siteBegan ?? decided else { return promised }
        return max(promised, begun)
    }

    /// The last thing that was done, a look at it included.
    public var last: DeedDay? { days.last { $0.day <= today } }

    /// Whether its periods were judged, or will be.
    public var isJudged: Bool { keeping != nil && promise.isJudged }

    /// Whether nothing was ever published in it.
    public var isEmpty: Bool { days.allSatisfy(\.isReviewOnly) && keeping == nil }

    public var standing: Standing {
        guard let keeping, promise.isJudged else { return last == nil ? .nothing : .unjudged }
        switch keeping.standing {
        case .upToDate: return .fresh
        case .due(let days): return days <= warning ? .due(days: days) : .fresh
        case .behind(let done, let expected): return .behind(done: done, expected: expected)
        case .late(let days): return .late(days: days)
        case .notStarted: return .notStarted
        case .ended: return .ended
        case .unjudged: return .unjudged
        }
    }

    /// How many days before a due day it is told.
    public var warning: Int { promise.isLong ? 10 : promise.isDaily ? 0 : 2 }

    public enum Standing: Sendable, Hashable {
        case fresh
        /// To be done within the next days.
        case due(days: Int)
        /// Fewer times than the part of the year that has passed asks for.
        case behind(done: Int, expected: Int)
        /// The day passed so many days ago.
        case late(days: Int)
        case notStarted, ended
        /// Nothing to judge: on demand, or always; its age is shown.
        case unjudged
        /// Nothing was ever published in it.
        case nothing
    }

    /// The periods that have begun, the oldest first.
    public var periods: [Keeping.Period] { keeping?.periods.filter { $0.first <= today } ?? [] }

    /// Days between one update and the next, as it was usual of late; nil where too little is known.
    public var pace: Int? {
        let recent = days.suffix(9).map(\.day)
        guard recent.count >= 3 else { return nil }
        let gaps = zip(recent, recent.dropFirst()).map { $0.days(to: $1) }.sorted()
        return gaps[gaps.count / 2]
    }

    /// Whether, at its own pace, it will miss the next day that comes within a month.
    public var isAtRisk: Bool {
        guard let due = keeping?.nextDue, due >= today, today.days(to: due) <= 31, let last, let pace else {
            return false
        }
        if case .late = standing { return false }
        let isOpen = keeping?.periods.contains { $0.last == due && $0.done < $0.promised } ?? false
        return isOpen && max(last.day.adding(days: pace), today) > due
    }
}
