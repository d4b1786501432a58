import Calendar
import Campaigns
import Entities
import Platform
import Questionnaires
import Reports

/// Joins the rows of one entity into its line.
struct LineBuilder {
    private let campaign: Campaign
    private let former: [Campaign]
    private let facts: ReportFacts
    private let now: Instant
    /// What is asked of who has not begun, by kind of entity.
    private let untouched: [Tenant.Kind: [ReportLine.ComponentCount]]

    /// - Parameter former: the newest first. Those in which nobody handed in here say nothing: the platform did not
    ///   collect them.
    init(_ campaign: Campaign, _ former: [Campaign], _ facts: ReportFacts, _ rules: InstrumentRules?, now: Instant) {
        let collected = Set(facts.past.values.joined().map(\.campaign))
        self.campaign = campaign
        self.former = former.filter { collected.contains($0.id) }
        self.facts = facts
        self.now = now
        let kinds: [Tenant.Kind] = [.municipality, .department]
        untouched = Dictionary(uniqueKeysWithValues: kinds.map { ($0, rules.map(Self.untouched($0)) ?? []) })
    }

    private static func untouched(_ kind: Tenant.Kind) -> (InstrumentRules) -> [ReportLine.ComponentCount] {
        { rules in
            let circle = ReportCircle(rules: rules, kind: kind.rawValue, category: nil)
            let asked = rules.instrument.questions.filter { circle.isAsked($0) { _ in nil } }
            let numbers = Dictionary(grouping: asked, by: circle.component)
            return rules.instrument.components.map {
                ReportLine.ComponentCount(
                    component: $0.number, asked: numbers[$0.number]?.count ?? 0, answered: 0, waiting: 0)
            }
        }
    }

    func line(_ entity: Entity) -> ReportLine {
        let report = facts.reports[entity.code]
        let delivered = facts.delivered[entity.code] ?? []
        let progress = Self.progress(report, delivered)
        let standing = CampaignStanding(campaign, extension: facts.extensions[entity.code])
        let known = facts.counts[entity.code]
        let counts = known.map(Self.counts) ?? untouched[entity.tenant.kind] ?? []
        let past = past(entity.code)
        let forecast = ReportForecast(
            progress, asked: counts.reduce(0) { $0 + $1.asked }, answered: counts.reduce(0) { $0 + $1.answered },
            opened: report?.openedAt.day, moved: known?.map(\.changedAt).max()?.day, past: past,
            dates: ForecastDates(standing, at: now))
        return ReportLine(
            entity: entity, progress: progress,
            punctuality: Punctuality.of(report?.filingNumber == nil ? nil : report?.isOnTime, standing, at: now),
            since: report?.since, moved: known?.map(\.changedAt).max(), counts: counts, delivered: delivered,
            round: report?.round ?? 1, filingNumber: report?.filingNumber,
            extensionUntil: facts.extensions[entity.code], points: facts.points[entity.code] ?? [:],
            examination: facts.examinations[entity.code] ?? .none, past: past,
            reminded: facts.reminded[entity.code], forecast: forecast)
    }

    private static func progress(_ report: Report?, _ delivered: Set<Int>) -> ReportProgress {
        guard let report else { return .notStarted }
        if report.state == .submitted { return .submitted }
        if report.round > 1 { return .reopened }
        return delivered.isEmpty ? .underWay : .partial
    }

    private static func counts(_ counts: [ReportCount]) -> [ReportLine.ComponentCount] {
        counts.map { .init(component: $0.component, asked: $0.asked, answered: $0.answered, waiting: $0.waiting) }
    }

    private func past(_ code: String) -> [PastOutcome] {
        let rows = facts.past[code] ?? []
        let leftOut = facts.leftOut[code] ?? []
        return former.filter { !leftOut.contains($0.id) }.map { campaign in
            let row = rows.first { $0.campaign == campaign.id }
            return PastOutcome(
                vigencia: campaign.vigencia, kind: row.map { $0.isOnTime ? .onTime : .late } ?? .never)
        }
    }
}
