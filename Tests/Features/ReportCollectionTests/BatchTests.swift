import Calendar
import Campaigns
import Database
import Entities
import Expectations
import HTTP
import Platform
import Questionnaires
import Rehearsal
import Reports
import Testing

@testable import ReportCollection

/// One decision on several «no aplica» of the country.
@Suite struct BatchTests {
    private static let list = "/consola/reportes/no-aplica"
    private static let codes = ["54174", "25178", "54001"]

    /// The same question of three entities waits.
    private func run(on engine: TestEngine = .sqlite, _ body: (TestProgram, Int) throws -> Void) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            let asked = try #require(try program.services.nation.read { try Instruments.asked(in: 2014, in: $0) })
            let questions = try Instruments.rules(asked, program.services).instrument.questions
            let strict = try #require(questions.first { $0.notApplicable == nil && $0.condition == nil }).number
            for code in Self.codes {
                try program.make(code, 20) {
                    $0.number == strict ? QuestionAnswer.notApplicable("No hay sede rural") : $0.easyAnswer
                }
            }
            try body(program, strict)
        }
    }

    private func marks(_ page: String) -> [(String, String)] {
        page.matches(of: /name="marcada" value="([^"]+)"/).map { ("marcada", String($0.output.1)) }
    }

    @Test(arguments: TestEngine.available)
    func `those that are ticked are decided with one reason, each with its row and its audit`(engine: TestEngine) throws
    {
        try run(on: engine) { program, question throws in
            let reviewer = program.visitor().become(.reviewerGEL)
            let marks = marks(try reviewer.get(Self.list).page)
            #expect(marks.count == 3)
            let chosen = marks.filter { !$0.1.hasPrefix("54001") }
            let answer = try reviewer.post(
                Self.list, chosen + [("decision", "aceptada"), ("motivo", "Se comprobó en el catastro")])
            #expect(answer.status == 303)
            #expect(try reviewer.follow(answer).page.contains("2 «no aplica» decididos"))
            #expect(
                try program.count("SELECT COUNT(*) FROM report_exemption WHERE words = 'Se comprobó en el catastro'")
                    == 2)
            #expect(try program.line("54174").waiting == 0 && program.line("25178").waiting == 0)
            #expect(try program.line("54001").waiting == 1, "what was not ticked waits")
            for code in ["54174", "25178"] {
                let entries = try program.count(
                    """
                    SELECT COUNT(*) FROM audit_entry
                    WHERE entity_id = \(code) AND action = 'report.exemption-settled'
                    """)
                #expect(entries == 1, "\(code)")
                #expect(try program.services.nation.read { try Audit.firstBreak(chain: code, in: $0) } == nil)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `those decided or changed meanwhile are left alone and named`(engine: TestEngine) throws {
        try run(on: engine) { program, question throws in
            let reviewer = program.visitor().become(.reviewerGEL)
            let marks = marks(try reviewer.get(Self.list).page)
            let colleague = program.visitor().become(.nationalAdministrator)
            let one = "/consola/reportes/no-aplica/54174/reporte-2014/\(question)"
            _ = try colleague.get(one)
            let refused = [("decision", "rechazada"), ("motivo", "Sí hay sede rural"), ("revision", "1")]
            #expect(try colleague.post(one, refused).status == 303)
            try program.answer("25178", question, .notApplicable("No tiene sede propia"))
            let answer = try reviewer.post(
                Self.list, marks + [("decision", "aceptada"), ("motivo", "Se comprobó en el catastro")])
            #expect(answer.status == 409 && answer.page.contains("1 quedó decidido; 2 quedaron como estaban"))
            #expect(
                answer.page.contains(
                    "Chitagá, Norte de Santander, pregunta \(question)</a>: Esa respuesta ya no espera"))
            #expect(
                answer.page.contains("Chipaque, Cundinamarca, pregunta \(question)</a>: La entidad cambió su razón"))
            #expect(try program.count("SELECT COUNT(*) FROM report_exemption") == 2)
            #expect(try program.line("54001").waiting == 0 && program.line("25178").waiting == 1)
        }
    }

    @Test func `without a tick, a decision or a reason nothing is decided and all that was given stays`() throws {
        try run { program, question throws in
            let reviewer = program.visitor().become(.reviewerGEL)
            let marks = marks(try reviewer.get(Self.list + "?pregunta=\(question)").page)
            let long = String(repeating: "ñandú ", count: 200)
            let answer = try reviewer.post(
                Self.list, marks.prefix(1) + [("motivo", long), ("pregunta", "\(question)")])
            #expect(answer.status == 422 && answer.page.contains("Elija si las acepta o no"))
            #expect(answer.page.contains("value=\"\(marks[0].1)\" checked") && answer.page.contains(long.dropLast()))
            #expect(!answer.page.contains("value=\"\(marks[1].1)\" checked"))
            #expect(answer.page.contains("name=\"pregunta\" value=\"\(question)\""), "the filter stays")
            let none = try reviewer.post(
                Self.list, [("decision", "aceptada"), ("motivo", "Se comprobó en el catastro")])
            #expect(none.status == 422 && none.page.contains("Marque al menos una en la lista"))
            let looking = program.visitor().become(.helpDesk)
            #expect(try !looking.get(Self.list).page.contains("name=\"marcada\""))
            #expect(try looking.post(Self.list, marks).status == 403)
            #expect(try program.count("SELECT COUNT(*) FROM report_exemption") == 0)
        }
    }
}

