import Glibc

/// A server behind a pool of connections.
final class PostgresStore: Sendable {
    private let pool: PostgresPool
    private let role: DatabaseOptions.Role
    private let kept = Monitor(WriteFigures())

    /// How often a write starts again after colliding with others.
    private static let attempts = 20

    init(url: String, options: DatabaseOptions) throws {
        pool = PostgresPool(url: url, options: options)
        role = options.role
        pool.give(try pool.take())
    }

    var figures: WriteFigures { kept.locked { $0 } }

    func read<T>(_ scope: Scope, _ body: (Reading) throws -> T) throws -> T {
        try transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", scope) {
            try body(Reading(connection: $0))
        }
    }

    /// SQLite's writers come one after another; SERIALIZABLE gives the same promise here, at the price of starting
    /// again.
    func write<T>(_ scope: Scope, _ body: (Writing) throws -> T) throws -> T {
        let begin = role == .owner ? "BEGIN" : "BEGIN ISOLATION LEVEL SERIALIZABLE"
        for attempt in 1..<Self.attempts {
            do { return try committed(begin, scope, body) } catch DatabaseError.busy { Self.pause(attempt) }
        }
        return try committed(begin, scope, body)
    }

    func close() { pool.close() }

    private func committed<T>(_ begin: String, _ scope: Scope, _ body: (Writing) throws -> T) throws -> T {
        let result = try transaction(begin, scope) { try body(Writing(connection: $0)) }
        kept.locked { figures in
            figures.writes += 1
            figures.commits += 1
        }
        return result
    }

    private func transaction<T>(_ begin: String, _ scope: Scope, _ body: (PostgresConnection) throws -> T) throws -> T {
        let connection = try begun(begin, scope)
        defer { pool.give(connection) }
        do {
            let result = try body(connection)
            if let error = connection.spoiled { throw error }
            try connection.script("COMMIT")
            return result
        } catch {
            let first = connection.spoiled
            if !connection.isBroken { try? connection.script("ROLLBACK") }
            // The closure may have put its own words on the collision; it must start again all the same.
            throw first == .busy ? DatabaseError.busy : error
        }
    }

    /// A connection in a fresh transaction. Nothing has happened yet, so that one lost with a restart of the server is
    /// replaced.
    private func begun(_ begin: String, _ scope: Scope) throws -> PostgresConnection {
        let connection = try pool.take()
        do {
            try start(connection, begin, scope)
            return connection
        } catch {
            let isBroken = connection.isBroken
            pool.give(connection)
            guard isBroken else { throw error }
        }
        pool.dropIdle()
        return try begunAgain(begin, scope)
    }

    private func begunAgain(_ begin: String, _ scope: Scope) throws -> PostgresConnection {
        let connection = try pool.take()
        do {
            try start(connection, begin, scope)
            return connection
        } catch {
            pool.give(connection)
            throw error
        }
    }

    private func start(_ connection: PostgresConnection, _ begin: String, _ scope: Scope) throws {
        connection.spoiled = nil
        try connection.script(begin + Self.setting(scope, connection))
    }

    /// The settings end with the transaction (`true` = local), so that no connection carries a scope to its next user.
    private static func setting(_ scope: Scope, _ connection: PostgresConnection) -> String {
        switch scope {
        case .open: ""
        case .nation: "; SELECT set_config('gelt.scope', 'nation', true)"
        case .entity(let code): "; SELECT set_config('gelt.entity', \(connection.quoted(code)), true)"
        }
    }

    private static func pause(_ attempt: Int) {
        usleep(UInt32.random(in: 200...UInt32(min(50_000, 1_000 << min(attempt, 6)))))
    }
}
