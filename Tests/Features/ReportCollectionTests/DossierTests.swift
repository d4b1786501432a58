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

/// The programme looks at one report, question by question.
@Suite struct DossierTests {
    private static let show = "/consola/reportes/entidad/54174/reporte-2014"
    private static let question = "/consola/reportes/pregunta/54174/reporte-2014/7"

    @Test(arguments: TestEngine.available)
    func `a reviewer says what an answer proves, and the last word holds`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            let report = try program.make("54174", handedIn: day("2014-11-15"))
            let reviewer = program.visitor().become(.reviewerGEL)
            #expect(try reviewer.get(Self.show).page.contains("Enviado el sábado 15 de noviembre"))
            #expect(try reviewer.get("/consola/reportes/componente/54174/reporte-2014/1").page.contains("sin revisar"))
            #expect(try reviewer.get(Self.question).page.contains("Lo que usted concluye"))
            let mute = try reviewer.post(
                Self.question, [("concepto", "no-comprobada"), ("vista", "0"), ("vuelta", "1")])
            #expect(mute.status == 422 && mute.page.contains("Escriba qué falta"))
            let said = [
                ("concepto", "no-comprobada"), ("palabras", "La página no existe"), ("vista", "0"), ("vuelta", "1"),
            ]
            #expect(try reviewer.post(Self.question, said).status == 303)
            #expect(try reviewer.post(Self.question, said).status == 303, "a second click says nothing new")
            #expect(try program.line("54174").examination == ReportExamination([try Self.last(report, program)]))
            // A colleague who saw nothing of this is told.
            let late = program.visitor().become(.nationalAdministrator)
            _ = try late.get(Self.question)
            let second = try late.post(Self.question, [("concepto", "comprobada"), ("vista", "0"), ("vuelta", "1")])
            #expect(second.status == 409 && second.page.contains("Alguien se adelantó"))
            #expect(
                try late.post(Self.question, [("concepto", "comprobada"), ("vista", "1"), ("vuelta", "1")]).status
                    == 303)
            #expect(try Self.last(report, program).verdict == .verified)
            #expect(try program.count("SELECT COUNT(*) FROM report_observation") == 2)
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a judgement holds for the round that was read: handed in again, the page comes back with both answers`(
        engine: TestEngine
    ) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            let report = try program.make("54174", handedIn: day("2014-11-15"))
            let reviewer = program.visitor().become(.reviewerGEL)
            #expect(try reviewer.get(Self.question).page.contains("name=\"vuelta\" value=\"1\""))
            try program.handInAgain(report) { $0.number == 7 ? .no : nil }
            let said = [("concepto", "comprobada"), ("palabras", "La vi en el sitio"), ("vista", "0")]
            let late = try reviewer.post(Self.question, said + [("vuelta", "1")])
            #expect(late.status == 409 && late.page.contains("La entidad envió el reporte otra vez"))
            #expect(late.page.contains("<blockquote>Sí</blockquote>"), "what was read")
            #expect(late.page.contains("La vi en el sitio</textarea>"), "what was typed")
            #expect(late.page.contains("name=\"vuelta\" value=\"2\""))
            #expect(try program.count("SELECT COUNT(*) FROM report_observation") == 0)
            #expect(try reviewer.post(Self.question, said).status == 409, "a form that names no round")
            #expect(try reviewer.post(Self.question, said + [("vuelta", "2")]).status == 303)
            #expect(try Self.last(report, program).round == 2)
            let other = "/consola/reportes/pregunta/54174/reporte-2014/8"
            let same = try reviewer.post(other, said + [("vuelta", "1")])
            #expect(same.status == 409 && same.page.contains("son las mismas que usted leyó"))
        }
    }

    private static func last(_ report: Report, _ program: TestProgram) throws -> ReportObservation {
        let entity = try program.entity("54174")
        let all = try entity.read { try ReportStore(entity: entity).standingObservations(report, in: $0) }
        return try #require(all[7])
    }

    @Test(arguments: TestEngine.available)
    func `the entity answers the last word, once, and hears of it by letter once a day`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            let report = try program.make("54174", handedIn: day("2014-11-15"))
            let entity = try program.entity("54174")
            let store = ReportStore(entity: entity)
            let now = program.services.now()
            let letters = try program.count("SELECT COUNT(*) FROM outbox_message")
            for question in [7, 8] {
                try entity.write {
                    try store.observe(
                        .remark, "Muestre el acto", on: question, of: report, seen: 0, by: "r", role: "Revisión",
                        at: now,
                        in: $0)
                }
            }
            let after = try program.count("SELECT COUNT(*) FROM outbox_message")
            #expect(after > letters && after - letters <= 2, "one letter for each address")
            for _ in 1...2 {
                try entity.write {
                    try store.reply(
                        "Está en la página 3", to: 1, on: 7, of: report, by: "e", role: "Líder", at: now, in: $0)
                }
            }
            #expect(try program.count("SELECT COUNT(*) FROM report_observation_reply") == 1)
            #expect(throws: Failure.self) {
                try entity.write {
                    try store.reply("Otra", to: 2, on: 7, of: report, by: "e", role: "Líder", at: now, in: $0)
                }
            }
            #expect(try program.line("54174").examination.waiting == 1)
            let reviewer = program.visitor().become(.reviewerGEL)
            #expect(try reviewer.get(Self.question).page.contains("Está en la página 3"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `opening again needs a reason and makes the value uncertified`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            try program.make("54174", handedIn: day("2014-11-15"))
            let reviewer = program.visitor().become(.reviewerGEL)
            _ = try reviewer.get(Self.show)
            let path = "/consola/reportes/reapertura/54174/reporte-2014"
            #expect(try reviewer.post(path, [("motivo", "")]).status == 422)
            #expect(try reviewer.post(path, [("motivo", "Falta el acto del comité")]).status == 303)
            #expect(try program.line("54174").progress == .reopened)
            #expect(try reviewer.get(Self.show).page.contains("Falta el acto del comité"))
            let feed = try program.visitor().get("/datos/indice/2014.csv").page
            #expect(feed.contains("54174,2014,3.1,SC,"))
            #expect(try reviewer.post(path, [("motivo", "Falta el acto del comité")]).status == 303)
        }
    }

    @Test func `who only looks changes nothing, and what does not exist is not found`() throws {
        try TestProgram.run(consoleFeatures) { program in
            try program.announce(openCampaign)
            try program.make("54174", handedIn: day("2014-11-15"))
            let reader = program.visitor().become(.procuraduria)
            #expect(try !reader.get(Self.question).page.contains("Lo que usted concluye"))
            #expect(
                try reader.post(Self.question, [("concepto", "comprobada"), ("vista", "0"), ("vuelta", "1")]).status
                    == 403)
            for path in [
                "/consola/reportes/entidad/99999/reporte-2014", "/consola/reportes/entidad/54174/plan-2012",
                "/consola/reportes/pregunta/54174/reporte-2014/999", "/consola/reportes/pregunta/25178/reporte-2014/7",
                "/consola/reportes/archivo/54174/reporte-2014/abc",
            ] { #expect(try reader.get(path).status == 404, "\(path)") }
            #expect(try reader.get("/consola/reportes/entidad/25178/reporte-2014").page.contains("No ha empezado"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a no aplica of the country is decided with a reason`(engine: TestEngine) throws {
        try TestProgram.run(consoleFeatures, on: engine) { program in
            try program.announce(openCampaign)
            let asked = try #require(try program.services.nation.read { try Instruments.asked(in: 2014, in: $0) })
            let rules = try Instruments.rules(asked, program.services)
            let strict = try #require(
                rules.instrument.questions.first { $0.notApplicable == nil && $0.condition == nil }
            ).number
            for code in ["54174", "25178"] {
                try program.make(code) {
                    $0.number == strict ? QuestionAnswer.notApplicable("No hay sede rural") : $0.easyAnswer
                }
            }
            let reviewer = program.visitor().become(.reviewerGEL)
            let list = try reviewer.get("/consola/reportes/no-aplica").page
            #expect(list.contains("Chitagá") && list.contains("Chipaque") && list.contains("No hay sede rural"))
            let path = "/consola/reportes/no-aplica/54174/reporte-2014/\(strict)"
            #expect(try reviewer.get(path).page.contains("1 entidad más espera"))
            #expect(try reviewer.post(path, [("decision", "aceptada"), ("motivo", "")]).status == 422)
            let good = [("decision", "aceptada"), ("motivo", "No hay población rural")]
            #expect(try reviewer.post(path, good).status == 303)
            #expect(try program.line("54174").waiting == 0 && program.line("25178").waiting == 1)
            #expect(try reviewer.post(path, good).status == 303, "a second click changes nothing")
            let other = program.visitor().become(.nationalAdministrator)
            _ = try other.get(path)
            let late = try other.post(path, [("decision", "rechazada"), ("motivo", "Sí hay población rural")])
            #expect(late.status == 409 && late.page.contains("Alguien se adelantó"))
            #expect(late.page.contains("No hay población rural"), "what the colleague decided")
            #expect(late.page.contains("Sí hay población rural</textarea>"), "what was typed")
            #expect(try program.count("SELECT COUNT(*) FROM report_exemption") == 1)
            #expect(try reviewer.get(path).page.contains("Ya no espera una decisión"))
            // The entity gives another reason, then answers, while somebody reads the first.
            let second = "/consola/reportes/no-aplica/25178/reporte-2014/\(strict)"
            try program.answer("25178", strict, .notApplicable("No tiene sede propia"))
            let outdated = try reviewer.post(second, good + [("revision", "1")])
            #expect(outdated.status == 409 && outdated.page.contains("No hay sede rural</blockquote>"))
            #expect(outdated.page.contains("No tiene sede propia</blockquote>"))
            #expect(outdated.page.contains("No hay población rural</textarea>"))
            try program.answer("25178", strict, nil)
            let gone = try reviewer.post(second, good + [("revision", "2")])
            #expect(gone.status == 409 && gone.page.contains("La dejó sin responder"))
            #expect(gone.page.contains("No hay población rural</textarea>"))
            #expect(
                try program.visitor().become(.helpDesk).post(path, good).status == 403, "who does not review only looks"
            )
        }
    }
}
