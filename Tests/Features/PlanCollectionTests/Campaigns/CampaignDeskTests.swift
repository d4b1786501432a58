import Calendar
import Campaigns
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

@Suite struct CampaignDeskTests {
    @Test(arguments: TestEngine.available)
    func `everybody sees the campaigns, their dates in words and who need not hand in`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let list = try office.anybody.get("/campanas")
            #expect(list.status == 200)
            #expect(list.text.contains("Plan de acción GEL-T 2012, formato unificado"))
            #expect(!list.text.contains("Abrir una campaña"))
            let page = try office.anybody.get("/campanas/plan-2012").text
            #expect(page.contains("Hasta el martes 29 de mayo de 2012, 11:59 p. m."))
            #expect(page.contains("antes del 30 de mayo de 2012"))
            #expect(page.contains("Quedan 9 días para entregar a tiempo."))
            #expect(page.contains("1.133 entidades"))
            #expect(page.contains("Barrancominas"))
            #expect(!page.contains("Conviene revisar"))
            #expect(try office.anybody.get("/campanas/plan-1999").status == 404)
        }
    }

    @Test func `only the national administrator opens, changes and extends`() throws {
        try Office.run { office throws in
            for path in ["/campanas/nueva/datos", "/campanas/plan-2012/fechas", "/campanas/plan-2012/prorrogas"] {
                #expect(try office.anybody.get(path).status == 303, "\(path)")
                #expect(try office.administrator.get(path).status == 200, "\(path)")
                let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
                #expect(try mayor.get(path).status == 403, "\(path)")
                #expect(try mayor.post(path.replacing("/nueva/datos", with: ""), []).status == 403, "\(path)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `a campaign is opened once, however often the button is pressed`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let visitor = office.administrator
            _ = try visitor.get("/campanas/nueva/datos")
            let answers = try (0..<2).map { _ in try visitor.post("/campanas", Office.campaign) }
            #expect(answers.map(\.status) == [303, 303])
            #expect(answers.map { $0["Location"] } == ["/campanas/plan-2013", "/campanas/plan-2013"])
            let campaign = try office.campaign("plan-2013")
            #expect(campaign.opens == Day(2013, 5, 1) && campaign.onTimeUntil == Day(2013, 5, 29))
            #expect(campaign.close.day == Day(2013, 6, 8) && campaign.close.isExclusive)
            #expect(campaign.close.words == "antes del sábado 8 de junio de 2013")
            #expect(try office.campaigns.filter { $0.id == "plan-2013" }.count == 1)
        }
    }

    @Test func `a name that is taken is refused, and nothing typed is lost`() throws {
        try Office.run { office throws in
            let visitor = office.administrator
            _ = try visitor.get("/campanas/nueva/datos")
            let taken = Office.with([("vigencia", "2012"), ("titulo", "Otra convocatoria")])
            let answer = try visitor.post("/campanas", taken)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Ya existe una campaña con el identificador «plan-2012»"))
            #expect(answer.text.contains("value=\"Otra convocatoria\""))
            #expect(try office.campaign("plan-2012").title == "Plan de acción GEL-T 2012, formato unificado")
            let other = try visitor.post("/campanas", taken + [("identificador", "plan-2012-2")])
            #expect(other.status == 422)
        }
    }

    @Test(arguments: [
        ([("cierra", "2013-04-30"), ("a-tiempo", "")], "cierra", "no puede ser anterior al día en que abre"),
        ([("a-tiempo", "2013-06-08")], "a-tiempo", "no puede ser posterior al último día en que se recibe"),
        ([("a-tiempo", "2013-04-30")], "a-tiempo", "no puede ser anterior al día en que abre"),
        ([("cierra", "")], "cierra", "Escriba la fecha"),
        ([("cierra", "30 de febrero de 2013")], "cierra", "No entendemos esa fecha"),
        ([("cierra", "2012-05-01"), ("abre", ""), ("a-tiempo", "")], "cierra", "ya pasó"),
        ([("vigencia", "12")], "vigencia", "con cuatro cifras"), ([("titulo", "Pl")], "titulo", "de 5 a 200 letras"),
        ([("base", "")], "base", "Escriba la norma"), ([("tipo", "otro")], "tipo", "Elija qué se entrega"),
        ([("identificador", "Plan 2013")], "identificador", "letras minúsculas"),
    ])
    func `what is wrong stands beside its field`(change: [(String, String)], field: String, words: String) throws {
        try Office.run { office throws in
            let visitor = office.administrator
            _ = try visitor.get("/campanas/nueva/datos")
            let answer = try visitor.post("/campanas", Office.with(change))
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#\(field)\""))
            #expect(answer.text.contains("id=\"\(field)-error\""))
            #expect(answer.text.contains(words))
            for (name, value) in change where name != "tipo" && !value.isEmpty {
                #expect(answer.text.contains("value=\"\(value)\""), "\(name)")
            }
            #expect(try office.campaigns.count == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a change keeps what was said before, public with its reason`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let visitor = office.administrator
            _ = try visitor.get("/campanas/plan-2012/fechas")
            let change = Office.change2012
            let answer = try visitor.post("/campanas/plan-2012/fechas", change)
            #expect(answer.status == 303)
            #expect(try visitor.post("/campanas/plan-2012/fechas", change).status == 303)
            let page = try office.anybody.get("/campanas/plan-2012").text
            #expect(page.contains("Muchas entidades pidieron más tiempo"))
            #expect(
                page.contains(
                    "Último día en que se recibe: antes «martes 29 de mayo de 2012», ahora «viernes 8 de junio de 2012»"
                ))
            #expect(page.contains("por la administración nacional"))
            #expect(!page.contains("Persona de prueba"))
            #expect(page.components(ofText: "Motivo: ") == 1)
        }
    }

    @Test func `who comes second sees what the first one wrote, and keeps what was typed`() throws {
        try Office.run { office throws in
            let visitor = office.administrator
            _ = try visitor.get("/campanas/plan-2012/fechas")
            _ = try visitor.post("/campanas/plan-2012/fechas", Office.change2012)
            let second = Office.replacing(
                Office.change2012, [("cierra", "2012-06-15"), ("palabras", "hasta el 15 de junio")])
            let answer = try visitor.post("/campanas/plan-2012/fechas", second)
            #expect(answer.status == 409)
            #expect(answer.text.contains("Otra persona cambió esta campaña"))
            #expect(answer.text.contains("viernes 8 de junio de 2012"))
            #expect(answer.text.contains("value=\"2012-06-15\""))
            #expect(try office.campaign("plan-2012").close.day == Day(2012, 6, 8))
            // Having seen it, the same form is taken.
            #expect(answer.text.contains("name=\"version\" value=\"1\""))
            let third = Office.replacing(second, [("version", "1")])
            #expect(try visitor.post("/campanas/plan-2012/fechas", third).status == 303)
        }
    }

    @Test func `a change without a reason, or that changes nothing, is refused`() throws {
        try Office.run { office throws in
            let visitor = office.administrator
            _ = try visitor.get("/campanas/plan-2012/fechas")
            let path = "/campanas/plan-2012/fechas"
            let silent = try visitor.post(path, Office.replacing(Office.change2012, [("motivo", "sí")]))
            #expect(silent.status == 422)
            #expect(silent.text.contains("Escriba por qué cambia"))
            let same = Office.replacing(
                Office.change2012,
                [("cierra", "2012-05-30"), ("exclusivo", "sí"), ("palabras", "antes del 30 de mayo de 2012")])
            let answer = try visitor.post(path, same)
            #expect(answer.status == 422)
            #expect(answer.text.contains("No cambió nada"))
        }
    }

    @Test func `the administrator is told of a chat that comes too late`() throws {
        try Office.run { office throws in
            let page = try office.administrator.get("/campanas/plan-2012").text
            #expect(page.contains("Conviene revisar"))
            #expect(page.contains("«Segundo chat en línea sobre el formato» es el miércoles 30 de mayo de 2012"))
        }
    }
}
