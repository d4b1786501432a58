import Calendar
import Channels
import Database
import Platform

/// Something that was done for a channel, with the item it was done to.
struct DeedRecord: Sendable, Hashable {
    let channel: String
    let at: Instant
    let kind: ChannelDeed.Kind
    let person: String
    let note: String
    /// Title and public address of the item; nil where it is not public any more, and for reviews.
    let item: TrailStep?
}

struct DeedHistoryStore {
    let entity: EntityScope

    /// The newest first.
    func latest(of channels: [String], until: Day? = nil, since: Day? = nil, limit: Int = 60) throws -> [DeedRecord] {
        let last = until?.end.milliseconds ?? Int64.max / 2
        let first = since?.start.milliseconds ?? 0
        return try entity.read { reading in
            try reading.all(
                """
                SELECT d.channel, d.at, d.kind, d.by_person, d.note, p.title, p.channel, p.slug FROM channel_deed d
                LEFT JOIN item_public p ON p.entity_id = d.entity_id AND p.item_id = d.item_id
                WHERE d.entity_id = \(entity.code) AND d.channel IN \(list: channels) AND d.at <= \(last)
                    AND d.at >= \(first)
                ORDER BY d.at DESC, d.item_id LIMIT \(limit)
                """
            ) { row in
                DeedRecord(
                    channel: row.text(0), at: Instant(milliseconds: Int64(row.int(1))),
                    kind: ChannelDeed.Kind(rawValue: row.text(2)) ?? .reviewed, person: row.text(3), note: row.text(4),
                    item: row.textOrNil(5).map { TrailStep($0, "/\(row.text(6))/\(row.text(7))") })
            }
        }
    }
}
