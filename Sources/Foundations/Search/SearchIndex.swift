public import Database

/// Finds documents by their words, in Spanish: stems, accents and all (libstemmer; FTS5 or tsvector behind it).
public enum SearchIndex {
    public static let migrations: [Migration] = []

    /// Puts a document in, or puts its new words in place of the old.
    public static func put(_ document: SearchDocument, in writing: Writing) throws {}

    /// Takes a document out; one that is not there is no error.
    public static func remove(_ id: String, of entity: String, in writing: Writing) throws {}
}