/// Writing to the entities that are behind with their report.
@Suite struct ReportReminderTests {
    private static let compose = "/consola/reportes/recordatorio"

    private func letters(_ program: TestProgram) throws -> [OutboxMessage] {
        try program.services.nation.read { try Outbox.latest(5_000, in: $0) }
    }

    @Test(arguments: TestEngine.available)
    func `goes to those who owe their report, in each one's words, and once a day`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            try program.make("54174", 30)
            try program.make("25178", handedIn: day("2014-11-15"))
            let before = try letters(program).count
            let desk = program.visitor().become(.helpDesk)
            let marked = [("alcance", "marcadas"), ("entidad", "54174"), ("entidad", "25178")]
            let page = try desk.get(Self.compose + "?alcance=marcadas&entidad=54174&entidad=25178").page
            #expect(page.contains("Recordatorio a 1 entidad") && page.contains("1 ya entregó y queda por fuera"))
            let words = [("asunto", "Reporte de {entidad}"), ("texto", "{entidad}: {estado}; {dias}. {enlace}")]
            let answer = try desk.post(Self.compose, marked + words)
            #expect(answer.status == 303)
            program.finishJobs()
            let sent = try letters(program)
            #expect(sent.count == before + 3, "three people of the one that owes it")
            let letter = try #require(sent.first { $0.recipient == "representante-legal@54174.example" })
            #expect(letter.subject == "Reporte de Alcaldía de Chitagá")
            #expect(letter.body.hasSuffix("http://localhost/oficina/chitaga-nortedesantander/reporte"))
            #expect(letter.body.contains("en curso, ") && letter.body.contains("quedan 14 días"))
            #expect(try desk.follow(answer).page.contains("1 de 1"))
            #expect(try program.line("54174").reminded == program.services.now())
            _ = try desk.post(Self.compose, marked + words)
            program.finishJobs()
            #expect(try letters(program).count == before + 3, "nobody gets two within a day")
            #expect(try desk.get("/consola/reportes/recordatorios").page.contains("Reporte de {entidad}"))
            #expect(try desk.get("/consola/reportes?q=chitaga").page.contains("último recordatorio: hoy"))
        }
    }

    @Test func `the console offers it to who may write, with the filter that stands`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            let desk = program.visitor().become(.reviewerGEL)
            let page = try desk.get("/consola/reportes?departamento=54").page
            #expect(
                page.contains("Escribir un recordatorio a las 41") && page.contains("name=\"entidad\" value=\"54174\""))
            let empty = try desk.get(Self.compose + "?alcance=lista&departamento=54&estado=enviado").page
            #expect(empty.contains("No hay ninguna entidad que deba algo"))
            #expect(try desk.post(Self.compose, [("alcance", "marcadas")]).status == 422)
            let procuraduria = program.visitor().become(.procuraduria)
            #expect(try procuraduria.get(Self.compose).status == 403)
            #expect(try !procuraduria.get("/consola/reportes").page.contains("Escribir un recordatorio"))
            #expect(
                try procuraduria.get("/consola/reportes/recordatorios").page.contains(
                    "Todavía no se ha enviado ninguno"))
        }
    }
}
