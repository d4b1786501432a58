import Calendar
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

/// Whether somebody has a role suggests that the entity named somebody; the act that says so is another thing.
@Suite struct HeldRoleTests {
    private static func judge(_ role: Role, _ year: Int, _ program: TestProgram) throws -> EvidenceFinding {
        let tenant = try #require(program.services.tenants.tenant(code: chitaga))
        let days = try #require(Day(year, 1, 1))...(try #require(Day(year, 12, 31)))
        return try HeldRoles.rule.judge(program.services.nation.entity(tenant), role.rawValue, days)
    }

    @Test(arguments: TestEngine.available)
    func `a role suggests, never proves, and opens the list of people`(engine: TestEngine) throws {
        try withProgram(engine) { program throws in
            #expect(!HeldRoles.rule.canProve && HeldRoles.rule.argument == .role)
            #expect(try Self.judge(.committeeLead, 2014, program).strength == .unknown)
            try program.person("lider@chitaga.example", [(.committeeLead, chitaga)])
            let found = try Self.judge(.committeeLead, 2014, program)
            #expect(found.strength == .suggested && found.words.contains("1 persona tiene"))
            #expect(found.records.map(\.path) == [People.show.path])
            #expect(found.records.allSatisfy({ !$0.isPublic }), "who works there is not for everybody")
        }
    }

    @Test(arguments: TestEngine.available)
    func `another role, another entity, other years and a role that ended suggest nothing`(engine: TestEngine) throws {
        try withProgram(engine) { program throws in
            try program.person("web@chitaga.example", [(.webMaster, chitaga)])
            try program.person("lider@chipaque.example", [(.committeeLead, chipaque)])
            try program.person(
                "apoyo@chitaga.example", [(.externalSupport, chitaga)], until: Day(2014, 12, 1))
            #expect(try Self.judge(.committeeLead, 2014, program).strength == .unknown)
            #expect(try Self.judge(.webMaster, 2013, program).strength == .unknown, "granted later")
            #expect(try Self.judge(.externalSupport, 2014, program).strength == .suggested)
            #expect(try Self.judge(.externalSupport, 2015, program).strength == .unknown, "it ended")
        }
    }
}
