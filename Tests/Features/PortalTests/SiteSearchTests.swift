import Calendar
import Channels
import Database
import Entities
import Expectations
import HTTP
import Platform
import Rehearsal
import Search
import Testing

@testable import Portal

/// A page of another feature, found by its title.
private let planning: Feature = {
    var feature = Feature("planning", title: "De prueba")
    feature.publicPages = [
        PublicPages { _, tenant in tenant == nil ? [] : [PublicPage(path: "/plan", title: "Plan de acción")] }
    ]
    return feature
}()

@Suite struct SiteSearchTests {
    private static let features = [Entities.manifest, Channels.manifest, Portal.manifest, planning]
    private static let path = "/chitaga-nortedesantander/buscar"

    private static func run(on engine: TestEngine = .sqlite, _ body: (TestProgram) throws -> Void) throws {
        try TestProgram.run(features, on: engine) { program throws in
            try program.put("item/1", "noticia", "noticias", "Jornada de vacunación", "Para las veredas <b>altas</b>.")
            try program.put("item/2", "evento", "eventos", "Feria ganadera", "Con vacunación de bovinos.")
            try body(program)
        }
    }

    @Test(arguments: TestEngine.available)
    func `what is found is marked, counted and led to, and the box keeps the words`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            let page = try program.visitor().get(Self.path + "?q=vacunaciones").text
            #expect(page.contains("2 resultados para «vacunaciones»"))
            #expect(page.contains("href=\"/chitaga-nortedesantander/noticias/1\""))
            #expect(page.contains("Jornada de <mark>vacunación</mark>"))
            #expect(page.contains("value=\"vacunaciones\""))
            #expect(!page.contains("<b>altas"))
        }
    }

    @Test func `results are narrowed by links that keep the rest`() throws {
        try Self.run { program throws in
            let visitor = program.visitor()
            let page = try visitor.get(Self.path + "?q=vacunaci%C3%B3n").text
            let link = try #require(page.firstMatch(of: /href="([^"]*tipo=evento[^"]*)"/)).output.1
            let narrowed = try visitor.get(String(link.replacing("&amp;", with: "&"))).text
            #expect(narrowed.contains("1 resultado para"))
            #expect(!narrowed.contains("/noticias/1"))
            #expect(narrowed.contains("name=\"tipo\" value=\"evento\""))
            #expect(try visitor.get(Self.path + "?q=vacuna&desde=2020-01-01").text.contains("Buscar sin filtros"))
        }
    }

    @Test func `who finds nothing is told what to do`() throws {
        try Self.run { program throws in
            let page = try program.visitor().get(Self.path + "?q=%3Cscript%3Ebacunacion").text
            #expect(page.contains("No encontramos «&lt;script&gt;bacunacion»"))
            #expect(page.contains("Pruebe con menos palabras"))
            #expect(try program.visitor().get(Self.path + "?q=bacunacion").text.contains(">vacunación</a>?"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `while one types, titles that go on so are offered, none of a hidden channel`(engine: TestEngine) throws {
        try Self.run(on: engine) { program throws in
            try program.put("item/3", "noticia", "boletines", "Jornada de vacunas en la vereda", "Sin palabras.")
            let visitor = program.visitor()
            let offered = try visitor.get(Self.path + "/sugerencias?q=jornada%20VACUN")
            #expect(offered.text.contains("\"Jornada de vacunación\""))
            #expect(offered.text.contains("\"Jornada de vacunas en la vereda\"") && !offered.text.contains("Feria"))
            #expect(offered["Content-Type"] == "application/json")
            #expect(offered["Cache-Control"] == "public, max-age=300")
            #expect(try visitor.get(Self.path + "/sugerencias?q=bovinos").text == "[]", "not in a title")
            try Village.hide("boletines", program)
            #expect(
                try visitor.get(Self.path + "/sugerencias?q=jornada%20vacun").text == #"["Jornada de vacunación"]"#)
            #expect(try visitor.get(Self.path).text.contains("data-suggest=\"\(Self.path)/sugerencias\""))
        }
    }

    @Test(arguments: [
        "", "?q=", "?q=va", "?q=%20%20%20%20", "?q=%22%27%2A%28%29", "?q=" + String(repeating: "a", count: 61),
    ])
    func `with too little or far too much typed nothing is offered`(query: String) throws {
        try Self.run { program throws in
            let answer = try program.visitor().get(Self.path + "/sugerencias" + query)
            #expect(answer.status == 200 && answer.text == "[]")
        }
    }

    @Test func `pages of the platform are found by their title`() throws {
        try Self.run { program throws in
            let page = try program.visitor().get(Self.path + "?q=planes").text
            #expect(page.contains("Páginas con ese nombre"))
            #expect(page.contains("href=\"/chitaga-nortedesantander/plan\""))
        }
    }

    @Test func `without words the channels are offered`() throws {
        try Self.run { program throws in
            let page = try program.visitor().get(Self.path)
            #expect(page.status == 200)
            #expect(page.text.contains("O vaya por los canales"))
            #expect(page.text.contains("noindex"))
        }
    }

    @Test(arguments: ["pagina=99999999999999999999", "pagina=-1", "desde=ayer", "tipo=%27%22", "canal=%F0%9F%98%80"])
    func `an address somebody made up is a search like any other`(query: String) throws {
        try Self.run { program throws in
            #expect(try program.visitor().get(Self.path + "?q=vacuna&" + query).status == 200)
        }
    }
}

extension TestProgram {
    fileprivate func put(_ id: String, _ kind: String, _ channel: String, _ title: String, _ text: String) throws {
        let document = SearchDocument(
            entity: "54174", id: id, kind: kind, channel: channel, title: title, summary: "", text: text,
            path: "/\(channel)/\(id.suffix(1))", day: services.now().day)
        try services.nation.write { try SearchIndex.put(document, in: $0) }
    }
}
