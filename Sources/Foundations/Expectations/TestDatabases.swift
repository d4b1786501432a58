public import Database
import Foundation

/// The engines that a test runs on.
///
///     @Test(arguments: TestEngine.available) func `a note is kept`(engine: TestEngine) throws {
///         try withDatabase(engine, migrations: notes) { database in … }
///     }
public enum TestEngine: CaseIterable, Sendable {
    case sqlite, postgres

    /// SQLite always; PostgreSQL where `GELT_TEST_POSTGRES` names the address of a server that may be thrown away, with
    /// a user who owns it (`Tests/postgres.sh swift test` starts one). Without it standard error says once that those
    /// cases do not run.
    public static var available: [TestEngine] { serverAddress == nil ? [.sqlite] : allCases }

    static let serverAddress: String? = {
        if let address = getenv("GELT_TEST_POSTGRES").map({ String(cString: $0) }), !address.isEmpty { return address }
        let words =
            "PostgreSQL cases are left out: run the tests by Tests/postgres.sh, which sets GELT_TEST_POSTGRES.\n"
        FileHandle.standardError.write(Data(words.utf8))
        return nil
    }()
}

/// What `withDatabase` throws where the engine is not there.
public struct EngineIsMissing: Error {}

/// Runs a test on a fresh database with that schema, opened as the server opens it, and removes it.
@discardableResult public func withDatabase<T>(
    _ engine: TestEngine, migrations: [Migration], _ body: (Database) throws -> T
) throws -> T {
    try withDatabases(engine, migrations: migrations) { database, _ in try body(database) }
}

/// The same with a second connection as the owner of the tables, who sees every row.
@discardableResult public func withDatabases<T>(
    _ engine: TestEngine, migrations: [Migration], _ body: (_ database: Database, _ owner: Database) throws -> T
) throws -> T {
    switch engine {
    case .sqlite:
        try withTemporaryFolder { folder in
            let database = try Database.open(sqlite: folder + "/test.sqlite")
            defer { database.close() }
            _ = try Migrator(migrations).apply(to: database)
            return try body(database, database)
        }
    case .postgres:
        try withSchema { schema in
            let owner = try Database.open(postgres: schema.ownerAddress, options: .owner)
            defer { owner.close() }
            _ = try Migrator(migrations, applicationRole: schema.role).apply(to: owner)
            let database = try Database.open(postgres: schema.address)
            defer { database.close() }
            return try body(database, owner)
        }
    }
}

/// A new empty folder, removed afterwards with all that is in it.
@discardableResult public func withTemporaryFolder<T>(_ body: (String) throws -> T) throws -> T {
    var template = Array("/tmp/gelt-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw EngineIsMissing() }
    let folder = String(cString: made)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

/// A schema of its own in the throwaway server.
public struct TestSchema: Sendable {
    /// As the owner of the tables.
    public let ownerAddress: String
    /// As the application.
    public let address: String
    /// The application's role.
    public let role: String
}

/// A fresh PostgreSQL schema without tables, dropped afterwards.
@discardableResult public func withSchema<T>(_ body: (TestSchema) throws -> T) throws -> T {
    guard let server = TestEngine.serverAddress else { throw EngineIsMissing() }
    let name = "test_" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let role = "gelt_test_app"
    let administrator = try Database.open(postgres: server, options: .owner)
    defer { administrator.close() }
    try administrator.administer(
        """
        DO $$ BEGIN CREATE ROLE \(role) LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
        CREATE SCHEMA \(name)
        """)
    defer { try? administrator.administer("DROP SCHEMA \(name) CASCADE") }
    // By the name of its own, a test finds its connections among those of the others on the same server.
    let path =
        server + (server.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(name)&application_name=\(name)"
    return try body(TestSchema(ownerAddress: path, address: path + "&user=\(role)", role: role))
}
