import Calendar
import Campaigns
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

@Suite struct ExtensionDeskTests {
    private let path = "/campanas/plan-2012/prorrogas"

    @Test func `the entity is searched by words and chosen from what is found`() throws {
        try Office.run { office throws in
            let visitor = office.administrator
            let found = try visitor.get(path + "?entidad=la+union").text
            #expect(found.contains("4 entidades para «la union»"))
            #expect(found.contains("?codigo=52399"))
            #expect(!found.contains("Conceder la prórroga"))
            #expect(try visitor.get(path + "?entidad=chitaga").text.contains("Conceder la prórroga"))
            #expect(try visitor.get(path + "?codigo=52399").text.contains("Conceder la prórroga"))
            #expect(try visitor.get(path + "?entidad=zzzz").text.contains("No encontramos «zzzz»"))
            let excluded = try visitor.get(path + "?codigo=94343").text
            #expect(excluded.contains("no tiene que entregar"))
            #expect(!excluded.contains("Conceder la prórroga"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `an extension is granted once, public with its reason, and moves the entity's end`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let visitor = office.administrator
            _ = try visitor.get(path + "?codigo=54174")
            for _ in 0..<2 {
                let answer = try visitor.post(path, Office.extended)
                #expect(answer.status == 303)
                #expect(answer["Location"] == "/campanas/plan-2012#prorrogas")
            }
            let page = try office.anybody.get("/campanas/plan-2012").text
            #expect(page.components(ofText: "El invierno cerró la vía") == 1)
            #expect(page.contains("viernes 15 de junio de 2012"))
            #expect(page.contains("Circular 3 de 2012"))
            #expect(!page.contains("Persona de prueba"))
            let days = try Campaigns.extensionDays("plan-2012", in: office.program.services.nation)
            #expect(days.mapValues(\.iso) == ["54174": "2012-06-15"])
            #expect(try visitor.get(path + "?codigo=54174").text.contains("Ya tiene prórroga"))
            let second = Office.replacing(Office.extended, [("hasta", "2012-06-20")])
            #expect(try visitor.post(path, second).status == 303)
            let after = try office.anybody.get("/campanas/plan-2012").text
            #expect(after.components(ofText: "cambiada después") == 1)
        }
    }

    @Test(arguments: [
        ([("hasta", "2012-05-29")], "hasta", "no da más plazo"), ([("hasta", "")], "hasta", "Escriba la fecha"),
        ([("motivo", "porque")], "motivo", "de 10 a 500 letras"), ([("codigo", "99998")], "entidad", "Elija primero"),
        ([("codigo", "94343")], "entidad", "no tiene que entregar"),
    ])
    func `what cannot be granted is said beside its field, and what was typed stays`(
        change: [(String, String)], field: String, words: String
    ) throws {
        try Office.run { office throws in
            let visitor = office.administrator
            _ = try visitor.get(path + "?codigo=54174")
            let answer = try visitor.post(path, Office.replacing(Office.extended, change))
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#\(field)\""))
            #expect(answer.text.contains(words))
            if field != "entidad" { #expect(answer.text.contains("value=\"Circular 3 de 2012\"")) }
            #expect(try Campaigns.extensionDays("plan-2012", in: office.program.services.nation).isEmpty)
        }
    }

    @Test func `a day that is over is refused`() throws {
        try Office.run { office throws in
            office.program.clock.set(try #require(Day(2012, 6, 16)).start)
            let visitor = office.administrator
            _ = try visitor.get(path + "?codigo=54174")
            let answer = try visitor.post(path, Office.extended)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Ese día ya pasó"))
        }
    }
}
