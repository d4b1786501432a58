import Calendar
public import Database

/// Finds documents by their words, in Spanish: stems, accents and all.
///
/// The terms of a document are computed here, once, and stored beside it; each engine only keeps lists of which numbers
/// have which term (FTS5 of SQLite, a `tsvector` of PostgreSQL, filled by triggers). So both engines find the same,
/// and neither ever reads what a person typed as a query of its own.
///
/// Numbers grow with the day a document is about: the newest come first without sorting, and the work for a common word
/// ends with the first ``mostResults``.
public enum SearchIndex {
    public static let migrations: [Migration] = SearchTables.migrations

    /// How many results are counted and paged through; beyond them a search says “more than”.
    public static let mostResults = 1000

    /// Puts a document in, or puts its new words in place of the old.
    public static func put(_ document: SearchDocument, in writing: Writing) throws {
        try remove(document.id, of: document.entity, in: writing)
        let clean = document.bounded
        let number = try DocumentNumber.free(for: clean, in: writing)
        try writing.run(
            """
            INSERT INTO search_document (number, entity_id, id, kind, channel, day, path, title, summary, text, terms)
            VALUES (\(number), \(clean.entity), \(clean.id), \(clean.kind), \(clean.channel), \(clean.day.iso),
                \(clean.path), \(clean.title), \(clean.summary), \(clean.text), \(PostedTerms.of(clean)))
            """)
    }

    /// Takes a document out; one that is not there is no error.
    public static func remove(_ id: String, of entity: String, in writing: Writing) throws {
        try writing.run("DELETE FROM search_document WHERE entity_id = \(entity) AND id = \(id)")
    }
}
