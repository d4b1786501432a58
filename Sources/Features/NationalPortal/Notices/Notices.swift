import Calendar
import Design
import HTTP
import Platform

/// The programme's notices, for everybody.
enum Notices {
    static let index = Route<Void>.get("noticias")
    static let show = Route<Void>.get("noticias").text("aviso")
    static let feed = Route<Void>.get("noticias.xml")
    static let pageSize = 20

    static let endpoints = [
        Endpoint(.nation, index, needs: .everyone) { context, _ in .page(try list(context)) },
        Endpoint(.nation, show, needs: .everyone) { context, slug in .page(try one(slug, context)) },
        Endpoint(.nation, feed, needs: .everyone) { context, _ in
            let notices = try store(context).list(published: true, limit: 30)
            return .plain(NoticeFeed.atom(notices, address: context.services.installation.publicAddress))
        },
    ]

    static let publicPages = PublicPages { services, tenant in
        guard tenant == nil else { return [] }
        let notices = try NoticeStore(nation: services.nation).list(published: true)
        return [PublicPage(path: index.path, title: "Noticias del programa")]
            + notices.map { PublicPage(path: show.path($0.slug), title: $0.words.title, changed: $0.changedAt) }
    }

    static func store(_ context: Context) throws -> NoticeStore { NoticeStore(nation: try context.nation()) }

    private static func list(_ context: Context) throws -> Page {
        let page = min(max(1, Int(context.request.query["pagina"] ?? "") ?? 1), 1000)
        let store = try store(context)
        let notices = try store.list(published: true, limit: pageSize, from: (page - 1) * pageSize)
        guard page == 1 || !notices.isEmpty else { throw Failure.notFound }
        return NoticePages.list(
            notices, page: page, pages: max(1, (try store.count() + pageSize - 1) / pageSize),
            mayWrite: context.may(NoticeDesk.mayWrite))
    }

    private static func one(_ slug: String, _ context: Context) throws -> Page {
        let store = try store(context)
        let (notice, files) = try context.nation().read { reading in
            let notice = try store.published(slug: slug, in: reading)
            return (notice, try FileStore(nation: store.nation).files(of: notice.id, in: reading))
        }
        return NoticePages.notice(notice, files: files)
    }
}
