import Database
import Design
import Entities
import Expectations
import HTML
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Runtime

/// The front of the house, with a small feature of its own.
@Suite struct `The front of the house` {
    private static let write = Permission("prueba.write", "Escribir", .roles([.webMaster]))

    private static let sample: Feature = {
        var feature = Feature("prueba", title: "Prueba")
        feature.permissions = [write]
        feature.endpoints = [
            Endpoint(.nation, .get("formulario"), needs: .everyone) { context, _ in
                let proof = context.formProof
                return .page(
                    Page("Formulario") { html in
                        html.h1("Formulario")
                        html.form(.method(.post), .action("/formulario")) { $0.proof(proof) }
                    })
            },
            Endpoint(.nation, .post("formulario"), needs: .everyone) { _, _ in
                .seeOther("/formulario", Flash(.done, "Quedó <guardado>"))
            },
            Endpoint(.nation, .get("falla"), needs: .everyone) { _, _ in throw Broken() },
            Endpoint(.nation, .get("llena"), needs: .everyone) { _, _ in throw Failure.unavailable("Sin espacio.") },
            Endpoint(.office, .get("trabajo"), needs: write) { _, _ in .page(Page("Trabajo") { $0.h1("Trabajo") }) },
            Endpoint(.entity, .get("saludo"), needs: .everyone) { context, _ in
                let path = context.path("/saludo")
                return .page(Page("Saludo", version: "1") { $0.h1(path) })
            },
        ]
        return feature
    }()

    private struct Broken: Error {}

    private func run(_ body: (TestProgram) throws -> Void) throws {
        try TestProgram.run([Entities.manifest, Self.sample, TestPeople.manifest]) { try body($0) }
    }

    @Test func `a form must bring back the proof it was given out with`() throws {
        try run { program throws in
            let visitor = program.visitor()
            #expect(try visitor.post("/formulario", proof: .none).status == 403)
            _ = try visitor.get("/formulario")
            #expect(try visitor.post("/formulario", proof: .forged("inventada")).status == 403)
            #expect(try visitor.post("/formulario").status == 303)
            let stolen = program.visitor()
            _ = try stolen.get("/formulario")
            #expect(try stolen.post("/formulario", proof: .forged(visitor.cookies["gelt_visita"] ?? "")).status == 403)
        }
    }

    @Test func `a message is shown once, escaped, and nobody can write one`() throws {
        try run { program throws in
            let visitor = program.visitor()
            _ = try visitor.get("/formulario")
            let page = try visitor.follow(visitor.post("/formulario"))
            #expect(page.words.contains("Quedó &lt;guardado&gt;"))
            #expect(try !visitor.get("/formulario").words.contains("Quedó"))
            visitor.setCookie("gelt_aviso", "ZG9uZQpmYWxzbw.inventado")
            #expect(try !visitor.get("/formulario").words.contains("falso"))
        }
    }

    @Test func `pages without forms set no cookie`() throws {
        try run { program throws in
            #expect(try program.visitor().get("/chitaga-nortedesantander/saludo")["Set-Cookie"] == nil)
        }
    }

    @Test func `an inner failure shows one sentence and the request's number, and nothing else`() throws {
        try run { program throws in
            let answer = try program.visitor().get("/falla")
            #expect(answer.status == 500)
            #expect(answer.words.contains("Algo falló de nuestro lado") && !answer.words.contains("Broken"))
        }
    }

    @Test func `a missing part of the world answers 503 with what was kept`() throws {
        try run { program throws in
            let answer = try program.visitor().get("/llena")
            #expect(answer.status == 503 && answer["Retry-After"] == "60" && answer.words.contains("Sin espacio."))
        }
    }

    @Test func `a wrong method says which ones there are`() throws {
        try run { program throws in
            let answer = try program.visitor().post("/chitaga-nortedesantander/saludo")
            #expect(answer.status == 405)
            #expect(answer["Allow"]?.contains("GET") == true)
        }
    }

