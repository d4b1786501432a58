import Entities
import HTTP
import Platform

/// Who has handed in the plan, for everybody: a page and open data.
enum PublicPlans {
    static let show = Route.get("planes")
    static let csv = Route.get("datos", "planes.csv")
    static let json = Route.get("datos", "planes.json")

    static let endpoints: [Endpoint] = [
        Endpoint(.nation, show, needs: .everyone) { context, _ in .page(try page(context)) },
        Endpoint(.nation, csv, needs: .everyone, waits: true) { context, _ in
            try file(context, "planes.csv", "text/csv; charset=utf-8") { PublicPlanFiles.csv($0) }
        },
        Endpoint(.nation, json, needs: .everyone, waits: true) { context, _ in
            try file(context, "planes.json", "application/json") { try PublicPlanFiles.json($0) }
        },
    ]

    static let publicPages = PublicPages { _, tenant in
        tenant == nil ? [PublicPage(path: show.path, title: "Planes del país")] : []
    }

    private static func page(_ context: Context) throws -> Page {
        guard let view = try read(context) else { return PublicPlanPages.none() }
        return PublicPlanPages.country(view)
    }

    private static func read(_ context: Context) throws -> CountryView? {
        let nation = try context.nation()
        let asked = context.request.query["campana"].flatMap { $0.isEmpty ? nil : $0 }
        guard let view = try NationView.read(asked, nation) else { return nil }
        let department = context.request.query["departamento"].flatMap { code in
            context.services.directory.department(code: code)
        }
        if department == nil, context.request.query["departamento"]?.isEmpty == false { throw Failure.notFound }
        return CountryView(
            nation: view, directory: context.services.directory, department: department,
            withPlan: try NationStore(nation: nation).withPublicPlan(),
            publicAddress: context.services.installation.publicAddress)
    }

    private static func file(
        _ context: Context, _ name: String, _ type: String, _ write: (CountryView) throws -> [UInt8]
    ) throws -> Outcome {
        guard let view = try read(context) else { throw Failure.notFound }
        var response = Response.download(try write(view), name: name, type: type)
        // Anybody's page may read open data.
        response.headers.append(("Access-Control-Allow-Origin", "*"))
        response.headers.append(("Cache-Control", "no-cache"))
        return .plain(response)
    }
}
