public import Calendar
public import Database
public import Platform

/// The one row that an entity's site is known by, and who governed when.
public struct SiteStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    public func site() throws -> Site { try entity.read { try site(in: $0) } }

    public func site(in reading: some Querying) throws -> Site {
        try reading.first(
            """
            SELECT version, template, header, shield, shield_media, opening_hours, shows_freshness, changed_at
            FROM site WHERE entity_id = \(entity.code)
            """
        ) { row in
            Site(
                version: row.int(0), template: row.text(1), header: row.text(2), shield: row.text(3),
                shieldMedia: row.text(4), openingHours: row.text(5), showsFreshness: row.int(6) == 1,
                changedAt: Instant(milliseconds: Int64(row.int(7))))
        } ?? .untouched
    }

    /// Says that something the public sees has changed.
    public func touch(at now: Instant, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO site (entity_id, version, template, header, shield, shield_media, opening_hours,
                shows_freshness, changed_at)
            VALUES (\(entity.code), 1, \(ChannelTemplates.tree), '', '', '', '', 0, \(now.milliseconds))
            ON CONFLICT (entity_id) DO UPDATE SET version = site.version + 1, changed_at = excluded.changed_at
            """)
    }

    /// Keeps what was decided about the whole site.
    public func keep(_ site: Site, by person: String, at now: Instant, in writing: Writing) throws {
        try touch(at: now, in: writing)
        try writing.run(
            """
            UPDATE site SET template = \(site.template), header = \(site.header), shield = \(site.shield),
                shield_media = \(site.shieldMedia), opening_hours = \(site.openingHours),
                shows_freshness = \(site.showsFreshness ? 1 : 0)
            WHERE entity_id = \(entity.code)
            """)
        try Audit.record(
            Deed(actor: person, "site.changed", subject: "site", detail: ""), chain: entity.code, at: now, in: writing)
    }

    /// Administrations, the newest first.
    public func administrations(in reading: some Querying) throws -> [Administration] {
        try reading.all(
            """
            SELECT number, began, ended, head, slogan FROM site_administration
            WHERE entity_id = \(entity.code) ORDER BY began DESC, number DESC
            """
        ) { row in
            Administration(
                number: row.int(0), began: Day(iso: row.text(1)) ?? Day(epochDay: 0),
                ended: row.textOrNil(2).flatMap { Day(iso: $0) }, head: row.text(3), slogan: row.text(4))
        }
    }
}
