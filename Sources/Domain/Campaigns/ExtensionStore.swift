import Calendar
import Database

/// SQL of what holds for single entities: their extensions, and that some need not hand in.
enum ExtensionStore {
    static func add(_ granted: CampaignExtension, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO campaign_extension (entity_id, campaign_id, id, until, reason, act, granted_at, granted_by)
            VALUES (\(granted.entity), \(granted.campaign), \(granted.id), \(granted.until.iso), \(granted.reason),
                \(granted.act), \(granted.grantedAt.milliseconds), \(granted.grantedBy))
            """)
    }

    /// The day that holds for an entity: that of the latest extension.
    static func until(_ campaign: String, of entity: String, in reading: some Querying) throws -> Day? {
        try latest(campaign, of: entity, in: reading)?.until
    }

    static func latest(_ campaign: String, of entity: String, in reading: some Querying) throws -> CampaignExtension? {
        try reading.row(
            """
            SELECT \(splice: columns) FROM campaign_extension WHERE entity_id = \(entity) AND campaign_id = \(campaign)
            ORDER BY granted_at DESC, id DESC LIMIT 1
            """
        ).flatMap(granted)
    }

    /// All extensions of a campaign that this scope may see, the latest first.
    static func all(_ campaign: String, in reading: some Querying) throws -> [CampaignExtension] {
        try reading.rows(
            """
            SELECT \(splice: columns) FROM campaign_extension WHERE campaign_id = \(campaign)
            ORDER BY granted_at DESC, id DESC
            """
        ).compactMap(granted)
    }

    private static let columns: SQL =
        "id, campaign_id, entity_id, until, reason, act, granted_at, granted_by"

    private static func granted(_ row: Row) -> CampaignExtension? {
        guard let until = Day(iso: row.text(3)) else { return nil }
        return CampaignExtension(
            id: row.text(0), campaign: row.text(1), entity: row.text(2), until: until, reason: row.text(4),
            act: row.text(5), grantedAt: Instant(milliseconds: Int64(row.int(6))), grantedBy: row.text(7))
    }

    static func excluded(from campaign: String, in reading: some Querying) throws -> Set<String> {
        Set(
            try reading.rows("SELECT entity_id FROM campaign_exclusion WHERE campaign_id = \(campaign)").map {
                $0.text(0)
            })
    }

    static func exclude(_ entity: String, from campaign: String, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO campaign_exclusion (entity_id, campaign_id) VALUES (\(entity), \(campaign))
            ON CONFLICT (entity_id, campaign_id) DO NOTHING
            """)
    }
}

extension TimeOfDay {
    /// `09:00`, which sorts.
    var stored: String { String(String(100 + hour).dropFirst()) + ":" + String(String(100 + minute).dropFirst()) }

    init?(stored: String) {
        let parts = stored.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
        self.init(hour, minute)
    }
}
