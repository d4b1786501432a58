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
        let directory = context.services.directory
        let result = directory.search(query, from: (min(page, 1_000) - 1) * Listing.pageSize, limit: Listing.pageSize)
        // A page past the end exists no more than any other page that was never written.
        guard page == 1 || !result.found.isEmpty else { throw Failure.notFound }
        let country = try CountryMap.read(context)
        let lines = result.found.map { line($0, country) }
        var listing = Listing(query: query, lines: lines, total: result.total, page: page)
        if lines.isEmpty { listing.nearly = directory.nearest(query).map { line($0, country) } }
        return ListingPages.search(listing, country: country)
    }

    private static func departmentPage(_ context: Context, _ slug: String) throws -> Page {
        guard let department = context.services.directory.department(slug: slug) else { throw Failure.notFound }
        let country = try CountryMap.read(context)
        let lines = department.entities.map { line($0, country) }
        var page = ListingPages.department(department, lines: lines, country: country)
        page.version = "entidades/\(slug)/\(context.services.directory.version)/\(country.version)"
        return page
    }

    private static func line(_ entity: Entity, _ country: CountryMap) -> Listing.Line {
        Listing.Line(
            entity: entity, path: Context.path("/", place: .entity, tenant: entity.tenant),
            count: country.counts[entity.code] ?? 0)
    }
}
