import Calendar
import Channels
import Database
import Expectations
import HTTP
import Outgoing
import Platform
import Rehearsal
import Synchronization
import Testing

@testable import Publishing

@Suite struct `The links of a site` {
    /// What the sites of this test answer, and what they were asked.
    private final class Web: Sendable {
        let results: Mutex<[String: LinkResult]>
        let asked = Mutex<[String]>([])

        init(_ results: [String: LinkResult]) { self.results = Mutex(results) }

        func probe(_ address: String) -> LinkResult {
            asked.withLock { $0.append(address) }
            return results.withLock { $0[address] } ?? .ok
        }
    }

    private static func run(
        on engine: TestEngine = .sqlite, _ web: Web, _ body: (TestProgram, TestVisitor) throws -> Void
    ) throws {
        var publishing = Publishing.manifest
        let jobs = LinkReviewing.jobs(web.probe)
        publishing.jobs = publishing.jobs.filter { job in !jobs.contains { $0.id == job.id } } + jobs
        let features = Library.features.filter { $0.id != publishing.id } + [publishing]
        try TestProgram.run(features, on: engine) { program throws in
            try body(program, program.visitor().become(.webMaster, of: "54174"))
        }
    }

    private static func review(_ visitor: TestVisitor, _ program: TestProgram) throws -> String {
        _ = try visitor.get(Library.office + "/enlaces")
        #expect(try visitor.post(Library.office + "/enlaces").status == 303)
        program.finishJobs()
        program.clock.advance(by: .seconds(60))
        return Library.page(try visitor.get(Library.office + "/enlaces"))
    }

    @Test(arguments: TestEngine.available)
    func `what leads nowhere is listed with the contents it stands in`(engine: TestEngine) throws {
        let web = Web([
            "https://uno.example/": .missing, "https://dos.example/": .moved("https://tres.example/"),
            "https://cuatro.example/": .unreachable("El sitio no respondió a tiempo."),
            "http://10.0.0.1/": .refused("La dirección es de una red interna; los lectores no pueden llegar a ella."),
        ])
        try Self.run(on: engine, web) { program, visitor in
            let text = """
                [a](https://uno.example/) [b](https://dos.example/) [c](https://cuatro.example/) [d](http://10.0.0.1/)
                [e](https://bien.example/) [f](/noticias) [g](/noticias/nada) [h](/archivos/nada/a.pdf) [i](mailto:a@b.co)
                """
            let item = try Library.publish("Con enlaces", text, in: program.services)
            try Library.publish("Otro", "", values: ["enlace": "https://uno.example/"], in: program.services)
            let page = try Self.review(visitor, program)
            #expect(page.contains("El otro sitio dice que esa página no existe."))
            #expect(page.contains("Ahora está en https://tres.example/."))
            #expect(page.contains("El sitio no respondió a tiempo.") && page.contains("de una red interna"))
            #expect(page.contains("/noticias/nada") && page.contains("/archivos/nada/a.pdf"))
            #expect(page.contains("\(Library.office)/contenidos/\(item)") && page.contains(">Otro</a>"))
            #expect(!page.contains("bien.example") && !page.contains("mailto:"))
            #expect(web.asked.withLock { $0.count } == 5, "each address is asked once")
            let missing = Library.page(try visitor.get(Library.office + "/enlaces?resultado=no-existe"))
            #expect(missing.contains("uno.example") && !missing.contains("dos.example"))
        }
    }

    @Test func `addresses inside are looked up and never asked`() throws {
        let web = Web([:])
        try Self.run(web) { program, visitor in
            let first = try Library.publish("Primera", "", in: program.services)
            let own = "http://localhost" + Library.site
            let text = """
                [a](/noticias/primera) [b](/) [c](/buscar?q=x) [d](/noticias/novedades.xml) [e](\(own)/noticias/primera)
                [f](/noticias/primera#abajo) [g](\(own)/no-hay) [h](/noticias/primera/)
                """
            try Library.publish("Segunda", text, in: program.services)
            let page = try Self.review(visitor, program)
            #expect(page.contains("/no-hay") && !page.contains(">/noticias/primera"))
            try Library.archive(first, in: program.services)
            #expect(try Self.review(visitor, program).contains(">/noticias/primera</a>"))
            #expect(web.asked.withLock { $0.isEmpty })
        }
    }

    @Test func `what was mended or taken away is no longer listed`() throws {
        let web = Web(["https://uno.example/": .missing, "https://dos.example/": .missing])
        try Self.run(web) { program, visitor in
            let item = try Library.publish("Con enlace", "[a](https://uno.example/)", in: program.services)
            try Library.publish("Con otro", "[a](https://dos.example/)", in: program.services)
            let before = try Self.review(visitor, program)
            #expect(before.contains("uno.example") && before.contains("dos.example"))
            try Library.archive(item, in: program.services)
            web.results.withLock { $0["https://dos.example/"] = .ok }
            #expect(try Self.review(visitor, program).contains("Ningún enlace por corregir"))
        }
    }

    @Test func `many links are looked at in several turns`() throws {
        let web = Web([:])
        try Self.run(web) { program, visitor in
            let text = (0..<60).map { "[a](https://s\($0).example/)" }.joined(separator: " ")
            try Library.publish("Muchos", text, in: program.services)
            let page = try Self.review(visitor, program)
            #expect(page.contains("60 direcciones revisadas"))
            #expect(web.asked.withLock { Set($0).count == 60 && $0.count == 60 })
        }
    }

    @Test func `since when a link is broken stays while it is broken`() throws {
        let web = Web(["https://uno.example/": .missing])
        try Self.run(web) { program, visitor in
            try Library.publish("Con enlace", "[a](https://uno.example/)", in: program.services)
            _ = try Self.review(visitor, program)
            let first = try LinkStore(entity: try Library.chitaga(program.services)).broken(nil).first
            program.clock.advance(by: .seconds(3 * 86_400))
            _ = try Self.review(visitor, program)
            let second = try LinkStore(entity: try Library.chitaga(program.services)).broken(nil).first
            #expect(second?.since == first?.since && second?.checkedAt != first?.checkedAt)
        }
    }

    @Test func `a review under way is not asked for twice`() throws {
        try Self.run(Web([:])) { _, visitor in
            _ = try visitor.get(Library.office + "/enlaces")
            #expect(try visitor.post(Library.office + "/enlaces").status == 303)
            let page = Library.page(try visitor.follow(try visitor.post(Library.office + "/enlaces")))
            #expect(page.contains("La revisión ya está en marcha.") && page.contains("En espera de turno"))
        }
    }
}
