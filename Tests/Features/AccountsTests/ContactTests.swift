import Calendar
import Database
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Accounts

/// To whom the other features may write.
@Suite struct ContactTests {
    @Test(arguments: TestEngine.available)
    func `messages go to who holds the role today, at that entity alone`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            try program.person("alcaldesa@chitaga.example", [(.legalRepresentative, chitaga)])
            try program.person("vecino@chipaque.example", [(.legalRepresentative, chipaque)])
            try program.person("edicion@chitaga.example", [(.editor, chitaga)])
            let yesterday = program.services.now().day.adding(days: -1)
            try program.person("anterior@chitaga.example", [(.legalRepresentative, chitaga)], until: yesterday)
            let roles: Set<Role> = [.legalRepresentative, .committeeLead]
            #expect(try program.addresses(.entity(chitaga, roles)) == ["alcaldesa@chitaga.example"])
        }
    }

    @Test func `an address answers with every role of its account, and an unknown one with none`() throws {
        try withProgram { program in
            try program.person("apoyo@chitaga.example", [(.editor, chitaga), (.webMaster, chipaque)])
            let question = ContactQuestion.address("apoyo@chitaga.example")
            #expect(try program.contacts(question).map(\.entity) == [chipaque, chitaga])
            #expect(try program.contacts(.address("nadie@chitaga.example")).isEmpty)
        }
    }

    @Test func `a closed account gets no mail`() throws {
        try withProgram { program in
            let id = try program.person("revision@programa.example", [(.reviewerGEL, nil)])
            #expect(try program.addresses(.nation([.reviewerGEL])) == ["revision@programa.example"])
            try program.services.nation.write { writing in
                _ = try writing.run("UPDATE account SET disabled_at = 1 WHERE id = \(id)")
            }
            #expect(try program.addresses(.nation([.reviewerGEL])).isEmpty)
            let contacts = program.services.contacts
            let names = try program.services.nation.read { try contacts.names([id, "[demo]"], in: $0) }
            #expect(names == [id: "Persona revision@programa.example"], "what they did keeps their name")
        }
    }
}

extension TestProgram {
    fileprivate func contacts(_ question: ContactQuestion) throws -> [Contact] {
        let (contacts, today) = (services.contacts, services.now().day)
        return try services.nation.read { try contacts.find(question, on: today, in: $0) }
    }

    fileprivate func addresses(_ question: ContactQuestion) throws -> [String] { try contacts(question).map(\.email) }
}
