public import Calendar

/// Who keeps a channel and how often it was promised: a row of its own where somebody of the entity decided something.
public struct Care: Sendable, Hashable {
    /// Key of the channel; ``wholeSite`` for a promise that any channel keeps.
    public let channel: String
    /// Office that answers for it; empty: the one the template names.
    public var office: String
    /// Identifier of somebody with an account, or empty.
    public var person: String
    /// Nil: as the template asks.
    public var promise: ChannelPromise?
    public let changedBy: String
    public let changedAt: Instant

    /// Stands for all channels together; no channel can have this key.
    public static let wholeSite = "*"
    public static let wholeSiteTitle = "Todo el sitio"

    public init(
        channel: String, office: String = "", person: String = "", promise: ChannelPromise? = nil,
        changedBy: String = "", changedAt: Instant = Instant(milliseconds: 0)
    ) {
        self.channel = channel
        self.office = office
        self.person = person
        self.promise = promise
        self.changedBy = changedBy
        self.changedAt = changedAt
    }
}

/// What somebody of the entity answered when asked which channels a promise of the plan is about.
public struct PromiseChoice: Sendable, Hashable {
    public let id: String
    /// The promise's words when it was answered; where the plan says others now, it is asked again.
    public let words: String
    /// Empty: it is about no channel.
    public let channels: [String]
    public let person: String
    public let at: Instant

    public init(id: String, words: String, channels: [String], person: String, at: Instant) {
        self.id = id
        self.words = words
        self.channels = channels
        self.person = person
        self.at = at
    }
}
