import Calendar
import Database
import Expectations
import Foundation
import HTTP
import Platform
import Rehearsal
import Testing
import Visits

@testable import VisitRanking

/// Featured sites, awards and stories, from the entity's proposal to what everybody reads.
@Suite struct RecognitionTests {
    @Test(arguments: TestEngine.available)
    func `a site is featured for some days, with a reason, and may be ended`(engine: TestEngine) throws {
        try Scene.run(on: engine) { program throws in
            let moderator = program.visitor().become(.moderator)
            let path = "/consola/destacados"
            _ = try moderator.get(path)
            let wrong = try moderator.post(
                path, [("entidad", "Chitgá"), ("desde", "2014-11-21"), ("hasta", "2014-11-01"), ("razon", "")])
            #expect(
                wrong.status == 422 && wrong.page.contains("Chitgá") && wrong.page.contains("va después del primero"))
            let fields = [("entidad", "54174"), ("desde", "2014-11-20"), ("hasta", "2014-11-30"), ("razon", "Al día.")]
            #expect(try moderator.post(path, fields).status == 303)
            #expect(try program.visitor().get("/destacados").page.contains("Al día."))
            let office = try program.visitor().become(.webMaster, of: "54174").get(Scene.office + "/reconocimientos")
            let paper = try #require(office.page.firstMatch(of: /reconocimientos\/certificado\/([^"]+)"/)).output.1
            let pdf = try program.visitor().become(.webMaster, of: "54174")
                .get(Scene.office + "/reconocimientos/certificado/\(paper)")
            #expect(pdf.body.starts(with: Array("%PDF".utf8)))
            #expect(
                try program.visitor().become(.webMaster, of: "25178")
                    .get("/oficina/chipaque-cundinamarca/reconocimientos/certificado/\(paper)").status == 404)
            #expect(try moderator.post(path + "/\(paper)", [("nota", "Ya pasó")]).status == 303)
            #expect(try moderator.post(path + "/\(paper)").status == 409)
            #expect(try moderator.post(path + "/nada").status == 404)
            #expect(try !program.visitor().get("/destacados").page.contains("Al día."))
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "00000", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an experience goes from proposal to prize, step by step`(engine: TestEngine) throws {
        try Scene.run(on: engine) { program throws in
            let admin = program.visitor().become(.nationalAdministrator)
            _ = try admin.get("/consola/premios")
            #expect(try admin.post("/consola/premios", [("nombre", "Premio"), ("anio", "14")]).status == 422)
            #expect(
                try admin.post("/consola/premios", [("nombre", "Premio de prueba"), ("anio", "2014")]).status == 303)
            let web = program.visitor().become(.webMaster, of: "54174")
            let path = Scene.office + "/reconocimientos"
            let award = try #require(try web.get(path).page.firstMatch(of: /<option value="([^"]+)">Premio de/)).output
                .1
            let wrong = try web.post(path, [("experiencia", "Los jueves"), ("prueba", "javascript:alert(1)")])
            #expect(wrong.status == 422 && wrong.page.contains("Los jueves"))
            #expect(
                try web.post(
                    path, [("experiencia", "Los jueves"), ("resumen", "La escuela ayuda."), ("premio", String(award))]
                ).status == 303)
            #expect(try !program.visitor().get("/premios").page.contains("Los jueves"), "only proposed")
            let desk = try admin.get("/consola/premios").page
            let id = try #require(desk.firstMatch(of: /postulaciones\/([^"]+)"/)).output.1
            let step = "/consola/premios/postulaciones/\(id)"
            #expect(try admin.post(step, [("estado", "ganadora")]).status == 409, "not before it was nominated")
            for state in ["postulada", "finalista", "ganadora"] {
                #expect(try admin.post(step, [("estado", state), ("nota", "Acta \(state)")]).status == 303)
            }
            #expect(try admin.post(step, [("estado", "postulada")]).status == 409)
            #expect(try program.visitor().get("/premios").page.contains("ganadora"))
            #expect(try web.get(path).page.contains("Acta finalista"))
            #expect(try program.count("SELECT COUNT(*) FROM nomination_step") == 4)
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a story is told by the entity, accepted by the programme, and its scripts are words`(engine: TestEngine)
        throws
    {
        try Scene.run(on: engine) { program throws in
            let web = program.visitor().become(.committeeLead, of: "54174")
            _ = try web.get(Scene.office + "/reconocimientos/historia")
            let fields = [
                ("titulo", "Los jueves"), ("tema", "Educación"), ("resumen", "La escuela ayuda."),
                ("texto", "Así fue <script>alert(1)</script>."), ("enlaces", "https://ejemplo.co/video"),
            ]
            let tell = Scene.office + "/reconocimientos/historia"
            let wrong = try web.post(tell, fields.dropLast() + [("enlaces", "javascript:alert(1)")])
            #expect(wrong.status == 422 && wrong.page.contains("Los jueves"))
            #expect(try web.post(tell, fields).status == 303)
            #expect(try !program.visitor().get("/experiencias").page.contains("Los jueves"))
            let moderator = program.visitor().become(.moderator)
            let desk = try moderator.get("/consola/experiencias").page
            let id = try #require(desk.firstMatch(of: /consola\/experiencias\/([^"]+)"/)).output.1
            #expect(try program.visitor().get("/experiencias/\(id)").status == 404)
            let edit = "/consola/experiencias/\(id)"
            _ = try moderator.get(edit)
            #expect(try moderator.post(edit, fields + [("version", "0")]).status == 422, "somebody else saved")
            let better = [("titulo", "Los jueves en la escuela")] + fields.dropFirst() + [("version", "1")]
            #expect(try moderator.post(edit, better).status == 303)
            #expect(try moderator.post(edit + "/decision", [("decision", "publicada")]).status == 303)
            let page = try program.visitor().get("/experiencias/\(id)").page
            #expect(page.contains("Los jueves en la escuela") && page.contains("https://ejemplo.co/video"))
            #expect(!page.contains("<script>alert"))
            #expect(try moderator.post(edit + "/decision", [("decision", "no-publicada")]).status == 303)
            #expect(try program.visitor().get("/experiencias/\(id)").status == 404)
            #expect(try program.count("SELECT COUNT(*) FROM success_story") == 2)
        }
    }

    @Test func `who may not propose sees no form and may not post`() throws {
        try Scene.run { program throws in
            let editor = program.visitor().become(.editor, of: "54174")
            #expect(try !editor.get(Scene.office + "/reconocimientos").page.contains("Proponer una experiencia"))
            #expect(try editor.get(Scene.office + "/reconocimientos/historia").status == 403)
        }
    }

    @Test func `the demonstration's year is the same each time it is planted`() throws {
        try TestProgram.run(Scene.features, demonstration: true) { program throws in
            try VisitSeed.seed.plant(program.services)
            let reader = program.visitor()
            #expect(try reader.get("/ranking").page.contains("Octubre de 2014</h2>"))
            #expect(try program.count("SELECT COUNT(*) FROM visit_ranking_month") == 13)
            #expect(try program.count("SELECT COUNT(*) FROM notice_draft") == 13)
            #expect(try reader.get("/experiencias").page.components(separatedBy: "class=\"card\"").count == 4)
            let first = try program.count("SELECT CAST(SUM(visits) AS BIGINT) FROM visit_site_day")
            try TestProgram.run(Scene.features, demonstration: true) { again throws in
                try VisitSeed.seed.plant(again.services)
                #expect(try again.count("SELECT CAST(SUM(visits) AS BIGINT) FROM visit_site_day") == first)
            }
        }
    }
}
