import Channels
import HTTP
import Platform

/// Every page of an entity's site, for the map and the static copy.
enum SitePages {
    /// Three questions, whatever the number of items.
    static func list(_ services: Services, _ tenant: Tenant?) throws -> [PublicPage] {
        guard let tenant else { return [] }
        let view = try SiteView.read(services.nation.entity(tenant))
        var pages = [PublicPage(path: SiteRoutes.home.path, title: "Inicio", changed: view.site.changedAt)]
        guard view.summary.items > 0 else { return pages }
        pages += view.tree.channels.filter { view.tree.isPublic($0.key) && view.items(below: $0.key) > 0 }.map {
            PublicPage(path: $0.path, title: $0.title, changed: view.summary.content[$0.key]?.changed)
        }
        return pages + (try SitePagesStore(view: view).items())
    }
}
