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

@testable import Portal

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct MachineTests {
    @Test(arguments: TestEngine.available)
    func `the feed is well formed, keeps its identifiers and is not sent twice`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            let item = try Village.publish(program, "Uno & dos", in: "noticias", summary: "a < b")
            let feed = try program.visitor().get(Village.slug + "/novedades.xml")
            #expect(XMLParser(data: Data(feed.body)).parse())
            #expect(feed.text.contains("<id>urn:x-gelt:54174:contenido:\(item.id)</id>"))
            #expect(feed.contentVersion != nil)
            let version = feed.contentVersion
            try Village.publish(program, "Tres", in: "noticias")
            #expect(try program.visitor().get(Village.slug + "/novedades.xml").contentVersion != version)
            let channel = try program.visitor().get(Village.slug + "/eventos/novedades.xml").text
            #expect(channel.count(of: "<entry>") == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a month shows its events and calls, and each is an entry of the calendar file`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            let event = try Village.publish(
                program, "Feria", in: "eventos",
                values: ["fecha": "2014-11-29", "hasta": "2014-12-01", "lugar": "Plaza"])
            try Village.publish(
                program, "Beca", in: "convocatorias", values: ["fecha": "2014-10-01", "hasta": "2014-11-25"])
            let visitor = program.visitor()
            let november = try visitor.get(Village.slug + "/calendario").text
            #expect(november.contains("Feria") && november.contains("Cierra: Beca"))
            let december = try visitor.get(Village.slug + "/calendario?mes=2014-12").text
            #expect(december.contains("Feria") && !december.contains("Beca"))
            for month in ["2014-13", "1500-01", "2300-01", "x"] {
                #expect(try visitor.get(Village.slug + "/calendario?mes=" + month).status == 404)
            }
            let file = try visitor.get(Village.slug + "/calendario.ics").text
            #expect(file.contains("UID:\(event.id)@chitaga-nortedesantander.gov.co"))
            #expect(file.contains("DTSTART;VALUE=DATE:20141129") && file.contains("DTEND;VALUE=DATE:20141202"))
            let one = try visitor.get(Village.slug + "/eventos/feria/evento.ics").text
            #expect(one.count(of: "BEGIN:VEVENT") == 1)
        }
    }

    @Test func `whom to tell of a weakness is said at every place, for half a year`() throws {
        try TestProgram.run(siteFeatures) { program in
            let visitor = program.visitor()
            for place in ["", Village.slug] {
                let file = try visitor.get(place + "/.well-known/security.txt")
                #expect(file.status == 200, "\(place)")
                #expect(file.text.contains("Expires: 2015-05-20T05:00:00.000Z\n"))
                #expect(file.text.contains("Contact: ") && file.text.contains("Canonical: http://localhost\(place)/"))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `maps, menus and data list what there is`(engine: TestEngine) throws {
        try TestProgram.run(siteFeatures, on: engine) { program in
            try Village.publish(
                program, "Acuerdo 012", in: "acuerdos",
                values: ["fecha": "2014-03-03", "tipo": "Acuerdo", "numero": "012"])
            let visitor = program.visitor()
            #expect(try visitor.get(Village.slug + "/sitemap.xml").text.contains("/acuerdos/acuerdo-012</loc>"))
            let menu = try visitor.get(Village.slug + "/transparencia").text
            #expect(menu.contains("2.1 Normativa de la entidad") && menu.contains("por cotejar"))
            #expect(menu.contains("href=\"\(Village.slug)/acuerdos\"") && menu.contains("aún falta"))
            #expect(try visitor.get(Village.slug + "/mapa-del-sitio").text.contains("1 contenido"))
            #expect(try visitor.get(Village.slug + "/datos-del-sitio/contenidos.csv").text.contains("Acuerdo 012"))
            let data = try visitor.get(Village.slug + "/datos-del-sitio/contenidos.json")
            #expect(try JSONSerialization.jsonObject(with: Data(data.body)) is [String: Any])
            let site = try visitor.get(Village.slug + "/datos.jsonld")
            #expect(try JSONSerialization.jsonObject(with: Data(site.body)) is [String: Any])
            #expect(site.text.contains("\"@type\":\"SearchAction\""))
            for page in ["/accesibilidad", "/datos-del-sitio", "/suscripcion", "/acuerdos?anio=2014&tipo=Acuerdo"] {
                let text = try visitor.get(Village.slug + page).text
                #expect(text.count(of: "<h1") == 1, "\(page)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `more pages than a map may name stand in numbered files, and the map lists those`(engine: TestEngine) throws {
        var large = Feature("large", title: "De prueba")
        large.publicPages = [
            PublicPages { _, _ in (1...50_001).map { PublicPage(path: "/p/\($0)", title: "Página") } }
        ]
        try TestProgram.run(siteFeatures + [large], on: engine) { program in
            let map = Village.slug + "/sitemap.xml"
            let index = try program.visitor().get(map)
            #expect(XMLParser(data: Data(index.body)).parse())
            #expect(index.text.contains("<sitemapindex ") && index.text.count(of: "<loc>") == 2)
            #expect(index.text.contains("<loc>http://localhost\(map)?parte=2</loc>"))
            let first = try program.visitor().get(map + "?parte=1").text
            #expect(first.contains("<urlset ") && first.count(of: "<loc>") == 50_000)
            let second = try program.visitor().get(map + "?parte=2").text
            #expect(second.count(of: "<loc>") == 2 && second.contains("/p/50001</loc>"))
            for other in ["0", "3", "01", "-1", "x", ""] {
                #expect(try program.visitor().get(map + "?parte=" + other).status == 404, "\(other)")
            }
        }
    }

    @Test func `a table for spreadsheets carries no formulas`() throws {
        try TestProgram.run(siteFeatures) { program in
            try Village.publish(program, "=HYPERLINK(1)", in: "noticias")
            let table = try program.visitor().get(Village.slug + "/datos-del-sitio/contenidos.csv").text
            #expect(table.contains(",'=HYPERLINK(1),"))
        }
    }
}
