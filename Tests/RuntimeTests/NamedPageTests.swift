import Calendar
import Database
import Entities
import Expectations
import HTML
import HTTP
import Platform
import Rehearsal
import Synchronization
import Testing

@testable import Runtime

/// Pages that are known by name before they are made.
@Suite struct `Pages known by name` {
    /// How often a page was made, and under which name it is asked for now.
    private final class Desk: Sendable {
        let made = Mutex(0)
        let version = Mutex("una")

        var count: Int { made.withLock { $0 } }

        func make(withForm: Bool, _ context: Context) -> Page {
            let number = made.withLock { made in
                made += 1
                return made
            }
            let proof = withForm ? context.formProof : nil
            return Page("Vez \(number)") { html in
                html.h1("Vez \(number)")
                if let proof { html.form(.method(.post), .action("/saludo")) { $0.proof(proof) } }
            }
        }
    }

    private func run(_ body: (TestProgram, Desk) throws -> Void) throws {
        let desk = Desk()
        var feature = Feature("prueba", title: "Prueba")
        feature.endpoints = ["saludo", "carta"].map { word in
            Endpoint(.entity, .get(word), needs: .everyone) { context, _ in
                .named(
                    NamedPage(word + "/" + desk.version.withLock { $0 }) {
                        desk.make(withForm: word == "carta", context)
                    })
            }
        }
        try TestProgram.run([Entities.manifest, feature, TestPeople.manifest]) { try body($0, desk) }
    }

    private let page = "/chitaga-nortedesantander/saludo"

    @Test func `a page is made once for each name, whoever reads it`() throws {
        try run { program, desk throws in
            let first = try program.visitor().get(page)
            let second = try program.visitor().get(page)
            #expect(first.words.contains("Vez 1") && second.words == first.words && desk.count == 1)
            #expect(second["Cache-Control"] == "no-cache" && second["ETag"] == first["ETag"])
            desk.version.withLock { $0 = "otra" }
            program.clock.advance(by: .seconds(1))
            #expect(try program.visitor().get(page).words.contains("Vez 2"))
            #expect(desk.count == 2)
        }
    }

    @Test func `another entity, another day and another host are other pages`() throws {
        try run { program, desk throws in
            _ = try program.visitor().get(page)
            _ = try program.visitor().get("/chipaque-cundinamarca/saludo")
            #expect(desk.count == 2)
            program.clock.advance(by: .seconds(86_400))
            _ = try program.visitor().get(page)
            #expect(desk.count == 3)
        }
    }

    @Test func `who entered reads a page of their own, and none of it is kept`() throws {
        try run { program, desk throws in
            let editor = program.visitor().become(.webMaster, of: "54174")
            _ = try editor.get(page)
            let answer = try editor.get(page)
            #expect(answer["Cache-Control"] == "no-store" && desk.count == 2)
            #expect(try program.visitor().get(page).words.contains("Vez 3"))
        }
    }

    @Test func `a page with a form is made for each reader`() throws {
        try run { program, desk throws in
            for _ in 0..<2 { _ = try program.visitor().get("/chitaga-nortedesantander/carta") }
            #expect(desk.count == 2)
        }
    }
}

/// Pages that answer again within their second.
@Suite struct `Pages of this very second` {
    private let page = "/chitaga-nortedesantander/saludo"

    /// A page that shows what the database says, and how often it was asked.
    private func run(_ engine: TestEngine, _ body: (TestProgram, Asked) throws -> Void) throws {
        let asked = Asked()
        var feature = Feature("prueba", title: "Prueba")
        feature.endpoints = [
            Endpoint(.entity, .get("saludo"), needs: .everyone) { context, _ in
                let entity = try context.entity()
                let rows: Int? = try entity.read {
                    try $0.value("SELECT COUNT(*) FROM audit_entry WHERE entity_id = \(entity.code)")
                }
                asked.count.withLock { $0 += 1 }
                let words = "Hay \(rows ?? 0)"
                return .named(NamedPage(words, channel: "saludos") { Page(words) { $0.h1(words) } })
            }
        ]
        feature.served = { page in asked.served.withLock { $0.append("\(page.path) \(page.channel ?? "")") } }
        try TestProgram.run([Entities.manifest, feature, TestPeople.manifest], on: engine) { try body($0, asked) }
    }

    private final class Asked: Sendable {
        let count = Mutex(0)
        let served = Mutex<[String]>([])
    }

    private func write(_ entity: String, _ program: TestProgram) throws {
        let now = program.services.now()
        try program.services.database.write(.entity(entity)) { writing in
            try Audit.record(Deed(actor: "alguien", "prueba", subject: "prueba"), chain: entity, at: now, in: writing)
        }
    }

    @Test(arguments: TestEngine.available) func `the database is asked once a second, every reader is counted`(
        engine: TestEngine
    ) throws {
        try run(engine) { program, asked throws in
            for _ in 0..<5 { #expect(try program.visitor().get(page).words.contains("Hay 0")) }
            #expect(asked.count.withLock { $0 } == 1)
            #expect(asked.served.withLock { $0 } == Array(repeating: "/saludo saludos", count: 5))
            program.clock.advance(by: .seconds(1))
            _ = try program.visitor().get(page)
            #expect(asked.count.withLock { $0 } == 2)
        }
    }

    @Test(arguments: TestEngine.available) func `a change of the entity shows at once, one of another asks nothing`(
        engine: TestEngine
    ) throws {
        try run(engine) { program, asked throws in
            _ = try program.visitor().get(page)
            try write("25178", program)
            #expect(try program.visitor().get(page).words.contains("Hay 0"))
            #expect(asked.count.withLock { $0 } == 1)
            try write("54174", program)
            #expect(try program.visitor().get(page).words.contains("Hay 1"))
            #expect(try program.visitor().get(page).words.contains("Hay 1"))
            #expect(asked.count.withLock { $0 } == 2)
        }
    }

    @Test func `questions, cookies, other methods and other addresses are answered by themselves`() throws {
        try run(.sqlite) { program, asked throws in
            _ = try program.visitor().get(page)
            _ = try program.visitor().get(page + "?orden=fecha")
            _ = try program.visitor().become(.webMaster, of: "54174").get(page)
            _ = try program.visitor().get("/chipaque-cundinamarca/saludo")
            #expect(asked.count.withLock { $0 } == 4)
        }
    }
}
