public import Calendar
public import Database
public import Platform

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
