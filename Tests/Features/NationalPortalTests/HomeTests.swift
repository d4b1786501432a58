import Campaigns
import Database
import HTTP
import Platform
import Rehearsal
import Testing

@testable import NationalPortal

@Suite struct HomeTests {
    @Test func `the first page says what it is, asks for the municipality and shows the country`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/").text
            #expect(page.contains("Lo que su alcaldía prometió, a la vista"))
            #expect(page.contains("¿Cuál es su municipio?"))
            #expect(page.contains("<strong>1.134</strong>"))
            #expect(page.contains("1.102 municipios y 32 departamentos"))
            #expect(page.contains("Norte de Santander: 1 de 41 entidades con planes publicados"))
            #expect(page.contains("No hay ninguna campaña abierta"))
            #expect(!page.contains("Esto es una demostración"))
        }
    }

    @Test func `an open campaign is announced with its dates and the days left`() throws {
        try TestProgram.run(features) { program in
            let seed = try #require(Campaigns.manifest.seeds.first)
            try seed.plant(program.services)
            let page = try program.visitor().get("/").text
            #expect(page.contains("<h3>Plan de acción GEL-T 2015</h3>"))
            #expect(page.contains("<strong>14</strong> <span>días para entregar a tiempo</span>"))
            #expect(page.contains("El plazo llega hasta el viernes 5 de diciembre de 2014."))
            #expect(page.contains("con retraso, hasta el viernes 12 de diciembre de 2014."))
        }
    }

    @Test func `a demonstration leads to its three most telling pages`() throws {
        try TestProgram.run(features, demonstration: true) { program in
            let page = try program.visitor().get("/").text
            #expect(page.contains("Esto es una demostración: empiece por estas tres páginas"))
            #expect(page.contains("href=\"/chitaga-nortedesantander\""))
            #expect(page.contains("href=\"/demostracion\""))
            #expect(page.contains("href=\"/mapa\""))
        }
    }

    @Test(arguments: [
        "/", "/entidades", "/entidades?q=la+union", "/entidades/nortedesantander", "/mapa", "/datos", "/mapa-del-sitio",
    ])
    func `a page asks the database as often for one entity as for the country`(path: String) throws {
        try TestProgram.run(features) { program in
            let visitor = program.visitor()
            _ = try visitor.get(path)
            let before = Database.statementsOnThisThread
            _ = try visitor.get(path)
            #expect(Database.statementsOnThisThread - before <= 2)
        }
    }
}
