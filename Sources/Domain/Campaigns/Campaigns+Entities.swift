public import Calendar
public import Database
public import Platform

/// What holds for single entities.
extension Campaigns {
    /// Last day of the extension that holds for an entity, if it was granted one.
    public static func extensionUntil(_ campaign: String, of entity: EntityScope, in reading: some Querying) throws
        -> Day?
    {
        try ExtensionStore.until(campaign, of: entity.code, in: reading)
    }

    /// A campaign as an entity has it.
    public static func standing(_ campaign: Campaign, of entity: EntityScope, in reading: some Querying) throws
        -> CampaignStanding
    {
        CampaignStanding(campaign, extension: try extensionUntil(campaign.id, of: entity, in: reading))
    }

    /// The campaign in which an entity can hand in plans (or reports) now, its own extension counted: on time before
    /// late, the first to end before the others.
    public static func current(_ kind: Campaign.Kind, for entity: EntityScope) throws -> CampaignStanding? {
        let now = entity.services.now()
        let standings = try entity.read { reading in
            try CampaignStore.all(in: reading).filter { $0.kind == kind }.map {
                try standing($0, of: entity, in: reading)
            }
        }
        return standings.filter { $0.isTaking(at: now) }.min {
            ($0.isOnTime(at: now) ? 0 : 1, $0.lastDay) < ($1.isOnTime(at: now) ? 0 : 1, $1.lastDay)
        }
    }

    /// Grants an entity more time, with its audit entry.
    ///
    /// - Returns: false where the entity's latest extension says the same already (a double click): nothing is added.
    /// - Throws: `Failure.conflict` with the problem's words where the day gives nothing or the entity need not hand
    ///   in; a form asks `Campaign.problem(granting:today:)` first.
    @discardableResult
    public static func grant(_ granted: CampaignExtension, to campaign: Campaign, in writing: Writing) throws -> Bool {
        if let problem = campaign.problem(granting: granted.until, today: granted.grantedAt.day) {
            throw Failure.conflict(problem.words)
        }
        guard try !ExtensionStore.excluded(from: campaign.id, in: writing).contains(granted.entity) else {
            throw Failure.conflict(CampaignProblem.excludedEntity.words)
        }
        let latest = try ExtensionStore.latest(campaign.id, of: granted.entity, in: writing)
        if let latest, latest.saysTheSame(as: granted) { return false }
        try ExtensionStore.add(granted, in: writing)
        let deed = Deed(
            actor: granted.grantedBy, "campaign.extended", subject: "campaign/\(campaign.id)",
            detail: "\(granted.entity) \(granted.until.iso)")
        try Audit.record(deed, chain: granted.entity, at: granted.grantedAt, in: writing)
        return true
    }

    /// The extensions of a campaign that this scope may see (the nation: all), the latest first, in one query.
    public static func extensions(_ campaign: String, in reading: some Querying) throws -> [CampaignExtension] {
        try ExtensionStore.all(campaign, in: reading)
    }

    /// Entity code → last day of the extension that holds, for the whole country in one query.
    public static func extensionDays(_ campaign: String, in nation: NationScope) throws -> [String: Day] {
        let all = try nation.read { try ExtensionStore.all(campaign, in: $0) }
        return Dictionary(all.map { ($0.entity, $0.until) }) { latest, _ in latest }
    }

    /// Codes of the entities that need not hand in; all other municipalities and departments must.
    public static func excluded(from campaign: String, in nation: NationScope) throws -> Set<String> {
        try nation.read { try ExtensionStore.excluded(from: campaign, in: $0) }
    }
}
