import Channels
import Database
import Foundation
import Platform

/// Finds out whether an address inside of an entity's site leads to something the public can read.
struct InsideLinks {
    private let tree: ChannelTree
    private let items: Set<String>
    private let moved: [String: String]
    private let media: Set<String>
    private let pages: Set<String>

    init(_ entity: EntityScope) throws {
        let site = try SiteStore(entity: entity).site()
        tree = try ChannelStore(entity: entity).tree(site)
        let known = try entity.read { reading in
            (
                items: try reading.all(
                    "SELECT channel, slug FROM item_public WHERE entity_id = \(entity.code)"
                ) { "/\($0.text(0))/\($0.text(1))" },
                moved: try reading.all(
                    """
                    SELECT a.channel, a.slug, p.channel, p.slug FROM item_address a
                    JOIN item_public p ON p.entity_id = a.entity_id AND p.item_id = a.item_id
                    WHERE a.entity_id = \(entity.code)
                    """
                ) { ("/\($0.text(0))/\($0.text(1))", "/\($0.text(2))/\($0.text(3))") },
                media: try reading.all(
                    """
                    SELECT id FROM media WHERE entity_id = \(entity.code) AND EXISTS (SELECT 1 FROM media_use u
                        WHERE u.entity_id = media.entity_id AND u.media_id = media.id)
                    """
                ) { $0.text(0) }
            )
        }
        items = Set(known.items)
        moved = Dictionary(known.moved, uniquingKeysWith: { first, _ in first })
        media = Set(known.media)
        pages = Set(
            try entity.services.parts.publicPages.flatMap { try $0.list(entity.services, entity.tenant) }.map(\.path))
    }

    func check(_ address: String) -> (result: LinkCheck.Result, detail: String) {
        let path = Self.path(address)
        let parts = path.split(separator: "/").map(String.init)
        guard let first = parts.first else { return (.ok, "") }
        if first == "archivos" {
            return parts.count > 2 && media.contains(parts[1]) ? (.ok, "") : (.missing, "")
        }
        if items.contains(path) || pages.contains(path) { return (.ok, "") }
        if let now = moved[path] { return (.moved, now) }
        if parts.count == 1, tree.isPublic(first) { return (.ok, "") }
        // Pages of the platform that no list names: the search, the calendar, feeds.
        let isFeed = parts.count == 2 && parts[1] == "novedades.xml" && tree.isPublic(first)
        return isFeed || !ReservedAddress.isFree(first) ? (.ok, "") : (.missing, "")
    }

    private static func path(_ address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let decoded = String(path).removingPercentEncoding ?? String(path)
        return decoded.count > 1 && decoded.hasSuffix("/") ? String(decoded.dropLast()) : decoded
    }
}
