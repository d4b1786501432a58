import Auth
import Calendar
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct InvitationTests {
    private let send = "\(inChitaga)/invitaciones"

    private func webMaster(_ program: TestProgram, at entity: String = chitaga) throws -> TestVisitor {
        try program.entered(program.person("web@\(entity).gov.co", [(.webMaster, entity)]))
    }

    private func invite(_ visitor: TestVisitor, _ email: String, _ role: Role, until: String = "") throws -> Response {
        try visitor.post(send, [("correo", email), ("papel", role.rawValue), ("hasta", until)])
    }

    /// The only invitation that waits for an answer.
    private func onlyInvitation(_ program: TestProgram) throws -> String {
        try program.services.nation.read { try $0.row("SELECT id FROM invitation")?.text(0) ?? "" }
    }

    @Test(arguments: TestEngine.available)
    func `an invited person takes the role with a new account`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let web = try webMaster(program)
            #expect(try invite(web, "nueva@chitaga.gov.co", .editor).location == "\(inChitaga)/personas")
            let secret = try #require(try program.mailedSecret(to: "nueva@chitaga.gov.co"))
            let guest = program.visitor()
            let page = try guest.get("/ingreso/enlace?llave=\(secret)")
            #expect(page.says("Alcaldía de Chitagá"))
            #expect(page.says("Edición"))
            let fields = [
                ("llave", secret), ("nombre", "Sandra Portilla"), ("clave", goodPassword), ("repetida", goodPassword),
                ("correo", "otra@chitaga.gov.co"),
            ]
            let answer = try guest.post("/ingreso/enlace", fields)
            #expect(answer.location == "/escritorio")
            #expect(try guest.follow(answer).says("Edición, Alcaldía de Chitagá"))
            #expect(try program.count("SELECT COUNT(*) FROM account WHERE email = 'nueva@chitaga.gov.co'") == 1)
            #expect(try web.get("\(inChitaga)/personas").says("Sandra Portilla"))
        }
    }

    @Test func `a person who has an account gets the role added to it`() throws {
        try withProgram { program in
            let id = try program.person("nubia@chipaque.gov.co", [(.editor, chipaque)], password: goodPassword)
            _ = try invite(webMaster(program), "nubia@chipaque.gov.co", .authorCouncil)
            let secret = try #require(try program.mailedSecret(to: "nubia@chipaque.gov.co"))
            let guest = program.visitor()
            _ = try guest.get("/ingreso/enlace?llave=\(secret)")
            let answer = try guest.post("/ingreso/enlace", [("llave", secret)])
            #expect(answer.location == "/ingreso")
            #expect(guest.cookies["gelt_sesion"] == nil)
            #expect(try program.count("SELECT COUNT(*) FROM account_grant WHERE account_id = \(id)") == 2)
        }
    }

    @Test func `a web master cannot invite a mayor, a national role or to another entity`() throws {
        try withProgram { program in
            let web = try webMaster(program)
            for role in [Role.legalRepresentative, .nationalAdministrator, .helpDesk] {
                #expect(try invite(web, "x@chitaga.gov.co", role).status == 403)
            }
            let elsewhere = [("correo", "x@chitaga.gov.co"), ("papel", Role.editor.rawValue)]
            #expect(try web.post("\(inChipaque)/invitaciones", elsewhere).status == 404)
            #expect(try web.post("/invitaciones", elsewhere).status == 403)
            #expect(try program.count("SELECT COUNT(*) FROM invitation") == 0)
            #expect(try program.count("SELECT COUNT(*) FROM outbox_message") == 0)
        }
    }

    @Test func `an editor invites nobody`() throws {
        try withProgram { program in
            let editor = try program.entered(program.person("ed@chitaga.gov.co", [(.editor, chitaga)]))
            #expect(try invite(editor, "x@chitaga.gov.co", .editor).status == 403)
            #expect(try editor.get("\(inChitaga)/personas").status == 403)
        }
    }

    @Test func `external support needs a last day, and keeps it`() throws {
        try withProgram { program in
            let web = try webMaster(program)
            let without = try invite(web, "apoyo@uni.edu.co", .externalSupport)
            #expect(without.status == 422)
            #expect(without.says("id=\"hasta-error\""))
            #expect(without.says("value=\"apoyo@uni.edu.co\""))
            #expect(try invite(web, "apoyo@uni.edu.co", .externalSupport, until: "2014-11-20").status == 422)
            #expect(try invite(web, "apoyo@uni.edu.co", .externalSupport, until: "mañana").status == 422)
            #expect(try invite(web, "apoyo@uni.edu.co", .externalSupport, until: "2015-05-30").status == 303)
            #expect(try program.count("SELECT COUNT(*) FROM invitation WHERE until_day = '2015-05-30'") == 1)
        }
    }

    @Test func `the same person is not invited twice to the same role`() throws {
        try withProgram { program in
            let web = try webMaster(program)
            _ = try invite(web, "ed@chitaga.gov.co", .editor)
            #expect(try invite(web, "ED@chitaga.gov.co", .editor).status == 422)
            #expect(try invite(web, "ed@chitaga.gov.co", .areaPlanning).status == 303)
        }
    }

    @Test func `whether an address has an account elsewhere does not show`() throws {
        try withProgram { program in
            try program.person("nubia@chipaque.gov.co", [(.editor, chipaque)])
            let web = try webMaster(program)
            #expect(try invite(web, "nubia@chipaque.gov.co", .editor).status == 303)
            let page = try web.get("\(inChitaga)/personas")
            #expect(page.says("nubia@chipaque.gov.co"))
            #expect(!page.says("Persona nubia@chipaque.gov.co"))
        }
    }

    @Test func `a new link replaces the first, and a taken back invitation opens nothing`() throws {
        try withProgram { program in
            let web = try webMaster(program)
            _ = try invite(web, "ed@chitaga.gov.co", .editor)
            let first = try #require(try program.mailedSecret(to: "ed@chitaga.gov.co"))
            let id = try onlyInvitation(program)
            program.clock.advance(by: .seconds(8 * 24 * 3600))
            let later = try program.entered(program.person("web2@chitaga.gov.co", [(.webMaster, chitaga)]))
            #expect(try program.visitor().get("/ingreso/enlace?llave=\(first)").status == 410)
            #expect(try later.post("\(send)/\(id)/reenvio").status == 303)
            let second = try #require(try program.mailedSecret(to: "ed@chitaga.gov.co"))
            #expect(second != first)
            #expect(try program.visitor().get("/ingreso/enlace?llave=\(second)").status == 200)
            #expect(try later.post("\(send)/\(id)/retiro").status == 303)
            #expect(try program.visitor().get("/ingreso/enlace?llave=\(second)").status == 410)
            #expect(try later.post("\(send)/\(id)/reenvio").status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `another entity's invitation does not exist`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            _ = try invite(webMaster(program), "ed@chitaga.gov.co", .editor)
            let id = try onlyInvitation(program)
            let neighbour = try webMaster(program, at: chipaque)
            for action in ["reenvio", "retiro"] {
                #expect(try neighbour.post("\(inChipaque)/invitaciones/\(id)/\(action)").status == 404)
            }
            #expect(try !neighbour.get("\(inChipaque)/personas").says("ed@chitaga.gov.co"))
            #expect(try program.count("SELECT COUNT(*) FROM invitation WHERE cancelled_at IS NULL") == 1)
        }
    }

    @Test func `the national administrator invites to national roles and finds an entity's office`() throws {
        try withProgram { program in
            let admin = try program.entered(program.person("admin@p.gov.co", [(.nationalAdministrator, nil)]))
            let fields = [("correo", "revisa@p.gov.co"), ("papel", Role.reviewerGEL.rawValue)]
            #expect(try admin.post("/invitaciones", fields).status == 303)
            #expect(try program.count("SELECT COUNT(*) FROM invitation WHERE entity_code = '00000'") == 1)
            #expect(try admin.get("/invitaciones?entidad=25178").location == "\(inChipaque)/personas")
            #expect(try admin.get("/invitaciones?entidad=99999").status == 422)
            #expect(try invite(admin, "alcalde@chitaga.gov.co", .legalRepresentative).status == 303)
        }
    }

    @Test func `inviting and accepting leave their marks in the entity's chain`() throws {
        try withProgram { program in
            _ = try invite(webMaster(program), "ed@chitaga.gov.co", .editor)
            let secret = try #require(try program.mailedSecret(to: "ed@chitaga.gov.co"))
            let guest = program.visitor()
            _ = try guest.get("/ingreso/enlace?llave=\(secret)")
            let fields = [
                ("llave", secret), ("nombre", "Eduardo Rico"), ("clave", goodPassword), ("repetida", goodPassword),
            ]
            _ = try guest.post("/ingreso/enlace", fields)
            let (deeds, broken) = try program.services.nation.read { reading in
                let rows = try reading.rows(
                    "SELECT action, subject, detail FROM audit_entry WHERE entity_id = \(chitaga) ORDER BY sequence")
                return (rows.map { $0.text(0) }, try Audit.firstBreak(chain: chitaga, in: reading))
            }
            #expect(deeds == ["grant.given", "invitation.sent", "invitation.accepted", "grant.given"])
            #expect(broken == nil)
            let named = "SELECT COUNT(*) FROM audit_entry WHERE subject LIKE '%@%' OR detail LIKE '%@%'" as SQL
            #expect(try program.count(named) == 0)
        }
    }
}
