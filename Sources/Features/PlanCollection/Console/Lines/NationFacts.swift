import Calendar
import Plans

/// What the database knows of a campaign's plans: rows, not yet joined with the directory.
struct NationFacts: Sendable {
    /// A version of a plan that is for the campaign.
    struct Version: Sendable {
        let number: Int
        let state: PlanState
        let since: Instant
        let opened: Instant
        let changed: Instant
        let filingNumber: String?
        let isOnTime: Bool?
        /// Whether it changes a plan the nation had accepted; nil for first versions.
        let isAdjustment: Bool?
        /// The number of its last action.
        let actions: Int
    }

    struct Past: Sendable {
        let campaign: String
        let isFiled: Bool
        let isOnTime: Bool
        let actions: Int?
    }

    var versions: [String: [Version]] = [:]
    /// Codes of entities that need not hand in.
    var excluded: Set<String> = []
    var extensions: [String: Day] = [:]
    /// Outcomes in former campaigns, by entity.
    var past: [String: [Past]] = [:]
    /// Former campaigns an entity had no part in.
    var leftOut: [String: Set<String>] = [:]
    /// Last reminder by entity.
    var reminded: [String: Instant] = [:]
}
