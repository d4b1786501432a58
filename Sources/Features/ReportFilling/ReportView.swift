import Calendar
import Campaigns
import Database
import Platform
import Questionnaires
import Reports

/// A report with what every page of it shows.
struct ReportView: Sendable {
    let report: Report
    let standing: CampaignStanding
    let circle: ReportCircle
    let counts: [ReportCount]
    let deliveries: [ReportPartDelivery]
    let now: Instant

    var campaign: Campaign { standing.campaign }
    var instrument: Instrument { circle.rules.instrument }
    var isOpen: Bool { report.state == .open }
    var asked: Int { counts.reduce(0) { $0 + $1.asked } }
    var answered: Int { counts.reduce(0) { $0 + $1.answered } }
    var waiting: Int { counts.reduce(0) { $0 + $1.waiting } }
    var isComplete: Bool { answered == asked }

    func count(_ component: Int) -> ReportCount? { counts.first { $0.component == component } }

    /// The last time a component was delivered on its own.
    func delivery(_ component: Int) -> ReportPartDelivery? { deliveries.last { $0.component == component } }

    /// Criteria of a component, in order, that hold at least one question for this entity.
    func criteria(of component: Int) -> [Instrument.Criterion] {
        let codes = Set(instrument.activities.filter { $0.component == component }.map(\.code))
        let used = Set(instrument.questions.filter(circle.isFor).map(\.criterion))
        return instrument.criteria.filter { codes.contains($0.activity) && used.contains($0.code) }
    }

    /// All criteria in the order in which they are walked through.
    var path: [Instrument.Criterion] { instrument.components.flatMap { criteria(of: $0.number) } }

    func questions(of criterion: String) -> [Question] {
        instrument.questions.filter { $0.criterion == criterion && circle.isFor($0) }
    }
}

extension ReportView {
    /// The report and its questions alone, for what is done to it without being shown.
    /// - Throws: `notFound` where the entity has no report in that campaign.
    static func base(_ campaign: String, _ context: Context) throws -> (report: Report, circle: ReportCircle) {
        let store = ReportStore(entity: try context.entity())
        let report = try store.entity.read { try store.report(in: campaign, in: $0) }
        guard let report else { throw Failure.notFound }
        return (report, try store.circle(of: report))
    }

    /// - Throws: `notFound` where the entity has no report in that campaign.
    static func find(_ campaign: String, _ context: Context) throws -> ReportView {
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        return try entity.read { reading in
            guard let report = try store.report(in: campaign, in: reading) else { throw Failure.notFound }
            return ReportView(
                report: report, standing: try ReportDelivery.standing(report, of: entity, in: reading),
                circle: try store.circle(of: report), counts: try store.counts(report, in: reading),
                deliveries: try ReportDelivery.deliveries(report, of: entity, in: reading), now: context.now())
        }
    }
}
