import Calendar
import Channels
import Entities
import HTTP
import Platform

enum Listings {
    static let search = Route.get("entidades")
    static let department = Route.get("entidades").text("department")

    static let endpoints = [
        Endpoint(.nation, search, needs: .everyone) { context, _ in .page(try found(context)) },
        Endpoint(.nation, department, needs: .everyone) { context, slug in .page(try departmentPage(context, slug)) },
    ]

    private static func found(_ context: Context) throws -> Page {
        let query = String((context.request.query["q"] ?? "").prefix(100))
        let page = max(1, Int(context.request.query["pagina"] ?? "") ?? 1)
        let filter = Listing.Filter(rawValue: context.request.query["sitio"] ?? "") ?? .all
        let directory = context.services.directory
        let country = try CountryMap.read(context)
        let states = try SiteStates.all(context.nation())
        let listed: (Entity) -> Listing.Line = { line($0, country, states, on: context.today) }
        let start = (min(page, 1_000) - 1) * Listing.pageSize
        let (lines, total): ([Listing.Line], Int)
        if filter == .all {
            let result = directory.search(query, from: start, limit: Listing.pageSize)
            (lines, total) = (result.found.map(listed), result.total)
        } else {
            let all = directory.search(query, limit: directory.entities.count).found.map(listed)
                .filter { $0.standing == filter }
            (lines, total) = (Array(all.dropFirst(start).prefix(Listing.pageSize)), all.count)
        }
        // A page past the end exists no more than any other page that was never written.
        guard page == 1 || !lines.isEmpty else { throw Failure.notFound }
        var listing = Listing(query: query, filter: filter, lines: lines, total: total, page: page)
        if lines.isEmpty, filter == .all { listing.nearly = directory.nearest(query).map(listed) }
        return ListingPages.search(listing, country: country)
    }

    private static func departmentPage(_ context: Context, _ slug: String) throws -> Page {
        guard let department = context.services.directory.department(slug: slug) else { throw Failure.notFound }
        let country = try CountryMap.read(context)
        let states = try SiteStates.all(context.nation())
        let lines = department.entities.map { line($0, country, states, on: context.today) }
        let page = ListingPages.department(department, lines: lines, country: country)
        return page
    }

    private static func line(
        _ entity: Entity, _ country: CountryMap, _ states: [String: SiteState], on today: Day
    ) -> Listing.Line {
        let state = states[entity.code]
        return Listing.Line(
            entity: entity, path: Context.path("/", place: .entity, tenant: entity.tenant),
            count: country.counts[entity.code] ?? 0, site: state,
            standing: state.map { $0.isFresh(on: today) ? .fresh : .late } ?? .none, host: entity.host)
    }
}
