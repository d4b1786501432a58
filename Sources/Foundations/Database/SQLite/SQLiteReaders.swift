import CSQLite

/// Connections that only read, opened when first needed and kept.
final class SQLiteReaders: Sendable {
    private let path: String
    private let options: DatabaseOptions
    private let pool: Monitor<Pool>

    private struct Pool {
        var idle: [SQLiteConnection] = []
        var open = 0
        var isClosed = false
    }

    private enum Turn { case reuse(SQLiteConnection), openAnother, closed }

    init(path: String, options: DatabaseOptions) {
        self.path = path
        self.options = options
        pool = Monitor(Pool())
    }

    func take() throws -> SQLiteConnection {
        switch pool.wait(for: options.patience, turn) {
        case .reuse(let connection): return connection
        case .openAnother: return try opened()
        case .closed: throw DatabaseError.unavailable("La base de datos está cerrada.")
        case nil: throw DatabaseError.busy
        }
    }

    func give(_ connection: SQLiteConnection) {
        pool.change { pool in
            if pool.isClosed { pool.open -= 1 } else { pool.idle.append(connection) }
        }
    }

    func close() {
        pool.change(wakingAll: true) { pool in
            pool.isClosed = true
            pool.open -= pool.idle.count
            pool.idle = []
        }
        _ = pool.wait(for: options.patience) { $0.open == 0 ? true : nil }
    }

    private func turn(_ pool: inout Pool) -> Turn? {
        if pool.isClosed { return .closed }
        if let connection = pool.idle.popLast() { return .reuse(connection) }
        guard pool.open < options.connections else { return nil }
        pool.open += 1
        return .openAnother
    }

    private func opened() throws -> SQLiteConnection {
        do {
            let flags = options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
            let connection = try SQLiteConnection(path: path, flags: flags, patience: options.patience)
            try connection.script("PRAGMA query_only = 1; PRAGMA foreign_keys = 1; PRAGMA cache_size = -4000")
            return connection
        } catch {
            pool.change { $0.open -= 1 }
            throw error
        }
    }
}
