import Channels
import HTTP
import Platform

/// The site of one entity as a page needs it: the row it is known by, read just now, and what was made once for it.
struct SiteView: Sendable {
    let entity: EntityScope
    let site: Site
    let tree: ChannelTree
    let summary: SiteSummary

    /// One question to the database while the site stays the same.
    static func read(_ entity: EntityScope) throws -> SiteView {
        try entity.once("portal/view") { try fresh(entity) }
    }

    private static func fresh(_ entity: EntityScope) throws -> SiteView {
        let site = try SiteStore(entity: entity).site()
        let tree = try ChannelStore(entity: entity).tree(site)
        let summary = try entity.services.shelf.thing("portal/summary/\(entity.code)", version: "\(site.version)") {
            try SiteSummaryStore(entity: entity).summary(site, tree)
        }
        return SiteView(entity: entity, site: site, tree: tree, summary: summary)
    }

    /// - Throws: `notFound` for what does not exist or is hidden.
    func channel(_ key: String) throws -> Channel {
        guard let channel = tree[key], tree.isPublic(key) else { throw Failure.notFound }
        return channel
    }

    /// Items in a channel and in everything below it.
    func items(below key: String) -> Int { summary.below[key] ?? 0 }

    /// The menu entry a channel's pages stand under.
    func section(of channel: Channel) -> String {
        let root = tree.way(to: channel.key).first?.key ?? channel.key
        return SiteFrames.menuKeys(self).contains(root) ? "/" + root : SiteRoutes.map.path
    }

    func trail(to channel: Channel, _ links: SiteLinks) -> [TrailStep] {
        [links.home] + tree.way(to: channel.key).map { links.step($0.title, $0.path) }
    }
}
