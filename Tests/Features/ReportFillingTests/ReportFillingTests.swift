import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import Filings
import HTTP
import Paper
import Platform
import Questionnaires
import Rehearsal
import Reports
import Testing

@testable import ReportFilling

/// The report at the level of HTTP. The clock stands at 1 February 2014, two weeks before the close.
@Suite struct `Filling the report` {
    @Test(arguments: TestEngine.available)
    func `each answer is kept by itself, and what it hides goes from the page`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let lead = try office.begun()
            let page = try lead.get(Office.section).page
            #expect(page.contains("id=\"p1\"") && page.contains("Sin responder"))
            #expect(!page.contains("id=\"p2\""), "it is asked only after a «sí»")
            #expect(try lead.post(Office.answer(1), [("respuesta", "si"), ("revision", "0")]).status == 303)
            let after = try lead.get(Office.section).page
            #expect(after.contains("id=\"p2\"") && after.contains("Guardada por Persona de prueba"))
            #expect(try lead.post(Office.answer(1), [("respuesta", "no"), ("revision", "1")]).status == 303)
            #expect(try !lead.get(Office.section).page.contains("id=\"p2\""), "«no» hides what hangs on it")
        }
    }

    @Test(arguments: TestEngine.available)
    func `two editors at once see both answers and nothing is overwritten`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let lead = try office.begun()
            let other = office.program.visitor().become(.areaPlanning, of: "54174")
            _ = try other.get(Office.section)
            _ = try lead.post(Office.answer(1), [("respuesta", "si"), ("revision", "0")])
            #expect(try lead.post(Office.answer(3), [("respuesta", "4"), ("revision", "0")]).status == 303)
            let refused = try other.post(Office.answer(3), [("respuesta", "7"), ("revision", "0")])
            #expect(refused.status == 409)
            #expect(refused.page.contains("Alguien se adelantó") && refused.page.contains("<blockquote>4</blockquote>"))
            #expect(refused.page.contains("value=\"7\""), "what was typed stays")
            #expect(try other.post(Office.answer(3), [("respuesta", "7"), ("revision", "1")]).status == 303)
            let history = try lead.get(Office.office + "/reporte/pregunta/reporte-2013/3").page
            #expect(history.contains(">7. <") && history.contains(">4. <"))
        }
    }

    @Test(arguments: [
        (3, "muchas", "números enteros"), (3, "-2", "0 a 10.000.000"),
        (3, String(repeating: "9", count: 30_000), "larga"),
    ])
    func `what is no answer is refused in words and stays typed`(
        question: Int, typed: String, words: String
    ) throws {
        try Office.run { office throws in
            let lead = try office.begun()
            _ = try lead.post(Office.answer(1), [("respuesta", "si"), ("revision", "0")])
            let refused = try lead.post(Office.answer(question), [("respuesta", typed), ("revision", "0")])
            #expect(refused.status == 422 && refused.page.contains(words))
            #expect(refused.page.contains("value=\"\(typed.prefix(20))"))
        }
    }

    @Test func `a hundred and one per cent and a day to come are refused`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            let questions = try office.questions()
            let percent = try #require(questions.first { $0.answerType == .percent })
            let date = try #require(questions.first { $0.answerType == .date })
            let over = try lead.post(Office.answer(percent.number), [("respuesta", "101"), ("revision", "0")])
            #expect(over.status == 422 && over.page.contains("va de 0 a 100"))
            let late = try lead.post(Office.answer(date.number), [("respuesta", "2014-02-02"), ("revision", "0")])
            #expect(late.status == 422 && late.page.contains("todavía no llega"))
        }
    }

    @Test func `another entity's report does not exist, and a stranger is sent to enter`() throws {
        try Office.run { office throws in
            _ = try office.begun()
            let stranger = office.program.visitor().become(.committeeLead, of: "25178")
            #expect(try stranger.get("/oficina/chipaque-cundinamarca/reporte").status == 200)
            #expect(try stranger.get("/oficina/chipaque-cundinamarca/reporte/tareas/reporte-2013").status == 404)
            #expect(try stranger.get(Office.section).status == 404 || stranger.get(Office.section).status == 403)
            let post = "/oficina/chipaque-cundinamarca/reporte/respuesta/reporte-2013/1"
            #expect(try stranger.post(post, [("respuesta", "si"), ("revision", "0")]).status == 404)
            #expect(try office.program.visitor().get(Office.section).status == 303)
        }
    }

    @Test func `a page that is reloaded after a form leads back to where the form stands`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            let question = Office.office + "/reporte/pregunta/reporte-2013/1"
            for part in ["respuesta/reporte-2013/1", "prueba/reporte-2013/1", "duda/reporte-2013/1"] {
                let answer = try lead.get(Office.office + "/reporte/" + part)
                #expect(answer.status == 303, "\(part)")
                let place = try #require(answer["Location"]).prefix { $0 != "#" }
                #expect(try lead.get(String(place)).status == 200, "\(part)")
            }
            for part in ["personas/reporte-2013/lider", "envio/reporte-2013", "hoja-guardada/reporte-2013"] {
                #expect(try lead.get(Office.office + "/reporte/" + part).status == 303, "\(part)")
            }
            _ = try lead.get(question)
            let pdf = Array("%PDF-1.7 acta".utf8)
            _ = try lead.upload(
                Office.office + "/reporte/prueba/reporte-2013/1", [("descripcion", "El acta")], field: "archivo",
                filename: "acta.pdf", contents: pdf)
            let file = try #require(
                try lead.get(question).page.firstMatch(of: /href="([^"]*\/reporte\/archivo\/[^"]+)"/))
            #expect(try lead.get(String(file.output.1)).body == pdf)
            #expect(try office.program.visitor().get(Office.site + "/enviado/reporte-2013").status == 404)
        }
    }

    @Test func `evidence, a doubt and people find their place`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            let question = Office.office + "/reporte/pregunta/reporte-2013/1"
            _ = try lead.get(question)
            let prueba = Office.office + "/reporte/prueba/reporte-2013/1"
            let empty = try lead.post(prueba, [("descripcion", "El decreto")])
            #expect(empty.status == 422 && empty.page.contains("Agregue un enlace"))
            #expect(
                try lead.post(prueba, [("descripcion", "El decreto"), ("enlace", "https://www.ejemplo.gov.co/d.pdf")])
                    .status == 303)
            let script = try lead.upload(
                prueba, [("descripcion", "x")], field: "archivo", filename: "x.pdf", contents: Array("<svg>".utf8))
            #expect(script.status == 422)
            #expect(
                try lead.post(Office.office + "/reporte/duda/reporte-2013/1", [("duda", "¿Cuál acto?")]).status == 303)
            let page = try lead.get(question).page
            #expect(page.contains("https://www.ejemplo.gov.co/d.pdf") && page.contains("¿Cuál acto?"))
            #expect(try lead.get(Office.section).page.contains("(1 prueba y 1 duda)"))
            _ = try lead.get(Office.office + "/reporte/personas/reporte-2013")
            let assigned = try lead.post(
                Office.office + "/reporte/personas/reporte-2013/lider",
                [("persona", "persona-comite_54174"), ("persona", "nadie")])
            #expect(assigned.status == 409)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a workbook comes back answer by answer, and conflicts are chosen before anything is written`(
        engine: TestEngine
    ) throws {
        try Office.run(on: engine) { office throws in
            let lead = try office.begun()
            let view = try office.view()
            var book = ReportBook.workbook(view, [:], entity: "Alcaldía de Chitagá")
            book.sheets[0].rows[0][6] = .text("sí")
            book.sheets[0].rows[2][6] = .text("5")
            book.sheets[0].rows[3][6] = .text("quizás")
            _ = try lead.post(Office.answer(1), [("respuesta", "no"), ("revision", "0")])
            let shown = try lead.upload(
                Office.office + "/reporte/hoja/reporte-2013", field: "hoja", filename: "r.xlsx", contents: book.xlsx())
            #expect(shown.page.contains("1 respuesta nueva, 1 diferencia por decidir, 1 fila con error"))
            #expect(try office.answers() == [1: .no], "nothing is written yet")
            let fields = [("fila", "1 1 r sí"), ("elige-1", "archivo"), ("fila", "3 0 r 5")]
            #expect(try lead.post(Office.office + "/reporte/hoja-guardada/reporte-2013", fields).status == 303)
            #expect(try office.answers() == [1: .yes, 3: .count(5)])
        }
    }
}

