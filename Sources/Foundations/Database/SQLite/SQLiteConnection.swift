import CSQLite

/// One open handle on the file, with the statements it has prepared.
///
/// Sendable because the pool or the writer lends it to one thread at a time.
final class SQLiteConnection: Connection, @unchecked Sendable {
    let engine = Database.Engine.sqlite
    let handle: OpaquePointer
    private var statements: [String: SQLiteStatement] = [:]
    /// The first error of the transaction; it spoils what follows, as PostgreSQL's would.
    var spoiled: DatabaseError?

    private static let keptStatements = 256

    /// The library would add up every piece of memory under one lock, for which all threads wait; once, before its
    /// first use. Where something else has used it before, it goes on counting: slower, not wrong.
    private static let withoutMemoryCount: Int32 = sqlite_count_no_memory()

    init(path: String, flags: Int32, patience: Duration) throws(DatabaseError) {
        _ = Self.withoutMemoryCount
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let handle, code == SQLITE_OK else {
            sqlite3_close_v2(handle)
            throw .unavailable("No se pudo abrir el archivo \(path): \(String(cString: sqlite3_errstr(code))).")
        }
        self.handle = handle
        sqlite3_busy_timeout(handle, patience.inMilliseconds)
    }

    deinit {
        statements = [:]
        sqlite3_close_v2(handle)
    }

    var inTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        try walk(sql) { statement in
            rows.append(Row(source: .values(statement.values, names: statement.columns)))
            return true
        }
        return rows
    }

    func row(_ sql: SQL) throws -> Row? {
        var row: Row?
        try walk(sql) { statement in
            row = Row(source: .values(statement.values, names: statement.columns))
            return false
        }
        return row
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try walk(sql) { statement in
            try body(Row(source: .live(statement, turn: statement.turn)))
            return true
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let before = sqlite3_total_changes64(handle)
        try walk(sql) { _ in true }
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    func script(_ text: String) throws {
        if let spoiled { throw spoiled }
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw spoil(code) }
    }

    /// BEGIN, COMMIT and their kind: prepared like the rest, neither counted nor refused after an error.
    func control(_ sql: SQL) throws(DatabaseError) {
        let statement = try prepared(sql.text)
        try statement.begin([])
        defer { statement.finish() }
        let code = statement.step()
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
    }

    /// Walks the rows until the visitor has enough.
    private func walk(_ sql: SQL, _ visit: (SQLiteStatement) throws -> Bool) throws {
        StatementCount.add(1)
        let statement = try begun(sql)
        defer { statement.finish() }
        while true {
            switch statement.step() {
            case SQLITE_ROW: if try !visit(statement) { return }
            case SQLITE_DONE: return
            case let code: throw spoil(code)
            }
        }
    }

    private func begun(_ sql: SQL) throws(DatabaseError) -> SQLiteStatement {
        if let spoiled { throw spoiled }
        do {
            let statement = try prepared(sql.text)
            try statement.begin(sql.bound)
            return statement
        } catch {
            spoiled = error
            throw error
        }
    }

    private func prepared(_ text: String) throws(DatabaseError) -> SQLiteStatement {
        if let known = statements[text] {
            return known.isBusy ? try prepare(text) : known
        }
        if statements.count >= Self.keptStatements { statements = statements.filter { $0.value.isBusy } }
        let statement = try prepare(text)
        statements[text] = statement
        return statement
    }

    private func prepare(_ text: String) throws(DatabaseError) -> SQLiteStatement {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK else { throw failure(code) }
        guard let prepared else { throw .misuse("La instrucción está vacía.") }
        return SQLiteStatement(prepared)
    }

    private func spoil(_ code: Int32) -> DatabaseError {
        let error = failure(code)
        spoiled = error
        return error
    }

    private func failure(_ code: Int32) -> DatabaseError {
        .sqlite(sqlite3_extended_errcode(handle), String(cString: sqlite3_errmsg(handle)))
    }
}

extension Duration {
    var inMilliseconds: Int32 {
        Int32(clamping: components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
    }
}
