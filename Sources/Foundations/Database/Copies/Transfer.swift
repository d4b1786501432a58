/// Moves all rows of a database into an empty one, of the same engine or the other.
///
///     let figures = try Transfer.move(from: file, to: server)    // both opened with `.owner`
///
/// Everything happens in one transaction of the target and reads one moment of the source. Memory does not grow with
/// the tables.
public enum Transfer {
    /// Copies the rows, reads them back from the target and compares; gives what each table holds, equal on both sides.
    ///
    /// A target without a schema gets the source's (its migrations are recorded with their text).
    /// Throws `DatabaseError.misuse` when the target has rows or another schema, `DatabaseError.corrupt` when what was
    /// read back differs; the target then stays as it was.
    ///
    /// - Parameter applicationRole: who gets rights to the tables where the target is PostgreSQL.
    public static func move(
        from source: Database, to target: Database, applicationRole: String = "gelt_app"
    ) throws -> [TableFigures] {
        try prepare(target, like: source, applicationRole)
        return try target.write(.nation) { w in
            try source.read(.nation) { r in
                let tables = try Catalog.data(r, source.engine)
                try refuse(w, tables, target.engine)
                try ForeignKeys.defer(w, target.engine)
                let figures = try tables.map { try copy($0, r, w) }
                try ForeignKeys.check(w, target.engine)
                return figures
            }
        }
    }

    private static func prepare(_ target: Database, like source: Database, _ role: String) throws {
        let migrations = try source.read(.nation) { try SchemaRecord.all($0) }
        let migrator = Migrator(migrations, applicationRole: role)
        if try migrator.pending(in: target).count == migrations.count { _ = try migrator.apply(to: target) }
        guard try migrator.pending(in: target).isEmpty else {
            throw DatabaseError.misuse(
                "El destino tiene otra versión del esquema; migre las dos bases con el mismo programa.")
        }
    }

    private static func refuse(_ w: Writing, _ tables: [Table], _ engine: Database.Engine) throws {
        guard try Catalog.data(w, engine) == tables else {
            throw DatabaseError.misuse("El destino no tiene las mismas tablas y columnas que el origen.")
        }
        for table in tables where try w.row(SQL(program: "SELECT 1 FROM \(identifier(table.name)) LIMIT 1")) != nil {
            throw DatabaseError.misuse("El destino no está vacío: la tabla «\(table.name)» tiene filas.")
        }
    }

    private static func copy(_ table: Table, _ r: Reading, _ w: Writing) throws -> TableFigures {
        var hash = ContentHash()
        try r.each(table.selected) { row in
            hash.add(row, columns: table.columns.count)
            try w.run(table.insert(row))
        }
        let sent = TableFigures(table: table.name, rows: hash.rows, hash: hash.hex)
        guard try table.figures(w) == sent else {
            throw DatabaseError.corrupt(
                "Lo que se leyó de la tabla «\(table.name)» en el destino no es igual al origen.")
        }
        return sent
    }
}

/// Rows may point to rows that come later, in the same table or in another: the engine looks at the end.
private enum ForeignKeys {
    static func `defer`(_ w: Writing, _ engine: Database.Engine) throws {
        guard engine == .postgres else { return try w.script("PRAGMA defer_foreign_keys = 1") }
        for key in try all(w) { try w.script("ALTER TABLE \(key) DEFERRABLE INITIALLY DEFERRED") }
    }

    static func check(_ w: Writing, _ engine: Database.Engine) throws {
        guard engine == .postgres else {
            guard try w.row("PRAGMA foreign_key_check") == nil else { throw DatabaseError.foreignKey }
            return
        }
        try w.script("SET CONSTRAINTS ALL IMMEDIATE")
        for key in try all(w) { try w.script("ALTER TABLE \(key) NOT DEFERRABLE") }
    }

    private static func all(_ w: Writing) throws -> [String] {
        try w.all(
            """
            SELECT t.relname, c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace WHERE c.contype = 'f' AND n.nspname = current_schema()
            """
        ) { identifier($0.text(0)) + " ALTER CONSTRAINT " + identifier($0.text(1)) }
    }
}
