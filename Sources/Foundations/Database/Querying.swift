/// What one may ask a database: inside `Database.read` and `Database.write`.
public protocol Querying {
    /// Which engine answers; for the few questions that the two are asked in different words.
    var engine: Database.Engine { get }
    /// All rows, with their values.
    func rows(_ sql: SQL) throws -> [Row]
    /// The first row, or nil.
    func row(_ sql: SQL) throws -> Row?
    /// Row by row as the engine finds them, without keeping any: the way to read many rows or to read few quickly.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
}

extension Querying {
    /// What `make` builds from each row.
    ///
    ///     let people = try database.all("SELECT id, name FROM person") { Person(id: $0.int(0), name: $0.text(1)) }
    public func all<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> [T] {
        var result: [T] = []
        try each(sql) { result.append(try make($0)) }
        return result
    }

    /// What `make` builds from the first row, or nil without one.
    public func first<T>(_ sql: SQL, _ make: (Row) throws -> T) throws -> T? {
        try row(sql).map(make)
    }

    /// The first column of the first row, or nil without one.
    ///
    ///     let count: Int = try database.value("SELECT count(*) FROM person") ?? 0
    public func value<T: SQLConvertible>(_ sql: SQL, as type: T.Type = T.self) throws -> T? {
        try row(sql)?.get(0)
    }
}

/// A consistent picture of the database: every query of one `Database.read` sees the same moment.
public struct Reading: Querying {
    let connection: any Connection

    public var engine: Database.Engine { connection.engine }
    public func rows(_ sql: SQL) throws -> [Row] { try connection.rows(sql) }
    public func row(_ sql: SQL) throws -> Row? { try connection.row(sql) }
    public func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try connection.each(sql, body) }
}

/// A transaction: all of it is kept, or nothing.
///
/// A statement that fails spoils the whole write on both engines: later statements fail too, and `Database.write`
/// throws the first error even if the closure swallowed it. Where a row may exist already, write `ON CONFLICT`.
public struct Writing: Querying {
    let connection: any Connection

    public var engine: Database.Engine { connection.engine }
    public func rows(_ sql: SQL) throws -> [Row] { try connection.rows(sql) }
    public func row(_ sql: SQL) throws -> Row? { try connection.row(sql) }
    public func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try connection.each(sql, body) }

    /// Runs a statement that changes rows and says how many it changed.
    @discardableResult public func run(_ sql: SQL) throws -> Int { try connection.run(sql) }

    /// Runs several statements of this module's own making (migrations).
    func script(_ text: String) throws { try connection.script(text) }
}

/// An open conversation with an engine, used by one thread at a time.
protocol Connection: AnyObject {
    var engine: Database.Engine { get }
    func rows(_ sql: SQL) throws -> [Row]
    func row(_ sql: SQL) throws -> Row?
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
    func run(_ sql: SQL) throws -> Int
    func script(_ text: String) throws
}
