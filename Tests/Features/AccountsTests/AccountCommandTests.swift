import Calendar
import CommandLine
import Crypto
import Database
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct AccountCommandTests {
    @Test func `the first link is printed alone, and refused once somebody runs the programme`() throws {
        try withInstallation { source in
            let first = run(["account", "first-link"], source)
            #expect(first.code == .ok)
            let address = first.out.split(separator: "\n")
            #expect(address.count == 1)
            #expect(address[0].hasPrefix("http://localhost:8080/ingreso/enlace?llave="))
            try source.write { try GrantStore.insert(administrator, by: "[prueba]", at: source.now, in: $0) }
            let refused = run(["account", "first-link"], source)
            #expect(refused.code == .noPermission)
            #expect(refused.out.isEmpty)
            #expect(refused.err.contains("--again"))
            #expect(run(["account", "first-link", "--again"], source).code == .ok)
        }
    }

    @Test func `accounts are listed one a line and disabled by address`() throws {
        try withInstallation { source in
            let listed = run(["account", "list"], source)
            #expect(listed.out == "ana@chitaga.gov.co\tAna Ruiz\tactiva\t\n")
            #expect(run(["account", "list", "--search", "nadie"], source).out.isEmpty)
            #expect(run(["account", "disable", "ANA@chitaga.gov.co"], source).code == .ok)
            #expect(run(["account", "list"], source).out.contains("desactivada"))
            #expect(run(["account", "disable", "nadie@chitaga.gov.co"], source).code == .noUser)
        }
    }

    @Test func `a reset link opens a new password, and can drop a lost second step`() throws {
        try withInstallation { source in
            try source.write { writing in
                try SecondFactorStore.set(SecondFactor(secret: "ABCD", lastStep: nil), of: "ana", in: writing)
            }
            let answer = run(["account", "reset-link", "ana@chitaga.gov.co", "--second-factor"], source)
            #expect(answer.code == .ok)
            let secret = String(answer.out.split(separator: "=").last ?? "").trimmed
            let known = "SELECT COUNT(*) FROM one_time_link WHERE digest = \(SHA256.hex(secret))" as SQL
            #expect(try source.count(known) == 1)
            #expect(try source.count("SELECT COUNT(*) FROM account WHERE totp_secret IS NOT NULL") == 0)
        }
    }

    private let administrator = GrantRecord(
        id: "g", accountID: "ana", role: .nationalAdministrator, entity: nil, until: nil)

    private func withInstallation(_ body: (Installed) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let source = Installed(path: folder + "/prueba.sqlite")
            try source.prepare()
            try body(source)
        }
    }

    private func run(_ arguments: [String], _ source: Installed) -> (code: ExitCode, out: String, err: String) {
        let (out, err) = (Transcript(), Transcript())
        let program = CommandLineProgram(name: "gelt", commands: Accounts.manifest.commands.map { $0(source) })
        let code = program.run(arguments: arguments, environment: [:], out: out.sink, err: err.sink)
        return (code, out.text, err.text)
    }
}

/// An installation in a file, opened anew by each command as the program does.
private struct Installed: ServicesSource {
    let path: String
    let now = TestProgram.usualNow

    func open(_ invocation: Invocation) throws -> Services {
        let installation = Installation(
            isDemonstration: false, publicAddress: "http://localhost:\(invocation.option("port") ?? "")",
            dataFolder: "", secret: [1, 2, 3], build: "prueba")
        return Services(
            database: try Database.open(sqlite: path), clock: FixedClock(now), ids: CountedIDs(),
            installation: installation, tenants: NoTenants(), jobs: [])
    }

    func prepare() throws {
        let database = try Database.open(sqlite: path)
        defer { database.close() }
        let migrations = Audit.migrations + Outbox.migrations + Accounts.manifest.migrations
        _ = try Migrator(migrations).apply(to: database)
        let account = Account(
            id: "ana", email: EmailAddress(stored: "ana@chitaga.gov.co"), name: "Ana Ruiz", createdAt: now,
            disabledAt: nil)
        try database.write(.nation) { try AccountStore.insert(account, passwordHash: nil, in: $0) }
    }

    func write(_ body: @escaping @Sendable (Writing) throws -> Void) throws {
        let database = try Database.open(sqlite: path)
        defer { database.close() }
        try database.write(.nation, body)
    }

    func count(_ sql: SQL) throws -> Int {
        let database = try Database.open(sqlite: path)
        defer { database.close() }
        return try database.read(.nation) { try $0.row(sql)?.int(0) ?? 0 }
    }
}

/// A country without entities: these commands ask for none.
private struct NoTenants: TenantDirectory {
    func tenant(code: String) -> Tenant? { nil }
    func tenant(slug: String) -> Tenant? { nil }
    func tenant(host: String) -> Tenant? { nil }
    func host(of tenant: Tenant) -> String? { nil }
}
