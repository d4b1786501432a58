/// Brings a database to the schema of the program.
///
///     let applied = try Migrator(migrations).apply(to: database)
///
/// What was applied stands in the table `schema_migration` with its text and hash. On PostgreSQL connect as the owner
/// of the tables (`DatabaseOptions.owner`): every table with `entity_id` gets row-level security, and the application's
/// role its rights.
public struct Migrator: Sendable {
    private let migrations: [Migration]
    private let applicationRole: String

    /// - Parameters:
    ///   - migrations: in the order in which they apply.
    ///   - applicationRole: PostgreSQL's role for the server; made, without login, where it is missing.
    public init(_ migrations: [Migration], applicationRole: String = "gelt_app") {
        self.migrations = migrations
        self.applicationRole = applicationRole
    }

    /// Applies what is missing, each migration in a transaction of its own, and gives the ids.
    ///
    /// Throws `DatabaseError.misuse` where a migration that was applied has another text today, or where the database
    /// knows migrations that this program does not (a newer version made it).
    public func apply(to database: Database) throws -> [String] {
        try refuseTwins()
        try SchemaRecord.create(in: database)
        let applied = try migrations.filter { try apply($0, to: database) }
        if database.engine == .postgres { try PostgresRights(applicationRole, migrations).grant(in: database) }
        return applied.map(\.id)
    }

    /// The ids that `apply` would apply. Throws as `apply` does.
    public func pending(in database: Database) throws -> [String] {
        let known = try SchemaRecord.hashes(in: database)
        try refuse(known)
        return migrations.map(\.id).filter { known[$0] == nil }
    }

    private func apply(_ migration: Migration, to database: Database) throws -> Bool {
        try database.write(.nation) { w in
            if database.engine == .postgres { try w.run("LOCK TABLE schema_migration IN SHARE ROW EXCLUSIVE MODE") }
            let known = try SchemaRecord.hashes(w)
            try refuse(known)
            guard known[migration.id] == nil else { return false }
            try w.script(database.engine == .postgres ? migration.postgres : migration.statements)
            try SchemaRecord.add(migration, w)
            return true
        }
    }

    private func refuse(_ known: [String: String]) throws {
        let mine = Dictionary(uniqueKeysWithValues: migrations.map { ($0.id, $0.hash) })
        for (id, hash) in known.sorted(by: { $0.key < $1.key }) {
            guard let today = mine[id] else {
                throw DatabaseError.misuse(
                    "La base tiene la migración «\(id)», que esta versión del programa no conoce.")
            }
            guard today == hash else {
                throw DatabaseError.misuse("La migración «\(id)» ya se aplicó y su texto cambió; escriba una nueva.")
            }
        }
    }

    private func refuseTwins() throws {
        var seen: Set<String> = []
        for migration in migrations {
            guard seen.insert(migration.id).inserted else {
                throw DatabaseError.misuse("Dos migraciones se llaman «\(migration.id)».")
            }
            guard !migration.sqlite.uppercased().contains("DEFERRABLE") else {
                throw DatabaseError.misuse("La migración «\(migration.id)» usa DEFERRABLE, que no se admite.")
            }
        }
    }
}

/// The table that remembers which migrations were applied, with their texts: a copy of the data can be read without the
/// program that made it.
enum SchemaRecord {
    static func create(in database: Database) throws {
        try database.write(.open) { w in
            try w.script(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                  id TEXT PRIMARY KEY, hash TEXT NOT NULL, position BIGINT NOT NULL,
                  sqlite TEXT NOT NULL, postgres TEXT NOT NULL, append_only TEXT NOT NULL)
                """)
        }
    }

    static func hashes(in database: Database) throws -> [String: String] {
        try database.read(.open) { r in try exists(r, database.engine) ? hashes(r) : [:] }
    }

    static func hashes(_ q: some Querying) throws -> [String: String] {
        var hashes: [String: String] = [:]
        try q.each("SELECT id, hash FROM schema_migration") { hashes[$0.text(0)] = $0.text(1) }
        return hashes
    }

    static func add(_ migration: Migration, _ w: Writing) throws {
        try w.run(
            """
            INSERT INTO schema_migration (id, hash, position, sqlite, postgres, append_only)
            SELECT \(migration.id), \(migration.hash), count(*), \(migration.sqlite), \(migration.postgres),
              \(migration.appendOnly.joined(separator: " ")) FROM schema_migration
            """)
    }

    /// The migrations as they were applied.
    static func all(_ q: some Querying) throws -> [Migration] {
        try q.all("SELECT id, sqlite, postgres, append_only FROM schema_migration ORDER BY position") { row in
            let appendOnly = row.text(3).split(separator: " ").map(String.init)
            return Migration(row.text(0), row.text(1), postgres: row.text(2), appendOnly: appendOnly)
        }
    }

    private static func exists(_ r: Reading, _ engine: Database.Engine) throws -> Bool {
        switch engine {
        case .sqlite: try r.row("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migration'") != nil
        case .postgres: try r.row("SELECT 1 WHERE to_regclass('schema_migration') IS NOT NULL") != nil
        }
    }
}
