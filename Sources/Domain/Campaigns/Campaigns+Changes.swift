public import Calendar
public import Database
import Platform

/// How the nation makes and changes campaigns.
extension Campaigns {
    /// Opens a new campaign, with its audit entry.
    ///
    /// - Throws: `Failure.conflict` with the problem's words where the id is taken or the dates contradict each other.
    public static func create(_ campaign: Campaign, by person: String, at instant: Instant, in writing: Writing) throws
    {
        if let problem = campaign.problems.first { throw Failure.conflict(problem.words) }
        guard try CampaignStore.add(campaign, in: writing) else {
            throw Failure.conflict(CampaignProblem.idTaken.words)
        }
        let deed = Deed(actor: person, "campaign.created", subject: "campaign/\(campaign.id)")
        try Audit.record(deed, at: instant, in: writing)
    }

    /// Changes what a campaign says; what it said before stays, with who, when and why.
    ///
    /// - Parameter version: how many changes the person had seen; another number means somebody was faster.
    /// - Throws: `Failure.conflict` then, or where the dates contradict each other; `notFound` without such a campaign.
    public static func change(
        _ campaign: Campaign, because reason: String, seen version: Int, by person: String, at instant: Instant,
        in writing: Writing
    ) throws {
        if let problem = campaign.problems.first { throw Failure.conflict(problem.words) }
        guard let before = try CampaignStore.find(campaign.id, in: writing) else { throw Failure.notFound }
        let known = try CampaignStore.version(campaign.id, in: writing)
        guard known == version else {
            throw Failure.conflict(
                "Otra persona cambió esta campaña mientras usted escribía. Revise lo que dice ahora.")
        }
        let change = CampaignChange(version: known + 1, at: instant, by: person, reason: reason, before: before)
        try CampaignStore.keep(change, in: writing)
        try CampaignStore.replace(campaign, in: writing)
        let deed = Deed(
            actor: person, "campaign.changed", subject: "campaign/\(campaign.id)", detail: String(change.version))
        try Audit.record(deed, at: instant, in: writing)
    }

    /// The changes of a campaign, the first one first.
    public static func changes(_ campaign: String, in reading: some Querying) throws -> [CampaignChange] {
        try CampaignStore.changes(campaign, in: reading)
    }

    /// The sessions of support announced with a campaign.
    public static func sessions(_ campaign: String, in reading: some Querying) throws -> [CampaignSession] {
        try CampaignStore.sessions(campaign, in: reading)
    }
}
