public import Calendar
import Crypto
public import Database

/// What happened, kept so that nobody can rewrite it: one chain of hashes per entity, each entry written in the same
/// transaction as the change it tells of. Entries hold identifiers, never personal data, so that a person can be erased
/// without breaking the chain.
public enum Audit {
    /// The chain of the programme itself.
    public static let nationalChain = "00000"

    public static let migrations = [
        Migration(
            "platform-001-audit",
            """
            CREATE TABLE audit_head (
                entity_id TEXT NOT NULL PRIMARY KEY,
                sequence BIGINT NOT NULL,
                hash TEXT NOT NULL
            );
            CREATE TABLE audit_entry (
                entity_id TEXT NOT NULL,
                sequence BIGINT NOT NULL,
                at BIGINT NOT NULL,
                actor TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                detail TEXT NOT NULL,
                previous TEXT NOT NULL,
                hash TEXT NOT NULL,
                PRIMARY KEY (entity_id, sequence)
            );
            """, appendOnly: ["audit_entry"])
    ]

    /// Adds an entry to the chain of an entity (or of the nation) inside the caller's transaction.
    public static func record(_ deed: Deed, chain: String = nationalChain, at instant: Instant, in writing: Writing)
        throws
    {
        try open(chain, writing)
        // The update locks the head, so that two writers cannot continue the chain from the same entry.
        guard
            let head = try writing.row(
                "UPDATE audit_head SET sequence = sequence + 1 WHERE entity_id = \(chain) RETURNING sequence, hash")
        else { throw Failure.unavailable("No se pudo escribir el registro de auditoría.") }
        let entry = AuditEntry(chain: chain, sequence: head.int(0), at: instant, deed: deed, previous: head.text(1))
        try writing.run("UPDATE audit_head SET hash = \(entry.hash) WHERE entity_id = \(chain)")
        try writing.run(
            """
            INSERT INTO audit_entry (entity_id, sequence, at, actor, action, subject, detail, previous, hash)
            VALUES (\(chain), \(entry.sequence), \(instant.milliseconds), \(deed.actor), \(deed.action),
                \(deed.subject), \(deed.detail), \(entry.previous), \(entry.hash))
            """)
    }

    /// Makes changes of one chain come one after another from here to the end of the transaction: for what is chosen by
    /// looking at what others have taken. Who comes second begins again and sees what the first did.
    public static func hold(_ chain: String, in writing: Writing) throws {
        try open(chain, writing)
        try writing.run("UPDATE audit_head SET sequence = sequence WHERE entity_id = \(chain)")
    }

    private static func open(_ chain: String, _ writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO audit_head (entity_id, sequence, hash) VALUES (\(chain), 0, '')
            ON CONFLICT (entity_id) DO NOTHING
            """)
    }

    /// Reads a chain from its beginning and recomputes it.
    /// - Returns: nil when it holds, otherwise the number of the first entry that does not.
    public static func firstBreak(chain: String, in reading: Reading) throws -> Int? {
        var previous = ""
        var expected = 1
        var broken: Int?
        try reading.each(
            """
            SELECT sequence, at, actor, action, subject, detail, previous, hash FROM audit_entry
            WHERE entity_id = \(chain) ORDER BY sequence
            """
        ) { row in
            guard broken == nil else { return }
            let deed = Deed(actor: row.text(2), row.text(3), subject: row.text(4), detail: row.text(5))
            let entry = AuditEntry(
                chain: chain, sequence: row.int(0), at: Instant(milliseconds: Int64(row.int(1))), deed: deed,
                previous: previous)
            let holds = entry.sequence == expected && row.text(6) == previous && row.text(7) == entry.hash
            if !holds { broken = expected }
            previous = entry.hash
            expected += 1
        }
        if broken != nil { return broken }
        let head = try reading.row("SELECT sequence, hash FROM audit_head WHERE entity_id = \(chain)")
        let headHolds = head.map { $0.int(0) == expected - 1 && $0.text(1) == previous } ?? (expected == 1)
        return headHolds ? nil : expected
    }
}

/// Who did what to which record.
public struct Deed: Sendable, Hashable {
    /// Identifier of the person, or the name of a command or job in brackets.
    public let actor: String
    /// Stable name: `plan.accepted`.
    public let action: String
    /// Kind and identifier of the record: `plan/01h…`.
    public let subject: String
    /// Further identifiers, never personal data.
    public let detail: String

    public init(actor: String, _ action: String, subject: String, detail: String = "") {
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
    }
}

private struct AuditEntry {
    let chain: String
    let sequence: Int
    let at: Instant
    let deed: Deed
    let previous: String

    /// Each part is preceded by its length, so that no two different entries read the same.
    var hash: String {
        let parts = [
            chain, String(sequence), String(at.milliseconds), deed.actor, deed.action, deed.subject, deed.detail,
            previous,
        ]
        return SHA256.hex(parts.map { "\($0.utf8.count):\($0)" }.joined())
    }
}
