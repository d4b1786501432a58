public import Calendar
public import Database
public import Platform

/// Pictures and documents of one entity's site; their bytes are kept by `Files`.
public struct MediaStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// - Throws: `notFound` for what is nobody's or another entity's.
    public func media(_ id: String, in reading: some Querying) throws -> Media {
        let found = try reading.first(
            "SELECT \(splice: Self.columns) FROM media WHERE entity_id = \(entity.code) AND id = \(id)", Self.media)
        guard let found else { throw Failure.notFound }
        return found
    }

    /// Several at once, in no order; unknown identifiers are left out.
    public func media(_ ids: [String], in reading: some Querying) throws -> [String: Media] {
        guard !ids.isEmpty else { return [:] }
        let found = try reading.all(
            "SELECT \(splice: Self.columns) FROM media WHERE entity_id = \(entity.code) AND id IN \(list: ids)",
            Self.media)
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether something that the public sees uses it: an item, or the site's own shield.
    public func isPublic(_ id: String, in reading: some Querying) throws -> Bool {
        try reading.row(
            """
            SELECT 1 FROM media_use WHERE entity_id = \(entity.code) AND media_id = \(id)
            UNION ALL SELECT 1 FROM site WHERE entity_id = \(entity.code) AND shield_media = \(id) LIMIT 1
            """) != nil
    }

    public func insert(_ media: Media, by person: String, at now: Instant, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO media (entity_id, id, kind, name, content_type, hash, size, title, alt, document_type, day,
                width, height, medium_hash, small_hash, text, text_state, created_by, created_at)
            VALUES (\(entity.code), \(media.id), \(media.kind.rawValue), \(media.name), \(media.contentType),
                \(media.hash), \(media.size), \(media.title), \(media.alt), \(media.documentType),
                \(media.day?.iso), \(media.width), \(media.height), \(media.mediumHash), \(media.smallHash), '',
                \(media.kind == .document ? "pendiente" : "no"), \(person), \(now.milliseconds))
            """)
    }

    public static let columns: SQL = """
        id, kind, name, content_type, hash, size, title, alt, document_type, day, width, height, medium_hash, small_hash
        """

    public static func media(_ row: Row) -> Media {
        Media(
            id: row.text(0), kind: Media.Kind(rawValue: row.text(1)) ?? .document, name: row.text(2),
            contentType: row.text(3), hash: row.text(4), size: row.int(5), title: row.text(6), alt: row.text(7),
            documentType: row.text(8), day: row.textOrNil(9).flatMap { Day(iso: $0) }, width: row.int(10),
            height: row.int(11), mediumHash: row.text(12), smallHash: row.text(13))
    }
}
