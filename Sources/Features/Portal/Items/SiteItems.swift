import Calendar
import Channels
import HTTP
import Platform

/// The pages of items.
enum SiteItems {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.item, needs: .everyone) { context, address in
            try show(address.1, in: address.0, context)
        }
    ]

    private static func show(_ slug: String, in key: String, _ context: Context) throws -> Outcome {
        let view = try SiteView.read(try context.entity())
        let links = try SiteLinks(context)
        switch try ItemSheetStore(view: view).find(slug, in: key) {
        case .item(let item):
            return .named(
                NamedPage("item/\(view.site.version)/\(item.id)/\(item.version)", channel: item.channel) {
                    SiteItemPages.show(try sheet(item, view, links, context))
                })
        case .moved(let path): return .plain(.redirect(to: links(path), status: 308))
        case .withdrawn: return .page(SiteItemPages.withdrawn(view.tree.isPublic(key) ? view.tree[key] : nil, links))
        case .nothing: throw Failure.notFound
        }
    }

    private static func sheet(
        _ item: PublicItem, _ view: SiteView, _ links: SiteLinks, _ context: Context
    ) throws -> ItemSheet {
        let channel = try view.channel(item.channel)
        let kind = try ChannelTemplates.kinds(context.services)[item.kind]
        let around = try ItemSheetStore(view: view).around(item, kind)
        return ItemSheet(
            view: view, channel: channel, kind: kind, item: item, media: around.media, before: around.before,
            after: around.after, links: links, today: context.today)
    }
}
