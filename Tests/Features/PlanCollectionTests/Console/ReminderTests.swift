import Calendar
import Campaigns
import Database
import Entities
import Expectations
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

/// Writing to many entities at once.
@Suite struct ReminderTests {
    private static let compose = "/consola/planes/recordatorio"

    private func send(
        _ visitor: TestVisitor, _ fields: [(String, String)], text: String = "{entidad}: {dias}. {enlace}"
    ) throws -> Response {
        _ = try visitor.get(Self.compose)
        return try visitor.post(Self.compose, fields + [("asunto", "Plan de {entidad}"), ("texto", text)])
    }

    private func letters(_ program: TestProgram) throws -> [OutboxMessage] {
        try program.services.nation.read { try Outbox.latest(5_000, in: $0) }
    }

    @Test(arguments: TestEngine.available)
    func `goes to those the filter leaves, in each one's words`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            try program.make("54174")
            try program.make("25178")
            let desk = program.visitor().become(.helpDesk)
            let answer = try send(desk, [("alcance", "lista"), ("estado", "borrador")])
            #expect(answer.status == 303)
            #expect(try letters(program).isEmpty, "a job writes")
            program.finishJobs()
            let letters = try letters(program)
            #expect(letters.count == 6, "three people in each")
            let letter = try #require(letters.first { $0.recipient == "representante-legal@54174.example" })
            #expect(letter.subject == "Plan de Alcaldía de Chitagá")
            #expect(
                letter.body
                    == "Alcaldía de Chitagá: quedan 14 días. http://localhost/oficina/chitaga-nortedesantander/plan")
            let page = try desk.follow(answer).page
            #expect(page.contains("2 de 2") && page.contains("Enviado"))
            #expect(try program.line("54174").reminded == program.services.now())
            #expect(try desk.get("/consola/planes/recordatorios").page.contains("Plan de {entidad}"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `nobody gets two within a day, unless whoever sends confirms it`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            try program.make("54174")
            let desk = program.visitor().become(.helpDesk)
            let drafts = [("alcance", "lista"), ("estado", "borrador")]
            _ = try send(desk, drafts)
            _ = try send(desk, drafts)
            program.finishJobs()
            #expect(try letters(program).count == 3)
            #expect(try desk.get(Self.compose + "?alcance=lista&estado=borrador").page.contains("name=\"repetir\""))
            _ = try send(desk, drafts + [("repetir", "sí")])
            program.finishJobs()
            #expect(try letters(program).count == 6)
            program.clock.advance(by: .seconds(25 * 3600))
            _ = try send(desk, drafts)
            program.finishJobs()
            #expect(try letters(program).count == 9)
        }
    }

    @Test func `who hands in before the job comes is left in peace`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            let plan = try program.make("54174", .toApproval)
            let desk = program.visitor().become(.helpDesk)
            let answer = try send(desk, [("alcance", "lista"), ("estado", "aprobado")])
            let entity = program.services.nation.entity(try #require(program.services.tenants.tenant(code: "54174")))
            try entity.write { writing in
                let courses = PlanCourseStore(entity: entity)
                try courses.take(.submitted, plan, by: "[prueba]", at: entity.services.now(), in: writing)
            }
            program.finishJobs()
            #expect(try letters(program).isEmpty)
            #expect(try desk.follow(answer).page.contains("Ya entregó"))
        }
    }

    @Test func `only the marked ones, where one marks`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            let desk = program.visitor().become(.helpDesk)
            let page = try desk.get(Self.compose + "?alcance=marcadas&entidad=54174&entidad=25178").page
            #expect(page.contains("Recordatorio a 2 entidades"))
            #expect(page.contains("Chitagá, Norte de Santander: no ha empezado"))
            _ = try send(desk, [("alcance", "marcadas"), ("entidad", "54174")])
            program.finishJobs()
            #expect(try letters(program).count == 3)
        }
    }

    @Test func `an unknown placeholder is refused and all that was typed stays`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            let desk = program.visitor().become(.helpDesk)
            let answer = try send(
                desk, [("alcance", "lista"), ("estado", "sin-empezar")], text: "Hola {nombre}, <b>apúrese</b>")
            #expect(answer.status == 422)
            #expect(answer.page.contains("No conocemos «{nombre}»"))
            #expect(answer.page.contains("Hola {nombre}, &lt;b&gt;apúrese&lt;/b&gt;"))
            #expect(answer.page.contains("name=\"estado\" value=\"sin-empezar\""))
            #expect(try program.count("SELECT COUNT(*) FROM plan_reminder") == 0)
        }
    }

    @Test func `to nobody is no reminder`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            let desk = program.visitor().become(.helpDesk)
            let answer = try send(desk, [("alcance", "marcadas")])
            #expect(answer.status == 422)
            #expect(answer.page.contains("No hay ninguna entidad a la cual escribirle"))
        }
    }

    @Test func `the Procuraduría looks and writes to nobody`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            let visitor = program.visitor().become(.procuraduria)
            #expect(try visitor.get(Self.compose).status == 403)
            _ = try visitor.get("/consola/planes")
            #expect(try visitor.post(Self.compose, [("alcance", "lista")]).status == 403)
            #expect(try !visitor.get("/consola/planes").page.contains("Escribir un recordatorio"))
            #expect(try visitor.get("/consola/planes/recordatorios").status == 200)
        }
    }

    @Test func `an entity without anybody to write to is said, not passed over`() throws {
        var people = TestPeople.manifest
        people.contacts = ContactBook.none
        let features = consoleFeatures.filter { $0.id != people.id } + [people]
        try TestProgram.run(features) { program in
            try program.announce(openCampaign)
            let desk = program.visitor().become(.helpDesk)
            let answer = try send(desk, [("alcance", "marcadas"), ("entidad", "54174")])
            program.finishJobs()
            #expect(try letters(program).isEmpty)
            let page = try desk.follow(answer).page
            #expect(page.contains("Sin nadie a quien escribirle") && page.contains("Chitagá, Norte de Santander"))
        }
    }

    @Test func `what a value contains is never taken for a placeholder`() {
        let letter = ReminderLetter(
            entity: "{estado}", state: "borrador", deadline: "mañana", days: "queda 1 día", reason: "", link: "/x")
        let text = letter.written(Circular(subject: "{entidad} {", body: "{dias}{dias}"))
        #expect(text == Circular(subject: "{estado} {", body: "queda 1 díaqueda 1 día"))
    }
}
