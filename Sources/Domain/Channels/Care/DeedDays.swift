public import Calendar
public import Database
public import Platform

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

/// Reads ``DeedDays``: two queries, whatever was published.
public struct DeedDayStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// - Parameter since: days before it are only known as the first and, where nothing came after, the last of their
    ///   channel.
    public func read(since: Day, in reading: some Querying) throws -> DeedDays {
        var days: [String: [DeedDay]] = [:]
        var last: (channel: String, day: Day, items: Int)?
        func close() {
            guard let last else { return }
            days[last.channel, default: []].append(DeedDay(last.day, items: last.items))
        }
        try reading.each(
            """
            SELECT channel, at, kind FROM channel_deed
            WHERE entity_id = \(entity.code) AND at >= \(since.start.milliseconds) ORDER BY channel, at
            """
        ) { row in
            let (channel, day) = (row.text(0), Instant(milliseconds: Int64(row.int(1))).day)
            if last?.channel != channel || last?.day != day {
                close()
                last = (channel, day, 0)
            }
            if row.text(2) != ChannelDeed.Kind.reviewed.rawValue { last?.items += 1 }
        }
        close()
        let ends = try ends(reading)
        // What was done last is told however long ago it was.
        for (channel, end) in ends where days[channel] == nil { days[channel] = [DeedDay(end.last)] }
        return DeedDays(days: days, first: ends.mapValues(\.first))
    }

    private func ends(_ reading: some Querying) throws -> [String: (first: Day, last: Day)] {
        var ends: [String: (first: Day, last: Day)] = [:]
        try reading.each(
            "SELECT channel, MIN(at), MAX(at) FROM channel_deed WHERE entity_id = \(entity.code) GROUP BY channel"
        ) { row in
            ends[row.text(0)] = (
                Instant(milliseconds: Int64(row.int(1))).day, Instant(milliseconds: Int64(row.int(2))).day
            )
        }
        return ends
    }
}
