import HTTP
import Rehearsal
import Testing

@testable import NationalPortal

@Suite struct ListingTests {
    @Test(arguments: ["chitaga", "CHITAG%C3%81", "54174", "chitag%C3%A1+norte"])
    func `a municipality is found however it is written`(query: String) throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/entidades?q=" + query).text
            #expect(page.contains("href=\"/chitaga-nortedesantander\">Alcaldía de Chitagá</a>"))
        }
    }

    @Test func `names that repeat stand with their department`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/entidades?q=la+uni%C3%B3n").text
            for department in ["Antioquia", "Nariño", "Sucre", "Valle del Cauca"] { #expect(page.contains(department)) }
            #expect(page.components(ofText: "Alcaldía de La Unión") == 4)
        }
    }

    @Test func `a former name finds its entity and is shown`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/entidades?q=momp%C3%B3s").text
            #expect(page.contains("Alcaldía de Santa Cruz de Mompox"))
            #expect(page.contains("también «Mompós»"))
        }
    }

    @Test func `nothing found says what to try, and what was typed is only text`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/entidades?q=%3Cscript%3Ezz").text
            #expect(page.contains("No encontramos «&lt;script&gt;zz»"))
            #expect(!page.contains("<script>zz"))
        }
    }

    @Test func `a name with a slip suggests the entity`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/entidades?q=Chitg%C3%A1").text
            #expect(page.contains("¿Quiso decir…?"))
            #expect(page.contains("href=\"/chitaga-nortedesantander\">Chitagá, Norte de Santander</a>"))
        }
    }

    @Test func `the whole directory comes in pages, and none past the last exists`() throws {
        try TestProgram.run(features) { program in
            let visitor = program.visitor()
            let first = try visitor.get("/entidades").text
            #expect(first.contains("aria-label=\"Página 29 de 29\""))
            #expect(try visitor.get("/entidades?pagina=29").status == 200)
            #expect(try visitor.get("/entidades?pagina=30").status == 404)
            #expect(try visitor.get("/entidades?pagina=99999999999999999999").status == 200)
        }
    }

    @Test func `a department lists its governorate and all its municipalities`() throws {
        try TestProgram.run(features) { program in
            let page = try program.visitor().get("/entidades/nortedesantander").text
            #expect(page.contains("La gobernación y 40 municipios: 1 de 41 entidades con planes publicados."))
            #expect(page.contains("href=\"/nortedesantander\""))
            #expect(page.contains("todavía no"))
            #expect(try program.visitor().get("/entidades/atlantida").status == 404)
        }
    }
}

extension String {
    func components(ofText part: String) -> Int { ranges(of: part).count }
}
