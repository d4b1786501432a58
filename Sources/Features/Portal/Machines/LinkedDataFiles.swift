import Calendar
import Channels
import Entities
import HTTP
import Platform

/// The same pages for programs that read structured data; each page names its file among its alternates.
enum LinkedDataFiles {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.siteData, needs: .everyone) { context, _ in .plain(try site(context)) },
        Endpoint(.entity, SiteRoutes.itemData, needs: .everyone) { context, address in
            .plain(try item(address.1, in: address.0, context))
        },
    ]

    private static func site(_ context: Context) throws -> Response {
        let view = try SiteView.read(try context.entity())
        let entity = context.services.directory.entity(code: view.entity.code)
        return answer(
            LinkedData(links: try SiteLinks(context)).site(
                entity, hours: view.site.openingHours, updated: view.site.changedAt))
    }

    private static func item(_ slug: String, in key: String, _ context: Context) throws -> Response {
        let view = try SiteView.read(try context.entity())
        _ = try view.channel(key)
        let store = ItemSheetStore(view: view)
        guard case .item(let item) = try store.find(slug, in: key) else { throw Failure.notFound }
        let kind = try ChannelTemplates.kinds(context.services)[item.kind]
        let picture = try item.picture.flatMap { try store.around(item, kind).media[$0] }
        return answer(LinkedData(links: try SiteLinks(context)).item(item, kind, picture: picture))
    }

    private static func answer(_ data: JSONText) -> Response {
        Response(
            headers: [("Content-Type", "application/ld+json; charset=utf-8"), ("Cache-Control", "no-cache")],
            body: data.bytes)
    }
}
