import Campaigns
import Entities
import HTTP
import Platform
import Reports

/// Who has handed in the report and with which points, for everybody: pages and open data.
enum PublicReports {
    static let show = Route<Void>.get("reportes")
    static let ranking = Route<Void>.get("reportes", "puntajes")
    static let csv = Route<Void>.get("datos", "reportes.csv")
    static let json = Route<Void>.get("datos", "reportes.json")
    /// `2013.csv`, `2013.json`, `2013`.
    static let year = Route<Void>.get("datos", "reportes").text("vigencia")
    static let index = Route<Void>.get("datos", "indice").text("vigencia")

    static let endpoints: [Endpoint] = [
        Endpoint(.nation, show, needs: .everyone) { context, _ in .page(try page(context)) },
        Endpoint(.nation, ranking, needs: .everyone) { context, _ in
            .page(RankingPages.show(try RankingView(context.request.query, try context.nation())))
        },
        Endpoint(.nation, csv, needs: .everyone, waits: true) { context, _ in
            try file(try read(context), DataFile("reportes.csv"), context)
        },
        Endpoint(.nation, json, needs: .everyone, waits: true) { context, _ in
            try file(try read(context), DataFile("reportes.json"), context)
        },
        Endpoint(.nation, year, needs: .everyone, waits: true) { context, name in
            let file = DataFile(name)
            return try Self.file(try read(file, context), file, context)
        },
        Endpoint(.nation, index, needs: .everyone, waits: true, index),
    ]

    static let publicPages = PublicPages { _, tenant in
        guard tenant == nil else { return [] }
        return [
            PublicPage(path: show.path, title: "Reportes de resultados del país"),
            PublicPage(path: ranking.path, title: "Puntajes de los reportes"),
            PublicPage(path: DrawDesk.show.path, title: "Muestra de verificación de los reportes"),
        ]
    }

    private static func page(_ context: Context) throws -> Page {
        guard let nation = try read(context) else { return PublicReportPages.none() }
        let query = context.request.query
        let filter = EntityFilter(query)
        if let code = filter.department, context.services.directory.department(code: code) == nil {
            throw Failure.notFound
        }
        return PublicReportPages.country(
            CountryView(nation: nation, directory: context.services.directory, filter: filter))
    }

    private static func read(_ context: Context) throws -> NationView? {
        let asked = context.request.query["campana"].flatMap { $0.isEmpty ? nil : $0 }
        return try NationView.read(asked, try context.nation())
    }

    /// The campaign of a vigencia.
    private static func read(_ file: DataFile, _ context: Context) throws -> NationView {
        let nation = try context.nation()
        let campaigns = try NationStore(nation: nation).campaigns()
        guard let year = Int(file.name), let campaign = campaigns.first(where: { $0.vigencia == year }),
            let view = try NationView.read(campaign.id, nation)
        else { throw Failure.notFound }
        return view
    }

    private static func file(_ view: NationView?, _ file: DataFile, _ context: Context) throws -> Outcome {
        guard let view else { throw Failure.notFound }
        let address = context.services.installation.publicAddress
        let name = "reportes-\(view.campaign.vigencia)"
        switch file.kind {
        case .csv:
            return .plain(
                .openData(
                    ReportFiles.csv(view, address), name: name + ".csv", type: "text/csv; charset=utf-8"))
        case .json:
            return .plain(
                .openData(
                    try ReportFiles.json(view, address), name: name + ".json", type: "application/json"))
        }
    }

    private static func index(_ context: Context, _ name: String) throws -> Outcome {
        let file = DataFile(name)
        let view = try read(file, context)
        let feed = IndexFeed(
            view, context.services.directory, leavesOutFirst: context.request.query["sin_transversales"] == "si")
        let base = "indice-\(view.campaign.vigencia)"
        switch file.kind {
        case .csv:
            return .plain(.openData(feed.csv, name: base + ".csv", type: "text/csv; charset=utf-8"))
        case .json: return .plain(.openData(try feed.json(), name: base + ".json", type: "application/json"))
        }
    }
}

/// The last word of an address of open data: `2013.csv`; without an ending it is JSON.
struct DataFile: Sendable {
    enum Kind: Sendable { case csv, json }

    let name: String
    let kind: Kind

    init(_ text: String) {
        kind = text.hasSuffix(".csv") ? .csv : .json
        name = String(text.prefix { $0 != "." })
    }
}

/// A campaign as everybody may see it.
struct CountryView: Sendable {
    let nation: NationView
    let groups: [ReportGroup]
    let filter: EntityFilter
    let department: Department?
    /// The entities that are listed: those of a department, or those a search finds.
    let lines: [ReportLine]

    init(nation: NationView, directory: DirectorySnapshot, filter: EntityFilter) {
        self.nation = nation
        self.filter = filter
        groups = nation.departments(directory)
        department = filter.department.flatMap { directory.department(code: $0) }
        let codes = filter.codes(directory)
        let found = nation.lines.filter { filter.matches($0.entity) && codes?.contains($0.code) ?? true }
        lines = filter.narrows ? directory.inDepartments(found, \.entity) : []
    }

    func address(department: String? = nil, campaign: String? = nil) -> String {
        var filter = LineFilter()
        filter.campaign = campaign ?? nation.campaign.id
        filter.place.department = department
        return filter.address(PublicReports.show.path)
    }
}
