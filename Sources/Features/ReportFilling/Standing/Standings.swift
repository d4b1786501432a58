import Campaigns
import Entities
import HTTP
import Platform
import Questionnaires
import Reports

/// How the report stands: points of each part, compared, and the cheapest ways to more.
enum Standings {
    static let latest = Route<Void>.get("reporte", "avance")
    static let show = Route<Void>.get("reporte", "avance").text("campana")

    static let endpoints: [Endpoint] = [
        Endpoint(.office, latest, needs: ReportPermissions.see) { context, _ in
            let entity = try context.entity()
            let reports = try entity.read { try ReportStore(entity: entity).all(in: $0) }
            guard let report = reports.first else { return .seeOther(context.path(ReportRoutes.home.path)) }
            return .seeOther(context.path(show.path(report.campaignID)))
        },
        Endpoint(.office, show, needs: ReportPermissions.see) { context, campaign in
            .page(StandingPages.show(try standing(campaign, context), ReportLinks(context)))
        },
    ]

    private static func standing(_ campaign: String, _ context: Context) throws -> ReportStanding {
        let view = try ReportView.find(campaign, context)
        let entity = try context.entity()
        let services = context.services
        let (answers, former) = try answers(view, entity)
        let score = view.circle.rules.score({ answers[$0] }, isFor: view.circle.isFor)
        let proofs = try ReportProofs.find(view, entity)
        let steps = view.circle.rules.nextSteps({ answers[$0] }, isFor: view.circle.isFor) { proofs[$0] }
        let totals = try services.nation.read { try ReportScores.latest(vigencia: view.report.vigencia, in: $0) }
        let known = services.directory.entity(code: entity.code)
        let peers = PeerMeans(totals, for: known, in: view.report.vigencia, services.directory)
        let category = known?.category(in: view.report.vigencia)?.category.rawValue
        let targets = try ScoreTargets.all(services)
        let target = targets.target(
            kind: entity.tenant.kind.rawValue, category: category, year: view.report.vigencia)
        let shown = Array(steps.prefix(ReportStanding.shownSteps))
        let marked = Set(context.request.query.all("paso").compactMap(Int.init)).intersection(shown.map(\.number))
        return ReportStanding(
            view: view, score: score,
            comparison: ScoreComparison(
                score.total.value, target: target, lastYear: former?.points,
                department: PeerMeans.mean(peers.department),
                category: PeerMeans.mean(peers.category)),
            target: target,
            possibleTargets: target == nil && category == nil
                ? targets.possible(kind: entity.tenant.kind.rawValue, year: view.report.vigencia) : [],
            formerVigencia: former?.vigencia, departmentCount: peers.department.count,
            categoryCount: peers.category.count, category: category, steps: shown, marked: marked,
            reached: marked.isEmpty ? nil : reached(shown.filter { marked.contains($0.number) }, answers, view))
    }

    private static func answers(_ view: ReportView, _ entity: EntityScope) throws -> (
        [Int: QuestionAnswer], (vigencia: Int, points: Double?)?
    ) {
        let store = ReportStore(entity: entity)
        return try entity.read { reading in
            let former = try store.former(view.report, in: reading).flatMap { $0.report.filingNumber == nil ? nil : $0 }
            let before = try former.map { report, answers -> (vigencia: Int, points: Double?) in
                let circle = try store.circle(of: report)
                return (report.vigencia, circle.rules.score({ answers[$0] }, isFor: circle.isFor).total.value)
            }
            return (try store.answers(view.report, in: reading), before)
        }
    }

    /// The total with all marked steps at once: what one opens and another answers is counted once.
    private static func reached(_ steps: [NextStep], _ answers: [Int: QuestionAnswer], _ view: ReportView) -> Double? {
        var after = answers
        for step in steps { after[step.number] = step.answer }
        return view.circle.rules.score({ after[$0] }, isFor: view.circle.isFor).total.value
    }
}
