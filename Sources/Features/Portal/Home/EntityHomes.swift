import Calendar
import Channels
import Entities
import HTTP
import Platform

enum EntityHomes {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.home, needs: .everyone) { context, _ in
            .page(EntityHomePages.home(try read(context)))
        }
    ]

    /// The row of the site, its items in one question, and what each feature promises: five questions at most.
    private static func read(_ context: Context) throws -> EntityHome {
        let scope = try context.entity()
        guard let entity = context.services.directory.entity(code: scope.code) else { throw Failure.notFound }
        let (view, today) = (try SiteView.read(scope), context.today)
        let isEmpty = view.summary.items == 0
        let items =
            isEmpty
            ? HomeItems() : try EntityHomeStore(entity: scope).items(on: today, hidden: view.summary.hidden)
        let board = isEmpty ? nil : try FreshnessBoards(entity: scope).board(view.site)
        let question = SitePromises.Question(entity: scope, version: view.site.version, today: today)
        let links = try SiteLinks(context)
        let department = context.services.directory.department(code: entity.departmentCode)
        return EntityHome(
            entity: entity, view: view, items: items,
            freshness: board?.isPublic == true ? board?.highlights(4) ?? [] : [],
            promises: try context.services.parts.sitePromises.flatMap { try $0.list(question) }, links: links,
            today: today, departmentPath: links.programme + "/entidades" + (department.map { "/" + $0.slug } ?? ""))
    }
}
