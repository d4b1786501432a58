import Calendar
import Entities
import HTTP
import Platform

enum EntityHomes {
    static let home = Route<Void>.get()
    static let siteMap = Route.get("sitemap.xml")
    static let robots = Route.get("robots.txt")

    static let endpoints = [
        Endpoint(.entity, home, needs: .everyone) { context, _ in .page(EntityHomePages.home(try read(context))) },
        Endpoint(.entity, siteMap, needs: .everyone) { context, _ in
            .plain(EntityMapFile.map(try pages(context).map { base(context) + context.path($0.path) }))
        },
        Endpoint(.entity, robots, needs: .everyone) { context, _ in
            .plain(.text("User-agent: *\nSitemap: \(base(context) + context.path(siteMap.path))\n"))
        },
    ]

    private static func read(_ context: Context) throws -> EntityHome {
        let tenant = try context.entity().tenant
        guard let entity = context.services.directory.entity(code: tenant.code) else { throw Failure.notFound }
        let published = try pages(context).filter { $0.path != home.path }.map { page in
            EntityHome.Published(title: page.title, changed: page.changed?.day, path: context.path(page.path))
        }
        let programme = context.onOwnHost ? context.services.installation.publicAddress : ""
        let department = context.services.directory.department(code: entity.departmentCode)
        return EntityHome(
            entity: entity, published: published,
            departmentPath: programme + "/entidades" + (department.map { "/" + $0.slug } ?? ""),
            programmePath: programme + "/")
    }

    /// One question to the database for each feature that publishes, whatever they have published.
    private static func pages(_ context: Context) throws -> [PublicPage] {
        try context.publicPages.flatMap { try $0.list(context.services, context.tenant) }
    }

    private static func base(_ context: Context) -> String {
        context.onOwnHost
            ? "\(context.request.scheme)://\(context.request.authority)" : context.services.installation.publicAddress
    }
}
