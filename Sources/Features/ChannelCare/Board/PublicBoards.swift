import Channels
import HTTP
import Platform

/// How the site keeps its promises, for everybody.
enum PublicBoards {
    static let endpoints: [Endpoint] = [
        Endpoint(.entity, BoardRoutes.show, needs: .everyone) { context, _ in try show(context) }
    ]

    /// Listed once there is something to show.
    static func publicPages(_ services: Services, _ tenant: Tenant?) throws -> [PublicPage] {
        guard let tenant else { return [] }
        let site = try SiteStore(entity: services.nation.entity(tenant)).site()
        guard site.version > 0 else { return [] }
        return [PublicPage(path: BoardRoutes.show.path, title: PublicBoardPages.title, changed: site.changedAt)]
    }

    private static func show(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let site = try SiteStore(entity: entity).site()
        let tree = try ChannelStore(entity: entity).tree(site)
        let board = try FreshnessBoards(entity: entity).board(site)
        let view = PublicBoardView(
            board: board, tree: tree, tenant: entity.tenant, prefix: context.publicPath(""),
            hasPlan: board.rows.contains { $0.promise.reference != nil })
        return .page(PublicBoardPages.show(view, version: "canales/\(site.version)/\(board.today)"))
    }
}
