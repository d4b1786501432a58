/// A database: SQLite in one file, or PostgreSQL when one machine is not enough. Same statements, same rules on both.
///
///     let database = try Database.open(sqlite: "/var/lib/gelt/gelt.sqlite")
///     try database.write(.entity("54174")) { w in
///         try w.run("INSERT INTO note (entity_id, words) VALUES (\("54174"), \(words))")
///     }
///     let notes = try database.read(.entity("54174")) { r in
///         try r.all("SELECT words FROM note WHERE entity_id = \("54174")") { $0.text(0) }
///     }
///
/// A `write` returns only once its rows would survive a power cut. It may be called from any number of threads: on
/// SQLite the writes that wait share one commit, hence one sync of the disk.
public final class Database: Sendable {
    /// Which program stores the rows.
    public enum Engine: Sendable { case sqlite, postgres }

    /// Which program stores the rows.
    public let engine: Engine
    private let store: Store
    private let marks = WriteMarks()

    private enum Store: Sendable {
        case sqlite(SQLiteStore)
        case postgres(PostgresStore)
    }

    private init(_ engine: Engine, _ store: Store) {
        self.engine = engine
        self.store = store
    }

    /// Opens a file, which is created where it is missing (not its folder).
    public static func open(sqlite path: String, options: DatabaseOptions = .application) throws -> Database {
        Database(.sqlite, .sqlite(try SQLiteStore(path: path, options: options)))
    }

    /// Opens a server by its address: `postgresql://user@host/database`, as libpq reads it.
    ///
    /// Throws `DatabaseError.misuse` when the user could see the rows of every entity (superuser or owner of the
    /// tables) and the options do not say `.owner`; `DatabaseError.unavailable` when nobody answers.
    public static func open(postgres url: String, options: DatabaseOptions = .application) throws -> Database {
        Database(.postgres, .postgres(try PostgresStore(url: url, options: options)))
    }

    /// Runs queries on one consistent picture of the database.
    ///
    /// - Parameter scope: whose rows may be seen. PostgreSQL enforces it whatever the statements say.
    public func read<T>(_ scope: Scope, _ body: (Reading) throws -> T) throws -> T {
        switch store {
        case .sqlite(let store): try store.read(body)
        case .postgres(let store): try store.read(scope, body)
        }
    }

    /// Lets the readings of one answer share a transaction where that saves work: on SQLite all of them see one moment,
    /// unless the body writes between them; on PostgreSQL, where a transaction belongs to one scope, each has its own.
    public func snapshot<T>(_ body: () throws -> T) rethrows -> T {
        guard case .sqlite(let store) = store else { return try body() }
        return try store.snapshot(body)
    }

    /// Runs a transaction and returns once it is durable; an error thrown by the closure takes all of its changes back.
    ///
    /// The closure runs on another thread (SQLite) or possibly more than once (PostgreSQL, when two transactions
    /// collide): it should do nothing but talk to the database. It must not call `write` again: that throws
    /// `DatabaseError.misuse` on SQLite.
    @discardableResult public func write<T: Sendable>(
        _ scope: Scope, _ body: @escaping @Sendable (Writing) throws -> T
    ) throws -> T {
        // Also where it failed: a lost connection leaves open whether the change was kept.
        defer { marks.move(scope) }
        return switch store {
        case .sqlite(let store): try store.write(body)
        case .postgres(let store): try store.write(scope, body)
        }
    }

    /// What this process has written so far that may touch the rows of a scope: two equal marks say that between them
    /// it acknowledged no write to them. Of what other processes write it knows nothing.
    public func mark(of scope: Scope) -> WriteMark { marks.mark(of: scope) }

    /// Lets what runs finish, then closes; later calls throw `DatabaseError.unavailable`.
    public func close() {
        switch store {
        case .sqlite(let store): store.close()
        case .postgres(let store): store.close()
        }
    }

    /// Throws unless the database answers.
    public func check() throws {
        _ = try read(.open) { try $0.row("SELECT 1") }
    }

    /// Runs commands that no feature needs, as one text and without values: `CREATE SCHEMA`, `CREATE ROLE`. For the
    /// owner's connection.
    public func administer(_ commands: String) throws {
        try write(.nation) { try $0.script(commands) }
    }

    /// SQLite: copies the pages of one moment into a new file while writers go on. Nothing for a server.
    func copyPages(to path: String) throws {
        if case .sqlite(let store) = store { try store.copyPages(to: path) }
    }

    /// How many writes were kept, and in how many commits: their ratio shows the group commit at work.
    public var figures: WriteFigures {
        switch store {
        case .sqlite(let store): store.figures
        case .postgres(let store): store.figures
        }
    }

    /// How many statements the current thread has run or waited for, for tests that bound the queries of a page.
    public static var statementsOnThisThread: Int { StatementCount.current }
}

/// Whose rows a transaction may touch.
public enum Scope: Sendable, Hashable {
    /// Only tables without `entity_id`.
    case open
    /// The rows of the entity with that code.
    case entity(String)
    /// The rows of every entity.
    case nation
}

/// Writes kept since the database was opened, and the commits they took.
public struct WriteFigures: Sendable, Hashable {
    public var writes = 0
    public var commits = 0
}
