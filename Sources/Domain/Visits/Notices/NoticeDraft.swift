public import Calendar
public import Database
import Platform

/// What the program proposes that the nation tells. Nobody reads it before a person of the programme took it up.
public struct NoticeDraft: Sendable, Hashable {
    /// Stable: `ranking-2026-10`. The same thing is drafted once.
    public let id: String
    public let title: String
    /// Markdown.
    public let text: String
    /// Address on the programme's host of what it tells of.
    public let source: String
    public let createdAt: Instant
    /// When somebody took it up, and who.
    public let usedAt: Instant?
    public let usedBy: String

    public init(
        id: String, title: String, text: String, source: String, createdAt: Instant, usedAt: Instant? = nil,
        usedBy: String = ""
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.source = source
        self.createdAt = createdAt
        self.usedAt = usedAt
        self.usedBy = usedBy
    }
}

public enum NoticeDrafts {
    /// The newest first; taken up or not.
    public static func list(limit: Int = 24, in reading: some Querying) throws -> [NoticeDraft] {
        try reading.all(
            """
            SELECT id, title, text, source, created_at, used_at, used_by FROM notice_draft
            ORDER BY created_at DESC, id DESC LIMIT \(limit)
            """, draft)
    }

    public static func find(_ id: String, in reading: some Querying) throws -> NoticeDraft? {
        try reading.first(
            "SELECT id, title, text, source, created_at, used_at, used_by FROM notice_draft WHERE id = \(id)", draft)
    }

    /// Keeps a draft; one of the same identifier stays as it is.
    public static func keep(_ draft: NoticeDraft, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO notice_draft (id, title, text, source, created_at, used_at, used_by)
            VALUES (\(draft.id), \(draft.title), \(draft.text), \(draft.source), \(draft.createdAt.milliseconds),
                \(draft.usedAt?.milliseconds), \(draft.usedBy))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// Marks that somebody made a notice of it.
    /// - Throws: `conflict` where somebody else did before.
    public static func use(_ id: String, by person: String, at now: Instant, in writing: Writing) throws {
        let used = try writing.run(
            """
            UPDATE notice_draft SET used_at = \(now.milliseconds), used_by = \(person)
            WHERE id = \(id) AND used_at IS NULL
            """)
        guard used == 1 else { throw Failure.conflict("Alguien ya usó este borrador.") }
        try Audit.record(
            Deed(actor: person, "notice-draft.used", subject: "notice-draft/\(id)"), at: now, in: writing)
    }

    private static func draft(_ row: Row) -> NoticeDraft {
        NoticeDraft(
            id: row.text(0), title: row.text(1), text: row.text(2), source: row.text(3),
            createdAt: Instant(milliseconds: Int64(row.int(4))),
            usedAt: row.intOrNil(5).map { Instant(milliseconds: Int64($0)) }, usedBy: row.text(6))
    }
}
