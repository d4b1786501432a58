import Calendar
import Crypto
import Database
import Foundation
import Platform

/// Notices of the programme and the files it hands out.
struct NoticeStore: Sendable {
    let nation: NationScope

    /// - Parameter published: only what the public sees.
    func list(published: Bool, limit: Int = 500, from: Int = 0) throws -> [Notice] {
        try nation.read { reading in
            try reading.all(
                """
                SELECT \(splice: Self.columns) FROM notice
                WHERE (\(published ? 0 : 1) = 1 OR state = \(Notice.State.published.rawValue))
                ORDER BY day DESC, id DESC LIMIT \(limit) OFFSET \(from)
                """, Self.notice)
        }
    }

    func count() throws -> Int {
        try nation.read {
            try $0.value("SELECT count(*) FROM notice WHERE state = \(Notice.State.published.rawValue)") ?? 0
        }
    }

    func notice(_ id: String, in reading: some Querying) throws -> Notice {
        let found = try reading.first(
            "SELECT \(splice: Self.columns) FROM notice WHERE id = \(id)", Self.notice)
        guard let found else { throw Failure.notFound }
        return found
    }

    func published(slug: String, in reading: some Querying) throws -> Notice {
        let found = try reading.first(
            """
            SELECT \(splice: Self.columns) FROM notice
            WHERE slug = \(slug) AND state = \(Notice.State.published.rawValue)
            """, Self.notice)
        guard let found else { throw Failure.notFound }
        return found
    }

    /// Keeps words; a new notice begins as a draft.
    ///
    /// - Throws: `conflict` when somebody else changed it since.
    func save(_ words: NoticeWords, of id: String, seen: Int, isNew: Bool, by person: String, _ writing: Writing) throws
    {
        let now = nation.services.now()
        let links = String(decoding: try JSONEncoder().encode(words.links), as: UTF8.self)
        let day = (words.effective ?? words.printed).iso
        if isNew {
            try writing.run(
                """
                INSERT INTO notice (id, slug, title, printed, effective, day, correction, city, body, links, source,
                    state, revision, changed_by, changed_at)
                VALUES (\(id), \(try freeSlug(words.title, id, writing)), \(words.title), \(words.printed.iso),
                    \(words.effective?.iso), \(day), \(words.correction), \(words.city), \(words.body), \(links),
                    \(words.source), \(Notice.State.draft.rawValue), 1, \(person), \(now.milliseconds))
                """)
        } else {
            let changed = try writing.run(
                """
                UPDATE notice SET title = \(words.title), printed = \(words.printed.iso),
                    effective = \(words.effective?.iso), day = \(day), correction = \(words.correction),
                    city = \(words.city), body = \(words.body), links = \(links), source = \(words.source),
                    revision = revision + 1, changed_by = \(person), changed_at = \(now.milliseconds)
                WHERE id = \(id) AND revision = \(seen)
                """)
            guard changed == 1 else {
                throw Failure.conflict("Otra persona cambió este aviso mientras usted escribía.")
            }
        }
        try note(isNew ? "creado" : "guardado", id, by: person, at: now, writing)
    }

    func turn(_ id: String, to state: Notice.State, by person: String, _ writing: Writing) throws {
        let now = nation.services.now()
        let changed = try writing.run(
            """
            UPDATE notice SET state = \(state.rawValue), revision = revision + 1, changed_by = \(person),
                changed_at = \(now.milliseconds),
                published_at = CASE WHEN published_at IS NULL AND \(state.rawValue) = 'publicado'
                    THEN \(now.milliseconds) ELSE published_at END
            WHERE id = \(id) AND state <> \(state.rawValue)
            """)
        guard changed == 1 else { throw Failure.conflict("Ese aviso ya está \(state.title).") }
        try note(state.rawValue, id, by: person, at: now, writing)
    }

    private func note(_ kind: String, _ id: String, by person: String, at now: Instant, _ writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO notice_step (notice_id, number, kind, by_person, at)
            SELECT \(id), count(*) + 1, \(kind), \(person), \(now.milliseconds) FROM notice_step
            WHERE notice_id = \(id)
            """)
        try Audit.record(Deed(actor: person, "notice.\(kind)", subject: "notice/\(id)"), at: now, in: writing)
    }

    private func freeSlug(_ title: String, _ id: String, _ writing: Writing) throws -> String {
        let base = NoticeForm.slug(title)
        for number in 1...200 {
            let slug = number == 1 ? base : "\(base)-\(number)"
            if try writing.row("SELECT 1 FROM notice WHERE slug = \(slug)") == nil { return slug }
        }
        return base + "-" + id
    }

    private static let columns: SQL = """
        id, slug, title, printed, effective, correction, city, body, links, source, state, revision, published_at,
        changed_at
        """

    private static func notice(_ row: Row) -> Notice {
        var notice = Notice()
        notice.id = row.text(0)
        notice.slug = row.text(1)
        notice.words = NoticeWords(
            title: row.text(2), printed: Day(iso: row.text(3)) ?? Day(epochDay: 0),
            effective: row.textOrNil(4).flatMap { Day(iso: $0) }, correction: row.text(5), city: row.text(6),
            body: row.text(7),
            links: (try? JSONDecoder().decode([NoticeLink].self, from: Data(row.text(8).utf8))) ?? [],
            source: row.text(9))
        notice.state = Notice.State(rawValue: row.text(10)) ?? .draft
        notice.revision = row.int(11)
        notice.publishedAt = row.intOrNil(12).map { Instant(milliseconds: Int64($0)) }
        notice.changedAt = Instant(milliseconds: Int64(row.int(13)))
        return notice
    }
}
