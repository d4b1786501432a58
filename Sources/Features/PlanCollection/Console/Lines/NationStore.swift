import Calendar
import Campaigns
import Database
import Plans
import Platform

/// Reads a campaign's plans across the country: the same few queries for ten entities and for all.
struct NationStore {
    let nation: NationScope

    func campaigns() throws -> [Campaign] { try nation.read { try Campaigns.all(in: $0).filter { $0.kind == .plan } } }

    /// - Parameter former: campaigns before this one whose outcomes matter, the newest first.
    func facts(of campaign: Campaign, former: [Campaign]) throws -> NationFacts {
        let excluded = try Campaigns.excluded(from: campaign.id, in: nation)
        let extensions = try Campaigns.extensionDays(campaign.id, in: nation)
        return try nation.read { reading in
            NationFacts(
                versions: try versions(campaign.id, reading), excluded: excluded, extensions: extensions,
                past: try past(former.map(\.id), reading),
                leftOut: try Campaigns.leftOut(former.map(\.id), in: reading),
                reminded: try ReminderStore(.plan, nation: nation).last(campaign.id, in: reading))
        }
    }

    /// Actions are numbered without gaps, so the greatest number is how many there are: one step into the key for each
    /// plan instead of a walk over all its words.
    private func versions(_ campaign: String, _ reading: Reading) throws -> [String: [NationFacts.Version]] {
        var versions: [String: [NationFacts.Version]] = [:]
        versions.reserveCapacity(1_200)
        try reading.each(
            """
            SELECT c.entity_id, c.version, c.state, c.since, c.opened_at, p.changed_at, c.filing_number, c.on_time,
                c.amendment, (SELECT MAX(i.action) FROM plan_piece i WHERE i.entity_id = c.entity_id AND i.plan_id = c.plan_id)
            FROM plan_course c JOIN plan p ON p.entity_id = c.entity_id AND p.id = c.plan_id
            WHERE c.campaign_id = \(campaign) AND c.state <> 'descartado'
            ORDER BY c.entity_id, c.opened_at, c.version
            """
        ) { row in
            guard let state = PlanState(rawValue: row.text(2)) else { return }
            versions[row.text(0), default: []].append(
                NationFacts.Version(
                    number: row.int(1), state: state, since: Self.instant(row, 3), opened: Self.instant(row, 4),
                    changed: Self.instant(row, 5), filingNumber: row.textOrNil(6),
                    isOnTime: row.intOrNil(7).map { $0 == 1 },
                    isAdjustment: row.textOrNil(8).map { $0 == PlanAmendment.Kind.adjustment.rawValue },
                    actions: row.int(9)))
        }
        return versions
    }

    private func past(_ former: [String], _ reading: Reading) throws -> [String: [NationFacts.Past]] {
        guard let latest = former.first else { return [:] }
        var past: [String: [NationFacts.Past]] = [:]
        past.reserveCapacity(1_200)
        try reading.each(
            """
            SELECT c.entity_id, c.campaign_id, MAX(CASE WHEN c.filing_number IS NULL THEN 0 ELSE 1 END),
                MAX(COALESCE(c.on_time, 0)), MAX(CASE WHEN c.campaign_id = \(latest) THEN
                    (SELECT MAX(i.action) FROM plan_piece i WHERE i.entity_id = c.entity_id AND i.plan_id = c.plan_id)
                    END)
            FROM plan_course c WHERE c.campaign_id IN \(list: former) AND c.state <> 'descartado'
            GROUP BY c.entity_id, c.campaign_id
            """
        ) { row in
            past[row.text(0), default: []].append(
                NationFacts.Past(
                    campaign: row.text(1), isFiled: row.int(2) == 1, isOnTime: row.int(3) == 1,
                    actions: row.intOrNil(4)))
        }
        return past
    }

    /// Entities whose plan anybody can read on their site.
    func withPublicPlan() throws -> Set<String> {
        var codes: Set<String> = []
        try nation.read { reading in
            try reading.each("SELECT DISTINCT entity_id FROM plan_publication") { codes.insert($0.text(0)) }
        }
        return codes
    }

    static func instant(_ row: Row, _ column: Int) -> Instant { Instant(milliseconds: Int64(row.int(column))) }
}
