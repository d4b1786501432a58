import Calendar
import Campaigns
import Database
import Platform
import Reports

/// Reads a campaign's reports across the country: the same few queries for ten entities and for all.
struct NationStore {
    let nation: NationScope

    func campaigns() throws -> [Campaign] {
        try nation.read { try Campaigns.all(in: $0).filter { $0.kind == .report } }
    }

    /// - Parameter former: campaigns before this one whose outcomes matter, the newest first.
    func facts(of campaign: Campaign, former: [Campaign]) throws -> ReportFacts {
        let excluded = try Campaigns.excluded(from: campaign.id, in: nation)
        let extensions = try Campaigns.extensionDays(campaign.id, in: nation)
        return try nation.read { reading in
            ReportFacts(
                reports: try reports(campaign.id, reading), counts: try counts(campaign.id, reading),
                delivered: try delivered(campaign.id, reading),
                points: try ReportScores.all(in: campaign.id, in: reading),
                examinations: try ReportStore.examinations(campaign.id, in: reading), excluded: excluded,
                extensions: extensions, past: try past(former.map(\.id), reading),
                leftOut: try Campaigns.leftOut(former.map(\.id), in: reading),
                reminded: try ReminderStore(.report, nation: nation).last(campaign.id, in: reading))
        }
    }

    private func reports(_ campaign: String, _ reading: Reading) throws -> [String: Report] {
        var reports: [String: Report] = [:]
        reports.reserveCapacity(1_200)
        try reading.each("SELECT \(splice: ReportStore.columns) FROM report WHERE campaign_id = \(campaign)") {
            reports[$0.text(0)] = ReportStore.report($0)
        }
        return reports
    }

    private func counts(_ campaign: String, _ reading: Reading) throws -> [String: [ReportCount]] {
        var counts: [String: [ReportCount]] = [:]
        counts.reserveCapacity(1_200)
        try reading.each(
            """
            SELECT c.entity_id, c.component, c.asked, c.answered, c.waiting, c.changed_at
            FROM report r JOIN report_count c ON c.entity_id = r.entity_id AND c.report_id = r.id
            WHERE r.campaign_id = \(campaign) ORDER BY c.entity_id, c.component
            """
        ) { row in
            counts[row.text(0), default: []].append(
                ReportCount(
                    component: row.int(1), asked: row.int(2), answered: row.int(3), waiting: row.int(4),
                    changedAt: Instant(milliseconds: Int64(row.int(5)))))
        }
        return counts
    }

    private func delivered(_ campaign: String, _ reading: Reading) throws -> [String: Set<Int>] {
        var delivered: [String: Set<Int>] = [:]
        try reading.each(
            """
            SELECT DISTINCT d.entity_id, d.component
            FROM report r JOIN report_delivery d ON d.entity_id = r.entity_id AND d.report_id = r.id
            WHERE r.campaign_id = \(campaign)
            """
        ) { delivered[$0.text(0), default: []].insert($0.int(1)) }
        return delivered
    }

    /// Of several rounds the first decides whether it came on time.
    private func past(_ former: [String], _ reading: Reading) throws -> [String: [ReportFacts.Past]] {
        guard !former.isEmpty else { return [:] }
        var past: [String: [ReportFacts.Past]] = [:]
        try reading.each(
            """
            SELECT entity_id, campaign_id, on_time FROM report
            WHERE campaign_id IN \(list: former) AND filing_number IS NOT NULL
            """
        ) { past[$0.text(0), default: []].append(.init(campaign: $0.text(1), isOnTime: $0.int(2) == 1)) }
        return past
    }
}