    @Test func `an entity's own host is public only and its paths carry no slug`() throws {
        try run { program throws in
            try Self.giveHost("www.chitaga.example", to: "54174", program)
            let own = program.visitor(host: "www.chitaga.example")
            #expect(try own.get("/saludo").words.contains("<h1>/saludo</h1>"))
            #expect(try own.get("/formulario").status == 404)
            #expect(try own.get("/oficina/chitaga-nortedesantander/trabajo").status == 404)
            let programme = program.visitor()
            #expect(
                try programme.get("/chitaga-nortedesantander/saludo").words
                    .contains("<h1>/chitaga-nortedesantander/saludo</h1>"))
        }
    }

    @Test(arguments: [
        "otro.example", "sitios.example.", "www.sitios.example", "sitios.example.otro.example", "1.2.3.4.example",
    ])
    func `a name that belongs to nobody is told so, with the way to the programme`(host: String) throws {
        try runNamed { program throws in
            let visitor = program.visitor(host: host)
            for path in ["/", "/formulario", "/chitaga-nortedesantander/saludo", "/no-existe", "/saludo/"] {
                let answer = try visitor.get(path)
                #expect(answer.status == 421, "\(path)")
                #expect(answer.words.contains("Este nombre no es de aquí"))
                #expect(answer.words.contains("href=\"https://sitios.example:8443/\""))
                #expect(!answer.words.contains("\"//") && !answer.words.contains(host + "/"))
                #expect(answer["Location"] == nil)
            }
            #expect(try visitor.post("/formulario", proof: .none).status == 421)
            #expect(try visitor.get("/healthz").status == 200)
        }
    }

    @Test(arguments: [
        "sitios.example", "SITIOS.example:1", "127.0.0.1:8080", "localhost", "[::1]:80", "gelt.localhost",
    ])
    func `the programme answers under its name and to who watches the machine`(host: String) throws {
        try runNamed { program throws in
            let answer = try program.visitor(host: host).get("/chitaga-nortedesantander/saludo")
            #expect(answer.status == 200)
            #expect(answer.words.contains("href=\"https://sitios.example:8443/chitaga-nortedesantander/saludo\""))
            #expect(!answer.words.contains(host + "/"))
        }
    }

    @Test func `an installation without a name answers to any, and repeats none`() throws {
        try run { program throws in
            let answer = try program.visitor(host: "otro.example").get("/chitaga-nortedesantander/saludo")
            #expect(answer.status == 200 && !answer.words.contains("otro.example"))
        }
    }

    @Test func `of an entity's host only the name is repeated, with the port of the installation`() throws {
        try runNamed { program throws in
            try Self.giveHost("www.chitaga.example", to: "54174", program)
            let answer = try program.visitor(host: "www.chitaga.example:1").get("/saludo")
            #expect(answer.words.contains("href=\"http://www.chitaga.example:8443/saludo\""))
            #expect(!answer.words.contains("www.chitaga.example:1/"))
        }
    }

    private func runNamed(_ body: (TestProgram) throws -> Void) throws {
        try TestProgram.run(
            [Entities.manifest, Self.sample, TestPeople.manifest], publicAddress: "https://sitios.example:8443"
        ) { try body($0) }
    }

    @Test func `another entity's back office does not exist for who works elsewhere`() throws {
        try run { program throws in
            let person = program.visitor().become(.webMaster, of: "54174")
            #expect(try person.get("/oficina/chitaga-nortedesantander/trabajo").status == 200)
            #expect(try person.get("/oficina/chipaque-cundinamarca/trabajo").status == 404)
            #expect(
                try program.visitor().get("/oficina/chitaga-nortedesantander/trabajo")["Location"]?.hasPrefix(
                    "/ingreso") == true)
        }
    }

    @Test func `what a person sees is kept nowhere, and a public page under its content's version`() throws {
        try run { program throws in
            let person = program.visitor().become(.webMaster, of: "54174")
            #expect(try person.get("/chitaga-nortedesantander/saludo")["Cache-Control"] == "no-store")
            let visitor = try program.visitor().get("/chitaga-nortedesantander/saludo")
            #expect(visitor["Cache-Control"] == "no-cache" && visitor.contentVersion != nil)
        }
    }

    private static func giveHost(_ host: String, to code: String, _ program: TestProgram) throws {
        try program.services.nation.write { writing in
            try writing.run("UPDATE entity SET host = \(host) WHERE code = \(code)")
            try writing.run("UPDATE directory SET version = version + 1")
        }
        _ = try (program.services.tenants as? EntityDirectory)?.refresh()
    }
}

extension Response {
    var words: String { String(decoding: body, as: UTF8.self) }
}
