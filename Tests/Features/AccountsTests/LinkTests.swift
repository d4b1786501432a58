import Auth
import Calendar
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct LinkTests {
    private let typed = [
        ("nombre", "Marcela Quintana"), ("correo", "marcela@programa.gov.co"), ("clave", goodPassword),
        ("repetida", goodPassword),
    ]

    private func firstLink(_ program: TestProgram, again: Bool = false) throws -> String {
        try LinkStore(scope: program.services.nation).issueFirst(again: again)
    }

    private func opened(_ secret: String, _ program: TestProgram) throws -> TestVisitor {
        let visitor = program.visitor()
        _ = try visitor.get("/ingreso/enlace?llave=\(secret)")
        return visitor
    }

    @Test(arguments: TestEngine.available)
    func `the first administrator enters by the printed link and sets the second step up`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let secret = try firstLink(program)
            let visitor = try opened(secret, program)
            let answer = try visitor.post("/ingreso/enlace", [("llave", secret)] + typed)
            #expect(answer.location == "/ingreso/segundo-factor")
            #expect(try visitor.follow(answer).says("Preparar el segundo paso"))
            #expect(try visitor.get("/cuentas").status == 303)
            #expect(throws: Failure.self) { try firstLink(program) }
            #expect(throws: Never.self) { try firstLink(program, again: true) }
        }
    }

    @Test func `opening a link uses nothing up, sending its form does`() throws {
        try withProgram { program in
            let secret = try firstLink(program)
            for _ in 0..<3 { #expect(try program.visitor().get("/ingreso/enlace?llave=\(secret)").status == 200) }
            let visitor = try opened(secret, program)
            let wrong = [("llave", secret), ("nombre", ""), ("correo", "x"), ("clave", "corta"), ("repetida", "")]
            let refused = try visitor.post("/ingreso/enlace", wrong)
            #expect(refused.status == 422)
            #expect(refused.says("value=\"x\""))
            #expect(try visitor.post("/ingreso/enlace", [("llave", secret)] + typed).status == 303)
            #expect(try program.visitor().get("/ingreso/enlace?llave=\(secret)").status == 410)
            let second = try program.atTheDoor()
            #expect(try second.post("/ingreso/enlace", [("llave", secret)] + typed).status == 410)
        }
    }

    @Test func `each link opens for its own time`() throws {
        try withProgram { program in
            let secret = try firstLink(program)
            program.clock.advance(by: .seconds(24 * 3600 - 1))
            #expect(try program.visitor().get("/ingreso/enlace?llave=\(secret)").status == 200)
            let visitor = try opened(secret, program)
            program.clock.advance(by: .seconds(1))
            #expect(try program.visitor().get("/ingreso/enlace?llave=\(secret)").status == 410)
            #expect(try visitor.post("/ingreso/enlace", [("llave", secret)] + typed).status == 410)
            #expect(try program.count("SELECT COUNT(*) FROM account") == 0)
        }
    }

    @Test func `a newer link replaces the one before`() throws {
        try withProgram { program in
            let old = try firstLink(program)
            let new = try firstLink(program)
            #expect(try program.visitor().get("/ingreso/enlace?llave=\(old)").status == 410)
            #expect(try program.visitor().get("/ingreso/enlace?llave=\(new)").status == 200)
        }
    }

    @Test func `a made-up link answers as a used one`() throws {
        try withProgram { program in
            let paths = ["/ingreso/enlace?llave=inventada", "/ingreso/enlace"]
            let statuses = try paths.map { try program.visitor().get($0).status }
            #expect(statuses == [410, 410])
        }
    }

    @Test(arguments: TestEngine.available)
    func `of two who use a link at once one gets in`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let secret = try firstLink(program)
            let visitors = try (0..<2).map { _ in try opened(secret, program) }
            let fields = [("llave", secret)] + typed
            let queue = Turns(visitors)
            let outcomes = atOnce(2) { (try? queue.next().post("/ingreso/enlace", fields).status) ?? 0 }
            #expect(outcomes.filter { $0 == 303 }.count == 1)
            #expect(outcomes.filter { $0 == 410 }.count == 1)
            #expect(try program.count("SELECT COUNT(*) FROM account") == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a new password by mail ends every session and asks for the second step still`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let id = try program.person(
                "alcaldesa@chitaga.gov.co", [(.legalRepresentative, chitaga)], password: goodPassword,
                secret: TOTP.newSecret())
            let open = try program.entered(id)
            let visitor = program.visitor()
            _ = try visitor.get("/ingreso/olvido")
            _ = try visitor.post("/ingreso/olvido", [("correo", " Alcaldesa@chitaga.gov.co")])
            let secret = try #require(try program.mailedSecret(to: "alcaldesa@chitaga.gov.co"))
            let fresh = "una frase del todo nueva"
            _ = try visitor.get("/ingreso/enlace?llave=\(secret)")
            let done = try visitor.post(
                "/ingreso/enlace", [("llave", secret), ("clave", fresh), ("repetida", fresh)])
            #expect(done.status == 200)
            #expect(visitor.cookies["gelt_sesion"] == nil)
            #expect(try open.get("/escritorio").status == 303)
            #expect(try program.visitor().signIn("alcaldesa@chitaga.gov.co").status == 422)
            #expect(try visitor.signIn("alcaldesa@chitaga.gov.co", fresh).location == "/ingreso/codigo")
        }
    }

    @Test func `asking for a password says the same to everybody and writes to the known only`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let gone = try program.person("fue@chitaga.gov.co", password: goodPassword)
            try AccountStore(scope: program.services.nation).setDisabled(true, gone, by: "[prueba]")
            let emails = ["ana@chitaga.gov.co", "fue@chitaga.gov.co", "nadie@chitaga.gov.co"]
            let pages = try emails.map { email in
                let visitor = program.visitor()
                _ = try visitor.get("/ingreso/olvido")
                let answer = try visitor.post("/ingreso/olvido", [("correo", email)])
                #expect(answer.status == 200)
                return answer.words.replacing(email, with: "")
            }
            #expect(Set(pages).count == 1)
            #expect(try program.count("SELECT COUNT(*) FROM outbox_message") == 1)
        }
    }

    @Test func `one address cannot have mail sent without end`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let visitor = program.visitor()
            _ = try visitor.get("/ingreso/olvido")
            for _ in 0..<8 { _ = try visitor.post("/ingreso/olvido", [("correo", "ana@chitaga.gov.co")]) }
            #expect(try program.count("SELECT COUNT(*) FROM outbox_message") == 5)
        }
    }

    @Test func `the database keeps no secret of a link`() throws {
        try withProgram { program in
            let secret = try firstLink(program)
            #expect(try program.count("SELECT COUNT(*) FROM one_time_link WHERE digest = \(secret)") == 0)
            #expect(try program.count("SELECT COUNT(*) FROM one_time_link") == 1)
        }
    }
}
