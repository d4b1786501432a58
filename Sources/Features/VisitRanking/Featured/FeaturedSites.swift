import Calendar
import Entities
import HTTP
import Platform

/// Sites the programme shows as examples: for everybody, and the desk where they are chosen.
enum FeaturedSites {
    static let list = Route.get("destacados")
    static let desk = Route.get("consola", "destacados")
    static let choose = Route.post("consola", "destacados")
    static let one = Route.get("consola", "destacados").text("destacado")
    static let end = Route.post("consola", "destacados").text("destacado")

    static let endpoints = [
        Endpoint(.nation, list, needs: .everyone) { context, _ in try show(context) },
        Endpoint(.nation, desk, needs: RecognitionPermissions.console) { context, _ in
            var form = FeaturedForm(today: context.today)
            form.entity = context.request.query["entidad"] ?? ""
            return try work(form, context)
        },
        Endpoint(.nation, choose, needs: RecognitionPermissions.console) { context, _ in try add(context) },
        Endpoint(.nation, one, needs: RecognitionPermissions.console) { _, _ in .seeOther(desk.path) },
        Endpoint(.nation, end, needs: RecognitionPermissions.console) { context, id in
            let note = String((context.request.form["nota"] ?? "").trimmed.prefix(200))
            try FeaturedSiteStore.end(id, note: note, by: try context.person().id, context.services)
            return .seeOther(desk.path, Flash(.done, "El sitio dejó de estar destacado."))
        },
    ]

    private static func show(_ context: Context) throws -> Outcome {
        let sites = try context.nation().read { try FeaturedSiteStore.all(in: $0) }
        let today = context.today
        return .page(
            FeaturedSitePages.list(
                shown: entries(sites.filter { $0.isShown(on: today) }, context),
                past: entries(sites.filter { !$0.isShown(on: today) && !$0.isComing(on: today) }, context)))
    }

    private static func entries(_ sites: [FeaturedSite], _ context: Context) -> [FeaturedEntry] {
        sites.compactMap { site in
            context.services.directory.entity(code: site.entity).map { FeaturedEntry(site: site, entity: $0) }
        }
    }

    private static func work(_ form: FeaturedForm, _ context: Context) throws -> Outcome {
        let since = context.now() - .seconds(86_400 * SiteMeasure.freshDays)
        let directory = context.services.directory
        let (sites, measures) = try context.nation().read { reading in
            (try FeaturedSiteStore.all(in: reading), try FeaturedSiteStore.measures(since: since, in: reading))
        }
        let proposals = measures.compactMap { code, measure in
            directory.entity(code: code).map { FeatureProposal(tenant: $0.tenant, measure: measure) }
        }.sorted {
            ($1.measure.freshChannels, $1.measure.channels, $1.measure.items, $0.tenant.code)
                < ($0.measure.freshChannels, $0.measure.channels, $0.measure.items, $1.tenant.code)
        }
        return .page(
            FeaturedSitePages.desk(
                proposals: Array(proposals.prefix(20)), sites: entries(sites, context), form, today: context.today,
                RecognitionLinks(context)))
    }

    private static func add(_ context: Context) throws -> Outcome {
        var form = FeaturedForm(context.request.form)
        let entity = try? context.services.directory.only(form.entity)
        guard let days = form.read(isKnown: entity != nil), let entity else { return try work(form, context) }
        let since = context.now() - .seconds(86_400 * SiteMeasure.freshDays)
        let measure = try context.nation().read { try FeaturedSiteStore.measures(since: since, in: $0)[entity.code] }
        try FeaturedSiteStore.add(
            entity.code, days, reason: form.reason, measure: measure ?? SiteMeasure(), by: try context.person().id,
            context.services)
        return .seeOther(desk.path, Flash(.done, "El sitio de la \(entity.tenant.officialName) queda destacado."))
    }
}

struct FeaturedEntry: Sendable {
    let site: FeaturedSite
    let entity: Entity
}
