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
        let builder = LineBuilder(campaign, Self.former(of: campaign, in: campaigns), facts, now: now)
        lines = directory.entities.compactMap { facts.excluded.contains($0.code) ? nil : builder.line($0) }
    }

    /// Campaigns whose outcomes say something of this one's, the newest first.
    static func former(of campaign: Campaign, in campaigns: [Campaign]) -> [Campaign] {
        Array(
            campaigns.filter { $0.close.lastDay < campaign.close.lastDay && $0.id != campaign.id }
                .sorted { $0.close.lastDay > $1.close.lastDay }.prefix(3))
    }

    /// The campaign somebody asked for; else the one that takes plans now; else the latest that was opened.
    static func chosen(_ id: String?, from campaigns: [Campaign], at now: Instant) -> Campaign? {
        if let id { return campaigns.first { $0.id == id } }
        let taking = campaigns.filter { $0.isTaking(at: now) }
        let current = taking.min {
            ($0.isOnTime(at: now) ? 0 : 1, $0.close.lastDay) < ($1.isOnTime(at: now) ? 0 : 1, $1.close.lastDay)
        }
        return current ?? campaigns.first { $0.status(at: now) != .future } ?? campaigns.first
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
        guard let campaign = chosen(id, from: campaigns, at: now) else {
            if id != nil { throw Failure.notFound }
            return nil
        }
        let facts = try store.facts(of: campaign, former: former(of: campaign, in: campaigns))
        return NationView(campaign, campaigns, facts, nation.services.directory, now: now)
    }
}
