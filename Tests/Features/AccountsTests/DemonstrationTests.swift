import Calendar
import Database
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct DemonstrationTests {
    private func planted(_ program: TestProgram) throws -> [DemonstrationStore.Planted] {
        let store = DemonstrationStore(scope: program.services.nation)
        try store.plant(Cast.all)
        return try store.planted()
    }

    private func roleID(_ role: Role, at entity: String?, _ people: [DemonstrationStore.Planted]) throws -> String {
        try #require(people.first { $0.member.role == role && $0.member.entity == entity }).accountID
    }

    @Test func `there is one person for every role, and two municipalities`() throws {
        try withProgram(demonstration: true) { program in
            let people = try planted(program)
            #expect(people.count == Cast.all.count)
            #expect(Set(people.map(\.member.role)) == Set(Role.allCases))
            #expect(Set(people.compactMap(\.member.entity)).isSuperset(of: [chitaga, chipaque]))
            #expect(people.allSatisfy { $0.member.email.text.hasSuffix(".example") })
        }
    }

    @Test func `planting twice changes nothing`() throws {
        try withProgram(demonstration: true) { program in
            let first = try planted(program).map(\.accountID)
            #expect(try planted(program).map(\.accountID) == first)
        }
    }

    @Test(arguments: TestEngine.available)
    func `each person is entered with one button and lands on a desk`(engine: TestEngine) throws {
        try withProgram(engine, demonstration: true) { program in
            for person in try planted(program) {
                let visitor = program.visitor()
                #expect(try visitor.get("/demostracion").says("Entrar como \(person.member.name)"))
                let answer = try visitor.post("/demostracion/entrada", [("persona", person.accountID)])
                #expect(answer.location == "/escritorio")
                #expect(try visitor.follow(answer).says(person.member.role.title))
            }
        }
    }

    @Test func `codes of this moment are shown for those who approve`() throws {
        try withProgram(demonstration: true) { program in
            let compelled = try planted(program).filter { $0.member.role.needsSecondFactor }
            #expect(compelled.count == 4)
            let page = try program.visitor().get("/demostracion")
            #expect(page.words.matches(of: /en este momento: [0-9]{6}\./).count == 4)
        }
    }

    @Test(arguments: TestEngine.available)
    func `served for real the same data lets nobody in`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let people = try planted(program)
            let visitor = try program.atTheDoor()
            #expect(try visitor.get("/demostracion").status == 404)
            #expect(try visitor.get("/demostracion/correo").status == 404)
            let mayor = try roleID(.legalRepresentative, at: chitaga, people)
            #expect(try visitor.post("/demostracion/entrada", [("persona", mayor)]).status == 404)
            #expect(try !visitor.get("/ingreso").says("demostración"))
            for person in people.prefix(5) {
                #expect(try program.visitor().signIn(person.member.email.text, "").status == 422)
            }
            #expect(try program.count("SELECT COUNT(*) FROM account_session") == 0)
        }
    }

    @Test func `only the invented people are entered without a password`() throws {
        try withProgram(demonstration: true) { program in
            _ = try planted(program)
            let real = try program.person("ana@chitaga.gov.co", [(.nationalAdministrator, nil)])
            let visitor = program.visitor()
            let page = try visitor.get("/demostracion")
            #expect(!page.says(real))
            #expect(try visitor.post("/demostracion/entrada", [("persona", real)]).status == 404)
        }
    }

    @Test func `the outbox can be read in the browser`() throws {
        try withProgram(demonstration: true) { program in
            let people = try planted(program)
            let web = try program.entered(roleID(.webMaster, at: chitaga, people))
            let fields = [("correo", "nueva@chitaga.example"), ("papel", Role.editor.rawValue)]
            #expect(try web.post("\(inChitaga)/invitaciones", fields).status == 303)
            let mail = try program.visitor().get("/demostracion/correo")
            #expect(mail.says("nueva@chitaga.example"))
            #expect(mail.says("href=\"http://localhost/ingreso/enlace?llave="))
        }
    }
}
