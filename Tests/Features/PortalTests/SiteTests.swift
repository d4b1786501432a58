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

@testable import Portal

let siteFeatures = [Entities.manifest, Files.manifest, Channels.manifest, Portal.manifest]

@Suite struct SiteTests {
    @Test(arguments: TestEngine.available)
    func `the first page shows the nearest event, the news and what is open`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            try Village.publish(program, "Vacunación en El Hato", in: "noticias", summary: "Desde las 8.")
            try Village.publish(
                program, "Rendición de cuentas", in: "eventos",
                values: ["fecha": "2014-11-28", "hora": "09:00", "lugar": "Coliseo"])
            try Village.publish(
                program, "Arreglo de la vía a San Luis", in: "convocatorias",
                values: ["fecha": "2014-11-10", "hasta": "2014-12-02"])
            let page = try program.visitor().get(Village.slug).text
            #expect(page.contains("<h1>Rendición de cuentas</h1>"))
            #expect(page.contains("Es el viernes 28 de noviembre."))
            #expect(page.contains("/noticias/vacunacion-en-el-hato"))
            #expect(page.contains("Abierta hasta el 2 de diciembre"))
            #expect(page.contains("<title>Alcaldía de Chitagá</title>"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the first page asks the same few questions whatever is published`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            try Village.publish(program, "Primera", in: "noticias")
            func questions() throws -> Int {
                _ = try program.visitor().get(Village.slug)
                // Within its second a page asks nothing.
                program.clock.advance(by: .seconds(1))
                let before = Database.statementsOnThisThread
                _ = try program.visitor().get(Village.slug)
                return Database.statementsOnThisThread - before
            }
            let few = try questions()
            #expect(few > 0)
            for number in 1...30 { try Village.publish(program, "Noticia \(number)", in: "noticias") }
            #expect(try questions() == few)
            #expect(few <= 5)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a channel lists its items by pages and an item stands between its neighbours`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            for number in 1...23 {
                try Village.publish(
                    program, "Noticia \(number)", in: "noticias",
                    values: ["fecha": "2014-10-\(number < 10 ? "0" : "")\(number)"])
            }
            let visitor = program.visitor()
            let first = try visitor.get(Village.slug + "/noticias").text
            #expect(first.count(of: "<article") == 20)
            #expect(first.contains("noticias?pagina=2"))
            #expect(try visitor.get(Village.slug + "/noticias?pagina=2").text.count(of: "<article") == 3)
            #expect(try visitor.get(Village.slug + "/noticias?pagina=9").status == 404)
            let item = try visitor.get(Village.slug + "/noticias/noticia-7").text
            #expect(item.contains("href=\"\(Village.slug)/noticias/noticia-8\" rel=\"prev\""))
            #expect(item.contains("href=\"\(Village.slug)/noticias/noticia-6\" rel=\"next\""))
        }
    }

    @Test(arguments: TestEngine.available)
    func `an item of one entity is not found at another`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            try Village.publish(program, "Solo de Chitagá", in: "noticias")
            let visitor = program.visitor()
            #expect(try visitor.get(Village.slug + "/noticias/solo-de-chitaga").status == 200)
            for ending in ["", "/datos.jsonld"] {
                let other = "/chipaque-cundinamarca/noticias/solo-de-chitaga" + ending
                #expect(try visitor.get(other).status == 404)
            }
            #expect(!(try visitor.get("/chipaque-cundinamarca/novedades.xml").text.contains("Solo de")))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a moved item leads on, a withdrawn one says so, a hidden channel does not exist`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            let item = try Village.publish(program, "Un título viejo", in: "boletines")
            let gone = try Village.publish(program, "Se retira", in: "noticias")
            let entity = try Village.entity(program)
            let tree = try ChannelStore(entity: entity).tree(try SiteStore(entity: entity).site())
            let channel = try #require(tree["formularios"])
            try entity.write { writing in
                let (desk, actor) = (ItemDesk(entity: entity), ItemActor(person: "p-1"))
                _ = try desk.move(item.id, to: channel, slug: "un-titulo-nuevo", by: actor, in: writing)
                _ = try desk.take(.archived, gone.id, by: actor, in: writing)
            }
            let visitor = program.visitor()
            let moved = try visitor.get(Village.slug + "/boletines/un-titulo-viejo")
            #expect(moved.status == 308 && moved["Location"] == Village.slug + "/formularios/un-titulo-nuevo")
            let withdrawn = try visitor.get(Village.slug + "/noticias/se-retira")
            #expect(withdrawn.status == 410 && withdrawn.text.contains("Ver Noticias"))
            #expect(try visitor.get(Village.slug + "/noticias/nunca-existio").status == 404)
            try Village.hide("formularios", program)
            for path in ["/formularios", "/formularios/un-titulo-nuevo", "/formularios/novedades.xml"] {
                #expect(try visitor.get(Village.slug + path).status == 404, "\(path)")
            }
            #expect(!(try visitor.get(Village.slug + "/sitemap.xml").text.contains("un-titulo-nuevo")))
            #expect(!(try visitor.get(Village.slug + "/novedades.xml").text.contains("un-titulo-nuevo")))
        }
    }

    @Test func `what a writer types is never markup, not even in feeds and data`() throws {
        try TestProgram.run(siteFeatures) { program in
            let title = "Agua & <script>alert(1)</script>"
            let item = try Village.publish(
                program, title, in: "noticias", summary: "\"<b>\"", text: "<script>x</script>")
            let path = "\(Village.slug)/noticias/\(item.slug)"
            let visitor = program.visitor()
            for address in [Village.slug, Village.slug + "/noticias", path, Village.slug + "/novedades.xml"] {
                #expect(!(try visitor.get(address).text.contains("<script>")), "\(address)")
            }
            let data = try visitor.get(path + "/datos.jsonld").text
            #expect(data.contains("\"headline\":\"\(title)\"") && data.contains("\\\"<b>\\\""))
        }
    }

    @Test func `what a former administration published carries its mark`() throws {
        try TestProgram.run(siteFeatures) { program in
            let entity = try Village.entity(program)
            try entity.write { writing in
                _ = try writing.run(
                    """
                    INSERT INTO site_administration (entity_id, number, began, ended, head, slogan)
                    VALUES ('54174', 1, '2012-01-01', NULL, 'Marta Gil', '')
                    """)
            }
            try Village.publish(program, "De la primera", in: "noticias")
            let visitor = program.visitor()
            let path = Village.slug + "/noticias/de-la-primera"
            #expect(!(try visitor.get(path).text.contains("Publicado por la Administración")))
            try entity.write { writing in
                _ = try writing.run("UPDATE site_administration SET ended = '2015-12-31' WHERE number = 1")
                _ = try writing.run(
                    """
                    INSERT INTO site_administration (entity_id, number, began, ended, head, slogan)
                    VALUES ('54174', 2, '2016-01-01', NULL, 'Luis Rey', '')
                    """)
                try SiteStore(entity: entity).touch(at: entity.services.now(), in: writing)
            }
            #expect(try visitor.get(path).text.contains("Publicado por la Administración 2012–2015"))
        }
    }
}
