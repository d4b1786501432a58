import Database
import Expectations
import Runtime
import Testing

/// The tables that all migrations make together.
@Suite struct SchemaTests {
    private let migrations = WholeProgram.program.migrations

    /// A released migration is never edited. Recording adds new ones and leaves the others as they are.
    @Test func `a released migration equals its hash`() throws {
        let today = migrations.map { "\($0.id)\t\($0.hash)" }
        if Snapshot.isRecording {
            let known = try Snapshot.read("migrations.txt")
            let names = Set(known.map { $0.prefix { $0 != "\t" } })
            let new = today.filter { line in !names.contains(line.prefix { $0 != "\t" }) }
            try Snapshot.write(known + new, "migrations.txt")
        }
        let known = try Snapshot.read("migrations.txt")
        #expect(known.filter { !today.contains($0) } == [], "a released migration changed or went")
        #expect(today.filter { !known.contains($0) } == [], "a new migration is not recorded yet")
    }

    @Test func `both engines come to the same tables and columns`() throws {
        let schemas = try TestEngine.available.map { engine in
            try withDatabases(engine, migrations: migrations) { _, owner in try owner.schema() }
        }
        #expect(try #require(schemas.first).count > 15)
        for schema in schemas.dropFirst() {
            #expect(schema.subtracting(schemas[0]).sorted() == [])
            #expect(schemas[0].subtracting(schema).sorted() == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `rows of an entity always name it, and are found by it`(engine: TestEngine) throws {
        try withDatabases(engine, migrations: migrations) { _, owner in
            let tables = try owner.tables(with: "entity_id")
            #expect(tables.count > 5)
            #expect(tables.subtracting(try owner.tablesThatRequireTheEntity()) == [])
            #expect(tables.subtracting(try owner.tablesFoundByTheEntity()) == [])
        }
    }

    @Test func `on PostgreSQL every table with rows of an entity is closed to the others`() throws {
        guard TestEngine.available.contains(.postgres) else { return }
        try withDatabases(.postgres, migrations: migrations) { _, owner in
            let closed = try owner.column(
                """
                SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relrowsecurity
                  AND p.polcmd = '*' AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL
                """)
            #expect(try owner.tables(with: "entity_id") == closed)
        }
    }
}

extension Database {
    /// `table.column type` of everything, in the words of one engine.
    fileprivate func schema() throws -> Set<String> {
        let sql: SQL =
            engine == .sqlite
            ? """
            SELECT m.name || '.' || c.name || ' ' || lower(c.type) FROM sqlite_schema m
            JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
            """
            : """
            SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns
            WHERE table_schema = current_schema()
            """
        let same = ["bytea": "blob", "integer": "bigint", "real": "double precision"]
        return Set(
            try column(sql).filter { !Self.isSearchIndex($0) }.map { line in
                let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
                return parts[0] + " " + (same[parts[1]] ?? parts[1])
            })
    }

    /// The index of terms is each engine's own (tables behind FTS5, a `tsvector`) and made again from
    /// `search_document`, which both have alike.
    private static func isSearchIndex(_ line: String) -> Bool { line.hasPrefix("search_posting") }

    fileprivate func tables(with name: String) throws -> Set<String> {
        try column(
            engine == .sqlite
                ? """
                SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND c.name = \(name)
                """
                : """
                SELECT table_name::text FROM information_schema.columns
                WHERE table_schema = current_schema() AND column_name = \(name)
                """)
    }

    fileprivate func tablesThatRequireTheEntity() throws -> Set<String> {
        try column(
            engine == .sqlite
                ? """
                SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND c.name = 'entity_id' AND c."notnull" = 1
                """
                : """
                SELECT table_name::text FROM information_schema.columns
                WHERE table_schema = current_schema() AND column_name = 'entity_id' AND is_nullable = 'NO'
                """)
    }

    /// Tables with a key or an index that begins with the entity.
    fileprivate func tablesFoundByTheEntity() throws -> Set<String> {
        try column(
            engine == .sqlite
                ? """
                SELECT m.name FROM sqlite_schema m JOIN pragma_index_list(m.name) l JOIN pragma_index_info(l.name) c
                WHERE m.type = 'table' AND c.seqno = 0 AND c.name = 'entity_id'
                """
                : """
                SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                WHERE c.relnamespace = current_schema()::regnamespace AND a.attname = 'entity_id'
                """)
    }

    fileprivate func column(_ sql: SQL) throws -> Set<String> {
        Set(try read(.open) { try $0.rows(sql).map { $0.text(0) } })
    }
}
