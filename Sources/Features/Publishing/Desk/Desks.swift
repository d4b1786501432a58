import Calendar
import Channels
import Design
import HTTP
import Platform

/// The desk of contents: what waits, what is one's own, what comes by its hour, and everything there is.
enum Desks {
    static let perPage = 30

    static let endpoints: [Endpoint] = [
        Endpoint(.office, ContentRoutes.home, needs: PublishingPermissions.write) { context, _ in
            .page(DeskPages.show(try view(context), try ContentLinks(context)))
        }
    ]

    private static func view(_ context: Context) throws -> DeskView {
        let entity = try context.entity()
        let (store, rights) = (ItemStore(entity: entity), try ItemRights(context))
        let asked = ListQuestion(context.request.query)
        let count = try store.count(asked.filter)
        let page = asked.page(of: count)
        let items = try store.items(asked.filter, from: (page - 1) * perPage, limit: perPage)
        let desk = try OwnDesk(store, rights)
        let people = Set((items + desk.review).map(\.changedBy))
        return DeskView(
            rights: rights, desk: desk, late: try late(entity), asked: asked, items: items, count: count, page: page,
            tree: try Items.tree(entity), names: try People.names(people, context), today: context.today)
    }

    /// Channels whose promise is not kept; how they are judged is the business of who keeps them.
    private static func late(_ entity: EntityScope) throws -> [ChannelFreshness] {
        try FreshnessBoards(entity: entity).board().rows.filter { $0.mark == .missed }
    }
}

/// What stands on a person's own desk.
struct OwnDesk: Sendable {
    /// What waits for review: all of it for who publishes, what one's own bodies sent for the others.
    let review: [Item]
    let drafts: [Item]
    let scheduled: [Item]

    init(_ store: ItemStore, _ rights: ItemRights) throws {
        let waiting = try store.items(ItemFilter(states: [.review]), limit: 50)
        review = waiting.reversed().filter { rights.writes(for: $0.body) }
        drafts = try store.items(ItemFilter(states: [.draft], author: rights.person), limit: 10)
        scheduled = try store.scheduled(limit: 20)
    }

    var isEmpty: Bool { review.isEmpty && drafts.isEmpty && scheduled.isEmpty }
}

/// What a list is asked for, as it stands in its address.
struct ListQuestion: Sendable {
    let channel: String
    let state: String
    let body: String
    let words: String
    private let number: Int

    init(_ query: Fields) {
        channel = query["canal"] ?? ""
        state = query["estado"] ?? ""
        body = query["cuerpo"] ?? ""
        words = String((query["q"] ?? "").prefix(100)).oneLine
        number = Int(query["pagina"] ?? "") ?? 1
    }

    var filter: ItemFilter {
        ItemFilter(
            channel: channel.isEmpty ? nil : channel, states: ItemState(rawValue: state).map { [$0] } ?? [],
            body: SiteBody(rawValue: body), words: words)
    }

    var isAnything: Bool { channel.isEmpty && state.isEmpty && body.isEmpty && words.isEmpty }

    func page(of count: Int) -> Int { min(max(number, 1), max(1, pages(of: count))) }
    func pages(of count: Int) -> Int { (count + Desks.perPage - 1) / Desks.perPage }

    func fields(page: Int) -> [(String, String)] {
        [
            ("canal", channel), ("estado", state), ("cuerpo", body), ("q", words),
            ("pagina", page > 1 ? String(page) : ""),
        ]
    }
}
