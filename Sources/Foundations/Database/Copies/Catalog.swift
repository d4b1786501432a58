/// A table and its columns, by name: what both engines can say of it.
struct Table: Sendable, Hashable {
    let name: String
    let columns: [String]

    var selected: SQL {
        SQL(program: "SELECT \(list) FROM \(identifier(name))")
    }

    func insert(_ row: Row) -> SQL {
        let places = (1...columns.count).map { "$\($0)" }.joined(separator: ",")
        let text = "INSERT INTO \(identifier(name)) (\(list)) VALUES (\(places))"
        return SQL(program: text, values: columns.indices.map(row.value))
    }

    /// Walks the rows, so that memory does not grow with the table.
    func figures(_ q: some Querying) throws -> TableFigures {
        var hash = ContentHash()
        try q.each(selected) { hash.add($0, columns: columns.count) }
        return TableFigures(table: name, rows: hash.rows, hash: hash.hex)
    }

    private var list: String { columns.map(identifier).joined(separator: ",") }
}

/// The tables that hold data.
enum Catalog {
    /// By name; neither the search index (virtual tables of SQLite, tables with a `tsvector` of PostgreSQL: triggers
    /// make it again from the rows) nor what copies carry for themselves.
    static func tables(_ q: some Querying, _ engine: Database.Engine) throws -> [Table] {
        let names = try q.all(engine == .sqlite ? sqliteTables : postgresTables) { $0.text(0) }
        return try names.filter { $0 != "backup_manifest" }.sorted().map { name in
            let sql = engine == .sqlite ? sqliteColumns(name) : postgresColumns(name)
            return Table(name: name, columns: try q.all(sql) { $0.text(0) }.sorted())
        }
    }

    /// The same without the record of migrations, which every database writes for itself.
    static func data(_ q: some Querying, _ engine: Database.Engine) throws -> [Table] {
        try tables(q, engine).filter { $0.name != "schema_migration" }
    }

    private static let sqliteTables: SQL = """
        SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND substr(name, 1, 7) <> 'sqlite_'
        """

    private static let postgresTables: SQL = """
        SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND relkind IN ('r', 'p') AND NOT relispartition
          AND NOT EXISTS (
            SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.atttypid = 'tsvector'::regtype)
        """

    private static func sqliteColumns(_ table: String) -> SQL { "SELECT name FROM pragma_table_info(\(table))" }

    private static func postgresColumns(_ table: String) -> SQL {
        """
        SELECT attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND c.relname = \(table)
          AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        """
    }
}
