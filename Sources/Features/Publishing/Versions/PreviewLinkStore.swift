import Auth
import Calendar
import Database
import Platform

/// Links to previews of one entity's items.
struct PreviewLinkStore: Sendable {
    let entity: EntityScope

    /// - Returns: the secret, which is shown once and stored nowhere.
    func issue(for item: String, by person: String, in writing: Writing) throws -> String {
        let (secret, digest) = OneTimeToken.issue()
        let now = entity.services.now()
        let end = now + .seconds(PreviewLink.days * 24 * 3600)
        try writing.run(
            """
            INSERT INTO preview_link (entity_id, digest, item_id, created_by, created_at, expires_at)
            VALUES (\(entity.code), \(digest), \(item), \(person), \(now.milliseconds), \(end.milliseconds))
            """)
        try Audit.record(
            Deed(actor: person, "preview.shared", subject: "item/\(item)", detail: ""), chain: entity.code, at: now,
            in: writing)
        return secret
    }

    /// - Throws: `notFound` for a link of another item or of another entity.
    func revoke(_ digest: String, of item: String, by person: String, in writing: Writing) throws {
        let now = entity.services.now()
        let changed = try writing.run(
            """
            UPDATE preview_link SET revoked_by = \(person), revoked_at = \(now.milliseconds)
            WHERE entity_id = \(entity.code) AND digest = \(digest) AND item_id = \(item) AND revoked_at IS NULL
            """)
        guard changed == 1 else { throw Failure.notFound }
        try Audit.record(
            Deed(actor: person, "preview.revoked", subject: "item/\(item)", detail: ""), chain: entity.code, at: now,
            in: writing)
    }

    /// Those of an item that still open, the newest first.
    func open(of item: String, in reading: some Querying) throws -> [PreviewLink] {
        try reading.all(
            """
            SELECT digest, created_by, created_at, expires_at FROM preview_link
            WHERE entity_id = \(entity.code) AND item_id = \(item) AND revoked_at IS NULL
                AND expires_at > \(entity.services.now().milliseconds)
            ORDER BY created_at DESC, digest LIMIT 50
            """
        ) { row in
            PreviewLink(
                digest: row.text(0), createdBy: row.text(1), createdAt: Instant(milliseconds: Int64(row.int(2))),
                expiresAt: Instant(milliseconds: Int64(row.int(3))))
        }
    }

    /// The item a secret shows, or nil where it shows none any more.
    func item(secret: String, in reading: some Querying) throws -> (id: String, expires: Instant)? {
        try reading.first(
            """
            SELECT item_id, expires_at FROM preview_link
            WHERE entity_id = \(entity.code) AND digest = \(OneTimeToken.digest(of: secret)) AND revoked_at IS NULL
                AND expires_at > \(entity.services.now().milliseconds)
            """
        ) { (id: $0.text(0), expires: Instant(milliseconds: Int64($0.int(1)))) }
    }
}
