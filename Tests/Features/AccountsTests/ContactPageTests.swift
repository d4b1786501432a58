import Database
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct ContactPageTests {
    private let page = "\(inChitaga)/personas/correos"

    private func lead(_ program: TestProgram, at entity: String = chitaga) throws -> TestVisitor {
        try program.entered(program.person("lider@\(entity).gov.co", [(.committeeLead, entity)]))
    }

    @Test(arguments: TestEngine.available)
    func `the committee's lead registers and removes an address`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let lead = try lead(program)
            #expect(try lead.get("\(inChitaga)/personas").says("href=\"\(page)\""))
            #expect(try lead.get(page).says("Todavía no hay correos registrados"))
            let fields = [("correo", "Planeacion@ejemplo.gov.co"), ("nombre", "Oficina de Planeación")]
            #expect(try lead.post(page, fields).location == page)
            #expect(try lead.get(page).says("planeacion@ejemplo.gov.co"))
            let removal = try lead.post("\(page)/retiro", [("correo", "planeacion@ejemplo.gov.co")])
            #expect(removal.location == page)
            #expect(try lead.get(page).says("Todavía no hay correos registrados"))
            #expect(try lead.post("\(page)/retiro", [("correo", "planeacion@ejemplo.gov.co")]).status == 404)
        }
    }

    @Test func `what cannot be taken comes back as it was typed`() throws {
        try withProgram { program in
            let lead = try lead(program)
            _ = try lead.get(page)
            let answer = try lead.post(page, [("correo", "planeacion"), ("nombre", "Oficina <de> Planeación")])
            #expect(answer.status == 422)
            #expect(answer.says("value=\"planeacion\""))
            #expect(answer.says("value=\"Oficina &lt;de&gt; Planeación\""))
            #expect(answer.says("id=\"correo-error\""))
        }
    }

    @Test func `an editor and another entity's lead see nothing of it`() throws {
        try withProgram { program in
            let editor = try program.entered(program.person("ed@chitaga.gov.co", [(.editor, chitaga)]))
            #expect(try editor.get(page).status == 403)
            let fields = [("correo", "x@ejemplo.gov.co"), ("nombre", "Otra")]
            #expect(try editor.post(page, fields).status == 403)
            let stranger = try lead(program, at: chipaque)
            #expect(try stranger.get(page).status == 404)
            #expect(try stranger.post(page, fields).status == 404)
            #expect(try program.count("SELECT COUNT(*) FROM entity_contact") == 0)
        }
    }

    @Test func `without the form's proof nothing is registered`() throws {
        try withProgram { program in
            let lead = try lead(program)
            _ = try lead.get(page)
            let fields = [("correo", "x@ejemplo.gov.co"), ("nombre", "Otra")]
            #expect(try lead.post(page, fields, proof: .none).status == 403)
            #expect(try program.count("SELECT COUNT(*) FROM entity_contact") == 0)
        }
    }
}
