import Database

/// `search_document` holds what can be found; `search_posting` which number has which term. The second is made from the
/// first by triggers, so that a copy of the rows brings its index along on either engine.
enum SearchTables {
    static let migrations = [
        Migration("search-001", documents("INTEGER") + sqlitePostings, postgres: documents("BIGINT") + postgresPostings)
    ]

    /// The small columns stand first: SQLite counts facets without touching the pages of long texts.
    private static func documents(_ number: String) -> String {
        """
        CREATE TABLE search_document (
            number \(number) NOT NULL PRIMARY KEY,
            entity_id TEXT NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            channel TEXT NOT NULL,
            day TEXT NOT NULL,
            path TEXT NOT NULL,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            text TEXT NOT NULL,
            terms TEXT NOT NULL,
            UNIQUE (entity_id, id)
        );
        CREATE INDEX search_document_newest ON search_document (entity_id, number);
        """
    }

    private static let sqlitePostings = """

        CREATE VIRTUAL TABLE search_posting USING fts5(
            terms, content = 'search_document', content_rowid = 'number', detail = none, columnsize = 0,
            prefix = '4 5 6', tokenize = 'ascii'
        );
        CREATE VIRTUAL TABLE search_posting_term USING fts5vocab(search_posting, row);
        CREATE TRIGGER search_document_found AFTER INSERT ON search_document BEGIN
            INSERT INTO search_posting (rowid, terms) VALUES (new.number, new.terms);
        END;
        CREATE TRIGGER search_document_forgotten AFTER DELETE ON search_document BEGIN
            INSERT INTO search_posting (search_posting, rowid, terms) VALUES ('delete', old.number, old.terms);
        END;
        """

    /// The postings have no rows of an entity and so no row-level security: with it PostgreSQL may not use the index
    /// for `@@`. What is read through them is read from `search_document`, which has it.
    private static let postgresPostings = """

        CREATE TABLE search_posting (number BIGINT NOT NULL PRIMARY KEY, terms TSVECTOR NOT NULL);
        CREATE INDEX search_posting_terms ON search_posting USING gin (terms) WITH (fastupdate = off);
        CREATE FUNCTION search_document_found() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO search_posting VALUES (new.number, array_to_tsvector(string_to_array(new.terms, ' ')));
            RETURN NULL;
        END $$;
        CREATE FUNCTION search_document_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            DELETE FROM search_posting WHERE number = old.number;
            RETURN NULL;
        END $$;
        CREATE TRIGGER search_document_found AFTER INSERT ON search_document
            FOR EACH ROW EXECUTE FUNCTION search_document_found();
        CREATE TRIGGER search_document_forgotten AFTER DELETE ON search_document
            FOR EACH ROW EXECUTE FUNCTION search_document_forgotten();
        """
}
