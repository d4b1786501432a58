import Calendar
import Channels
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import ChannelCare

/// What everybody sees, and what is written before the miss.
@Suite struct PublicTests {
    @Test(arguments: TestEngine.available)
    func `the public sees the days alone until the entity chooses to show more`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            let path = Stage.site + "/canales-al-dia"
            #expect(try program.visitor().get(path).page.contains("Todavía no se ha publicado nada"))
            try program.publish("Contrato 1", in: "procesos-en-curso", on: "2014-08-04")
            try program.publish("Contrato 2", in: "procesos-en-curso", on: "2014-09-20")
            try program.monthly("contratacion")
            let kind = try program.visitor().get(path).page
            #expect(kind.contains("20 de septiembre de 2014"))
            #expect(!kind.contains("sin actualizar") && !kind.contains("sin cumplir"))
            let web = program.visitor().become(.webMaster, of: "54174")
            _ = try web.get(Stage.office + "/cuidado")
            #expect(try web.post(Stage.office + "/cuidado/publico", [("muestra", "sí")]).status == 303)
            let open = try program.visitor().get(path).page
            for words in [
                "<h2>Lo atrasado</h2>",
                "<summary>Lo que prometimos <span class=\"chip missed\">1 atrasada</span></summary>",
                "sin actualizar desde el 20 de septiembre", "Cada mes: la última el 20 de septiembre",
                "sin cumplir: octubre de 2014", "role=\"img\"", "Ver como tabla", "1 promesa con plazo.",
            ] {
                #expect(open.contains(words), "\(words)")
            }
            #expect(!open.contains("Persona de prueba"), "nobody is named to the public")
            #expect(try web.post(Stage.office + "/cuidado/publico", [("muestra", "no")]).status == 303)
            #expect(try !program.visitor().get(path).page.contains("sin actualizar"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the programme decides for all, with a reason`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            try program.publish("Decreto 1", in: "decretos", on: "2014-01-20")
            let nation = program.visitor().become(.nationalAdministrator)
            _ = try nation.get("/consola/canales")
            let refused = try nation.post("/consola/canales/decision", [("muestra", "sí"), ("motivo", "Porque")])
            #expect(refused.status == 422 && refused.page.contains("value=\"Porque\""))
            let reason = ("motivo", "Acuerdo del comité nacional")
            #expect(try nation.post("/consola/canales/decision", [("muestra", "sí"), reason]).status == 303)
            #expect(try program.visitor().get(Stage.site + "/canales-al-dia").page.contains("sin actualizar"))
            let web = program.visitor().become(.webMaster, of: "54174")
            let office = try web.get(Stage.office + "/cuidado").page
            #expect(office.contains("Acuerdo del comité nacional") && !office.contains("Mostrar solo la última"))
            let desk = program.visitor().become(.helpDesk)
            _ = try desk.get("/consola/canales")
            #expect(try desk.post("/consola/canales/decision", [("muestra", "no"), reason]).status == 403)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a warning comes a week before the month ends, once, to who answers or to the web master`(
        engine: TestEngine
    ) throws {
        try Stage.run(on: engine) { program throws in
            try program.publish("Decreto 1", in: "decretos", on: "2014-10-20")
            try program.publish("Acuerdo 1", in: "acuerdos", on: "2014-10-20")
            try program.publish("Resolución 1", in: "resoluciones", on: "2014-11-20")
            try program.monthly("decretos", person: "persona-editor_54174")
            try program.monthly("acuerdos")
            try program.monthly("resoluciones")
            let store = WarningStore(entity: try program.entity())
            try store.write()
            #expect(try program.letters().isEmpty, "nine days before is too early")
            program.clock.set(try #require(Day(2014, 11, 23)).at(hour: 6))
            try store.write()
            let letters = try program.letters()
            #expect(Set(letters.map(\.recipient)) == ["editor@54174.example", "web-master@54174.example"])
            let own = try #require(letters.first { $0.recipient.hasPrefix("editor") })
            #expect(own.subject == "Canal por actualizar: Decretos")
            #expect(own.body.contains("vence el domingo 30 de noviembre de 2014") && !own.body.contains("Acuerdos"))
            let all = letters.map(\.body).joined()
            #expect(all.contains("Acuerdos") && !all.contains("Resoluciones"), "what was done needs no warning")
            program.clock.set(try #require(Day(2014, 11, 24)).at(hour: 6))
            try store.write()
            #expect(try program.letters().count == 2, "once for each period")
            program.clock.set(try #require(Day(2014, 12, 26)).at(hour: 6))
            try program.publish("Decreto 2", in: "decretos", on: "2014-11-28")
            try store.write()
            #expect(try program.letters().count > 2, "the next period is another")
        }
    }

    @Test func `a week is warned of two days before it ends, a day never`() throws {
        try Stage.run { program throws in
            try program.publish("Noticia", in: "noticias", on: "2014-11-12")
            try program.publish("Evento", in: "eventos", on: "2014-11-12")
            try program.keep(
                Care(
                    channel: "eventos",
                    promise: ChannelPromise(rule: .each(.daily), source: .own, since: Day(2014, 11, 1))))
            let store = WarningStore(entity: try program.entity())
            program.clock.set(try #require(Day(2014, 11, 20)).at(hour: 6))
            try store.write()
            #expect(try program.letters().isEmpty, "Sunday is three days away")
            program.clock.set(try #require(Day(2014, 11, 21)).at(hour: 6))
            try store.write()
            #expect(try program.letters().map(\.subject) == ["Canal por actualizar: Noticias"])
        }
    }
}
