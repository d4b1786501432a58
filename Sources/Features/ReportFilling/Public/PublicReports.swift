import Calendar
import Campaigns
import Filings
import HTTP
import Platform
import Questionnaires
import Reports

/// The report everybody reads: what was handed in, word for word, and its data.
enum PublicReports {
    static let show = Route<Void>.get("reporte")
    /// ``Reports/publicPath(in:)`` tells other features this address.
    static let year = Route<Void>.get("reporte", "enviado").text("campana")
    static let json = Route<Void>.get("reporte", "datos.json")
    static let csv = Route<Void>.get("reporte", "datos.csv")
    /// Of one report, whichever is the latest.
    static let yearJSON = year.then("datos.json")
    static let yearCSV = year.then("datos.csv")

    static let endpoints: [Endpoint] = [
        Endpoint(.entity, show, needs: .everyone, waits: true) { context, _ in try page(nil, context) },
        Endpoint(.entity, year, needs: .everyone, waits: true) { context, campaign in try page(campaign, context) },
        Endpoint(.entity, json, needs: .everyone, waits: true) { context, _ in try asJSON(nil, context) },
        Endpoint(.entity, csv, needs: .everyone, waits: true) { context, _ in try asCSV(nil, context) },
        Endpoint(.entity, yearJSON, needs: .everyone, waits: true) { context, campaign in
            try asJSON(campaign, context)
        },
        Endpoint(.entity, yearCSV, needs: .everyone, waits: true) { context, campaign in try asCSV(campaign, context) },
    ]

    private static func asJSON(_ campaign: String?, _ context: Context) throws -> Outcome {
        let (_, _, snapshot) = try snapshot(campaign, context)
        return .plain(.json(snapshot.bytes))
    }

    private static func asCSV(_ campaign: String?, _ context: Context) throws -> Outcome {
        let (report, _, snapshot) = try snapshot(campaign, context)
        let slug = try context.entity().tenant.slug
        let site = context.origin + context.publicPath("")
        return .plain(
            .download(
                ReportCSV.encode(snapshot, report, site: site), name: "reporte-\(report.vigencia)-\(slug).csv",
                type: "text/csv; charset=utf-8"))
    }

    private static func page(_ campaign: String?, _ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        let all = try entity.read { try store.all(in: $0) }
        let links = PublicReportLinks(context)
        let sent = all.filter { $0.filingNumber != nil }
        if sent.isEmpty, campaign == nil {
            return .page(PublicReportPages.none(try partial(all, context), links))
        }
        let (report, submission, snapshot) = try snapshot(campaign, context)
        let rules = try Instruments.rules(report.instrumentID, context.services)
        let view = PublicReportView(
            report: report, submission: submission, snapshot: snapshot, instrument: rules.instrument,
            others: sent.filter { $0.id != report.id })
        return .page(PublicReportPages.show(view, links))
    }

    /// Components that were delivered of a report that was not.
    private static func partial(_ all: [Report], _ context: Context) throws -> [ReportPartDelivery] {
        let entity = try context.entity()
        guard let open = all.first(where: { $0.state == .open }) else { return [] }
        let deliveries = try entity.read { try ReportDelivery.deliveries(open, of: entity, in: $0) }
        return Dictionary(deliveries.map { ($0.component, $0) }) { _, last in last }.values
            .sorted { $0.component < $1.component }
    }

    private static func snapshot(_ campaign: String?, _ context: Context) throws -> (
        Report, ReportSubmission, ReportSnapshot
    ) {
        let entity = try context.entity()
        let store = ReportStore(entity: entity)
        return try entity.read { reading in
            let report = try store.all(in: reading).first {
                $0.filingNumber != nil && (campaign == nil || $0.campaignID == campaign)
            }
            guard let report, let sent = try ReportDelivery.submission(report, of: entity, in: reading) else {
                throw Failure.notFound
            }
            let bytes = try ReportDelivery.content(sent.contentHash, of: entity, in: reading)
            return (report, sent, try ReportSnapshot.read(bytes))
        }
    }

    static func publicPages(_ services: Services, _ tenant: Tenant?) throws -> [PublicPage] {
        guard let tenant else { return [] }
        let entity = services.nation.entity(tenant)
        let sent = try entity.read { try ReportStore(entity: entity).all(in: $0) }.first { $0.filingNumber != nil }
        return sent.map { [PublicPage(path: show.path, title: "Reporte de resultados", changed: $0.since)] } ?? []
    }

    static func submittedByEntity(_ nation: NationScope) throws -> [String: Int] {
        try nation.read { try ReportStore.submitted(in: $0) }
    }
}

struct PublicReportView: Sendable {
    let report: Report
    let submission: ReportSubmission
    let snapshot: ReportSnapshot
    let instrument: Instrument
    let others: [Report]
}

struct PublicReportLinks: Sendable {
    private let prefix: String

    init(_ context: Context) { prefix = context.publicPath("") }

    var json: String { prefix + PublicReports.json.path }
    var csv: String { prefix + PublicReports.csv.path }
    func year(_ campaign: String) -> String { prefix + PublicReports.year.path(campaign) }
    func json(_ campaign: String) -> String { prefix + PublicReports.yearJSON.path(campaign) }
    func csv(_ campaign: String) -> String { prefix + PublicReports.yearCSV.path(campaign) }
    func receipt(_ campaign: String) -> String { prefix + ReportRoutes.receipt.path(campaign) }
    func record(_ path: String) -> String { path.under(prefix) }
}
