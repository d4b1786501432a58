import Calendar
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct GuessingTests {
    private let wrong = "no es la contraseña"

    @Test(arguments: TestEngine.available)
    func `after some failures one waits, longer each time, and is told until when`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let visitor = try program.atTheDoor()
            for _ in 0..<5 { #expect(try visitor.signIn("ana@chitaga.gov.co", wrong).status == 422) }
            let told = try visitor.signIn("ana@chitaga.gov.co")
            #expect(told.status == 429)
            #expect(told.says("desde las 10:01 a. m."))
            #expect(told.says("value=\"ana@chitaga.gov.co\""))
            program.clock.advance(by: .seconds(60))
            #expect(try visitor.signIn("ana@chitaga.gov.co", wrong).status == 422)
            program.clock.advance(by: .seconds(60))
            #expect(try visitor.signIn("ana@chitaga.gov.co").status == 429)
            program.clock.advance(by: .seconds(60))
            #expect(try visitor.signIn("ana@chitaga.gov.co").status == 303)
        }
    }

    @Test func `an unknown address waits as a known one does`() throws {
        try withProgram { program in
            let visitor = try program.atTheDoor()
            for _ in 0..<5 { #expect(try visitor.signIn("nadie@chitaga.gov.co", wrong).status == 422) }
            #expect(try visitor.signIn("nadie@chitaga.gov.co", wrong).status == 429)
        }
    }

    @Test func `a stranger's failures do not shut out the browser the owner uses`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let owner = program.visitor()
            #expect(try owner.signIn("ana@chitaga.gov.co").status == 303)
            _ = try owner.get("/escritorio")
            _ = try owner.post("/ingreso/salida")
            let stranger = try program.atTheDoor()
            for _ in 0..<6 { _ = try stranger.signIn("ana@chitaga.gov.co", wrong) }
            #expect(try stranger.signIn("ana@chitaga.gov.co").status == 429)
            #expect(try owner.signIn("ana@chitaga.gov.co").status == 303)
        }
    }

    @Test func `the mark of a known browser helps with its own account only`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            try program.person("eva@chitaga.gov.co", password: goodPassword)
            let eva = program.visitor()
            _ = try eva.signIn("eva@chitaga.gov.co")
            _ = try eva.get("/escritorio")
            _ = try eva.post("/ingreso/salida")
            for _ in 0..<5 { _ = try eva.signIn("ana@chitaga.gov.co", wrong) }
            #expect(try eva.signIn("ana@chitaga.gov.co").status == 429)
        }
    }

    @Test func `the owner gets past a siege by a link in the mail`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let stranger = try program.atTheDoor()
            for _ in 0..<6 { _ = try stranger.signIn("ana@chitaga.gov.co", wrong) }
            let owner = program.visitor()
            _ = try owner.get("/ingreso/olvido")
            _ = try owner.post("/ingreso/olvido", [("correo", "ana@chitaga.gov.co")])
            let secret = try #require(try program.mailedSecret(to: "ana@chitaga.gov.co"))
            let fresh = "otra frase bien larga"
            _ = try owner.get("/ingreso/enlace?llave=\(secret)")
            _ = try owner.post("/ingreso/enlace", [("llave", secret), ("clave", fresh), ("repetida", fresh)])
            #expect(try owner.signIn("ana@chitaga.gov.co", fresh).status == 303)
        }
    }

    @Test(arguments: TestEngine.available)
    func `guesses sent at once meet the same waits as guesses in a row`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let services = program.services
            let attempt = Attempt(
                "clave", account: "ana@chitaga.gov.co", request: try Request(.post, "/ingreso"), services: services)
            let outcomes = atOnce(12) { (try? FailureStore(scope: services.nation).begin(attempt)) != nil }
            #expect(outcomes.filter(\.self).count == 5)
        }
    }

    @Test func `many accounts guessed from one address make that address wait`() throws {
        try withProgram { program in
            let visitor = try program.atTheDoor()
            for number in 0..<25 {
                #expect(try visitor.signIn("alguien\(number)@chitaga.gov.co", wrong).status == 422)
            }
            #expect(try visitor.signIn("alguien99@chitaga.gov.co", wrong).status == 429)
        }
    }

    @Test func `failures are forgotten after a day`() throws {
        try withProgram { program in
            try program.person("ana@chitaga.gov.co", password: goodPassword)
            let visitor = try program.atTheDoor()
            for _ in 0..<4 { _ = try visitor.signIn("ana@chitaga.gov.co", wrong) }
            program.clock.advance(by: .seconds(24 * 3600 + 1))
            for _ in 0..<5 { #expect(try visitor.signIn("ana@chitaga.gov.co", wrong).status == 422) }
        }
    }

    @Test func `the counters name nobody`() throws {
        try withProgram { program in
            _ = try program.visitor().signIn("nadie@chitaga.gov.co", wrong)
            let keys = try program.services.nation.read { reading in
                try reading.rows("SELECT attempt_key FROM sign_in_failure").map { $0.text(0) }
            }
            #expect(keys.count == 2)
            #expect(keys.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
        }
    }
}
