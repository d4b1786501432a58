import Calendar
import Channels
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import ChannelCare

/// The nation's view of all channels.
@Suite struct NationConsoleTests {
    private func fill(_ program: TestProgram) throws {
        try program.publish("Decreto 1", in: "decretos", on: "2014-03-20")
        try program.publish("Noticia 1", in: "noticias", on: "2014-11-20", of: "25178")
        try ChannelStandingStore(nation: program.services.nation).refresh()
    }

    @Test(arguments: TestEngine.available)
    func `the list tells who is late, narrows, and can be taken away as a file`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            try fill(program)
            let desk = program.visitor().become(.reviewerGEL)
            let page = try desk.get("/consola/canales").page
            for words in ["Con atrasos", "Contado el", "Sin publicar", "Página 23 de 23"] {
                #expect(page.contains(words), "\(words)")
            }
            let late = try desk.get("/consola/canales?estado=atrasada").page
            #expect(late.contains("Chitagá") && !late.contains("Chipaque") && late.contains(">1 entidad<"))
            let there = try desk.get("/consola/canales?estado=atrasada&departamento=25").page
            #expect(there.contains("Ninguna entidad está así"))
            let csv = try desk.get("/consola/canales/lista.csv?estado=atrasada")
            #expect(csv["Content-Type"] == "text/csv; charset=utf-8")
            let rows = csv.page.split(separator: "\r\n")
            #expect(rows.count == 2 && rows[1].hasPrefix("54174,Alcaldía de Chitagá,Norte de Santander,Con atrasos"))
            let sheet = try desk.get("/consola/canales/lista.xlsx")
            #expect(sheet.status == 200 && sheet.body.starts(with: Array("PK".utf8)))
            #expect(try desk.get("/consola/canales?pagina=99").status == 404)
        }
    }

    @Test func `entities see none of it, and the Procuraduría only looks`() throws {
        try Stage.run { program throws in
            try fill(program)
            #expect(try program.visitor().become(.webMaster, of: "54174").get("/consola/canales").status == 403)
            let control = program.visitor().become(.procuraduria)
            #expect(try !control.get("/consola/canales").page.contains("Escribir un recordatorio"))
            #expect(try control.get("/consola/canales/recordatorio").status == 403)
        }
    }

    @Test func `the list costs the same few queries for one entity and for many`() throws {
        try Stage.run { program throws in
            try fill(program)
            let desk = program.visitor().become(.reviewerGEL)
            let before = Database.statementsOnThisThread
            _ = try desk.get("/consola/canales")
            let few = Database.statementsOnThisThread - before
            for tenant in program.services.directoryCodes.prefix(40) {
                try program.publish("Aviso", in: "noticias", on: "2014-11-19", of: tenant)
            }
            try ChannelStandingStore(nation: program.services.nation).refresh()
            let between = Database.statementsOnThisThread
            _ = try desk.get("/consola/canales")
            #expect(Database.statementsOnThisThread - between == few && few <= 6)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a reminder goes to those who are late, and to nobody twice in a week`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            try fill(program)
            let desk = program.visitor().become(.helpDesk)
            let form = try desk.get("/consola/canales/recordatorio").page
            #expect(form.contains("Recordatorio a 1 entidad") && form.contains("Alcaldía de Chitagá"))
            let empty = try desk.post("/consola/canales/recordatorio", [("asunto", ""), ("texto", "Hola {entidad}")])
            #expect(empty.status == 422 && empty.page.contains("Hola {entidad}"))
            let unknown = try desk.post(
                "/consola/canales/recordatorio", [("asunto", "Para {otra}"), ("texto", "Hola")])
            #expect(unknown.status == 422 && unknown.page.contains("No conocemos «{otra}»"))
            let words = [("asunto", "Para la {entidad}"), ("texto", "Van {cuantos}. {enlace}")]
            let asked = try desk.post("/consola/canales/recordatorio", words)
            #expect(try program.letters().isEmpty && desk.follow(asked).page.contains("0 de 1"))
            program.finishJobs()
            let letters = try program.letters()
            #expect(letters.count == 2 && letters.allSatisfy { $0.subject == "Para la Alcaldía de Chitagá" })
            #expect(letters[0].body.contains("1 canal. http://localhost/oficina/chitaga-nortedesantander/cuidado"))
            let done = try desk.follow(asked).page
            #expect(done.contains("Enviado") && done.contains("1 de 1") && !done.contains("data-refresh"))
            #expect(try desk.get("/consola/canales").page.contains(asked["Location"] ?? "-"))
            let again = try desk.post("/consola/canales/recordatorio", words)
            program.finishJobs()
            #expect(try program.letters().count == 2)
            #expect(try desk.follow(again).page.contains("Ya tenía uno de esta semana"))
            program.clock.advance(by: .seconds(8 * 86_400))
            #expect(try desk.post("/consola/canales/recordatorio", words).status == 303)
            program.finishJobs()
            #expect(try program.letters().count == 4)
        }
    }

    @Test(arguments: TestEngine.available)
    func `who was put up to date before the letter went out is not written to`(engine: TestEngine) throws {
        try Stage.run(on: engine) { program throws in
            try fill(program)
            let desk = program.visitor().become(.helpDesk)
            _ = try desk.get("/consola/canales/recordatorio")
            let asked = try desk.post(
                "/consola/canales/recordatorio", [("asunto", "Para la {entidad}"), ("texto", "Van {cuantos}.")])
            _ = try program.services.nation.write { try $0.run("DELETE FROM channel_standing WHERE late > 0") }
            program.finishJobs()
            #expect(try program.letters().isEmpty)
            #expect(try desk.follow(asked).page.contains("Ya se puso al día"))
            let stranger = program.visitor().become(.webMaster, of: "54174")
            #expect(try stranger.get(asked["Location"] ?? "").status == 403)
        }
    }

    @Test func `the country's figure counts channels without debts`() throws {
        try Stage.run { program throws in
            try fill(program)
            let figures = try Standings.figure.countByEntity(program.services.nation)
            #expect(figures == ["25178": 1], "an entity with nothing fresh is left out")
        }
    }
}

extension Services {
    fileprivate var directoryCodes: [String] {
        ["05001", "05002", "05004", "05021", "05030", "05031", "05034", "05036"]
    }
}
