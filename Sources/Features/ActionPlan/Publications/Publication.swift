import Calendar
import Plans

/// The plan an entity shows to the public: the latest that a person accepted and whose year has begun.
struct Publication: Sendable {
    let planID: String
    let at: Instant
    let plan: Plan
    let filename: String
    let standing: PublishedStanding
    /// The newest first; empty where there is only this one.
    var versions: [PublishedVersion] = []
    /// The year of another plan that was approved already and waits for it.
    var toCome: Int?

    /// The years it covers, as its title gives them: “2012–2015”; empty where it gives none.
    var period: String {
        guard let start = plan.startYear else { return "" }
        let ends = plan.actions.compactMap { $0.term.due?.year }
        guard let end = ends.max(), end > start else { return String(start) }
        return "\(start)–\(end)"
    }

    /// Actions under their phases, in the plan's order; one group without a title where the plan names no phases.
    var groups: [(title: String?, actions: [PlanAction])] {
        var groups: [(title: String?, actions: [PlanAction])] = []
        for action in plan.actions {
            if let last = groups.last, last.title == action.phase?.words.text {
                groups[groups.count - 1].actions.append(action)
            } else {
                groups.append((action.phase?.words.text, [action]))
            }
        }
        return groups
    }
}

/// How far the version that is shown has come.
struct PublishedStanding: Sendable, Hashable {
    let root: String
    let version: Int
    let state: PlanState
    /// Goes up with every step.
    let steps: Int
    let filingNumber: String?
    let isOnTime: Bool
    let submittedAt: Instant?
}

/// A version that was shown to the public, and what it changed.
struct PublishedVersion: Sendable, Hashable {
    let planID: String
    let number: Int
    let at: Instant
    let amendment: PlanAmendment?
    let filingNumber: String?
    let counts: PlanChangeCounts?
}
