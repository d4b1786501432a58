public import Calendar
public import Database
public import Platform

/// A warning that was raised over a site, and until when it stands.
public struct RaisedBanner: Sendable, Hashable {
    public let id: String
    public let banner: SiteBanner
    public let from: Instant
    public let until: Instant
    /// Identifier of a person.
    public let raisedBy: String
    public let raisedAt: Instant
    public let loweredBy: String?
    public let loweredAt: Instant?

    public enum State: Sendable, Hashable { case waiting, standing, over, lowered }

    public func state(at now: Instant) -> State {
        if loweredAt != nil { return .lowered }
        if now < from { return .waiting }
        return now < until ? .standing : .over
    }
}

/// The warnings of one entity's site.
public struct BannerStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// The newest first.
    public func history(limit: Int = 50, in reading: some Querying) throws -> [RaisedBanner] {
        try reading.all(
            """
            SELECT id, kind, title, words, link_title, link, from_at, until_at, raised_by, raised_at, lowered_by,
                lowered_at
            FROM site_banner WHERE entity_id = \(entity.code) ORDER BY raised_at DESC, id DESC LIMIT \(limit)
            """, Self.raised)
    }

    /// Puts a warning over every page of the site; the newest one that stands is shown.
    /// - Returns: its identifier.
    @discardableResult
    public func raise(
        _ banner: SiteBanner, from: Instant, until: Instant, by person: String, in writing: Writing
    ) throws -> String {
        let (id, now) = (entity.services.newID(), entity.services.now())
        try writing.run(
            """
            INSERT INTO site_banner (entity_id, id, kind, title, words, link_title, link, from_at, until_at, raised_by,
                raised_at, lowered_by, lowered_at)
            VALUES (\(entity.code), \(id), \(banner.kind.rawValue), \(banner.title), \(banner.words),
                \(banner.link?.title ?? ""), \(banner.link?.path ?? ""), \(from.milliseconds), \(until.milliseconds),
                \(person), \(now.milliseconds), NULL, NULL)
            """)
        try note("site.banner.raised", id, banner.kind.rawValue, by: person, at: now, writing)
        return id
    }

    /// Takes a warning down before its time.
    /// - Throws: `notFound` for one that is nobody's, another entity's or down already.
    public func lower(_ id: String, by person: String, in writing: Writing) throws {
        let now = entity.services.now()
        let changed = try writing.run(
            """
            UPDATE site_banner SET lowered_by = \(person), lowered_at = \(now.milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(id) AND lowered_at IS NULL AND until_at > \(now.milliseconds)
            """)
        guard changed == 1 else { throw Failure.notFound }
        try note("site.banner.lowered", id, "", by: person, at: now, writing)
    }

    private func note(
        _ action: String, _ id: String, _ detail: String, by person: String, at now: Instant, _ writing: Writing
    ) throws {
        try SiteStore(entity: entity).touch(at: now, in: writing)
        try Audit.record(
            Deed(actor: person, action, subject: "banner/\(id)", detail: detail), chain: entity.code, at: now,
            in: writing)
    }

    private static func raised(_ row: Row) -> RaisedBanner {
        let link = row.text(5).isEmpty ? nil : TrailStep(row.text(4).isEmpty ? "Saber más" : row.text(4), row.text(5))
        return RaisedBanner(
            id: row.text(0),
            banner: SiteBanner(
                SiteBanner.Kind(rawValue: row.text(1)) ?? .notice, title: row.text(2), words: row.text(3), link: link),
            from: Instant(milliseconds: Int64(row.int(6))), until: Instant(milliseconds: Int64(row.int(7))),
            raisedBy: row.text(8), raisedAt: Instant(milliseconds: Int64(row.int(9))),
            loweredBy: row.textOrNil(10),
            loweredAt: row.intOrNil(11).map { Instant(milliseconds: Int64($0)) })
    }
}
