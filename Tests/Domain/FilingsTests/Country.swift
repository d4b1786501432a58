import Calendar
import Crypto
import Database
import Entities
import Expectations
import Files
import Platform
import Rehearsal

@testable import Filings

/// A program with filings and nothing to file but words.
struct Country {
    let program: TestProgram

    static func run<T>(
        on engine: TestEngine = .sqlite, now: Instant = TestProgram.usualNow, _ body: (Country) throws -> T
    ) throws -> T {
        try TestProgram.run([Entities.manifest, Files.manifest, Filings.manifest], on: engine, now: now) {
            try body(Country(program: $0))
        }
    }

    func entity(_ code: String) throws -> EntityScope {
        guard let tenant = program.services.tenants.tenant(code: code) else { throw Failure.notFound }
        return program.services.nation.entity(tenant)
    }

    var chitaga: EntityScope { get throws { try entity("54174") } }
    var chipaque: EntityScope { get throws { try entity("25178") } }

    @discardableResult
    func file(_ subject: String, of entity: EntityScope, content: String = "contenido", at instant: Instant? = nil)
        throws -> Receipt
    {
        let now = instant ?? program.services.now()
        return try entity.write {
            try Filings.file(Self.request(subject, content: content), of: entity, at: now, in: $0)
        }
    }

    static func request(_ subject: String, content: String = "contenido", isOnTime: Bool = true) -> FilingRequest {
        FilingRequest(
            kind: "plan", subject: subject, person: "persona-1", contentHash: SHA256.hex(content), isOnTime: isOnTime,
            title: "Plan de acción \"GEL-T\" 2014", facts: [("campania", "plan-2014"), ("version", "3")])
    }

    var keys: [FilingKey] { get throws { try Filings.keys(program.services.nation) } }

    func count(_ sql: SQL) throws -> Int { try program.services.nation.read { try $0.row(sql)?.int(0) ?? 0 } }
}
