import Channels
import Database
import Platform

struct SitePagesStore {
    let view: SiteView

    /// As many as a file for search engines may hold (sitemaps.org).
    static let limit = 50_000

    func items() throws -> [PublicPage] {
        try all().map { PublicPage(path: $0.path, title: $0.title, changed: $0.changedAt) }
    }

    /// Every item of the site without its words, by channel: one question.
    func all() throws -> [PublicItem] {
        try view.entity.read { reading in
            try PublicItemStore(entity: view.entity).all(hidden: view.summary.hidden, limit: Self.limit, reading)
        }
    }
}
