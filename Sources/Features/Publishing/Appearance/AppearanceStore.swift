import Channels
import Database
import Entities
import Platform

/// Keeps how a site looks, and lets the public fetch the picture of its shield.
struct AppearanceStore {
    let entity: EntityScope

    /// Pictures that can stand for a shield; the newest first.
    func pictures(_ reading: some Querying) throws -> [Media] {
        try reading.all(
            """
            SELECT \(splice: MediaStore.columns) FROM media
            WHERE entity_id = \(entity.code) AND kind = \(Media.Kind.picture.rawValue)
                AND content_type IN ('image/png', 'image/jpeg')
            ORDER BY created_at DESC, id DESC LIMIT 60
            """, MediaStore.media)
    }

    func keep(_ appearance: Appearance, by person: String) throws {
        let (entity, now) = (entity, entity.services.now())
        try Entities.setLook(appearance.look, of: entity) { writing in
            let store = SiteStore(entity: entity)
            let site = appearance.site(over: try store.site(in: writing))
            try store.keep(site, by: person, at: now, in: writing)
            try Audit.record(
                Deed(actor: person, "site.look", subject: "site", detail: String(appearance.look)),
                chain: entity.code, at: now, in: writing)
            try writing.run(
                "DELETE FROM media_use WHERE entity_id = \(entity.code) AND item_id = \(Self.shield)")
            guard !appearance.shieldMedia.isEmpty else { return }
            try writing.run(
                """
                INSERT INTO media_use (entity_id, media_id, item_id)
                VALUES (\(entity.code), \(appearance.shieldMedia), \(Self.shield))
                """)
        }
    }

    /// Stands where an item's identifier stands for pictures of items.
    private static let shield = "escudo"
}
