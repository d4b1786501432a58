import Auth
import Calendar
import Database
import Platform

/// Secret addresses of the calendar, one for each person: the address carries the secret, the database its digest.
struct CalendarLinkStore: Sendable {
    let entity: EntityScope

    /// A new address; the one the person had opens nothing any more.
    /// - Returns: the secret, which is shown once and stored nowhere.
    func issue(to person: String, in writing: Writing) throws -> String {
        let (secret, digest) = OneTimeToken.issue()
        let now = entity.services.now()
        try writing.run(
            """
            INSERT INTO channel_calendar_link (entity_id, person_id, digest, created_at)
            VALUES (\(entity.code), \(person), \(digest), \(now.milliseconds))
            ON CONFLICT (entity_id, person_id) DO UPDATE SET digest = excluded.digest, created_at = excluded.created_at
            """)
        try record("channels.calendar-shared", person, at: now, writing)
        return secret
    }

    /// - Throws: `notFound` where the person has none.
    func revoke(of person: String, in writing: Writing) throws {
        let gone = try writing.run(
            "DELETE FROM channel_calendar_link WHERE entity_id = \(entity.code) AND person_id = \(person)")
        guard gone == 1 else { throw Failure.notFound }
        try record("channels.calendar-revoked", person, at: entity.services.now(), writing)
    }

    /// When the person's address was made, or nil.
    func since(of person: String, in reading: some Querying) throws -> Instant? {
        try reading.first(
            """
            SELECT created_at FROM channel_calendar_link
            WHERE entity_id = \(entity.code) AND person_id = \(person)
            """
        ) { Instant(milliseconds: Int64($0.int(0))) }
    }

    /// Whether a secret still opens: not after its person left the entity.
    func opens(_ secret: String, in reading: some Querying) throws -> Bool {
        let person: String? = try reading.value(
            """
            SELECT person_id FROM channel_calendar_link
            WHERE entity_id = \(entity.code) AND digest = \(OneTimeToken.digest(of: secret))
            """)
        guard let person else { return false }
        let roles = Set(Role.allCases.filter { !$0.isNational })
        return try entity.services.contacts.find(
            .entity(entity.code, roles), on: entity.services.now().day, in: reading
        ).contains { $0.person == person }
    }

    private func record(_ action: String, _ person: String, at now: Instant, _ writing: Writing) throws {
        try Audit.record(
            Deed(actor: person, action, subject: "channels"), chain: entity.code, at: now, in: writing)
    }
}
