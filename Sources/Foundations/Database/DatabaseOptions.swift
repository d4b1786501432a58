/// How to open a database. The defaults suit a server.
public struct DatabaseOptions: Sendable {
    /// Who connects to PostgreSQL. SQLite knows no users.
    public enum Role: Sendable {
        /// The server: refused when it could see every entity's rows regardless of the scope (superuser, owner of the
        /// tables).
        case application
        /// Migrations, backups and moves: owns the tables.
        case owner
    }

    /// Who connects.
    public var role: Role = .application
    /// Connections at most: SQLite's readers (its writer is one more), PostgreSQL's pool.
    public var connections = 4
    /// How long to wait for a lock of another process or for a free connection.
    public var patience: Duration = .seconds(10)
    /// SQLite: the file may not grow past this many bytes; a write that would gets `DatabaseError.full`.
    public var maximumBytes: Int?
    /// SQLite: refuse to write, and do not create the file.
    public var readOnly = false

    public init() {}

    /// For a server.
    public static let application = DatabaseOptions()

    /// For migrations, backups and moves.
    public static var owner: DatabaseOptions {
        var options = DatabaseOptions()
        options.role = .owner
        return options
    }
}
