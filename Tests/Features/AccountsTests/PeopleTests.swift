import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct PeopleTests {
    @Test(arguments: TestEngine.available)
    func `a municipality sees only its own people, and of a shared one only its own roles`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let web = try program.entered(program.person("web@chitaga.gov.co", [(.webMaster, chitaga)]))
            try program.person("ed@chipaque.gov.co", [(.editor, chipaque)])
            try program.person("doble@correo.co", [(.authorCouncil, chitaga), (.areaTechnology, chipaque)])
            let page = try web.get("\(inChitaga)/personas")
            #expect(page.status == 200)
            #expect(page.says("doble@correo.co"))
            // Once among the roles to invite to, and once more for who holds it here.
            #expect(page.words.matches(of: /Autor del concejo/).count == 2)
            #expect(!page.says("ed@chipaque.gov.co"))
            #expect(page.words.matches(of: /Oficina de tecnologías/).count == 1)
            #expect(try web.get("\(inChipaque)/personas").status == 404)
            #expect(try web.get(inChipaque).status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a role of another entity's person is not found, and stays`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let web = try program.entered(program.person("web@chitaga.gov.co", [(.webMaster, chitaga)]))
            let foreign = try program.person("ed@chipaque.gov.co", [(.editor, chipaque)])
            let grant = try program.grantID(foreign, .editor)
            #expect(try web.post("\(inChitaga)/personas/papeles/\(grant)/retiro").status == 404)
            #expect(try program.count("SELECT COUNT(*) FROM account_grant WHERE revoked_at IS NOT NULL") == 0)
        }
    }

    @Test func `a role taken away is gone at the next page, and the record stays`() throws {
        try withProgram { program in
            let web = try program.entered(program.person("web@chitaga.gov.co", [(.webMaster, chitaga)]))
            let id = try program.person("ed@chitaga.gov.co", [(.editor, chitaga)])
            let editor = try program.entered(id)
            #expect(try editor.get(inChitaga).status == 200)
            let grant = try program.grantID(id, .editor)
            #expect(try web.post("\(inChitaga)/personas/papeles/\(grant)/retiro").status == 303)
            #expect(try editor.get(inChitaga).status == 404)
            #expect(try program.count("SELECT COUNT(*) FROM account_grant WHERE revoked_at IS NOT NULL") == 1)
            #expect(try web.post("\(inChitaga)/personas/papeles/\(grant)/retiro").status == 404)
        }
    }

    @Test func `a web master takes neither the mayor's role nor the own`() throws {
        try withProgram { program in
            let me = try program.person("web@chitaga.gov.co", [(.webMaster, chitaga)])
            let mayor = try program.person("alcaldesa@chitaga.gov.co", [(.legalRepresentative, chitaga)])
            let web = try program.entered(me)
            for grant in try [program.grantID(me, .webMaster), program.grantID(mayor, .legalRepresentative)] {
                #expect(try web.post("\(inChitaga)/personas/papeles/\(grant)/retiro").status == 403)
            }
        }
    }

    @Test func `a stranger is sent to the door and a citizen finds no office`() throws {
        try withProgram { program in
            #expect(try program.visitor().get("\(inChitaga)/personas").location.hasPrefix("/ingreso?volver="))
            let citizen = try program.entered(program.person("vecina@correo.co", [(.citizen, nil)]))
            #expect(try citizen.get(inChitaga).status == 404)
        }
    }
}
