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
}
