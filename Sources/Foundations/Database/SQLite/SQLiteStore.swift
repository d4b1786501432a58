import CSQLite

/// One file: many readers, one writer.
final class SQLiteStore: Sendable {
    private let readers: SQLiteReaders
    private let writer: SQLiteWriter?

    init(path: String, options: DatabaseOptions) throws {
        if options.readOnly {
            writer = nil
        } else {
            writer = try SQLiteWriter(path: path, options: options)
        }
        readers = SQLiteReaders(path: path, options: options)
    }

    var figures: WriteFigures { writer?.figures ?? WriteFigures() }

    /// All readings of the body see one moment, unless it writes between them.
    func snapshot<T>(_ body: () throws -> T) rethrows -> T { try SQLiteSnapshot.during(readers, body) }

    func read<T>(_ body: (Reading) throws -> T) throws -> T {
        if let snapshot = SQLiteSnapshot.current, snapshot.readers === readers {
            return try body(Reading(connection: snapshot.open()))
        }
        let connection = try readers.take()
        defer { readers.give(connection) }
        connection.spoiled = nil
        try connection.control("BEGIN")
        do {
            let result = try body(Reading(connection: connection))
            try connection.control("COMMIT")
            return result
        } catch {
            try? connection.control("ROLLBACK")
            throw error
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) throws -> T {
        guard let writer else { throw DatabaseError.notAllowed("La base se abrió solo para leer.") }
        SQLiteSnapshot.current?.end()
        return try writer.write(body)
    }

    /// Copies all pages of one moment; a writer may go on meanwhile.
    func copyPages(to path: String) throws {
        let source = try readers.take()
        defer { readers.give(source) }
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let target = try SQLiteConnection(path: path, flags: flags, patience: .seconds(10))
        let copy = sqlite3_backup_init(target.handle, "main", source.handle, "main")
        let step = sqlite3_backup_step(copy, -1)
        let code = sqlite3_backup_finish(copy)
        guard step == SQLITE_DONE, code == SQLITE_OK else {
            throw DatabaseError.sqlite(step == SQLITE_DONE ? code : step, String(cString: sqlite3_errstr(step)))
        }
        try target.script("PRAGMA journal_mode = DELETE")
    }

    /// The writer goes last: as the file's last connection it folds the log back into it.
    func close() {
        readers.close()
        writer?.close()
    }
}
