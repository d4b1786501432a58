import Channels
import Database
import Platform

struct SitePagesStore {
    let view: SiteView

    /// More than any site has: ten files for search engines.
    static let limit = 10 * SiteMapPart.most

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
