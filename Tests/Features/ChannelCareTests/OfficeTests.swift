import Calendar
import Channels
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import ChannelCare

/// The office's pages. The clock stands at 21 November 2014.
@Suite struct OfficeTests {
    @Test(arguments: TestEngine.available)
    func `several channels are given to an office at once, and what was typed comes back`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let path = Stage.office + "/cuidado"
            #expect(try web.get(path).status == 200)
            let nothing = try web.post(path, [("oficina", "Oficina de Prensa")])
            #expect(nothing.status == 422)
            #expect(nothing.page.contains("Marque al menos un canal") && nothing.page.contains("Oficina de Prensa"))
            let stranger = try web.post(path, [("canal", "noticias"), ("responsable", "nadie")])
            #expect(stranger.status == 422 && stranger.page.contains("no tiene cuenta en la entidad"))
            let fields = [
                ("canal", "noticias"), ("canal", "eventos"), ("canal", "no-existe"), ("oficina", "Oficina de Prensa"),
                ("responsable", "persona-editor_54174"),
            ]
            #expect(try web.post(path, fields).status == 303)
            #expect(try program.count("SELECT COUNT(*) FROM channel_care WHERE entity_id = '54174'") == 2)
            let mine = try web.get(path + "?persona=persona-editor_54174").page
            #expect(mine.contains(">2 canales<") && mine.contains("Oficina de Prensa"))
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a look without changes keeps a channel, with who looked and what at`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            try program.publish("Directorio de noviembre", in: "directorio", on: "2014-09-10")
            try program.monthly("directorio")
            let author = program.visitor().become(.areaPlanning, of: "54174")
            let page = Stage.office + "/cuidado/canales/directorio"
            #expect(try author.get(page).page.contains("sin actualizar desde el 10 de septiembre"))
            let review = Stage.office + "/cuidado/revision/directorio"
            let short = try author.post(review, [("nota", "ok")])
            #expect(short.status == 422 && short.page.contains("Diga en una frase"))
            #expect(try author.post(review, [("nota", "Comparé los teléfonos con cada oficina")]).status == 303)
            let after = try author.get(page).page
            for words in ["al día", "revisado sin cambios", "Comparé los teléfonos", "Persona de prueba"] {
                #expect(after.contains(words), "\(words)")
            }
            #expect(
                try author.post(Stage.office + "/cuidado/revision/no-existe", [("nota", "Revisé todo")]).status == 404)
            #expect(try program.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'channel.reviewed'") == 1)
        }
    }

    @Test func `who only works there sees and reviews, and decides nothing`() throws {
        try Stage.run { program throws in
            let author = program.visitor().become(.areaPlanning, of: "54174")
            let page = try author.get(Stage.office + "/cuidado/canales/directorio").page
            #expect(!page.contains("Cada cuánto") && page.contains("Quién lo mantiene"))
            #expect(try author.post(Stage.office + "/cuidado/canales/directorio", []).status == 403)
            #expect(try author.post(Stage.office + "/cuidado/publico", [("muestra", "sí")]).status == 403)
            let other = program.visitor().become(.webMaster, of: "25178")
            #expect(try other.get(Stage.office + "/cuidado").status == 404)
            #expect(try program.visitor().get(Stage.office + "/cuidado").status == 303)
        }
    }

    @Test func `the same frequency again begins no new count, another one does`() throws {
        try Stage.run { program throws in
            try program.publish("Decreto 1", in: "decretos", on: "2014-01-10")
            try program.monthly("decretos")
            let web = program.visitor().become(.webMaster, of: "54174")
            let path = Stage.office + "/cuidado/canales/decretos"
            _ = try web.get(path)
            #expect(try web.post(path, [("frecuencia", "cada mes"), ("oficina", "Jurídica")]).status == 303)
            let since = { try CareStore(entity: program.entity()).cares()["decretos"]?.promise?.since }
            #expect(try since() == Day(2014, 1, 1))
            #expect(try web.post(path, [("frecuencia", "cada trimestre")]).status == 303)
            #expect(try since() == Day(2014, 11, 21))
            let wrong = try web.post(path, [("frecuencia", "cada rato"), ("oficina", "Jurídica")])
            #expect(wrong.status == 422 && wrong.page.contains("Jurídica"))
            #expect(try web.post(path, [("frecuencia", "plantilla")]).status == 303)
            #expect(try since() == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a promise of the plan is proposed with both texts and confirmed by one click`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            let web = program.visitor().become(.webMaster, of: "54174")
            let path = Stage.office + "/cuidado/promesas"
            let page = try web.get(path).page
            for words in [
                "«Actualización mensual: 12 veces al año»", "Confirmar: Contratación", "Confirmar: Todo el sitio",
                "la plantilla pide: mensual", "no nombra ningún canal", "por confirmar",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(try web.post(path + "/p2", [("canal", "contratacion")]).status == 303)
            #expect(try web.post(path + "/p1", [("accion", "ninguno")]).status == 303)
            #expect(try web.post(path + "/p2", [("canal", "de-otro")]).status == 422)
            #expect(try web.post(path + "/p9", [("canal", "contratacion")]).status == 404)
            let care = try #require(try CareStore(entity: program.entity()).cares()["contratacion"])
            #expect(care.promise?.reference?.path == "/plan#accion-2")
            let channel = try web.get(Stage.office + "/cuidado/canales/contratacion").page
            #expect(channel.contains("El plan dice") && channel.contains("La plantilla pide"))
            #expect(try web.get(path).page.contains("no habla de canales"))
            let other = program.visitor().become(.webMaster, of: "25178")
            #expect(try other.get("/oficina/chipaque-cundinamarca/cuidado/promesas").page.contains("no promete"))
        }
    }

    @Test func `the list narrows by state and by group, and costs a constant number of queries`() throws {
        try Stage.run { program throws in
            try program.publish("Una", in: "noticias", on: "2014-10-01")
            try program.publish("Dos", in: "decretos", on: "2014-11-20")
            let web = program.visitor().become(.webMaster, of: "54174")
            let late = try web.get(Stage.office + "/cuidado?estado=atrasados").page
            #expect(late.contains("/cuidado/canales/noticias") && !late.contains("/cuidado/canales/decretos"))
            let group = try web.get(Stage.office + "/cuidado?grupo=III").page
            #expect(group.contains("/cuidado/canales/decretos") && !group.contains("/cuidado/canales/noticias"))
            let fresh = {
                let before = Database.statementsOnThisThread
                _ = try web.get(Stage.office + "/cuidado")
                return Database.statementsOnThisThread - before
            }
            try program.publish("Tres", in: "decretos", on: "2014-11-19")
            let few = try fresh()
            for day in 1...20 {
                try program.publish("Más \(day)", in: "acuerdos", on: "2014-11-\(day < 10 ? "0" : "")\(day)")
            }
            #expect(try fresh() == few && few <= 12)
        }
    }

    @Test func `what falls due goes into a calendar, nothing that is done every day`() throws {
        try Stage.run { program throws in
            try program.publish("Una", in: "decretos", on: "2014-10-01")
            try program.keep(
                Care(
                    channel: "noticias",
                    promise: ChannelPromise(rule: .each(.daily), source: .own, since: Day(2014, 10, 1))))
            let web = program.visitor().become(.webMaster, of: "54174")
            let answer = try web.get(Stage.office + "/cuidado/calendario.ics")
            #expect(answer["Content-Type"] == "text/calendar; charset=utf-8")
            #expect(answer.page.contains("Actualizar: Decretos") && answer.page.contains("20141130"))
            #expect(!answer.page.contains("Actualizar: Noticias"))
            #expect(try program.visitor().get(Stage.office + "/cuidado/calendario.ics").status == 303)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a calendar program subscribes with a secret of its own, until it is taken back`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            try program.monthly("decretos")
            try program.publish("Decreto 1", in: "decretos", on: "2014-11-03")
            let (office, web) = (
                Stage.office + "/cuidado/calendario", program.visitor().become(.webMaster, of: "54174")
            )
            #expect(try web.get(office).page.contains("Crear mi dirección secreta"))
            func subscribe() throws -> String {
                let page = try web.post(office).page
                return try String(
                    #require(page.firstMatch(of: /http:\/\/localhost(\/[^<]+\/vencimientos\.ics)/)).output.1)
            }
            let first = try subscribe()
            let answer = try program.visitor().get(first)
            #expect(answer.status == 200 && answer["Content-Type"] == "text/calendar; charset=utf-8")
            #expect(answer.page.contains("Actualizar: Decretos") && answer["Cache-Control"] == "no-store")
            #expect(!(try web.get(office).page.contains("vencimientos.ics")), "it is shown once")
            #expect(
                try program.visitor().get(first.replacing("chitaga-nortedesantander", with: "chipaque-cundinamarca"))
                    .status == 410)
            let second = try subscribe()
            #expect(try program.visitor().get(first).status == 410)
            #expect(try program.visitor().get(second).status == 200)
            let other = program.visitor().become(.editor, of: "54174")
            _ = try other.get(office)
            #expect(try other.post(office + "/retiro").status == 404, "nobody takes back another's")
            #expect(try web.post(office + "/retiro").status == 303)
            #expect(try program.visitor().get(second).status == 410)
            #expect(try program.count("SELECT count(*) FROM channel_calendar_link") == 0)
        }
    }
}
