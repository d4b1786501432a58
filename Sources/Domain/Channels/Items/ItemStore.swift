import Calendar
public import Database
public import Platform

/// The items of one entity as those who work on them see them.
public struct ItemStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// - Throws: `notFound` for an item of nobody or of another entity.
    public func item(_ id: String) throws -> Item { try entity.read { try item(id, in: $0) } }

    public func item(_ id: String, in reading: some Querying) throws -> Item {
        let found = try reading.first(
            "SELECT \(splice: Self.columns) FROM item WHERE entity_id = \(entity.code) AND id = \(id)", Self.item)
        guard let found else { throw Failure.notFound }
        return found
    }

    public func version(_ number: Int, of item: String, in reading: some Querying) throws -> ItemVersion {
        let found = try reading.first(
            """
            SELECT \(splice: Self.versionColumns) FROM item_version
            WHERE entity_id = \(entity.code) AND item_id = \(item) AND number = \(number)
            """, Self.version)
        guard let found else { throw Failure.notFound }
        return found
    }

    /// All versions, the newest first.
    public func versions(of item: String) throws -> [ItemVersion] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT \(splice: Self.versionColumns) FROM item_version
                WHERE entity_id = \(entity.code) AND item_id = \(item) ORDER BY number DESC LIMIT 500
                """, Self.version)
        }
    }

    public func steps(of item: String, in reading: some Querying) throws -> [ItemStep] {
        try reading.all(
            """
            SELECT number, kind, at, by_person, role, note, version FROM item_step
            WHERE entity_id = \(entity.code) AND item_id = \(item) ORDER BY number
            """
        ) { row in
            ItemStep(
                number: row.int(0), kind: ItemStep.Kind(rawValue: row.text(1)) ?? .saved,
                at: Instant(milliseconds: Int64(row.int(2))), person: row.text(3), role: row.text(4),
                note: row.text(5), version: row.int(6))
        }
    }

    /// Steps of an item, the oldest first, at most the last 500.
    public func steps(of item: String) throws -> [ItemStep] {
        try entity.read { try steps(of: item, in: $0).suffix(500) }
    }

    static let columns: SQL = """
        id, channel, kind, slug, body, title, state, draft, published, revision, publish_at, expire_at, created_by,
        created_at, changed_by, changed_at, published_at
        """

    static let versionColumns: SQL = "number, title, summary, text, fields, written_by, written_at, sealed_at"

    static func item(_ row: Row) -> Item {
        Item(
            id: row.text(0), channel: row.text(1), kind: row.text(2), slug: row.text(3),
            body: SiteBody(rawValue: row.text(4)) ?? .government, title: row.text(5),
            state: ItemState(rawValue: row.text(6)) ?? .draft, draft: row.int(7), published: row.intOrNil(8),
            revision: row.int(9), publishAt: instant(row, 10), expireAt: instant(row, 11), createdBy: row.text(12),
            createdAt: instant(row, 13) ?? .zero, changedBy: row.text(14), changedAt: instant(row, 15) ?? .zero,
            publishedAt: instant(row, 16))
    }

    static func version(_ row: Row) -> ItemVersion {
        ItemVersion(
            number: row.int(0),
            words: ItemWords(
                title: row.text(1), summary: row.text(2), text: row.text(3), values: ItemValues.read(row.text(4))),
            writtenBy: row.text(5), writtenAt: instant(row, 6) ?? .zero, sealedAt: instant(row, 7))
    }

    private static func instant(_ row: Row, _ column: Int) -> Instant? {
        row.intOrNil(column).map { Instant(milliseconds: Int64($0)) }
    }
}

extension Instant {
    static let zero = Instant(milliseconds: 0)
}
