public import Calendar

/// How a campaign stands at an instant, for everybody or for an entity with an extension. Pure questions: the instant
/// is always the server's clock, never a browser's.
///
/// An extension gives an entity until the end of a day, that day included, and what arrives until then is on time. It
/// only ever adds: one that ends before the common dates changes nothing.
extension Campaign {
    /// - Parameter until: last day of the entity's extension, where it has one.
    public func status(at instant: Instant, extension until: Day? = nil) -> Status {
        if let opens, instant < opens.start { return .future }
        if let until, instant <= until.end { return .open }
        if instant > lastInstant { return .closed }
        if let onTimeUntil, instant > onTimeUntil.end { return .late }
        return .open
    }

    /// Whether something may be handed in.
    public func isTaking(at instant: Instant, extension until: Day? = nil) -> Bool {
        [.open, .late].contains(status(at: instant, extension: until))
    }

    /// Whether what is handed in at this instant is on time.
    public func isOnTime(at instant: Instant, extension until: Day? = nil) -> Bool {
        status(at: instant, extension: until) == .open
    }

    /// Last day on which something is on time.
    public func lastDayOnTime(extension until: Day? = nil) -> Day {
        let common = min(onTimeUntil ?? close.lastDay, close.lastDay)
        return until.map { max($0, common) } ?? common
    }

    /// Last day on which something may still arrive.
    public func lastDay(extension until: Day? = nil) -> Day {
        until.map { max($0, close.lastDay) } ?? close.lastDay
    }

    /// Days until the end of what is on time (of everything, once that is over); 0 on the last day.
    public func daysLeft(on day: Day, extension until: Day? = nil) -> Int {
        let onTime = lastDayOnTime(extension: until)
        return max(0, day.days(to: day <= onTime ? onTime : lastDay(extension: until)))
    }
}

/// A campaign as one entity has it: with its extension, if it was granted one.
public struct CampaignStanding: Sendable, Hashable {
    public let campaign: Campaign
    /// Last day of the extension.
    public let extensionUntil: Day?

    public init(_ campaign: Campaign, extension until: Day? = nil) {
        self.campaign = campaign
        extensionUntil = until
    }

    public func status(at instant: Instant) -> Campaign.Status {
        campaign.status(at: instant, extension: extensionUntil)
    }

    public func isTaking(at instant: Instant) -> Bool { campaign.isTaking(at: instant, extension: extensionUntil) }
    public func isOnTime(at instant: Instant) -> Bool { campaign.isOnTime(at: instant, extension: extensionUntil) }
    public func daysLeft(on day: Day) -> Int { campaign.daysLeft(on: day, extension: extensionUntil) }

    public var lastDayOnTime: Day { campaign.lastDayOnTime(extension: extensionUntil) }
    public var lastDay: Day { campaign.lastDay(extension: extensionUntil) }
}
