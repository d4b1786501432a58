import Calendar
import Database
public import Platform

/// Makes the board of one entity: once for each version of its site and each day, then from the shelf.
public struct FreshnessBoards: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    public func board() throws -> FreshnessBoard { try board(SiteStore(entity: entity).site()) }

    /// No query at all where the site has not changed since.
    public func board(_ site: Site) throws -> FreshnessBoard {
        let services = entity.services
        let today = services.now().day
        let version = "\(site.version)/\(site.template)/\(today)"
        return try services.shelf.thing("channels/freshness/\(entity.code)", version: version) {
            try make(site, today)
        }
    }

    private func make(_ site: Site, _ today: Day) throws -> FreshnessBoard {
        let tree = try ChannelStore(entity: entity).tree(site)
        let policy = try FreshnessPolicyStore(nation: entity.services.nation).current()
        return try entity.read { reading in
            let horizon = Day(today.year - 1, 1, 1) ?? today
            return FreshnessBoard(
                tree: tree, cares: try CareStore(entity: entity).cares(in: reading),
                deeds: try DeedDayStore(entity: entity).read(since: horizon, in: reading),
                isPublic: site.showsFreshness || policy?.isPublic ?? false, today: today)
        }
    }
}
