/// What the application's role may do, and row-level security: the second lock behind the WHERE of every query.
struct PostgresRights {
    private let role: String
    private let appendOnly: Set<String>

    init(_ role: String, _ migrations: [Migration]) {
        self.role = role
        appendOnly = Set(migrations.flatMap(\.appendOnly))
    }

    /// Says all of it again; harmless where it was said before.
    func grant(in database: Database) throws {
        try ensureRole(in: database)
        try database.write(.nation) { w in
            try grantSchema(w)
            for table in try Self.unprotected(w) { try w.script(Self.protect(table)) }
            for table in try Self.tables(w) { try w.script(rights(table)) }
        }
    }

    private func ensureRole(in database: Database) throws {
        let isThere = try database.read(.open) { try $0.row("SELECT 1 FROM pg_roles WHERE rolname = \(role)") != nil }
        guard !isThere else { return }
        let create = "CREATE ROLE \(identifier(role)) NOLOGIN"
        do {
            try database.write(.open) { try $0.script(create) }
        } catch DatabaseError.notAllowed {
            throw DatabaseError.misuse("Falta el rol de la aplicación. Créelo como administrador: \(create);")
        }
    }

    private func grantSchema(_ w: Writing) throws {
        guard let schema: String = try w.value("SELECT current_schema()::text") else { return }
        try w.script("GRANT USAGE ON SCHEMA \(identifier(schema)) TO \(identifier(role))")
        try w.script("GRANT USAGE ON ALL SEQUENCES IN SCHEMA \(identifier(schema)) TO \(identifier(role))")
    }

    private func rights(_ table: String) -> String {
        let may = table == "schema_migration" ? "SELECT" : appendOnly.contains(table) ? "SELECT, INSERT" : everything
        let name = identifier(table)
        let to = identifier(role)
        return "REVOKE ALL ON \(name) FROM \(to), PUBLIC; GRANT \(may) ON \(name) TO \(to)"
    }

    private static func protect(_ table: String) -> String {
        let mine = """
            (current_setting('gelt.scope', true) = 'nation' OR entity_id = current_setting('gelt.entity', true))
            """
        let name = identifier(table)
        return """
            ALTER TABLE \(name) ENABLE ROW LEVEL SECURITY;
            CREATE POLICY of_the_entity ON \(name) USING \(mine) WITH CHECK \(mine)
            """
    }

    private static func tables(_ w: Writing) throws -> [String] {
        try w.all(
            """
            SELECT relname FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') ORDER BY relname
            """
        ) { $0.text(0) }
    }

    /// Tables with rows of an entity that have no policy yet.
    private static func unprotected(_ w: Writing) throws -> [String] {
        try w.all(
            """
            SELECT c.relname FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'entity_id' AND NOT a.attisdropped
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
              AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)
            ORDER BY c.relname
            """
        ) { $0.text(0) }
    }
}

private let everything = "SELECT, INSERT, UPDATE, DELETE"

/// A name between double quotes, as both engines read it.
func identifier(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
