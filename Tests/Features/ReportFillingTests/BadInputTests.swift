import Calendar
import Database
import Expectations
import HTTP
import Outgoing
import Platform
import Questionnaires
import Rehearsal
import Reports
import Testing

@testable import ReportFilling

@Suite struct `What people send by mistake` {
    @Test func `ten megabytes pasted are refused in words, and what was saved stays`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            let question = try #require(try office.questions().first { $0.answerType == .count && $0.condition == nil })
            try office.save(question.easyAnswer, question.number)
            let pasted = String(repeating: "pegado ", count: 1_500_000)
            let refused = try lead.post(Office.answer(question.number), [("respuesta", pasted), ("revision", "1")])
            #expect(refused.status == 422 && refused.page.contains("demasiado larga"))
            #expect(refused.body.count < 200_000, "the page shows the beginning, not all of it")
            #expect(try office.answers()[question.number] == question.easyAnswer)
            let reason = try lead.post(
                Office.answer(question.number), [("no-aplica", "sí"), ("razon", pasted), ("revision", "1")])
            #expect(reason.status < 500)
        }
    }

    @Test(arguments: [
        ("programa.exe", [UInt8]("MZ\u{90}\0".utf8)), ("pagina.html", Array("<html><script>".utf8)),
        ("dibujo.svg", Array("<svg onload='x()'>".utf8)), ("foto.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0x00]),
        ("acta.pdf", Array("esto no es un PDF".utf8)), ("vacio.pdf", []),
    ])
    func `a file of a type that is not taken is refused, and the rest of the form comes back`(
        name: String, bytes: [UInt8]
    ) throws {
        try Office.run { office throws in
            let lead = try office.begun()
            _ = try lead.get(Office.office + "/reporte/pregunta/reporte-2013/1")
            let refused = try lead.upload(
                Office.office + "/reporte/prueba/reporte-2013/1", [("descripcion", "El acta del comité")],
                field: "archivo", filename: name, contents: bytes)
            #expect(refused.status == 422, "\(name)")
            #expect(refused.page.contains("value=\"El acta del comité\""), "\(name)")
            #expect(try office.evidence().isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a link that answers nothing is saved at once, and told later`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let lead = try office.begun()
            _ = try lead.get(Office.office + "/reporte/pregunta/reporte-2013/1")
            let proof = [("descripcion", "Un acta"), ("enlace", "https://tampoco.example/")]
            #expect(try lead.post(Office.office + "/reporte/prueba/reporte-2013/1", proof).status == 303)
            #expect(try !lead.get(Office.office + "/reporte/pregunta/reporte-2013/1").page.contains("no responde"))
            office.program.finishJobs()
            let page = try lead.get(Office.office + "/reporte/pregunta/reporte-2013/1").page
            #expect(page.contains("el enlace no responde"))
            let check = try lead.get(Office.office + "/reporte/revision/reporte-2013").page
            #expect(check.contains("Enlaces que no responden (1); no impiden enviar"))
        }
    }

    @Test func `a clock that goes back loses no answer and no order`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            _ = try lead.post(Office.answer(1), [("respuesta", "si"), ("revision", "0")])
            office.program.clock.advance(by: .seconds(-7200))
            #expect(try lead.post(Office.answer(1), [("respuesta", "no"), ("revision", "1")]).status == 303)
            #expect(try office.answers() == [1: .no])
            let notes = try lead.get(Office.office + "/reporte/pregunta/reporte-2013/1").page
            let (no, yes) = (notes.firstRange(of: ">No. <"), notes.firstRange(of: ">Sí. <"))
            #expect(try #require(no).lowerBound < #require(yes).lowerBound, "the latest revision first")
        }
    }

    @Test(arguments: [("2014-02-15T04:59:59.000Z", 303), ("2014-02-15T05:00:00.000Z", 409)])
    func `the last second of the day is taken and the next is not, and everything typed stays`(
        now: String, status: Int
    ) throws {
        try Office.run { office throws in
            _ = try office.begun()
            try office.fill()
            let last = try #require(Instant(iso: now))
            office.program.clock.advance(by: last - office.program.services.now())
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            #expect(try office.sign(mayor).status == status)
            #expect(try office.answers().count > 100)
            #expect(try office.count("SELECT COUNT(*) FROM filing") == (status == 303 ? 1 : 0))
        }
    }

    @Test func `who is signed out while typing sees it again without scripts too, and nothing is half saved`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            lead.setCookie("persona_de_prueba", "")
            let secrets = ["clave", "clave-actual", "repetida", "codigo", "codigo-actual", "codigo-codigos", "llave"]
            let fields =
                [("no-aplica", "sí"), ("razon", "Un <texto> largo"), ("revision", "0")]
                + secrets.map { ($0, "secreta") }
            let answer = try lead.post(Office.answer(1), fields, headers: [("Sec-Fetch-Site", "same-origin")])
            #expect(answer.status == 401 && answer.page.contains("Lo que escribió"))
            #expect(answer.page.contains("Un &lt;texto&gt; largo") && !answer.page.contains("secreta"))
            let foreign = try lead.post(Office.answer(1), fields, headers: [("Sec-Fetch-Site", "cross-site")])
            #expect(foreign.status == 401 && !foreign.page.contains("largo"), "nobody else puts words on our page")
            #expect(try office.answers().isEmpty)
        }
    }

    @Test func `ten megabytes are read only of who may answer; anybody else is turned away before they are`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            let pasted = [("respuesta", String(repeating: "pegado ", count: 1_500_000)), ("revision", "0")]
            #expect(try lead.post(Office.answer(3), pasted).status == 422)
            let looking = office.program.visitor().become(.helpDesk)
            _ = try looking.get(Office.section)
            #expect(try looking.post(Office.answer(3), pasted).status == 413, "known, but may not answer")
            let forged = office.program.visitor()
            forged.setCookie("persona_de_prueba", "alguien")
            #expect(try forged.post(Office.answer(3), pasted).status == 413)
            lead.setCookie("persona_de_prueba", "")
            #expect(try lead.post(Office.answer(3), pasted).status == 413)
            let long = String(repeating: "día a día ", count: 19_000)
            let lost = try lead.post(
                Office.answer(3), [("respuesta", long), ("revision", "0")],
                headers: [("Sec-Fetch-Site", "same-origin")])
            #expect(lost.status == 401 && lost.page.contains(long), "what a person can type survives")
        }
    }

    @Test func `a text over its limit is refused beside its field and comes back whole`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            let notes = Office.office + "/reporte/pregunta/reporte-2013/1"
            _ = try lead.get(notes)
            let long = String(repeating: "ñandú ", count: 400) + "hasta el fin"
            let prueba = Office.office + "/reporte/prueba/reporte-2013/1"
            let link = "https://www.ejemplo.gov.co/" + String(repeating: "a", count: 2_000) + "fin"
            let refused = [
                ("duda", try lead.post(Office.office + "/reporte/duda/reporte-2013/1", [("duda", long)]), long),
                ("descripcion", try lead.post(prueba, [("descripcion", long), ("enlace", "https://a.co/")]), long),
                ("enlace", try lead.post(prueba, [("descripcion", "Un acta"), ("enlace", link)]), link),
                (
                    "razon-1",
                    try lead.post(Office.answer(1), [("no-aplica", "sí"), ("razon", long), ("revision", "0")]), long
                ),
            ]
            for (field, answer, typed) in refused {
                #expect(answer.status == 422 && answer.page.contains(typed), "\(field)")
                #expect(answer.page.contains("id=\"\(field)-error\""), "\(field)")
                #expect(answer.page.contains("href=\"#\(field)\""), "\(field)")
            }
            #expect(try office.evidence().isEmpty && office.answers().isEmpty)
            #expect(try office.count("SELECT COUNT(*) FROM report_doubt") == 0)
        }
    }

    @Test func `a reason to open again and a reply to the programme come back whole too`() throws {
        try Office.run { office throws in
            _ = try office.begun()
            try office.fill()
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            #expect(try office.sign(mayor).status == 303)
            let long = String(repeating: "ñandú ", count: 400) + "hasta el fin"
            let reviewer = office.program.visitor().become(.reviewerGEL)
            let reopen = Office.office + "/reporte/reapertura/reporte-2013"
            _ = try reviewer.get(reopen)
            let refused = try reviewer.post(reopen, [("motivo", long)])
            #expect(
                refused.status == 422 && refused.page.contains(long) && refused.page.contains("id=\"motivo-error\""))
            let (entity, report, now) = (try office.entity, try office.report(), office.program.services.now())
            try entity.write {
                try ReportStore(entity: entity).observe(
                    .remark, "Muestre el acto", on: 1, of: report, seen: 0, by: "r", role: "Revisión", at: now, in: $0)
            }
            _ = try mayor.get(Office.office + "/reporte/observaciones/reporte-2013")
            let reply = try mayor.post(
                Office.office + "/reporte/observaciones/reporte-2013/1", [("respuesta", long), ("observacion", "1")])
            #expect(reply.status == 422 && reply.page.contains(long))
            #expect(reply.page.contains("id=\"respuesta-1-error\""))
        }
    }

    @Test func `a reason in a workbook that is too long is told and not cut`() throws {
        try Office.run { office throws in
            _ = try office.begun()
            let question = try #require(try office.questions().first)
            let long = String(repeating: "ñandú ", count: 400)
            let row = ReportBook.Row(number: question.number, answer: "", reason: long, revision: 0)
            let merge = ReportMerge(
                [row], try ReportStore(entity: try office.entity).circle(of: try office.report()), [:],
                today: office.program.services.now().day)
            #expect(merge.changes.isEmpty && merge.problems.map(\.number) == [question.number])
        }
    }
}
