import Calendar
import Database

/// The keys' SQL. Public halves stay for ever; of the secret ones only the newest is there, sealed.
enum FilingKeyStore {
    /// The first key, unless there is one; of two nodes that start together one gets it.
    /// - Returns: whether it was added.
    static func addFirst(_ fresh: FreshKey, by actor: String, at instant: Instant, in writing: Writing) throws -> Bool {
        let isFirst =
            try writing.run(
                """
                INSERT INTO filing_signer (slot, key_id, sealed) VALUES ('signer', \(fresh.id), \(fresh.sealed))
                ON CONFLICT (slot) DO NOTHING
                """) == 1
        if isFirst { try publish(fresh, by: actor, at: instant, in: writing) }
        return isFirst
    }

    /// Puts a new key in the place of the one that signs, whose secret half is gone with that.
    /// - Returns: the identifier of the key that was retired.
    static func replace(with fresh: FreshKey, by actor: String, at instant: Instant, in writing: Writing) throws
        -> String?
    {
        let old: String? = try writing.value("SELECT key_id FROM filing_signer WHERE slot = 'signer'")
        guard let old else {
            _ = try addFirst(fresh, by: actor, at: instant, in: writing)
            return nil
        }
        try writing.run(
            "UPDATE filing_signer SET key_id = \(fresh.id), sealed = \(fresh.sealed) WHERE slot = 'signer'")
        try publish(fresh, by: actor, at: instant, in: writing)
        try writing.run(
            """
            INSERT INTO filing_key_retired (key_id, at, by_person) VALUES (\(old), \(instant.milliseconds), \(actor))
            """)
        return old
    }

    /// Identifier and sealed seed of the key that signs.
    static func signer(in reading: some Querying) throws -> (id: String, sealed: [UInt8])? {
        try reading.row("SELECT key_id, sealed FROM filing_signer WHERE slot = 'signer'").map {
            ($0.text(0), $0.blob(1))
        }
    }

    /// All public keys, the newest first.
    static func all(in reading: some Querying) throws -> [FilingKey] {
        try reading.rows(
            """
            SELECT k.id, k.public_key, k.created_at, r.at FROM filing_key k
            LEFT JOIN filing_key_retired r ON r.key_id = k.id ORDER BY k.created_at DESC, r.at IS NULL DESC, k.id
            """
        ).map { row in
            FilingKey(
                id: row.text(0), publicKey: row.blob(1), createdAt: Instant(milliseconds: Int64(row.int(2))),
                retiredAt: row.intOrNil(3).map { Instant(milliseconds: Int64($0)) })
        }
    }

    private static func publish(_ fresh: FreshKey, by actor: String, at instant: Instant, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO filing_key (id, public_key, created_at, created_by)
            VALUES (\(fresh.id), \(fresh.publicKey), \(instant.milliseconds), \(actor))
            """)
    }
}
