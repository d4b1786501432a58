public import Calendar

/// How the channels of one entity stand, in numbers that the nation reads for all at once.
public struct ChannelStanding: Sendable, Hashable {
    public let entity: String
    /// Promises that are judged, and how many of them are fresh, due soon and late.
    public let promised: Int
    public let fresh: Int
    public let due: Int
    public let late: Int
    /// Channels in which nothing was ever published.
    public let empty: Int
    /// Periods of this year that were kept in time, kept late, and missed.
    public let kept: Int
    public let keptLate: Int
    public let missed: Int
    public let lastDay: Day?
    /// How many promises it will miss at its own pace, and the first of them in words.
    public let atRisk: Int
    public let risk: String
    public let countedAt: Instant
}
