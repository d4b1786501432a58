/// What can go wrong with a database, in the words of the program rather than of the engine.
public enum DatabaseError: Error, Sendable, Hashable {
    /// A row with that key exists. The words are `table.column, table.column` on both engines.
    case unique(String)
    /// A row points to one that is not there, or one that is pointed to would go.
    case foreignKey
    /// A NOT NULL or CHECK rule of the table refused the row.
    case check(String)
    /// The connection may not do that: a foreign entity's row, an append-only table, a write while reading.
    case notAllowed(String)
    /// Others kept the database or its connections too long; the same call may succeed later.
    case busy
    /// No room left on the disk. Nothing of the write was kept.
    case full
    /// The database does not answer or does not accept work.
    case unavailable(String)
    /// The file or a page of it is damaged.
    case corrupt(String)
    /// The program or its operator uses the database wrongly; the Spanish words say what to do.
    case misuse(String)
    /// Anything else, with the engine's own code and words.
    case other(code: String, message: String)
}
