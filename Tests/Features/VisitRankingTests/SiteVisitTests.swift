import Calendar
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing
import Visits

@testable import VisitRanking

/// What an entity sees of its own visits.
@Suite struct SiteVisitTests {
    @Test(arguments: TestEngine.available)
    func `a page that was read is counted, and the office sees it`(engine: TestEngine) throws {
        try Scene.run(on: engine) { program throws in
            let path = Scene.site + "/estadisticas"
            #expect(
                try program.visitor().get(path, headers: [Scene.browser]).page.contains("Todavía no se han contado"))
            _ = try program.visitor().get(path, headers: [Scene.browser, ("Sec-Purpose", "prefetch;prerender")])
            _ = try program.visitor().get(path, headers: [("User-Agent", "curl/8.5")])
            _ = try program.visitor().get(Scene.site + "/no-existe", headers: [Scene.browser])
            _ = try program.visitor().become(.webMaster, of: "54174").get(path, headers: [Scene.browser])
            try VisitCounter.of(program.services).write(program.services)
            let page = try program.visitor().become(.webMaster, of: "54174").get(Scene.office + "/visitas").page
            #expect(page.contains("1 visita en los últimos doce meses"))
            #expect(page.contains("href=\"\(path)\">/estadisticas</a>"))
            let file = try program.visitor().become(.editor, of: "54174").get(Scene.office + "/visitas/datos.csv").page
            #expect(file.contains("2014-11-21,1,1,1\r\n"))
        }
    }

    @Test func `another municipality's visits are nobody's business`() throws {
        try Scene.run { program throws in
            let other = program.visitor().become(.webMaster, of: "25178")
            for path in ["/visitas", "/visitas/datos.csv", "/visitas/direcciones", "/reconocimientos"] {
                #expect(try other.get(Scene.office + path).status == 404, "\(path)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `an entity declares its own addresses and takes them back`(engine: TestEngine) throws {
        try Scene.run(on: engine) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let path = Scene.office + "/visitas/direcciones"
            _ = try web.get(path)
            let wrong = try web.post(path, [("red", "0.0.0.0/0"), ("lugar", "Todo")])
            #expect(wrong.status == 422 && wrong.page.contains("demasiado grande") && wrong.page.contains("Todo"))
            #expect(try web.post(path, [("red", "190.24.10.0/24"), ("lugar", "Palacio")]).status == 303)
            #expect(try web.post(path, [("red", "190.24.10.0/24")]).page.contains("ya está en la lista"))
            let page = try web.get(path).page
            let id = try #require(page.firstMatch(of: /direcciones\/([^"\/]+)"/)).output.1
            let stranger = program.visitor().become(.webMaster, of: "25178")
            _ = try stranger.get("/oficina/chipaque-cundinamarca/visitas/direcciones")
            #expect(try stranger.post("/oficina/chipaque-cundinamarca/visitas/direcciones/\(id)").status == 404)
            #expect(try web.post(path + "/\(id)").status == 303)
            #expect(try program.count("SELECT COUNT(*) FROM visit_office") == 0)
            let reader = program.visitor().become(.editor, of: "54174")
            #expect(try !reader.get(path).page.contains("Agregar una"))
        }
    }

    @Test func `the first ten places have a certificate, the others none`() throws {
        try Scene.run { program throws in
            try program.close()
            let web = program.visitor().become(.webMaster, of: "54174")
            #expect(try web.get(Scene.office + "/visitas").page.contains("puesto 2"))
            let paper = try web.get(Scene.office + "/visitas/certificado/2014-10")
            #expect(paper.status == 200 && paper.body.starts(with: Array("%PDF".utf8)))
            #expect(try web.get(Scene.office + "/visitas/certificado/2014-08").status == 404)
        }
    }

    @Test func `plans and reports can ask how often the site was read`() throws {
        try Scene.run { program throws in
            try program.visits([("54174", 40)], in: "2014-10")
            let entity = program.services.nation.entity(Scene.chitaga)
            let (first, last) = (try #require(Day(2014, 10, 1)), try #require(Day(2014, 10, 31)))
            #expect(try VisitMeasures.visits.measure(entity, first...last)?.value == 40)
            #expect(try VisitMeasures.visitors.measure(entity, first...last)?.value == 40)
            #expect(try VisitMeasures.visits.measure(entity, last...last) == nil, "nothing counted is not zero")
            #expect(try VisitMeasures.evidence.judge(entity, "", first...last).strength == .proven)
            #expect(try VisitMeasures.evidence.judge(entity, "", last...last).strength == .unknown)
            try program.visits([("54174", 3)], in: "2014-11")
            #expect(try VisitMeasures.figure.countByEntity(program.services.nation) == ["54174": 3])
        }
    }

    @Test func `visits grew only where both years were counted whole`() throws {
        try Scene.run { program throws in
            let entity = program.services.nation.entity(Scene.chitaga)
            let year = (try #require(Day(2013, 1, 1)))...(try #require(Day(2013, 12, 31)))
            try program.visits([("54174", 50)], in: "2013-03")
            #expect(try VisitMeasures.grew.judge(entity, "", year).strength == .unknown, "one year alone")
            try program.visits([("54174", 20)], in: "2012-06")
            #expect(try VisitMeasures.grew.judge(entity, "", year).strength == .suggested, "counted from June on")
            try program.visits([("54174", 20)], in: "2012-01")
            #expect(try VisitMeasures.grew.judge(entity, "", year).strength == .proven)
            try program.visits([("54174", 20)], in: "2012-07")
            #expect(try VisitMeasures.grew.judge(entity, "", year).strength == .unknown, "fewer is no growth")
        }
    }
}
