import Calendar
import Database
import Spanish

/// The SQL of registered addresses.
enum ContactStore {
    static func list(_ entity: String, in reading: some Querying) throws -> [MailContact] {
        let rows = try reading.rows(
            "SELECT email, name, added_at, added_by FROM entity_contact WHERE entity_id = \(entity) ORDER BY email")
        return rows.map { row in
            MailContact(
                email: row.text(0), name: row.text(1), addedAt: Instant(milliseconds: Int64(row.int(2))),
                addedBy: row.text(3))
        }.sorted { (Spanish.sortKey($0.name), $0.email) < (Spanish.sortKey($1.name), $1.email) }
    }

    static func list(of codes: [String], in querying: some Querying) throws -> [String: [MailContact]] {
        var contacts: [String: [MailContact]] = [:]
        let rows = try querying.rows(
            """
            SELECT entity_id, email, name, added_at, added_by FROM entity_contact WHERE entity_id IN \(list: codes)
            ORDER BY entity_id, email
            """)
        for row in rows {
            contacts[row.text(0), default: []].append(
                MailContact(
                    email: row.text(1), name: row.text(2), addedAt: Instant(milliseconds: Int64(row.int(3))),
                    addedBy: row.text(4)))
        }
        return contacts
    }

    static func count(_ entity: String, in reading: some Querying) throws -> Int {
        try reading.row("SELECT COUNT(*) FROM entity_contact WHERE entity_id = \(entity)")?.int(0) ?? 0
    }

    static func codes(of email: String, in reading: some Querying) throws -> [String] {
        try reading.rows("SELECT entity_id FROM entity_contact WHERE email = \(email) ORDER BY entity_id").map {
            $0.text(0)
        }
    }

    /// - Returns: false where it was there already.
    static func insert(_ contact: MailContact, of entity: String, in writing: Writing) throws -> Bool {
        try writing.run(
            """
            INSERT INTO entity_contact (entity_id, email, name, added_at, added_by)
            VALUES (\(entity), \(contact.email), \(contact.name), \(contact.addedAt.milliseconds), \(contact.addedBy))
            ON CONFLICT (entity_id, email) DO NOTHING
            """) == 1
    }

    static func delete(_ email: String, of entity: String, in writing: Writing) throws -> Bool {
        try writing.run("DELETE FROM entity_contact WHERE entity_id = \(entity) AND email = \(email)") == 1
    }
}
