import Channels
import HTTP
import Platform

/// What is new, for programs that look by themselves.
enum Feeds {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.feed, needs: .everyone) { context, _ in .plain(try whole(context)) },
        Endpoint(.entity, SiteRoutes.channelFeed, needs: .everyone) { context, key in
            .plain(try channel(key, context))
        },
    ]

    private static func whole(_ context: Context) throws -> Response {
        let view = try SiteView.read(try context.entity())
        let links = try SiteLinks(context)
        return answer(
            AtomFeed(
                title: "Novedades de \(links.tenant.inSentence)", name: "novedades",
                address: links.full(SiteRoutes.feed.path), page: links.full("/"),
                items: try LatestStore(view: view).latest(channels: nil), tree: view.tree, links: links), view)
    }

    private static func channel(_ key: String, _ context: Context) throws -> Response {
        let view = try SiteView.read(try context.entity())
        let channel = try view.channel(key)
        let links = try SiteLinks(context)
        return answer(
            AtomFeed(
                title: "\(channel.title) · \(links.tenant.officialName)", name: "canal:\(key)",
                address: links.full(SiteRoutes.channelFeed.path(key)), page: links.full(channel.path),
                items: try LatestStore(view: view).latest(channels: [key]), tree: view.tree, links: links), view)
    }

    private static func answer(_ feed: AtomFeed, _ view: SiteView) -> Response {
        var response = Response(
            headers: [("Content-Type", "application/atom+xml; charset=utf-8"), ("Cache-Control", "no-cache")],
            body: Array(feed.text.utf8))
        response.contentVersion = "feed/\(view.entity.code)/\(feed.address)/\(view.site.version)"
        return response
    }
}
