import Calendar
import Channels
import Database
import Foundation
import Platform
import Spanish

/// Titles of what the public reads, folded once for each version of the site: many rules look in them.
struct PublishedTitles: Sendable {
    let title: String
    let words: [Substring]
    let path: String
    let publishedAt: Instant

    /// The newest of a site; older ones than these are not looked through.
    private static let maximum = 5000

    static func of(_ entity: EntityScope) throws -> [PublishedTitles] {
        let site = try SiteStore(entity: entity).site()
        return try entity.services.shelf.thing("evidence/titles/\(entity.code)", version: String(site.version)) {
            try entity.read { reading in
                try reading.all(
                    """
                    SELECT title, channel, slug, published_at FROM item_public WHERE entity_id = \(entity.code)
                    ORDER BY published_at DESC, item_id DESC LIMIT \(maximum)
                    """
                ) { row in
                    let title = row.text(0)
                    let folded = Spanish.folded(title)
                    return PublishedTitles(
                        title: title, words: folded.split { !$0.isLetter && !$0.isNumber },
                        path: "/\(row.text(1))/\(row.text(2))", publishedAt: Instant(milliseconds: Int64(row.int(3))))
                }
            }
        }
    }

    /// Whether all beginnings of words of one of the ways stand in the title: `cero papel|menos papel`.
    func mentions(_ argument: String) -> Bool {
        argument.split(separator: "|").contains { way in
            way.split(separator: " ").allSatisfy { start in words.contains { $0.hasPrefix(start) } }
        }
    }

    var record: IndicatorReading.Record { .init(title, path: path, isPublic: true) }
}

/// A public item with the values of its fields.
struct PublishedFields: Sendable {
    let title: String
    let path: String
    let values: [String: String]
    let publishedAt: Instant

    var record: IndicatorReading.Record { .init(title, path: path, isPublic: true) }

    static func items(
        _ entity: EntityScope, in channel: String, until day: Day, withDocuments: Bool = false
    ) throws -> [PublishedFields] {
        let tree = try ChannelStore(entity: entity).tree(SiteStore(entity: entity).site())
        guard tree.isPublic(channel) else { return [] }
        let needs = withDocuments ? 1 : 0
        return try read(
            entity,
            """
            p.channel = \(channel) AND p.published_at <= \(day.end.milliseconds) AND (\(needs) = 0 OR EXISTS (
                SELECT 1 FROM media_use u JOIN media m ON m.entity_id = u.entity_id AND m.id = u.media_id
                WHERE u.entity_id = p.entity_id AND u.item_id = p.item_id
                    AND m.kind = \(Media.Kind.document.rawValue)))
            """)
    }

    /// Norms that the public first saw in those days.
    static func norms(_ entity: EntityScope, _ days: ClosedRange<Day>) throws -> [PublishedFields] {
        try read(
            entity,
            """
            p.kind = 'norma' AND p.published_at >= \(days.lowerBound.start.milliseconds)
                AND p.published_at <= \(days.upperBound.end.milliseconds)
            """)
    }

    private static func read(_ entity: EntityScope, _ condition: SQL) throws -> [PublishedFields] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT p.title, p.channel, p.slug, p.fields, p.published_at FROM item_public p
                WHERE p.entity_id = \(entity.code) AND \(splice: condition)
                ORDER BY p.published_at DESC, p.item_id DESC LIMIT 2000
                """
            ) { row in
                PublishedFields(
                    title: row.text(0), path: "/\(row.text(1))/\(row.text(2))",
                    values: (try? JSONDecoder().decode([String: String].self, from: Data(row.text(3).utf8))) ?? [:],
                    publishedAt: Instant(milliseconds: Int64(row.int(4))))
            }
        }
    }
}
