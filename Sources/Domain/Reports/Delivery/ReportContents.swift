import Campaigns
import Database
import Platform
import Questionnaires

/// What a report holds at one moment, or one component of it: what would be handed in, and what is missing.
struct ReportContents {
    let circle: ReportCircle
    /// As far as they count.
    let answers: [Int: Answer]
    /// Questions for which something is shown.
    let proven: Set<Int>
    let readiness: ReportReadiness
    let snapshot: ReportSnapshot

    init(
        _ report: Report, _ campaign: Campaign, of entity: EntityScope, component: Int? = nil,
        in reading: some Querying
    ) throws {
        let store = ReportStore(entity: entity)
        circle = try store.circle(of: report)
        let given = try store.given(report, in: reading)
        let evidence = try store.evidence(report, in: reading)
        answers = given.compactMapValues(\.counted)
        proven = Set(evidence.map(\.question))
        readiness = ReportReadiness(circle, given, proven: proven, component: component)
        snapshot = ReportSnapshot(
            report, campaign, circle, of: entity, answers, evidence, try store.origins(report, in: reading),
            component: component)
    }
}
