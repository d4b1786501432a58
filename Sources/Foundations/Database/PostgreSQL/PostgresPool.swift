/// A bounded number of connections, opened when first needed; broken ones are dropped.
final class PostgresPool: Sendable {
    private let url: String
    private let options: DatabaseOptions
    private let pool: Monitor<Pool>

    private struct Pool {
        var idle: [PostgresConnection] = []
        var open = 0
        var isClosed = false
    }

    private enum Turn { case reuse(PostgresConnection), openAnother, closed }

    init(url: String, options: DatabaseOptions) {
        self.url = url
        self.options = options
        pool = Monitor(Pool())
    }

    func take() throws -> PostgresConnection {
        switch pool.wait(for: options.patience, turn) {
        case .reuse(let connection): return connection
        case .openAnother: return try opened()
        case .closed: throw DatabaseError.unavailable("La base de datos está cerrada.")
        case nil: throw DatabaseError.busy
        }
    }

    func give(_ connection: PostgresConnection) {
        pool.change { pool in
            if pool.isClosed || connection.isBroken { pool.open -= 1 } else { pool.idle.append(connection) }
        }
    }

    /// After a restart of the server none of the idle connections is of use.
    func dropIdle() {
        pool.change(wakingAll: true) { pool in
            pool.open -= pool.idle.count
            pool.idle = []
        }
    }

    func close() {
        pool.locked { $0.isClosed = true }
        dropIdle()
        _ = pool.wait(for: options.patience) { $0.open == 0 ? true : nil }
    }

    private func turn(_ pool: inout Pool) -> Turn? {
        if pool.isClosed { return .closed }
        if let connection = pool.idle.popLast() { return .reuse(connection) }
        guard pool.open < options.connections else { return nil }
        pool.open += 1
        return .openAnother
    }

    private func opened() throws -> PostgresConnection {
        do {
            let connection = try PostgresConnection(url: url)
            try PostgresDoor.admit(connection, as: options.role)
            return connection
        } catch {
            pool.change { $0.open -= 1 }
            throw error
        }
    }
}
