public import Calendar
public import Database

/// A “no aplica” that only the programme can accept, and on which it has not decided.
public struct WaitingExemption: Sendable, Hashable {
    /// Code of the entity.
    public let entity: String
    public let campaignID: String
    public let instrumentID: String
    public let question: Int
    /// The reason the entity gave.
    public let reason: String
    public let at: Instant
    /// Of the answer that carries the reason; whoever decides says which one was read.
    public let revision: Int

    /// Those of a campaign (or of all), the oldest first; of one question where one is named.
    public static func all(
        _ campaign: String?, question: Int? = nil, limit: Int, offset: Int, in reading: some Querying
    ) throws -> [WaitingExemption] {
        try reading.all(
            """
            SELECT a.entity_id, r.campaign_id, r.instrument_id, a.question, a.text, a.at, a.revision
            \(splice: tables(campaign, question))
            ORDER BY a.at, a.entity_id, a.question LIMIT \(limit) OFFSET \(offset)
            """
        ) { row in
            WaitingExemption(
                entity: row.text(0), campaignID: row.text(1), instrumentID: row.text(2), question: row.int(3),
                reason: row.text(4), at: Instant(milliseconds: Int64(row.int(5))), revision: row.int(6))
        }
    }

    /// Question → how many wait, of a campaign (or of all).
    public static func counts(_ campaign: String?, in reading: some Querying) throws -> [Int: Int] {
        var counts: [Int: Int] = [:]
        try reading.each(
            "SELECT a.question, COUNT(*) \(splice: tables(campaign, nil)) GROUP BY a.question ORDER BY a.question"
        ) { counts[$0.int(0)] = $0.int(1) }
        return counts
    }

    /// Only reports that are open: what was handed in is settled.
    private static func tables(_ campaign: String?, _ question: Int?) -> SQL {
        let one: SQL = campaign.map { " AND r.campaign_id = \($0)" } ?? ""
        let asked: SQL = question.map { " AND a.question = \($0)" } ?? ""
        return """
            FROM report_answer a JOIN report r ON r.entity_id = a.entity_id AND r.id = a.report_id
            WHERE a.acceptance = 'espera' AND r.state = 'abierto'\(splice: one)\(splice: asked)
            """
    }
}