@Suite struct `Handing the report in` {
    @Test(arguments: TestEngine.available)
    func `only the mayor signs, once, and everybody reads what was signed`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let lead = try office.begun()
            let check = Office.office + "/reporte/revision/reporte-2013"
            let submit = Office.office + "/reporte/envio/reporte-2013"
            let empty = try lead.get(check).page
            #expect(empty.contains("Faltan por responder") && empty.contains("#p1\""))
            #expect(try office.program.visitor().get(Office.site).page.contains("Todavía no ha enviado"))
            try office.fill()
            #expect([403, 404].contains(try lead.post(submit, [("declaracion", "sí")]).status))
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            _ = try mayor.get(check)
            #expect(try mayor.post(submit).status == 422, "the declaration is asked for")
            let seen = try office.seen(by: mayor)
            let first = try office.sign(mayor, seen: seen)
            let second = try office.sign(mayor, seen: seen)
            #expect(first.status == 303 && second.status == 303)
            #expect(try office.count("SELECT COUNT(*) FROM filing") == 1)
            let late = try lead.post(Office.answer(3), [("respuesta", "9"), ("revision", "1")])
            #expect(late.status == 409)
            let site = try office.program.visitor().get(Office.site)
            #expect(site.status == 200 && site.page.contains("GEL-2014-54174-000001"))
            let json = try office.program.visitor().get(Office.site + "/datos.json")
            #expect(json.page.contains("gelt-reporte-1"))
            #expect(try office.program.visitor().get(Office.site + "/datos.csv").page.contains("codigo,entidad"))
            for part in ["constancia", "constancia-datos", "constancia-pdf", "contenido"] {
                #expect(
                    try office.program.visitor().get(Office.site + "/\(part)/reporte-2013").status == 200, "\(part)")
            }
        }
    }

    @Test func `a component alone is called partial, and the programme opens a report again with a reason`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            let deliver = Office.office + "/reporte/entrega/reporte-2013/6"
            #expect(try lead.post(deliver).status == 409)
            try office.fill()
            #expect(try lead.post(deliver).status == 303)
            #expect(try lead.get(Office.office + "/reporte/tareas/reporte-2013").page.contains("parcial"))
            #expect(try office.program.visitor().get(Office.site).page.contains("parcial"))
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            #expect(try office.sign(mayor).status == 303)
            let reviewer = office.program.visitor().become(.reviewerGEL)
            let reopen = Office.office + "/reporte/reapertura/reporte-2013"
            _ = try reviewer.get(reopen)
            #expect(try reviewer.post(reopen, [("motivo", "")]).status == 422)
            #expect(try reviewer.post(reopen, [("motivo", "Falta el acto del comité")]).status == 303)
            #expect(
                try lead.get(Office.office + "/reporte/tareas/reporte-2013").page.contains("Falta el acto del comité"))
            #expect([403, 404].contains(try lead.get(reopen).status))
        }
    }

    @Test func `an extension takes a report after the close`() throws {
        try Office.run { office throws in
            _ = try office.begun()
            try office.fill()
            office.program.clock.advance(by: .seconds(20 * 86_400))
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            let check = Office.office + "/reporte/revision/reporte-2013"
            #expect(try mayor.get(check).page.contains("No se envió nada y todo lo que"))
            #expect(
                try mayor.post(Office.office + "/reporte/envio/reporte-2013", [("declaracion", "sí")]).status == 409)
            try office.extend()
            #expect(try office.sign(mayor).status == 303)
        }
    }
}
