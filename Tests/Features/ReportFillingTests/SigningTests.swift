import Calendar
import Campaigns
import Database
import Expectations
import HTTP
import Platform
import Questionnaires
import Rehearsal
import Reports
import Testing

@testable import ReportFilling

/// Between reading and deciding somebody else may write: what is kept is what was read.
@Suite struct `What was read is what is decided` {
    @Test(arguments: TestEngine.available)
    func `what changed between reading and signing is named, and nothing is filed`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            _ = try office.begun()
            try office.fill()
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            let seen = try office.seen(by: mayor)
            #expect(!seen.isEmpty)
            try office.save(.count(9), 3)
            try office.prove(1)
            let refused = try office.sign(mayor, seen: seen)
            #expect(refused.status == 409 && refused.page.contains("2 preguntas cambiaron"))
            #expect(refused.page.contains("/reporte/pregunta/reporte-2013/3\"") && refused.page.contains("«9»"))
            #expect(refused.page.contains("/reporte/pregunta/reporte-2013/1\""), "evidence is part of it")
            #expect(!refused.page.contains("/reporte/pregunta/reporte-2013/7\">7."))
            #expect(try office.count("SELECT COUNT(*) FROM filing") == 0 && office.report().state == .open)
            #expect(try office.sign(mayor).status == 303, "read again and signed")
        }
    }

    @Test func `a form that does not say what was read files nothing`() throws {
        try Office.run { office throws in
            _ = try office.begun()
            try office.fill()
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            _ = try office.seen(by: mayor)
            for seen in ["", "nada", "3:"] {
                let refused = try office.sign(mayor, seen: seen)
                #expect(refused.status == 409 && refused.page.contains("no se envió nada"), "\(seen)")
            }
            #expect(try office.count("SELECT COUNT(*) FROM filing") == 0)
        }
    }

    @Test func `a forgotten tick does not hide what changed meanwhile`() throws {
        try Office.run { office throws in
            _ = try office.begun()
            try office.fill()
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            let seen = try office.seen(by: mayor)
            try office.save(.count(9), 3)
            let again = try mayor.post(Office.office + "/reporte/envio/reporte-2013", [("visto", seen)])
            #expect(again.status == 422 && again.page.contains("name=\"visto\" value=\"\(seen)\""))
            #expect(try office.sign(mayor, seen: seen).status == 409)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an older year's page and files are of that year`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            _ = try office.begun()
            try office.fill()
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            #expect(try office.sign(mayor).status == 303)
            try office.plantNextYear()
            let visitor = office.program.visitor()
            let old = try visitor.get(Office.site + "/enviado/reporte-2013").page
            let files = Office.site + "/enviado/reporte-2013/datos."
            #expect(old.contains("href=\"\(files)csv\"") && old.contains("href=\"\(files)json\""))
            #expect(try visitor.get(files + "json").page.contains("\"vigencia\":\"2013\""))
            #expect(try visitor.get(files + "csv").page.contains(",2013,1,"))
            #expect(try visitor.get(Office.site + "/datos.json").page.contains("\"vigencia\":\"2014\""))
            #expect(try visitor.get(Office.site + "/datos.csv").page.contains(",2014,1,"))
            #expect(try visitor.get(Office.site + "/enviado/reporte-2012/datos.csv").status == 404)
            #expect(Reports.publicPath(in: "reporte-2013") == PublicReports.year.path("reporte-2013"))
        }
    }

    private static let decide = Office.office + "/reporte/no-aplica/reporte-2013/"

    /// A “no aplica” of the entity that only the programme can accept.
    private static func waiting(_ office: Office) throws -> Int {
        _ = try office.begun()
        let strict = try #require(try office.questions().first { $0.notApplicable == nil && $0.condition == nil })
        try office.save(.notApplicable("No tiene sede en el campo"), strict.number)
        return strict.number
    }

    @Test(arguments: TestEngine.available)
    func `a decision over another reason shows both reasons and what was typed`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let number = try Self.waiting(office)
            let reviewer = office.program.visitor().become(.reviewerGEL)
            _ = try reviewer.get(Office.office + "/reporte/pregunta/reporte-2013/\(number)")
            try office.save(.notApplicable("No tiene sede propia"), number)
            let typed = [("decision", "aceptada"), ("motivo", "Se comprobó en el catastro")]
            let late = try reviewer.post(Self.decide + "\(number)", typed + [("revision", "1")])
            #expect(late.status == 409)
            for words in ["No tiene sede en el campo", "No tiene sede propia", "Se comprobó en el catastro</textarea>"]
            {
                #expect(late.page.contains(words), "\(words)")
            }
            #expect(late.page.contains("name=\"revision\" value=\"2\""), "what is read now is what is decided next")
            #expect(try office.count("SELECT COUNT(*) FROM report_exemption") == 0)
            for _ in 1...2 {
                #expect(try reviewer.post(Self.decide + "\(number)", typed + [("revision", "2")]).status == 303)
            }
            #expect(try office.count("SELECT COUNT(*) FROM report_exemption") == 1, "a second click")
        }
    }

    @Test func `who decides after a colleague sees the colleague's words beside the own`() throws {
        try Office.run { office throws in
            let number = try Self.waiting(office)
            let reviewer = office.program.visitor().become(.reviewerGEL)
            let colleague = office.program.visitor().become(.nationalAdministrator)
            for visitor in [reviewer, colleague] {
                _ = try visitor.get(Office.office + "/reporte/pregunta/reporte-2013/\(number)")
            }
            let first = [("decision", "rechazada"), ("motivo", "Sí tiene sede rural"), ("revision", "1")]
            #expect(try colleague.post(Self.decide + "\(number)", first).status == 303)
            let late = try reviewer.post(
                Self.decide + "\(number)",
                [("decision", "aceptada"), ("motivo", "Se comprobó en el catastro"), ("revision", "1")])
            #expect(late.status == 409 && late.page.contains("Alguien se adelantó"))
            #expect(late.page.contains("<blockquote>Sí tiene sede rural</blockquote>"))
            #expect(late.page.contains("Se comprobó en el catastro</textarea>"))
            let wrong = try reviewer.post(Self.decide + "\(number)", [("motivo", "corta")])
            #expect(wrong.status == 422)
        }
    }
}

extension Office {
    /// A page of the site is named as evidence.
    func prove(_ number: Int) throws {
        let (entity, report, now) = (try entity, try report(), program.services.now())
        try entity.write { writing in
            try ReportStore(entity: entity).add(
                ReportEvidence.New(.record, description: "El mapa del sitio", link: "/mapa-del-sitio"), to: number,
                of: report, by: "persona-1", at: now, in: writing)
        }
    }

    /// The report of 2014, handed in as well.
    func plantNextYear() throws {
        program.clock.advance(by: .seconds(365 * 86_400))
        let now = program.services.now()
        let campaign = Campaign(
            id: "reporte-2014", kind: .report, vigencia: 2014, title: "Reporte de resultados de 2014",
            legalBasis: "Prueba", opens: now.day.adding(days: -30), onTimeUntil: now.day,
            close: Campaign.Close(day: now.day, isExclusive: false, words: "hoy"))
        let entity = try entity
        let answers = Dictionary(uniqueKeysWithValues: try questions().map { ($0.number, $0.easyAnswer) })
        let planted = PlantedReport(
            campaign, answers, by: "persona-1", openedAt: now, changedAt: now, submittedAt: now)
        try program.services.nation.write { writing in
            try Campaigns.add(campaign, in: writing)
            try planted.plant(for: entity, in: writing)
        }
    }
}
