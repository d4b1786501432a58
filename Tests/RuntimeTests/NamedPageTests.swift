import Calendar
import Entities
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
