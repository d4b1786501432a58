import Calendar
import Database

/// The campaigns' SQL.
enum CampaignStore {
    private static let columns: SQL =
        "id, kind, vigencia, title, legal_basis, opens, on_time_until, closes, closes_exclusive, closes_words"

    /// All, the latest to close first.
    static func all(in reading: some Querying) throws -> [Campaign] {
        try reading.rows("SELECT \(splice: columns) FROM campaign ORDER BY closes DESC, id").compactMap(campaign)
    }

    static func find(_ id: String, in reading: some Querying) throws -> Campaign? {
        try reading.row("SELECT \(splice: columns) FROM campaign WHERE id = \(id)").flatMap(campaign)
    }

    /// Adds a campaign; one of the same id stays as it is.
    /// - Returns: whether it was added.
    @discardableResult static func add(_ campaign: Campaign, in writing: Writing) throws -> Bool {
        try writing.run(
            """
            INSERT INTO campaign (id, kind, vigencia, title, legal_basis, opens, on_time_until, closes,
                closes_exclusive, closes_words)
            VALUES (\(campaign.id), \(campaign.kind.rawValue), \(campaign.vigencia), \(campaign.title),
                \(campaign.legalBasis), \(campaign.opens?.iso as String?),
                \(campaign.onTimeUntil?.iso as String?),
                \(campaign.close.day.iso), \(campaign.close.isExclusive), \(campaign.close.words))
            ON CONFLICT (id) DO NOTHING
            """) == 1
    }

    private static func campaign(_ row: Row) -> Campaign? {
        guard let kind = Campaign.Kind(rawValue: row.text(1)), let closes = Day(iso: row.text(7)) else { return nil }
        return Campaign(
            id: row.text(0), kind: kind, vigencia: row.int(2), title: row.text(3), legalBasis: row.text(4),
            opens: row.textOrNil(5).flatMap { Day(iso: $0) }, onTimeUntil: row.textOrNil(6).flatMap { Day(iso: $0) },
            close: Campaign.Close(day: closes, isExclusive: row.int(8) == 1, words: row.text(9)))
    }

    /// How often a campaign was changed.
    static func version(_ id: String, in reading: some Querying) throws -> Int {
        try reading.row("SELECT COUNT(*) FROM campaign_change WHERE campaign_id = \(id)")?.int(0) ?? 0
    }

    /// Keeps what a campaign said until now.
    static func keep(_ old: CampaignChange, in writing: Writing) throws {
        let before = old.before
        try writing.run(
            """
            INSERT INTO campaign_change (campaign_id, version, at, by_person, reason, kind, vigencia, title,
                legal_basis, opens, on_time_until, closes, closes_exclusive, closes_words)
            VALUES (\(before.id), \(old.version), \(old.at.milliseconds), \(old.by), \(old.reason),
                \(before.kind.rawValue), \(before.vigencia), \(before.title), \(before.legalBasis),
                \(before.opens?.iso as String?), \(before.onTimeUntil?.iso as String?), \(before.close.day.iso),
                \(before.close.isExclusive), \(before.close.words))
            """)
    }

    /// Puts a campaign's new text in the place of the old one; kind and id stay.
    static func replace(_ campaign: Campaign, in writing: Writing) throws {
        try writing.run(
            """
            UPDATE campaign SET vigencia = \(campaign.vigencia), title = \(campaign.title),
                legal_basis = \(campaign.legalBasis), opens = \(campaign.opens?.iso as String?),
                on_time_until = \(campaign.onTimeUntil?.iso as String?), closes = \(campaign.close.day.iso),
                closes_exclusive = \(campaign.close.isExclusive), closes_words = \(campaign.close.words)
            WHERE id = \(campaign.id)
            """)
    }

    /// The changes of a campaign, the first one first.
    static func changes(_ id: String, in reading: some Querying) throws -> [CampaignChange] {
        try reading.rows(
            """
            SELECT campaign_id, kind, vigencia, title, legal_basis, opens, on_time_until, closes, closes_exclusive,
                closes_words, version, at, by_person, reason
            FROM campaign_change WHERE campaign_id = \(id) ORDER BY version
            """
        ).compactMap { row in
            guard let before = campaign(row) else { return nil }
            return CampaignChange(
                version: row.int(10), at: Instant(milliseconds: Int64(row.int(11))), by: row.text(12),
                reason: row.text(13), before: before)
        }
    }

    static func sessions(_ id: String, in reading: some Querying) throws -> [CampaignSession] {
        try reading.rows(
            "SELECT day, starts, ends, title FROM campaign_session WHERE campaign_id = \(id) ORDER BY day, starts"
        ).compactMap { row in
            guard let day = Day(iso: row.text(0)), let starts = TimeOfDay(stored: row.text(1)),
                let ends = TimeOfDay(stored: row.text(2))
            else { return nil }
            return CampaignSession(day: day, starts: starts, ends: ends, title: row.text(3))
        }
    }

    /// - Returns: whether it was missing.
    @discardableResult
    static func add(_ session: CampaignSession, to id: String, in writing: Writing) throws -> Bool {
        try writing.run(
            """
            INSERT INTO campaign_session (campaign_id, day, starts, ends, title)
            VALUES (\(id), \(session.day.iso), \(session.starts.stored), \(session.ends.stored), \(session.title))
            ON CONFLICT (campaign_id, day, starts) DO NOTHING
            """) == 1
    }
}
