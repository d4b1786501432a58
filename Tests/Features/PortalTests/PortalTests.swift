import Calendar
import Channels
import Database
import Design
import Entities
import Files
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Portal

/// A feature that has published a plan for one municipality.
private let publishing: Feature = {
    var feature = Feature("publishing", title: "De prueba")
    feature.publicPages = [
        PublicPages { services, tenant in
            guard let tenant, tenant.code == "25178" else { return [] }
            return [
                PublicPage(path: "/plan", title: "Plan de acción", changed: Instant(iso: "2014-11-20T15:00:00.000Z"))
            ]
        }
    ]
    feature.sitePromises = [
        SitePromises { question in
            guard question.entity.code == "25178" else { return [] }
            return [SitePromise("Plan de acción", "publicado el 20 de noviembre de 2014", .kept, path: "/plan")]
        }
    ]
    return feature
}()

private let features = [Entities.manifest, Files.manifest, Channels.manifest, Portal.manifest, publishing]

@Suite struct PortalTests {
    @Test func `an entity with a plan shows it first, with its day`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/chipaque-cundinamarca").text
            #expect(page.contains("<h1>Lo que prometimos</h1>"))
            #expect(page.contains("href=\"/chipaque-cundinamarca/plan\""))
            #expect(page.contains("publicado el 20 de noviembre de 2014"))
        }
    }

    @Test func `an entity with nothing published says so kindly and what comes next`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/chitaga-nortedesantander").text
            #expect(page.contains("<h1>Alcaldía de Chitagá</h1>"))
            #expect(page.contains("Todavía no hemos publicado nuestro plan de acción"))
            #expect(page.contains("href=\"/entidades/nortedesantander\""))
            #expect(page.contains("El paso que sigue"))
        }
    }

    @Test(arguments: [("cesar", "Gobernación del Cesar"), ("boyaca", "Gobernación de Boyacá")])
    func `a governorate is called as people call it`(slug: String, name: String) throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/" + slug).text
            #expect(page.contains("<h1>\(name)</h1>"))
        }
    }

    @Test func `contacts nobody loaded are said to be unknown`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/chitaga-nortedesantander").text
            #expect(page.contains("Sin informar al programa todavía: correo, dirección, teléfono y NIT."))
            #expect(!page.contains("mailto:"))
        }
    }

    @Test func `each of the 1,134 has its page`() throws {
        try TestProgram.run(features) { program in
            let visitor = program.visitor()
            for code in ["11001", "54000", "88000", "05002", "99773"] {
                let entity = try #require(program.services.directory.entity(code: code))
                let response = try visitor.get("/" + entity.slug)
                #expect(response.status == 200)
                #expect(response.text.contains(entity.tenant.officialName))
                #expect(response.text.components(ofText: "<h1") == 1)
            }
            #expect(try visitor.get("/atlantida-caribe").status == 404)
        }
    }

    @Test func `on its own host the same page has no slug and links to the programme by its address`() throws {
        try TestProgram.run(features) { program in
            let write = program.services
            try write.nation.write { writing in
                _ = try writing.run("UPDATE entity SET host = 'www.chipaque.ejemplo.co' WHERE code = '25178'")
                _ = try writing.run("UPDATE directory SET version = version + 1")
            }
            try (program.services.tenants as? EntityDirectory)?.refresh()
            let page = try program.visitor(host: "www.chipaque.ejemplo.co").get("/").text
            #expect(page.contains("href=\"/plan\""))
            #expect(page.contains("href=\"http://localhost/entidades/cundinamarca\""))
            #expect(!page.contains("href=\"/chipaque-cundinamarca"))
        }
    }

    @Test func `an entity's map names its own pages only`() throws {
        try TestProgram.run(features) { program in
            let map = try program.visitor().get("/chipaque-cundinamarca/sitemap.xml").text
            #expect(map.components(ofText: "<url>") == 2)
            #expect(map.contains("<loc>http://localhost/chipaque-cundinamarca/plan</loc>"))
            #expect(
                try program.visitor().get("/chitaga-nortedesantander/sitemap.xml").text.components(ofText: "<url>") == 1
            )
        }
    }

    @Test func `a site nobody has touched asks for its row once for the page and its frame`() throws {
        try TestProgram.run(features) { program in
            _ = try program.visitor().get("/chitaga-nortedesantander")
            program.clock.advance(by: .seconds(1))
            let before = Database.statementsOnThisThread
            _ = try program.visitor().get("/chitaga-nortedesantander")
            #expect(Database.statementsOnThisThread - before == 1)
        }
    }
}

extension String {
    fileprivate func components(ofText part: String) -> Int { ranges(of: part).count }
}
