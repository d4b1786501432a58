public import Calendar

/// A day on which something was done for a channel.
public struct DeedDay: Sendable, Hashable {
    public let day: Day
    /// How many items were published or changed; 0 where somebody only looked and said that nothing has changed.
    public let items: Int

    public init(_ day: Day, items: Int = 1) {
        self.day = day
        self.items = items
    }

    public var isReviewOnly: Bool { items == 0 }
}

/// On which days each channel of an entity was brought up to date.
public struct DeedDays: Sendable, Hashable {
    /// The oldest first.
    public let days: [String: [DeedDay]]
    /// The first day of each channel, however long ago.
    public let first: [String: Day]

    public static let none = DeedDays(days: [:], first: [:])

    public init(days: [String: [DeedDay]], first: [String: Day]? = nil) {
        self.days = days
        self.first = first ?? days.compactMapValues { $0.first?.day }
    }

    /// The day of the site's first publication.
    public var siteBegan: Day? { first.values.min() }

    /// Days of several channels together, each once: a channel is kept by the deeds of those under it.
    public func days(of channels: [String]) -> [DeedDay] {
        guard channels.count > 1 else { return channels.first.flatMap { days[$0] } ?? [] }
        var items: [Day: Int] = [:]
        for channel in channels { for deed in days[channel] ?? [] { items[deed.day, default: 0] += deed.items } }
        return items.map { DeedDay($0.key, items: $0.value) }.sorted { $0.day < $1.day }
    }

    public func began(_ channels: [String]) -> Day? { channels.compactMap { first[$0] }.min() }
}
