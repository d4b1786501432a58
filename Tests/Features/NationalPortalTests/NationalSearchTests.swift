import Calendar
import Channels
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Search
import Testing

@testable import NationalPortal

@Suite struct NationalSearchTests {
    @Test(arguments: TestEngine.available)
    func `each result says whose it is, and one may look in one department or entity`(engine: TestEngine) throws {
        try TestProgram.run(features, on: engine) { program throws in
            try program.publish("54174", "item/1", "Jornada de vacunación")
            try program.publish("25178", "item/1", "Vacunación en las veredas")
            let visitor = program.visitor()
            let all = try visitor.get("/buscar?q=vacunacion").text
            #expect(all.contains("2 resultados para «vacunacion»"))
            #expect(all.contains("href=\"/chitaga-nortedesantander/noticias/1\""))
            #expect(all.contains("Alcaldía de Chipaque · Cundinamarca"))
            #expect(all.contains("<mark>vacunación</mark>"))
            let one = try visitor.get("/buscar?q=vacunacion&departamento=25").text
            #expect(one.contains("1 resultado para"))
            #expect(!one.contains("/chitaga-nortedesantander/noticias/1"))
            let other = try visitor.get("/buscar?q=vacunacion&entidad=54174").text
            #expect(!other.contains("/chipaque-cundinamarca/noticias/1"))
        }
    }

    @Test func `who types the name of a municipality is led to its site`() throws {
        try TestProgram.run(features) { program throws in
            let page = try program.visitor().get("/buscar?q=chitag%C3%A1").text
            #expect(page.contains("Entidades con ese nombre"))
            #expect(page.contains("href=\"/chitaga-nortedesantander\""))
            #expect(page.contains("No encontramos «chitagá»"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `while one types, entities are offered before titles, each once`(engine: TestEngine) throws {
        try TestProgram.run(features, on: engine) { program throws in
            try program.publish("54174", "item/1", "Chitagá celebra")
            try program.publish("25178", "item/1", "Chitagá celebra")
            let offered = try program.visitor().get("/buscar/sugerencias?q=chitag").text
            #expect(offered.hasPrefix(#"["Chitagá, Norte de Santander","#))
            let named = try program.visitor().get("/buscar?q=Chitag%C3%A1%2C%20Norte%20de%20Santander").text
            #expect(named.contains("Entidades con ese nombre"), "who takes the offer is led to its site")
            #expect(offered.hasSuffix(#","Chitagá celebra"]"#) && offered.ranges(of: "celebra").count == 1)
        }
    }

    @Test func `a misspelt word is put right`() throws {
        try TestProgram.run(features) { program throws in
            try program.publish("54174", "item/1", "Jornada de vacunación")
            #expect(try program.visitor().get("/buscar?q=bacunasion").text.contains(">vacunación</a>?"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the directory tells how far each site is, by questions that do not grow`(engine: TestEngine) throws {
        try TestProgram.run(features, on: engine) { program throws in
            let visitor = program.visitor()
            #expect(try visitor.get("/entidades?q=chitaga").text.contains("sin sitio"))
            try program.item("54174", program.services.now())
            try program.item("25178", program.services.now() - .seconds(40 * 86_400))
            #expect(try visitor.get("/entidades?q=chitaga").text.contains("al día, 1 contenido"))
            #expect(try visitor.get("/entidades?q=chipaque").text.contains("sin novedades, 1 contenido"))
            let fresh = try visitor.get("/entidades?sitio=al-dia").text
            #expect(fresh.contains("1 entidad"))
            #expect(fresh.contains("Alcaldía de Chitagá"))
            #expect(try visitor.get("/entidades?sitio=sin-sitio").text.contains("1.132 entidades"))
            #expect(try visitor.get("/entidades?q=chitaga&sitio=sin-sitio").text.contains("Ninguna entidad está así"))
            let before = Database.statementsOnThisThread
            _ = try visitor.get("/entidades")
            #expect(Database.statementsOnThisThread - before < 8)
        }
    }
}

extension TestProgram {
    fileprivate func publish(_ entity: String, _ id: String, _ title: String) throws {
        let document = SearchDocument(
            entity: entity, id: id, kind: "noticia", channel: "noticias", title: title, summary: "Para todos.",
            text: "", path: "/noticias/1", day: services.now().day)
        try services.nation.write { try SearchIndex.put(document, in: $0) }
    }

    /// A site with one item, changed at that instant.
    fileprivate func item(_ entity: String, _ at: Instant) throws {
        let tenant = try #require(services.tenants.tenant(code: entity))
        try services.nation.write { writing in
            try writing.run(
                """
                INSERT INTO item_public (entity_id, item_id, channel, kind, slug, body, title, summary, text, fields,
                    day, picture_alt, administration, sort_key, published_at, changed_at, version)
                VALUES (\(entity), 'i', 'noticias', 'noticia', 'una', 'alcaldia', 'Una', '', '', '{}', '2014-11-01',
                    '', 0, 'k', \(at.milliseconds), \(at.milliseconds), 1)
                """)
            try SiteStore(entity: self.services.nation.entity(tenant)).touch(at: at, in: writing)
        }
    }
}
