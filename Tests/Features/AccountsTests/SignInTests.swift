import Auth
import Calendar
import Crypto
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct SignInTests {
    @Test(arguments: TestEngine.available)
    func `address and password lead to the desk with a careful cookie`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            try program.person("ana@chitaga.gov.co", [(.editor, chitaga)], password: goodPassword)
            let visitor = program.visitor()
            let answer = try visitor.signIn("Ana@Chitaga.gov.co ")
            #expect(answer.status == 303)
            #expect(answer.location == "/escritorio")
            let cookie = answer.cookieLines.first { $0.hasPrefix("gelt_sesion=") } ?? ""
            #expect(cookie.contains("Path=/; HttpOnly; SameSite=Lax"))
            #expect(!cookie.contains("Max-Age"))
            let desk = try visitor.follow(answer)
            #expect(desk.status == 200)
            #expect(desk.says("Alcaldía de Chitagá"))
        }
    }

    @Test func `the database keeps the digest of the session and not its secret`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let visitor = program.visitor()
            _ = try visitor.signIn("ana@chitaga.gov.co")
            let secret = visitor.cookies["gelt_sesion"] ?? ""
            #expect(secret.count == 43)
            #expect(try program.count("SELECT COUNT(*) FROM account_session WHERE digest = \(secret)") == 0)
            #expect(
                try program.count("SELECT COUNT(*) FROM account_session WHERE digest = \(SHA256.hex(secret))") == 1)
        }
    }

    @Test func `an unknown address, a wrong password and a disabled account get the same page`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let gone = try program.person("fue@chitaga.gov.co", password: goodPassword)
            try AccountStore(scope: program.services.nation).setDisabled(true, gone, by: "[prueba]")
            let pages = try [
                ("nadie@chitaga.gov.co", goodPassword), ("ana@chitaga.gov.co", "otra cosa larga"),
                ("fue@chitaga.gov.co", goodPassword),
            ].map { email, password in
                let answer = try program.visitor().signIn(email, password)
                #expect(answer.status == 422)
                #expect(answer.says("value=\"\(email)\""))
                return Self.plain(answer.words, email)
            }
            #expect(Set(pages).count == 1)
        }
    }

    @Test func `an account without a password is not entered with an empty one`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co")
            let statuses = try ["", PasswordHash.dummy].map {
                try program.visitor().signIn("ana@chitaga.gov.co", $0).status
            }
            #expect(statuses == [422, 422])
        }
    }

    @Test func `a session id that somebody planted before is not taken over`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let planted = OneTimeToken.issue().secret
            let visitor = program.visitor()
            visitor.setCookie("gelt_sesion", planted)
            _ = try visitor.signIn("ana@chitaga.gov.co")
            #expect(visitor.cookies["gelt_sesion"] != planted)
            let attacker = program.visitor()
            attacker.setCookie("gelt_sesion", planted)
            #expect(try attacker.get("/escritorio").status == 303)
        }
    }

    @Test func `entering again ends the session the browser came with`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let visitor = program.visitor()
            _ = try visitor.signIn("ana@chitaga.gov.co")
            let first = visitor.cookies["gelt_sesion"] ?? ""
            _ = try visitor.get("/escritorio")
            _ = try visitor.post("/ingreso", [("correo", "ana@chitaga.gov.co"), ("clave", goodPassword)])
            #expect(visitor.cookies["gelt_sesion"] != first)
            #expect(try program.count("SELECT COUNT(*) FROM account_session") == 1)
        }
    }

    @Test func `a form without our proof enters nobody`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            for proof in [TestVisitor.Proof.none, .forged("otra")] {
                let visitor = try program.atTheDoor()
                let fields = [("correo", "ana@chitaga.gov.co"), ("clave", goodPassword)]
                #expect(try visitor.post("/ingreso", fields, proof: proof).status == 403)
            }
            #expect(try program.count("SELECT COUNT(*) FROM account_session") == 0)
        }
    }

    @Test func `one goes on to where one wanted to go, and never to another site`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", [(.editor, chitaga)], password: goodPassword)
            let visitor = program.visitor()
            let turned = try visitor.get(inChitaga)
            #expect(turned.status == 303)
            let door = try visitor.follow(turned)
            #expect(door.says("name=\"volver\" value=\"\(inChitaga)\""))
            let fields = [("correo", "ana@chitaga.gov.co"), ("clave", goodPassword)]
            #expect(try visitor.post("/ingreso", fields + [("volver", inChitaga)]).location == inChitaga)
            let other = try program.atTheDoor()
            #expect(try other.post("/ingreso", fields + [("volver", "//otro.co/x")]).location == "/escritorio")
        }
    }

    /// The page without what rightly differs: the address typed and the proof.
    private static func plain(_ page: String, _ email: String) -> String {
        page.replacing(email, with: "").replacing(/name="csrf" value="[^"]*"/, with: "")
            .replacing(/name="prueba" value="[^"]*"/, with: "")
    }
}
