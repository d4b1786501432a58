public import Calendar
public import Database
public import Platform

/// Something that was done for a channel: proof of how it keeps its promise, whatever becomes of the item later.
public struct ChannelDeed: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case published = "publicado"
        case changed = "actualizado"
        /// Somebody looked and said that nothing has changed.
        case reviewed = "revisado"
    }

    public let channel: String
    public let at: Instant
    public let kind: Kind
    /// Identifier of the item, or empty.
    public let item: String
    public let person: String
    public let note: String

    public init(channel: String, at: Instant, kind: Kind, item: String, person: String, note: String) {
        self.channel = channel
        self.at = at
        self.kind = kind
        self.item = item
        self.person = person
        self.note = note
    }
}

public struct ChannelDeedStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    public func note(
        _ kind: ChannelDeed.Kind, in channel: String, item: String = "", note words: String = "", by person: String,
        at now: Instant, in writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO channel_deed (entity_id, channel, at, kind, item_id, by_person, note)
            VALUES (\(entity.code), \(channel), \(now.milliseconds), \(kind.rawValue), \(item), \(person), \(words))
            ON CONFLICT (entity_id, channel, at, kind, item_id) DO NOTHING
            """)
    }

    /// What was done from one instant on, the oldest first.
    public func deeds(since: Instant, in reading: some Querying) throws -> [ChannelDeed] {
        try reading.all(
            """
            SELECT channel, at, kind, item_id, by_person, note FROM channel_deed
            WHERE entity_id = \(entity.code) AND at >= \(since.milliseconds) ORDER BY at
            """
        ) { row in
            ChannelDeed(
                channel: row.text(0), at: Instant(milliseconds: Int64(row.int(1))),
                kind: ChannelDeed.Kind(rawValue: row.text(2)) ?? .reviewed, item: row.text(3), person: row.text(4),
                note: row.text(5))
        }
    }
}
