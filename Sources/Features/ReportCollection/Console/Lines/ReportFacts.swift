import Calendar
import Campaigns
import Reports

/// What the database knows of a campaign's reports: rows, not yet joined with the directory.
struct ReportFacts: Sendable {
    struct Past: Sendable {
        let campaign: String
        let isOnTime: Bool
    }

    var reports: [String: Report] = [:]
    var counts: [String: [ReportCount]] = [:]
    var delivered: [String: Set<Int>] = [:]
    /// By component, 0 for the whole report.
    var points: [String: [Int: Int]] = [:]
    var examinations: [String: ReportExamination] = [:]
    /// Codes of entities that need not report.
    var excluded: Set<String> = []
    var extensions: [String: Day] = [:]
    /// What was handed in in former campaigns, by entity.
    var past: [String: [Past]] = [:]
    /// Former campaigns an entity had no part in.
    var leftOut: [String: Set<String>] = [:]
    /// Last reminder by entity.
    var reminded: [String: Instant] = [:]
}
