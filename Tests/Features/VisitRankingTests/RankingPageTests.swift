import Calendar
import Database
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing
import Visits

@testable import VisitRanking

/// The ranking as everybody reads it.
@Suite struct RankingPageTests {
    @Test(arguments: TestEngine.available)
    func `a closed month shows positions, and one under way shows none`(engine: TestEngine) throws {
        try Scene.run(on: engine) { program throws in
            try program.close()
            try program.visits([("54174", 7)], in: "2014-11")
            let reader = program.visitor()
            let closed = try reader.get("/ranking/2014-10").page
            #expect(closed.contains("<strong>1. </strong>") && closed.contains("Medellín, Antioquia"))
            #expect(closed.contains("Cerrado el 21 de noviembre de 2014; ya no cambia."))
            #expect(try reader.get("/ranking").page.contains("Octubre de 2014</h2>"), "the latest closed month")
            let now = try reader.get("/ranking/2014-11").page
            #expect(now.contains("En curso: 7 visitas a 1 sitio hasta ahora"))
            #expect(now.contains("el 5 de diciembre de 2014") && !now.contains("<strong>1. </strong>"))
            for path in ["/ranking/2014-12", "/ranking/2013-01", "/ranking/mayo", "/ranking/2014-10?pagina=9"] {
                #expect(try reader.get(path).status == 404, "\(path)")
            }
        }
    }

    @Test func `filters narrow the list and keep the national position`() throws {
        try Scene.run { program throws in
            try program.close()
            let reader = program.visitor()
            let norte = try reader.get("/ranking/2014-10?departamento=54&tipo=municipio").page
            #expect(norte.contains("Chitagá") && !norte.contains("Medellín, Antioquia"))
            #expect(norte.contains("2 en el país"))
            let improved = try reader.get("/ranking/2014-10?orden=mejora").page
            #expect(improved.contains("<strong>1. </strong><a href=\"/chitaga-nortedesantander/estadisticas\">"))
            #expect(improved.contains("+150,0 %") && improved.contains("al menos 100 visitas"))
            #expect(
                try reader.get("/ranking/2014-10?orden=habitantes").page.contains(
                    "todavía nadie ha cargado la población"))
        }
    }

    @Test func `the month is open data, and codes stay text`() throws {
        try Scene.run { program throws in
            try program.close()
            let reader = program.visitor()
            let csv = try reader.get("/ranking/2014-10/datos.csv")
            #expect(csv["Access-Control-Allow-Origin"] == "*")
            #expect(csv.page.contains("\r\n1,05001,\"Medellín, Antioquia\",municipio,05,4000,4000,8000,1,5000,,,,\r\n"))
            let json = try reader.get("/ranking/2014-10/datos.json").page
            #expect(json.contains("\"codigo\":\"05001\"") && !json.contains("\"poblacion\""))
            #expect(try reader.get("/ranking/2014-11/datos.csv").status == 404, "nothing to take before it is closed")
        }
    }

    @Test func `a page of the ranking asks the database a few questions whatever its size`() throws {
        try Scene.run { program throws in
            let codes = program.services.directory.entities.map(\.code)
            try program.visits(codes.enumerated().map { ($0.element, $0.offset + 1) }, in: "2014-10")
            try RankingClosing(services: program.services).closeDue()
            let reader = program.visitor()
            _ = try reader.get("/ranking/2014-10")
            let before = Database.statementsOnThisThread
            let page = try reader.get("/ranking/2014-10?pagina=3")
            #expect(Database.statementsOnThisThread - before < 12)
            #expect(page.page.contains("<strong>81. </strong>"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the programme decides the rule and loads populations; others may not`(engine: TestEngine) throws {
        try Scene.run(on: engine) { program throws in
            let admin = program.visitor().become(.nationalAdministrator)
            _ = try admin.get("/consola/visitas")
            let wrong = try admin.post("/consola/visitas", [("dia", "1"), ("minimo", "nada")])
            #expect(
                wrong.status == 422 && wrong.page.contains("va del 2 al 28") && wrong.page.contains("value=\"nada\""))
            #expect(try admin.post("/consola/visitas", [("dia", "7"), ("minimo", "30")]).status == 303)
            let lost = try admin.post("/consola/visitas/poblacion", [("lineas", "54174,2014,muchos,DANE")])
            #expect(lost.status == 422 && lost.page.contains("La línea 1 no se entiende"))
            #expect(
                try admin.post(
                    "/consola/visitas/poblacion", [("lineas", "codigo,año,poblacion,fuente\n54174;2014;10000;DANE")]
                ).status == 303)
            try program.close()
            #expect(
                try program.visitor().get("/ranking/2014-10?orden=habitantes").page.contains(
                    "<td data-label=\"Por mil habitantes\" class=\"number\">50,0</td>"))
            #expect(try program.visitor().get("/ranking/2014-10").page.contains("el día 7 del mes siguiente"))
            let desk = try admin.get("/consola/visitas").page
            #expect(desk.contains("Noticias en borrador") && desk.contains("el municipio con el sitio más visitado"))
            for role in [Role.helpDesk, .procuraduria, .reviewerGEL] {
                #expect(try program.visitor().become(role).get("/consola/visitas").status == 403)
            }
            #expect(try program.visitor().become(.webMaster, of: "54174").get("/consola/visitas").status == 403)
            #expect(try program.visitor().become(.moderator).get("/consola/visitas").status == 200)
        }
    }
}
