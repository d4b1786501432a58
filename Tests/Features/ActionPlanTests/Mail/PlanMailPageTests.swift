import Database
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import ActionPlan

/// The programme's pages of what waits.
@Suite struct PlanMailPageTests {
    private let list = "/correo-de-planes"

    /// A message of an unknown sender, and its page.
    private func arrive(_ program: TestProgram, from: String = "Rosa <rosa@lejos.example>") throws -> String {
        try program.receive(
            MailMessage(from: from, subject: "Plan de Chitagá <b>", files: [("plan.txt", try MailedPlans.ofChitaga())]))
        return "\(list)/\(try #require(try program.waiting.last?.id))"
    }

    @Test(arguments: TestEngine.available)
    func `the help desk sees what waits and says whose plan it is`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            let page = try arrive(program)
            let desk = program.visitor().become(.helpDesk)
            let waiting = try desk.get(list).page
            #expect(waiting.contains("Plan de Chitagá &lt;b&gt;") && waiting.contains("rosa@lejos.example"))
            #expect(waiting.contains("plan.txt") && waiting.contains("Alcaldía de Chitagá"))
            #expect(try desk.get(page).page.contains("Es de la Alcaldía de Chitagá"))
            #expect(try desk.get("\(page)?buscar=chipaque").page.contains("Es de la Alcaldía de Chipaque"))
            let answer = try desk.post(page, [("decision", "entidad"), ("entidad", "54174")])
            #expect(answer.status == 303 && answer["Location"] == list)
            #expect(try program.drafts == 1)
            #expect(try program.outbox.isEmpty, "the sender is not registered")
            #expect(try program.waiting.isEmpty)
            #expect(try program.count("SELECT COUNT(*) FROM plan_mail_chunk") == 0)
            let settled = try desk.get(page).page
            #expect(settled.contains("Ver el borrador de la Alcaldía de Chitagá"))
            #expect(try desk.get("\(page)/original").body.count > 1_000)
            #expect(try desk.post(page, [("decision", "entidad"), ("entidad", "54174")]).status == 409)
            #expect(try program.drafts == 1)
            let office = program.visitor().become(.editor, of: "54174")
            #expect(try office.get("/oficina/chitaga-nortedesantander/plan").page.contains("llegó por correo"))
        }
    }

    @Test func `a sender who was registered meanwhile is answered`() throws {
        try withMail { program throws in
            let page = try arrive(program)
            try program.register("rosa@lejos.example", for: "54174")
            let desk = program.visitor().become(.nationalAdministrator)
            _ = try desk.get(page)
            #expect(try desk.post(page, [("decision", "entidad"), ("entidad", "54174")]).status == 303)
            #expect(try program.outbox.map(\.recipient) == ["rosa@lejos.example"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `a discarded message loses its content and keeps the reason`(engine: TestEngine) throws {
        try withMail(engine) { program throws in
            let page = try arrive(program)
            let desk = program.visitor().become(.helpDesk)
            _ = try desk.get(page)
            let short = try desk.post(page, [("decision", "descarte"), ("motivo", " no ")])
            #expect(short.status == 422 && short.page.contains("id=\"motivo-error\""))
            #expect(
                try desk.post(page, [("decision", "descarte"), ("motivo", "Publicidad, no es un plan")]).status == 303)
            #expect(try program.count("SELECT COUNT(*) FROM plan_mail_chunk") == 0)
            #expect(try desk.get(page).page.contains("Publicidad, no es un plan"))
            #expect(try desk.get("\(page)/original").status == 404)
            #expect(try desk.post(page, [("decision", "entidad"), ("entidad", "54174")]).status == 409)
            #expect(try program.drafts == 0)
        }
    }

    @Test func `what cannot become a draft says why and goes on waiting`() throws {
        try withMail { program throws in
            try program.receive(MailMessage(from: "x@lejos.example", files: [("foto.exe", [0x4D, 0x5A, 0, 0])]))
            let page = "\(list)/\(try #require(try program.waiting.first?.id))"
            let desk = program.visitor().become(.helpDesk)
            _ = try desk.get(page)
            let answer = try desk.post(page, [("decision", "entidad"), ("entidad", "54174")])
            #expect(answer.status == 422 && answer.page.contains("foto.exe"))
            #expect(try desk.post(page, [("decision", "entidad"), ("entidad", "99999")]).status == 422)
            #expect(try program.waiting.count == 1)
        }
    }

    @Test func `entities, reviewers and strangers do not see the mail`() throws {
        try withMail { program throws in
            let page = try arrive(program)
            for visitor in [
                program.visitor().become(.legalRepresentative, of: "54174"), program.visitor().become(.reviewerGEL),
            ] {
                #expect(try visitor.get(list).status == 403)
                #expect(try visitor.get(page).status == 403)
                #expect(try visitor.get("\(page)/original").status == 403)
                #expect(try visitor.post(page, [("decision", "descarte"), ("motivo", "Publicidad")]).status == 403)
            }
            #expect(try program.visitor().get(list).status == 303)
            #expect(try program.visitor().become(.helpDesk).get("\(list)/otro").status == 404)
            let desk = program.visitor().become(.helpDesk)
            _ = try desk.get(page)
            let fields = [("decision", "descarte"), ("motivo", "Publicidad")]
            #expect(try desk.post(page, fields, proof: .none).status == 403)
            #expect(try program.waiting.count == 1)
        }
    }
}
