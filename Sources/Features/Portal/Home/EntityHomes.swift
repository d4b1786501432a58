import Calendar
import Channels
import Entities
import HTTP
import Platform

enum EntityHomes {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.home, needs: .everyone) { context, _ in
            .named(try named(context))
        }
    ]

    /// The row of the site and what each feature promises; its items in one question more where the page was not
    /// written before.
    private static func named(_ context: Context) throws -> NamedPage {
        let scope = try context.entity()
        guard let entity = context.services.directory.entity(code: scope.code) else { throw Failure.notFound }
        let view = try SiteView.read(scope)
        let question = SitePromises.Question(entity: scope, version: view.site.version, today: context.today)
        let promises = try context.services.parts.sitePromises.flatMap { try $0.list(question) }
        return NamedPage(version(view, entity, promises)) {
            EntityHomePages.home(try read(entity, view, promises, context))
        }
    }

    private static func version(_ view: SiteView, _ entity: Entity, _ promises: [SitePromise]) -> String {
        let contact = entity.contact
        let known = [contact.address, contact.telephone, contact.email, entity.nit?.description].map { $0 ?? "" }
        let rows = promises.map { "\($0.promise)/\($0.state)/\($0.path ?? "")" }
        return (["home", String(view.site.version), view.site.template] + known + rows).joined(separator: "|")
    }

    private static func read(
        _ entity: Entity, _ view: SiteView, _ promises: [SitePromise], _ context: Context
    ) throws -> EntityHome {
        let (scope, today) = (view.entity, context.today)
        let isEmpty = view.summary.items == 0
        let items =
            isEmpty
            ? HomeItems() : try EntityHomeStore(entity: scope).items(on: today, hidden: view.summary.hidden)
        let board = isEmpty ? nil : try FreshnessBoards(entity: scope).board(view.site)
        let links = try SiteLinks(context)
        let department = context.services.directory.department(code: entity.departmentCode)
        return EntityHome(
            entity: entity, view: view, items: items,
            freshness: board?.isPublic == true ? board?.highlights(4) ?? [] : [],
            promises: promises, links: links, today: today,
            departmentPath: links.programme + "/entidades" + (department.map { "/" + $0.slug } ?? ""))
    }
}
