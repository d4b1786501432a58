import Calendar
import Campaigns
import Entities
import Platform

/// Every entity that must hand in a plan in a campaign, each with how far it is.
struct NationView: Sendable {
    let campaign: Campaign
    /// All campaigns of plans, the latest to close first.
    let campaigns: [Campaign]
    let now: Instant
    /// In the order of the directory: by name.
    let lines: [EntityLine]

    init(
        _ campaign: Campaign, _ campaigns: [Campaign], _ facts: NationFacts, _ directory: DirectorySnapshot,
        now: Instant
    ) {
        self.campaign = campaign
        self.campaigns = campaigns
        self.now = now
        let builder = LineBuilder(campaign, campaign.former(in: campaigns), facts, now: now)
        lines = directory.entities.compactMap { facts.excluded.contains($0.code) ? nil : builder.line($0) }
    }

    var handedIn: Int { lines.count { $0.state.isHandedIn } }
    var late: Int { lines.count { $0.punctuality == .late } }
    var underWay: Int { lines.count { $0.state.isUnderWay } }
    var notStarted: Int { lines.count { $0.state == .notStarted } }
    var isOver: Bool { campaign.status(at: now) == .closed }
}

extension NationView {
    /// Reads the campaign a page asks for; nil where the nation has never announced one.
    static func read(_ id: String?, _ nation: NationScope) throws -> NationView? {
        let store = NationStore(nation: nation)
        let now = nation.services.now()
        let campaigns = try store.campaigns()
        guard let campaign = Campaign.chosen(id, from: campaigns, at: now) else {
            if id != nil { throw Failure.notFound }
            return nil
        }
        let facts = try store.facts(of: campaign, former: campaign.former(in: campaigns))
        return NationView(campaign, campaigns, facts, nation.services.directory, now: now)
    }
}
