import Calendar
import Channels
import Database
import Design
import Platform

struct SiteSummaryStore {
    let entity: EntityScope

    func summary(_ site: Site, _ tree: ChannelTree) throws -> SiteSummary {
        try entity.read { reading in
            let counts = try PublicItemStore(entity: entity).counts(reading)
            let shown = counts.filter { tree.isPublic($0.key) }
            let content = shown.mapValues { SiteSummary.Content(items: $0.count, changed: $0.changed) }
            let procedures = shown["tramites"] == nil ? [] : try procedures(reading)
            return SiteSummary(
                content: content, below: SiteSummary.below(content, tree),
                hidden: counts.keys.filter { shown[$0] == nil }.sorted(),
                administrations: try SiteStore(entity: entity).administrations(in: reading),
                procedures: procedures, banners: try banners(reading),
                offices: try CareStore(entity: entity).cares(in: reading).mapValues(\.office).filter {
                    !$0.value.isEmpty
                },
                shieldPicture: try shield(site, reading))
        }
    }

    private func procedures(_ reading: Reading) throws -> [PublicItem] {
        try PublicItemStore(entity: entity).list(channel: "tramites", limit: 2, reading)
    }

    /// Warnings that stand or will stand; their hours are looked at each time.
    private func banners(_ reading: Reading) throws -> [SiteSummary.RaisedBanner] {
        try reading.all(
            """
            SELECT id, kind, title, words, link_title, link, from_at, until_at FROM site_banner
            WHERE entity_id = \(entity.code) AND lowered_at IS NULL
                AND until_at > \(entity.services.now().milliseconds)
            ORDER BY raised_at DESC, id DESC LIMIT 20
            """
        ) { row in
            let link =
                row.text(5).isEmpty ? nil : TrailStep(row.text(4).isEmpty ? "Saber más" : row.text(4), row.text(5))
            return SiteSummary.RaisedBanner(
                id: row.text(0),
                banner: SiteBanner(
                    SiteBanner.Kind(rawValue: row.text(1)) ?? .notice, title: row.text(2), words: row.text(3),
                    link: link), from: Instant(milliseconds: Int64(row.int(6))),
                until: Instant(milliseconds: Int64(row.int(7))))
        }
    }

    private func shield(_ site: Site, _ reading: Reading) throws -> String? {
        guard !site.shieldMedia.isEmpty else { return nil }
        return try MediaStore(entity: entity).media([site.shieldMedia], in: reading)[site.shieldMedia]?.smallPath
    }
}
