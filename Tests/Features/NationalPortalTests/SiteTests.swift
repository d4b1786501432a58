import Calendar
import Channels
import Database
import Entities
import Expectations
import Foundation
import HTTP
import Platform
import Rehearsal
import Testing

@testable import NationalPortal

@Suite struct SiteTests {
    @Test(arguments: SitePages.own.map(\.path))
    func `every public page of the programme answers with one heading of the first level`(path: String) throws {
        try TestProgram.run(features) { program in
            let response = try program.visitor().get(path)
            #expect(response.status == 200)
            #expect(response.text.components(ofText: "<h1") == 1)
        }
    }

    @Test func `no entity's short address hides a page of the programme`() throws {
        let words = NationalPortal.manifest.endpoints.compactMap {
            $0.pattern.split(separator: "/").first.map(String.init)
        }
        #expect(Set(words).isSubset(of: Entities.reservedSlugs.union(["sitemap-programa.xml"])))
    }

    @Test func `the open data has one line for each entity and says nothing that is not known`() throws {
        try TestProgram.run(features) { program in
            let response = try program.visitor().get("/datos/entidades.csv")
            #expect(response["Content-Type"] == "text/csv; charset=utf-8")
            let lines = response.text.split(separator: "\r\n")
            #expect(lines.count == 1135)
            let chitaga = try #require(lines.first { $0.hasPrefix("54174") })
            #expect(
                chitaga
                    == "54174,Chitagá,municipio,54,Norte de Santander,,http://localhost/chitaga-nortedesantander,,chitaga-nortedesantander.gov.co,,,,,,,"
            )
            #expect(lines.contains { $0.hasPrefix("11001,\"Bogotá, D.C.\",municipio") })
        }
    }

    @Test func `the same data as JSON`() throws {
        try TestProgram.run(features) { program in
            let response = try program.visitor().get("/datos/entidades.json")
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: [[String: Any]]])
            let entities = try #require(object["entidades"])
            #expect(entities.count == 1134)
            let chitaga = try #require(entities.first { $0["codigo"] as? String == "54174" })
            #expect(chitaga["departamento_codigo"] as? String == "54")
            #expect(chitaga["nit"] == nil)
        }
    }

    @Test func `machines find the maps of the programme and of every entity`() throws {
        try TestProgram.run(features) { program in
            let visitor = program.visitor()
            #expect(try visitor.get("/robots.txt").text.contains("Sitemap: http://localhost/sitemap.xml"))
            let index = try visitor.get("/sitemap.xml").text
            #expect(index.components(ofText: "<sitemap>") == 1135)
            #expect(index.contains("<loc>http://localhost/bogota-dc/sitemap.xml</loc>"))
            let own = try visitor.get("/sitemap-programa.xml").text
            #expect(own.components(ofText: "<url>") == SitePages.own.count + 35, "and the two of notices and downloads")
        }
    }

    /// An index may not name another index (sitemaps.org).
    @Test(arguments: TestEngine.available)
    func `the map of a site that needs several files is named by its files`(engine: TestEngine) throws {
        var many = Feature("many", title: "De prueba")
        many.publicPages = [
            PublicPages { _, tenant in
                tenant?.code == "54174" ? (1...50_001).map { PublicPage(path: "/p/\($0)", title: "Página") } : []
            }
        ]
        try TestProgram.run(features + [many], on: engine) { program in
            let map = "<loc>http://localhost/chitaga-nortedesantander/sitemap.xml"
            #expect(try program.visitor().get("/sitemap.xml").text.contains(map + "</loc>"))
            try program.fill("54174", items: 45_001)
            let index = try program.visitor().get("/sitemap.xml").text
            #expect(index.contains(map + "?parte=1</loc>") && index.contains(map + "?parte=2</loc>"))
            #expect(!index.contains(map + "</loc>") && index.components(ofText: "<sitemap>") == 1136)
        }
    }

    @Test func `the map has a tile and a row for each of the 33 departments`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/mapa").text
            #expect(page.components(ofText: "<rect") == 33)
            #expect(page.contains("2 de 1.134 entidades con planes publicados"))
            #expect(page.contains("Bogotá, D.C.: 0 de 1 entidad con planes publicados"))
        }
    }
}

extension TestProgram {
    fileprivate func fill(_ entity: String, items: Int) throws {
        let (tenant, now) = (try #require(services.tenants.tenant(code: entity)), services.now())
        try services.nation.write { writing in
            try writing.run(
                """
                WITH RECURSIVE line (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM line WHERE n < \(items))
                INSERT INTO item_public (entity_id, item_id, channel, kind, slug, body, title, summary, text, fields,
                    day, picture_alt, administration, sort_key, published_at, changed_at, version)
                SELECT \(entity), 'i' || n, 'noticias', 'noticia', 'n' || n, 'alcaldia', 'Una', '', '', '{}',
                    '2014-11-01', '', 0, 'k', \(now.milliseconds), \(now.milliseconds), 1 FROM line
                """)
            try SiteStore(entity: self.services.nation.entity(tenant)).touch(at: now, in: writing)
        }
    }
}
