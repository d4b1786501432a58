import Calendar
import Channels
import Database
import Entities
import Expectations
import Files
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Publishing

/// What the web master decides about the whole site. The clock stands at 21 November 2014.
@Suite struct `Decisions about a site` {
    private static let features = [
        Entities.manifest, Files.manifest, Channels.manifest, Publishing.manifest, TestPeople.manifest,
    ]
    private static let office = "/oficina/chitaga-nortedesantander"

    private static func run(on engine: TestEngine = .sqlite, _ body: (TestProgram) throws -> Void) throws {
        try TestProgram.run(features, on: engine) { program throws in try body(program) }
    }

    private static func chitaga(_ program: TestProgram) throws -> EntityScope {
        program.services.nation.entity(try #require(program.services.tenants.tenant(code: "54174")))
    }

    /// Has seen the forms, and so brings back their proof.
    private static func webMaster(_ program: TestProgram) throws -> TestVisitor {
        let web = program.visitor().become(.webMaster, of: "54174")
        #expect(try web.get(office + "/aspecto").status == 200)
        return web
    }

    private static func look(_ choice: String, _ hours: String = "") -> [(String, String)] {
        [
            ("aspecto", choice), ("encabezado", "paisaje"), ("escudo", "river"), ("escudo-imagen", ""),
            ("menu", "res1519-2020"), ("horario", hours), ("hacer", "guardar"),
        ]
    }

    @Test(arguments: TestEngine.available)
    func `a look is kept with header, shield, menu and hours, and the directory knows at once`(
        engine: TestEngine
    ) throws {
        try Self.run(on: engine) { program throws in
            let web = try Self.webMaster(program)
            let answer = try web.post(
                Self.office + "/aspecto", Self.look("7", "Lunes a viernes, 8:00 a. m. a 5:00 p. m."))
            #expect(answer.status == 303)
            let entity = try Self.chitaga(program)
            #expect(program.services.tenants.tenant(code: "54174")?.look == 7)
            let site = try SiteStore(entity: entity).site()
            #expect(site.header == "paisaje" && site.shield == "river" && site.template == "res1519-2020")
            #expect(site.openingHours == "Lunes a viernes, 8:00 a. m. a 5:00 p. m." && site.version == 1)
            #expect(try web.get(Self.office + "/aspecto").page.contains("value=\"7\" checked"))
        }
    }

    @Test func `a preview shows the choice and keeps nothing`() throws {
        try Self.run { program throws in
            let web = try Self.webMaster(program)
            let before = program.services.tenants.tenant(code: "54174")?.look
            let fields = Self.look("7").map { $0.0 == "hacer" ? ($0.0, "ver") : $0 }
            let page = try web.post(Self.office + "/aspecto", fields)
            #expect(page.status == 200 && page.page.contains("Así se vería") && page.page.contains("Ciénaga"))
            #expect(program.services.tenants.tenant(code: "54174")?.look == before)
        }
    }

    @Test(arguments: [("0", ""), ("11", ""), ("uno", "")])
    func `only the ten looks can be chosen`(choice: String, hours: String) throws {
        try Self.run { program throws in
            let web = try Self.webMaster(program)
            let page = try web.post(Self.office + "/aspecto", Self.look(choice, hours))
            #expect(page.status == 422 && page.page.contains("Elija uno de los diez aspectos."))
        }
    }

    @Test func `a picture of another entity is not taken for a shield`() throws {
        try Self.run { program throws in
            let web = try Self.webMaster(program)
            let fields = Self.look("2").map { $0.0 == "escudo-imagen" ? ($0.0, "ajena") : $0 }
            #expect(try web.post(Self.office + "/aspecto", fields).status == 422)
        }
    }

    @Test func `only who decides about the site may do any of it`() throws {
        try Self.run { program throws in
            let editor = program.visitor().become(.editor, of: "54174")
            let stranger = program.visitor().become(.webMaster, of: "25178")
            for path in ["/aspecto", "/avisos", "/administraciones"] {
                #expect(try editor.get(Self.office + path).status == 403, "\(path)")
                #expect(try stranger.get(Self.office + path).status == 404, "\(path)")
            }
        }
    }

    private static func warning(until: String, from: String = "2014-11-21") -> [(String, String)] {
        [
            ("clase", "emergencia"), ("titulo", "Creciente del río"), ("texto", "Salga de las orillas."),
            ("enlace", "/noticias/creciente"), ("desde", from), ("hasta", until),
        ]
    }

    @Test(arguments: TestEngine.available)
    func `a warning stands at once, is lowered at once, and the history says who did it`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let web = try Self.webMaster(program)
            #expect(try web.post(Self.office + "/avisos", Self.warning(until: "2014-11-24")).status == 303)
            let page = try web.get(Self.office + "/avisos").page
            #expect(page.contains("Emergencia: Creciente del río") && page.contains("se ve ahora"))
            let id = try #require(page.firstMatch(of: /avisos\/retiro\/([^"]+)"/)).output.1
            let neighbour = program.visitor().become(.webMaster, of: "25178")
            _ = try neighbour.get("/oficina/chipaque-cundinamarca/avisos")
            #expect(
                try neighbour.post("/oficina/chipaque-cundinamarca/avisos/retiro/\(id)").status == 404,
                "another entity's")
            #expect(try web.post(Self.office + "/avisos/retiro/\(id)").status == 303)
            #expect(try web.post(Self.office + "/avisos/retiro/\(id)").status == 404, "once is enough")
            let after = try web.get(Self.office + "/avisos").page
            #expect(after.contains("No hay ningún aviso levantado.") && after.contains("Lo bajó Persona de prueba"))
            #expect(try SiteStore(entity: try Self.chitaga(program)).site().version == 2)
        }
    }

    @Test(arguments: [
        ("2014-12-22", "2014-11-21", "30 días como mucho"), ("2014-11-20", "2014-11-21", "Termina antes de empezar"),
        ("2014-11-25", "2014-11-20", "Ese día ya pasó"),
    ])
    func `a warning is never older than today nor longer than thirty days`(
        until: String, from: String, words: String
    ) throws {
        try Self.run { program throws in
            let web = try Self.webMaster(program)
            let page = try web.post(Self.office + "/avisos", Self.warning(until: until, from: from))
            #expect(page.status == 422 && page.page.contains(words) && page.page.contains("Creciente del río"))
        }
    }

    @Test(arguments: ["javascript:alert(1)", "//malo.example", "http://sin-cifrar.example", "noticias"])
    func `a warning leads only inside the site or to a secure address`(link: String) throws {
        try Self.run { program throws in
            let web = try Self.webMaster(program)
            let fields = Self.warning(until: "2014-11-24").map { $0.0 == "enlace" ? ($0.0, link) : $0 }
            #expect(try web.post(Self.office + "/avisos", fields).status == 422)
        }
    }

    private static func government(_ head: String, _ began: String, _ ended: String = "") -> [(String, String)] {
        [("gobernante", head), ("lema", ""), ("inicio", began), ("fin", ended)]
    }

    @Test(arguments: TestEngine.available)
    func `the one that governs ends the day before the next begins, and none overlap`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let web = try Self.webMaster(program)
            let path = Self.office + "/administraciones"
            #expect(try web.post(path, Self.government("Ana Ruiz", "2008-01-01")).status == 303)
            #expect(try web.post(path, Self.government("Luis Mora", "2012-01-01")).status == 303)
            let entity = try Self.chitaga(program)
            let known = try entity.read { try SiteStore(entity: entity).administrations(in: $0) }
            #expect(known.map(\.began.iso) == ["2012-01-01", "2008-01-01"])
            #expect(known.last?.ended?.iso == "2011-12-31")
            let crossing = try web.post(path, Self.government("Otra", "2010-01-01", "2013-01-01"))
            #expect(crossing.status == 422 && crossing.page.contains("se cruzan") && crossing.page.contains("Otra"))
            #expect(try web.post(path, Self.government("Otra", "2013-01-01", "2012-01-01")).status == 422)
            #expect(try web.post(path + "/fin/2", [("dia", "2011-01-01")]).status == 422, "before it began")
            #expect(try web.post(path + "/fin/2", [("dia", "2014-11-20")]).status == 303)
            #expect(try web.post(path + "/fin/9", [("dia", "2014-11-20")]).status == 404)
        }
    }
}
