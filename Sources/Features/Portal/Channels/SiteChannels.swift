import Calendar
import Channels
import HTTP
import Platform

/// The pages of channels.
enum SiteChannels {
    static let endpoints = [
        Endpoint(.entity, SiteRoutes.channel, needs: .everyone) { context, key in
            .named(try named(key, context))
        }
    ]

    /// Only the row of the site is asked where the page was written before.
    private static func named(_ key: String, _ context: Context) throws -> NamedPage {
        let view = try SiteView.read(try context.entity())
        let channel = try view.channel(key)
        let hasFilters = ListStyle(kind: channel.kind).hasFilters && view.summary.items(in: key) > 0
        let facets = hasFilters ? try ChannelSheetStore(view: view).facets(channel) : ChannelFacets()
        let filter = filter(context.request.query, facets)
        let page = try page(context.request.query)
        let version =
            "channel/\(view.site.version)/\(channel.key)/\(page)/\(filter.year ?? 0)/\(filter.type ?? "")"
        return NamedPage(version, channel: channel.key) {
            SiteChannelPages.show(try sheet(channel, view, facets, filter, page, context))
        }
    }

    private static func sheet(
        _ channel: Channel, _ view: SiteView, _ facets: ChannelFacets, _ filter: ReaderFilter, _ page: Int,
        _ context: Context
    ) throws -> ChannelSheet {
        let kind = try kind(of: channel, context.services)
        let found = try ChannelSheetStore(view: view).page(channel, kind, filter, page: page)
        guard page == 1 || !found.items.isEmpty else { throw Failure.notFound }
        let board = try FreshnessBoards(entity: view.entity).board(view.site)
        return ChannelSheet(
            view: view, channel: channel, kind: kind, items: found.items, media: found.media, facets: facets,
            filter: filter, page: page, count: found.count,
            promise: board.promise(for: channel.key), showsKeeping: board.isPublic,
            updated: board.lastDays[channel.key]?.day,
            links: try SiteLinks(context), today: context.today)
    }

    static func kind(of channel: Channel, _ services: Services) throws -> ItemKind? {
        try channel.kind.flatMap { try ChannelTemplates.kinds(services)[$0] }
    }

    private static func page(_ query: Fields) throws -> Int {
        guard let typed = query["pagina"] else { return 1 }
        guard let page = Int(typed), 1...10_000 ~= page else { throw Failure.notFound }
        return page
    }

    /// Only what the channel has may be asked for.
    private static func filter(_ query: Fields, _ facets: ChannelFacets) -> ReaderFilter {
        ReaderFilter(
            year: query["anio"].flatMap { Int($0) }.flatMap { year in facets.years.first { $0.year == year }?.year },
            type: query["tipo"].flatMap { type in facets.types.first { $0.type == type }?.type })
    }
}
