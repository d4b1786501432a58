import CSQLite
import Glibc

/// Copies of a whole database in one SQLite file, with a manifest inside that lets anyone check it.
///
/// Uploaded files are rows, hence part of it. A server's copy is a SQLite file of the same schema: `gelt serve` runs on
/// it.
public enum Backup {
    /// Copies one moment of the database while it works; the file appears under its name only when it is whole and on
    /// the disk.
    ///
    /// Throws `DatabaseError.misuse` where the file exists already.
    public static func copy(_ database: Database, to path: String) throws -> [TableFigures] {
        guard access(path, F_OK) != 0 else { throw DatabaseError.misuse("El archivo \(path) ya existe.") }
        let partial = path + ".partial"
        remove(partial)
        do {
            let figures = try fill(partial, from: database)
            try publish(partial, as: path)
            return figures
        } catch {
            remove(partial)
            throw error
        }
    }

    /// Checks the pages, the references and, table by table, that the rows are those of the manifest.
    ///
    /// Throws `DatabaseError.corrupt`, naming the first table that differs, or `DatabaseError.misuse` where the file is
    /// no copy.
    public static func verify(_ path: String) throws -> [TableFigures] {
        let copy = try opened(path)
        defer { copy.close() }
        return try copy.read(.nation) { r in
            try checkPages(r)
            return try compare(manifest(r), with: Catalog.tables(r, .sqlite).map { try $0.figures(r) })
        }
    }

    /// Checks a copy and moves its rows into an empty database of either engine.
    public static func restore(
        _ path: String, to target: Database, applicationRole: String = "gelt_app"
    ) throws -> [TableFigures] {
        _ = try verify(path)
        let copy = try opened(path)
        defer { copy.close() }
        return try Transfer.move(from: copy, to: target, applicationRole: applicationRole)
    }

    private static func fill(_ partial: String, from database: Database) throws -> [TableFigures] {
        if database.engine == .sqlite {
            try database.copyPages(to: partial)
        } else {
            let copy = try Database.open(sqlite: partial)
            defer { copy.close() }
            _ = try Transfer.move(from: database, to: copy)
        }
        return try seal(partial)
    }

    /// Writes what each table holds into the copy itself, and makes it one file without a log beside it.
    private static func seal(_ partial: String) throws -> [TableFigures] {
        let flags = SQLITE_OPEN_READWRITE
        let file = try SQLiteConnection(path: partial, flags: flags, patience: .seconds(10))
        let copy = Writing(connection: file)
        try copy.script("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; DROP TABLE IF EXISTS backup_manifest")
        let figures = try Catalog.tables(copy, .sqlite).map { try $0.figures(copy) }
        try copy.script("BEGIN; CREATE TABLE backup_manifest (name TEXT PRIMARY KEY, row_count BIGINT, hash TEXT)")
        for table in figures {
            try copy.run("INSERT INTO backup_manifest VALUES (\(table.table), \(table.rows), \(table.hash))")
        }
        try copy.script("COMMIT")
        return figures
    }

    private static func publish(_ partial: String, as path: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        try sync(partial)
        guard rename(partial, path) == 0 else {
            throw DatabaseError.unavailable("No se pudo crear \(path): \(String(cString: strerror(errno))).")
        }
        try sync(folder)
    }

    private static func sync(_ path: String) throws {
        let file = Glibc.open(path, O_RDONLY)
        defer { Glibc.close(file) }
        guard file >= 0, fsync(file) == 0 else {
            throw DatabaseError.unavailable(
                "No se pudo asegurar \(path) en el disco: \(String(cString: strerror(errno))).")
        }
    }
}

extension Backup {
    private static func opened(_ path: String) throws -> Database {
        var options = DatabaseOptions.owner
        options.readOnly = true
        return try Database.open(sqlite: path, options: options)
    }

    private static func checkPages(_ r: Reading) throws {
        let words = try r.all("PRAGMA integrity_check(1)") { $0.text(0) }
        guard words == ["ok"] else { throw DatabaseError.corrupt(words.joined(separator: "; ")) }
        guard try r.row("PRAGMA foreign_key_check") == nil else {
            throw DatabaseError.corrupt("Hay filas que apuntan a otras que no están.")
        }
    }

    private static func manifest(_ r: Reading) throws -> [TableFigures] {
        guard try r.row("SELECT 1 FROM sqlite_schema WHERE name = 'backup_manifest'") != nil else {
            throw DatabaseError.misuse("El archivo no es una copia: no tiene el listado de sus tablas.")
        }
        return try r.all("SELECT name, row_count, hash FROM backup_manifest ORDER BY name") {
            TableFigures(table: $0.text(0), rows: $0.int(1), hash: $0.text(2))
        }
    }

    private static func compare(_ told: [TableFigures], with found: [TableFigures]) throws -> [TableFigures] {
        for (told, found) in zip(told, found) where told != found {
            throw DatabaseError.corrupt("La tabla «\(told.table)» no es la que se copió.")
        }
        guard told.count == found.count else { throw DatabaseError.corrupt("Faltan tablas en la copia, o sobran.") }
        return found
    }
}
