import Calendar
import Channels
import Database
import Files
import Platform

/// The library of one entity as those who keep it see it.
struct MediaLibraryStore: Sendable {
    let entity: EntityScope
    private let store: MediaStore

    init(entity: EntityScope) {
        self.entity = entity
        store = MediaStore(entity: entity)
    }

    /// One page of the library, the newest first, and how many files there are.
    func list(_ filter: MediaFilter) throws -> (entries: [MediaEntry], count: Int) {
        let matching = Self.matching(filter, entity)
        return try entity.read { reading in
            let count: Int = try reading.value("SELECT count(*) FROM media WHERE \(splice: matching)") ?? 0
            let entries = try reading.all(
                """
                SELECT \(splice: Self.columns) FROM media WHERE \(splice: matching)
                ORDER BY created_at DESC, id DESC LIMIT \(MediaFilter.pageSize)
                OFFSET \((filter.page - 1) * MediaFilter.pageSize)
                """, Self.entry)
            return (entries, count)
        }
    }

    /// - Throws: `notFound` for what is nobody's or another entity's.
    func entry(_ id: String) throws -> MediaEntry {
        let found = try entity.read { reading in
            try reading.first(
                "SELECT \(splice: Self.columns) FROM media WHERE entity_id = \(entity.code) AND id = \(id)", Self.entry)
        }
        guard let found else { throw Failure.notFound }
        return found
    }

    /// Everything that shows it: drafts, what the public sees, and the entity's shield.
    func uses(of id: String) throws -> [MediaUse] { try entity.read { try uses(of: id, $0) } }

    /// Keeps a file in all its sizes.
    /// - Returns: its identifier.
    func add(_ file: MediaFile, by person: String) throws -> String {
        let (id, now) = (entity.services.newID(), entity.services.now())
        try entity.write { writing in
            func keep(_ bytes: [UInt8]?) throws -> String {
                try bytes.map { try Files.keep($0, for: entity, at: now, in: writing) } ?? ""
            }
            let media = Media(
                id: id, kind: file.kind, name: file.name, contentType: file.contentType, hash: try keep(file.bytes),
                size: file.bytes.count, title: file.words.title, alt: file.words.alt,
                documentType: file.words.documentType, day: file.words.day, width: file.width, height: file.height,
                mediumHash: try keep(file.medium), smallHash: try keep(file.small))
            try store.insert(media, by: person, at: now, in: writing)
            if file.kind == .document { try MediaText.ask(id, for: entity, at: now, in: writing) }
            try note("media.added", id, person, now, writing)
        }
        return id
    }

    /// What is said of it; what the public sees says it at once.
    func change(_ id: String, to words: MediaWords, by person: String) throws {
        let now = entity.services.now()
        try entity.write { writing in
            let changed = try writing.run(
                """
                UPDATE media SET title = \(words.title), alt = \(words.alt), document_type = \(words.documentType),
                    day = \(words.day?.iso) WHERE entity_id = \(entity.code) AND id = \(id)
                """)
            guard changed == 1 else { throw Failure.notFound }
            try writing.run(
                "UPDATE item_public SET picture_alt = \(words.alt) WHERE entity_id = \(entity.code) AND picture = \(id)"
            )
            try store.index([id], in: writing)
            try SiteStore(entity: entity).touch(at: now, in: writing)
            try note("media.changed", id, person, now, writing)
        }
    }

    /// Takes a file out of the library.
    /// - Throws: `conflict` while something shows it.
    func remove(_ id: String, by person: String) throws {
        let now = entity.services.now()
        try entity.write { writing in
            guard try uses(of: id, writing).isEmpty else {
                throw Failure.conflict("El archivo está en uso: quítelo primero de los contenidos que lo muestran.")
            }
            let removed = try writing.run("DELETE FROM media WHERE entity_id = \(entity.code) AND id = \(id)")
            guard removed == 1 else { throw Failure.notFound }
            try note("media.removed", id, person, now, writing)
        }
    }

    /// Keeps what can be read of a document, and makes it findable.
    func keep(text: String, _ state: MediaEntry.TextState, of id: String) throws {
        try entity.write { writing in
            try writing.run(
                """
                UPDATE media SET text = \(text), text_state = \(state.rawValue)
                WHERE entity_id = \(entity.code) AND id = \(id)
                """)
            try store.index([id], in: writing)
        }
    }

    private func note(_ action: String, _ id: String, _ person: String, _ now: Instant, _ writing: Writing) throws {
        try Audit.record(
            Deed(actor: person, action, subject: "media/\(id)"), chain: entity.code, at: now, in: writing)
    }

    private func uses(of id: String, _ reading: some Querying) throws -> [MediaUse] {
        let part = "%" + id + "%"
        let items = try reading.all(
            """
            SELECT i.id, v.title, CASE WHEN EXISTS (SELECT 1 FROM media_use u WHERE u.entity_id = i.entity_id
                AND u.item_id = i.id AND u.media_id = \(id)) THEN 1 ELSE 0 END
            FROM item i JOIN item_version v ON v.entity_id = i.entity_id AND v.item_id = i.id
                AND (v.number = i.draft OR v.number = i.published)
            WHERE i.entity_id = \(entity.code) AND (v.text LIKE \(part) OR v.fields LIKE \(part))
            ORDER BY i.changed_at DESC, v.number DESC LIMIT 200
            """
        ) { MediaUse(item: $0.text(0), title: $0.text(1), isPublic: $0.int(2) == 1) }
        let isShield =
            try reading.row(
                "SELECT 1 FROM site WHERE entity_id = \(entity.code) AND shield_media = \(id)") != nil
        var seen: Set<String> = []
        return items.filter { seen.insert($0.item).inserted }
            + (isShield ? [MediaUse(item: "", title: "El escudo del sitio", isPublic: true)] : [])
    }

    private static func matching(_ filter: MediaFilter, _ entity: EntityScope) -> SQL {
        let words = "%" + filter.words.lowercased() + "%"
        return """
            entity_id = \(entity.code)
                AND (\(filter.kind == nil) OR kind = \(filter.kind?.rawValue ?? ""))
                AND (\(filter.words.isEmpty) OR lower(title) LIKE \(words) OR lower(name) LIKE \(words))
            """
    }

    private static let columns: SQL = """
        \(splice: MediaStore.columns), text_state, created_at,
        (SELECT count(*) FROM media_use u WHERE u.entity_id = media.entity_id AND u.media_id = media.id)
        """

    private static func entry(_ row: Row) -> MediaEntry {
        MediaEntry(
            media: MediaStore.media(row), textState: MediaEntry.TextState(rawValue: row.text(14)) ?? .none,
            addedAt: Instant(milliseconds: Int64(row.int(15))), uses: row.int(16))
    }
}
