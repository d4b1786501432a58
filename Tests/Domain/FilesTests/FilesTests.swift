import Calendar
import Database
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Files

@Suite struct FilesTests {
    private static let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 / 7) }

    @Test(arguments: TestEngine.available)
    func `a file comes back as it arrived, and is kept once`(engine: TestEngine) throws {
        try TwoEntities.run(on: engine) { chitaga, _ in
            let hash = try keep(Self.bytes, for: chitaga)
            #expect(try keep(Self.bytes, for: chitaga) == hash)
            #expect(try chitaga.read { try Files.bytes(hash, of: chitaga, in: $0) } == Self.bytes)
            let rows: Int? = try chitaga.read { try $0.row("SELECT count(*) FROM file_chunk")?.int(0) }
            #expect(rows == 3)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an entity never learns what another keeps`(engine: TestEngine) throws {
        try TwoEntities.run(on: engine) { chitaga, chipaque in
            let hash = try keep(Self.bytes, for: chitaga)
            #expect(throws: Failure.notFound) { try chipaque.read { try Files.bytes(hash, of: chipaque, in: $0) } }
            #expect(try keep(Self.bytes, for: chipaque) == hash)
            #expect(try chipaque.read { try Files.bytes(hash, of: chipaque, in: $0) } == Self.bytes)
        }
    }

    @Test func `bytes that do not agree with their hash are never handed out`() throws {
        try TwoEntities.run(on: .sqlite) { chitaga, _ in
            let hash = try keep(Self.bytes, for: chitaga)
            _ = try chitaga.write { try $0.run("UPDATE file_chunk SET bytes = \([UInt8(1)]) WHERE number = 1") }
            #expect(throws: Failure.self) { try chitaga.read { try Files.bytes(hash, of: chitaga, in: $0) } }
        }
    }

    private func keep(_ bytes: [UInt8], for entity: EntityScope) throws -> String {
        let now = entity.services.now()
        return try entity.write { try Files.keep(bytes, for: entity, at: now, in: $0) }
    }
}

/// Two municipalities in an installation that keeps files and nothing else.
private enum TwoEntities {
    static func run(on engine: TestEngine, _ body: (EntityScope, EntityScope) throws -> Void) throws {
        try withDatabase(engine, migrations: Files.manifest.migrations) { database in
            let services = Services(
                database: database, clock: FixedClock(TestProgram.usualNow), ids: CountedIDs(),
                installation: Installation(
                    isDemonstration: false, publicAddress: "http://localhost", dataFolder: "", secret: [],
                    build: "prueba"), tenants: Nobody(), jobs: [])
            try body(entity("54174", "Chitagá", services), entity("25178", "Chipaque", services))
        }
    }

    private static func entity(_ code: String, _ name: String, _ services: Services) -> EntityScope {
        services.nation.entity(
            Tenant(code: code, kind: .municipality, name: name, department: "", slug: name, look: 1, slogan: ""))
    }

    private struct Nobody: TenantDirectory {
        func tenant(code: String) -> Tenant? { nil }
        func tenant(slug: String) -> Tenant? { nil }
        func tenant(host: String) -> Tenant? { nil }
        func host(of tenant: Tenant) -> String? { nil }
    }
}
