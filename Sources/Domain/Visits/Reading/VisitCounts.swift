public import Calendar

/// What was counted of one site in some time.
public struct VisitCounts: Sendable, Hashable {
    /// Readings without a pause of half an hour.
    public var visits: Int
    /// Visitors of each day, added up over the days: nobody is recognised from one day to the next.
    public var visitors: Int
    /// Pages read.
    public var views: Int

    public init(visits: Int = 0, visitors: Int = 0, views: Int = 0) {
        self.visits = visits
        self.visitors = visitors
        self.views = views
    }

    public static func + (left: VisitCounts, right: VisitCounts) -> VisitCounts {
        VisitCounts(
            visits: left.visits + right.visits, visitors: left.visitors + right.visitors,
            views: left.views + right.views)
    }
}

public struct VisitMonth: Sendable, Hashable {
    public let month: YearMonth
    public let counts: VisitCounts
}

public struct VisitDay: Sendable, Hashable {
    public let day: Day
    public let counts: VisitCounts
}

/// A page or a channel and how often it was read.
public struct VisitedName: Sendable, Hashable {
    /// Address inside the place or key of the channel; ``VisitName/others`` where there were too many to tell apart.
    public let name: String
    public let views: Int
}
