import Database

/// A small schema with what the tests need: rows of entities, a table of the nation, one that only grows.
let schema = [
    Migration(
        "test-001",
        """
        CREATE TABLE place (code TEXT PRIMARY KEY, name TEXT NOT NULL, area DOUBLE PRECISION, seal BLOB);
        CREATE TABLE note (
          entity_id TEXT NOT NULL REFERENCES place (code), id BIGINT NOT NULL, parent BIGINT, words TEXT NOT NULL,
          PRIMARY KEY (entity_id, id), FOREIGN KEY (entity_id, parent) REFERENCES note (entity_id, id));
        CREATE TABLE file_chunk (hash TEXT NOT NULL, part BIGINT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (hash, part))
        """),
    Migration(
        "test-002",
        """
        CREATE TABLE trail (entity_id TEXT NOT NULL, id BIGINT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (entity_id, id))
        """, appendOnly: ["trail"]),
]

extension Database {
    /// Two municipalities.
    func addPlaces() throws {
        try write(.nation) { w in
            try w.run("INSERT INTO place (code, name) VALUES ('54174', 'Chitagá'), ('25178', 'Chipaque')")
        }
    }

    func addNote(_ id: Int, _ words: String, of code: String = "54174") throws {
        try write(.entity(code)) { w in
            _ = try w.run("INSERT INTO note (entity_id, id, words) VALUES (\(code), \(id), \(words))")
        }
    }

    func notes(_ scope: Scope = .entity("54174")) throws -> [String] {
        try read(scope) { r in try r.all("SELECT words FROM note ORDER BY entity_id, id") { $0.text(0) } }
    }
}

/// The error in words, `notAllowed("…")`; empty where there is none.
func failure<T>(_ body: () throws -> T) -> String {
    do {
        _ = try body()
        return ""
    } catch {
        return "\(error)"
    }
}
