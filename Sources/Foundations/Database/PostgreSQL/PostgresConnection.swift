import CPostgreSQL
import Glibc

/// One conversation with the server, with the statements prepared in it.
///
/// Sendable because the pool lends it to one thread at a time.
final class PostgresConnection: Connection, @unchecked Sendable {
    let engine = Database.Engine.postgres
    private let handle: OpaquePointer
    private var prepared: [String: Prepared] = [:]
    private var names = 0
    private var stream: PostgresStream?
    /// The first error of the transaction: the server refuses everything after it.
    var spoiled: DatabaseError?

    /// The columns of each unique index, as `table.column, table.column`.
    var keys: [String: String] = [:]

    private struct Prepared {
        let name: String
        var columns: [String]?
    }

    private static let keptStatements = 256

    init(url: String) throws(DatabaseError) {
        handle = try Self.connected(url)
        PQsetClientEncoding(handle, "UTF8")
        postgres_silence_notices(handle)
    }

    deinit { PQfinish(handle) }

    /// Whether the server is gone: the connection is good for nothing more.
    var isBroken: Bool { PQstatus(handle) != CONNECTION_OK }

    func rows(_ sql: SQL) throws -> [Row] { try execute(sql).rows }
    func row(_ sql: SQL) throws -> Row? { try execute(sql).rows.first }
    func run(_ sql: SQL) throws -> Int { try execute(sql).changed }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = try begun(sql)
        let parameters = try PostgresParameters(sql.bound)
        let sent = parameters.withPointers { PQsendQueryPrepared(handle, statement.name, $0, $1, $2, $3, 0) }
        guard sent == 1, PQsetSingleRowMode(handle) == 1 else { throw spoil(nil) }
        let stream = PostgresStream(handle)
        self.stream = stream
        defer {
            stream.discardRest()
            if self.stream === stream { self.stream = nil }
        }
        while let answer = stream.next() { try received(answer, sql.text).rows.forEach(body) }
    }

    func script(_ text: String) throws {
        stream?.keepRest()
        try check(PQexec(handle, text))
    }

    /// A text between quotes, for the few commands that take no parameters.
    func quoted(_ text: String) -> String {
        let escaped = PQescapeLiteral(handle, text, text.utf8.count)
        defer { PQfreemem(escaped) }
        return escaped.map { String(cString: $0) } ?? "''"
    }

    private func execute(_ sql: SQL) throws -> PostgresResult {
        let statement = try begun(sql)
        let parameters = try PostgresParameters(sql.bound)
        let answer = parameters.withPointers { PQexecPrepared(handle, statement.name, $0, $1, $2, $3, 0) }
        guard let answer else { throw spoil(nil) }
        return try received(answer, sql.text)
    }

    private func begun(_ sql: SQL) throws(DatabaseError) -> Prepared {
        StatementCount.add(1)
        if let spoiled { throw spoiled }
        stream?.keepRest()
        if let known = prepared[sql.text] { return known }
        if prepared.count >= Self.keptStatements { try forgetStatements() }
        names += 1
        let new = Prepared(name: "s\(names)")
        let types = sql.bound.map { PostgresType.of($0.kind) }
        try check(PQprepare(handle, new.name, sql.text, Int32(types.count), types))
        prepared[sql.text] = new
        return new
    }

    private func forgetStatements() throws(DatabaseError) {
        prepared = [:]
        try check(PQexec(handle, "DEALLOCATE ALL"))
    }

    private func received(_ answer: OpaquePointer, _ text: String) throws(DatabaseError) -> PostgresResult {
        guard Self.isGood(answer) else { throw spoil(answer) }
        return PostgresResult(answer, columns: columns(answer, text))
    }

    private func columns(_ answer: OpaquePointer, _ text: String) -> [String] {
        if let known = prepared[text]?.columns { return known }
        let columns = PostgresResult.columns(of: answer)
        prepared[text]?.columns = columns
        return columns
    }

    private func check(_ answer: OpaquePointer?) throws(DatabaseError) {
        guard Self.isGood(answer) else { throw spoil(answer) }
        PQclear(answer)
    }

    /// Remembers and gives the error; the answer is released.
    private func spoil(_ answer: OpaquePointer?) -> DatabaseError {
        defer { PQclear(answer) }
        let error = isBroken ? Self.lost(handle) : DatabaseError.postgres(answer, keys)
        spoiled = spoiled ?? error
        return error
    }

    private static func isGood(_ answer: OpaquePointer?) -> Bool {
        switch PQresultStatus(answer) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY: true
        default: false
        }
    }
}

extension PostgresConnection {
    /// Defaults stand before the address, so that the address may say otherwise.
    private static func connected(_ url: String) throws(DatabaseError) -> OpaquePointer {
        let settings = [("connect_timeout", "5"), ("fallback_application_name", "gelt"), ("dbname", url)]
        let words = settings.map { (strdup($0.0), strdup($0.1)) }
        defer {
            words.forEach {
                free($0.0); free($0.1)
            }
        }
        let names = words.map { UnsafePointer($0.0) } + [nil]
        let values = words.map { UnsafePointer($0.1) } + [nil]
        let handle = PQconnectdbParams(names, values, 1)
        guard let handle, PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw lost(handle)
        }
        return handle
    }

    private static func lost(_ handle: OpaquePointer?) -> DatabaseError {
        let words = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        return .unavailable(
            "PostgreSQL no responde. " + words.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
}
