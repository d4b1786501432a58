public import Calendar
public import Database
public import Platform

/// What the public reads of one entity's site.
public struct PublicItemStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// An item by its address, with its words.
    public func item(_ slug: String, in channel: String, _ reading: some Querying) throws -> PublicItem? {
        try reading.first(
            """
            SELECT \(splice: Self.columns), text, fields FROM item_public
            WHERE entity_id = \(entity.code) AND channel = \(channel) AND slug = \(slug)
            """
        ) { Self.item($0, text: $0.text(15), values: ItemValues.read($0.text(16))) }
    }

    public func item(id: String, _ reading: some Querying) throws -> PublicItem? {
        try reading.first(
            """
            SELECT \(splice: Self.columns), text, fields FROM item_public
            WHERE entity_id = \(entity.code) AND item_id = \(id)
            """
        ) { Self.item($0, text: $0.text(15), values: ItemValues.read($0.text(16))) }
    }

    /// Where an item went that once stood at this address: the path it has now.
    public func movedFrom(_ slug: String, in channel: String, _ reading: some Querying) throws -> String? {
        try reading.first(
            """
            SELECT p.channel, p.slug FROM item_address a
            JOIN item_public p ON p.entity_id = a.entity_id AND p.item_id = a.item_id
            WHERE a.entity_id = \(entity.code) AND a.channel = \(channel) AND a.slug = \(slug)
            """
        ) { "/\($0.text(0))/\($0.text(1))" }
    }

    /// Items of a channel in its order, without their words.
    public func list(channel: String, from: Int = 0, limit: Int = 20, _ reading: some Querying) throws -> [PublicItem] {
        try reading.all(
            """
            SELECT \(splice: Self.columns) FROM item_public
            WHERE entity_id = \(entity.code) AND channel = \(channel)
            ORDER BY sort_key DESC, item_id DESC LIMIT \(limit) OFFSET \(from)
            """
        ) { Self.item($0) }
    }

    /// The latest of a kind, by the day they are about, without their words.
    public func latest(kind: String, limit: Int, _ reading: some Querying) throws -> [PublicItem] {
        try reading.all(
            """
            SELECT \(splice: Self.columns) FROM item_public
            WHERE entity_id = \(entity.code) AND kind = \(kind) ORDER BY day DESC, item_id DESC LIMIT \(limit)
            """
        ) { Self.item($0) }
    }

    /// What happens from a day on, the nearest first.
    public func coming(kind: String, from day: Day, limit: Int, _ reading: some Querying) throws -> [PublicItem] {
        try reading.all(
            """
            SELECT \(splice: Self.columns) FROM item_public
            WHERE entity_id = \(entity.code) AND kind = \(kind) AND day >= \(day.iso)
            ORDER BY day, item_id LIMIT \(limit)
            """
        ) { Self.item($0) }
    }

    /// What was published last in the whole site, without its words.
    public func latest(limit: Int, _ reading: some Querying) throws -> [PublicItem] {
        try reading.all(
            """
            SELECT \(splice: Self.columns) FROM item_public WHERE entity_id = \(entity.code)
            ORDER BY published_at DESC, item_id DESC LIMIT \(limit)
            """
        ) { Self.item($0) }
    }

    /// How many items each channel has, and when something last changed in it.
    public func counts(_ reading: some Querying) throws -> [String: (count: Int, changed: Instant)] {
        var counts: [String: (count: Int, changed: Instant)] = [:]
        try reading.each(
            "SELECT channel, count(*), max(changed_at) FROM item_public WHERE entity_id = \(entity.code) GROUP BY channel"
        ) { row in counts[row.text(0)] = (row.int(1), Instant(milliseconds: Int64(row.int(2)))) }
        return counts
    }

    /// Number of the administration that published each of what a search found, by ``SearchHit/id``; files have none.
    public func administrations(of hits: [String], _ reading: some Querying) throws -> [String: Int] {
        let items = hits.filter { $0.hasPrefix("item/") }.map { String($0.dropFirst("item/".count)) }
        guard !items.isEmpty else { return [:] }
        let found = try reading.all(
            "SELECT item_id, administration FROM item_public WHERE entity_id = \(entity.code) AND item_id IN \(list: items)"
        ) { ("item/" + $0.text(0), $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// In the order ``item(_:text:values:)`` reads them; for queries of other modules too.
    public static let columns: SQL = """
        item_id, channel, kind, slug, body, title, summary, day, until_day, picture, picture_alt, administration,
        published_at, changed_at, version
        """

    public static func item(_ row: Row, text: String = "", values: [String: String] = [:]) -> PublicItem {
        PublicItem(
            id: row.text(0), channel: row.text(1), kind: row.text(2), slug: row.text(3),
            body: SiteBody(rawValue: row.text(4)) ?? .government, title: row.text(5), summary: row.text(6), text: text,
            values: values, day: Day(iso: row.text(7)) ?? Day(epochDay: 0),
            untilDay: row.textOrNil(8).flatMap { Day(iso: $0) }, picture: row.textOrNil(9), pictureAlt: row.text(10),
            administration: row.int(11), publishedAt: Instant(milliseconds: Int64(row.int(12))),
            changedAt: Instant(milliseconds: Int64(row.int(13))), version: row.int(14))
    }
}
