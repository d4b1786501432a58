import Auth
import Calendar
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct SecondFactorTests {
    private func code(_ secret: String, _ program: TestProgram) throws -> String {
        try #require(TOTP.code(secret: secret, at: program.services.now()))
    }

    private func offered(_ page: Response) throws -> String {
        let shown = try #require(page.words.firstMatch(of: /escriba esta clave: <code>([A-Z2-7 ]+)<\/code>/))
        return String(shown.1.filter { $0 != " " })
    }

    /// A mayor whose telephone is set up, stopped at the second step.
    private func atSecondStep(_ program: TestProgram, _ secret: String) throws -> TestVisitor {
        let visitor = program.visitor()
        let answer = try visitor.signIn("alcaldesa@chitaga.gov.co")
        #expect(answer.location == "/ingreso/codigo")
        _ = try visitor.follow(answer)
        return visitor
    }

    private func mayor(_ program: TestProgram, _ secret: String?) throws -> String {
        try program.person(
            "alcaldesa@chitaga.gov.co", [(.legalRepresentative, chitaga)], password: goodPassword, secret: secret)
    }

    @Test(arguments: TestEngine.available)
    func `who approves sets the second step up before anything else`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            _ = try mayor(program, nil)
            let visitor = program.visitor()
            var answer = try visitor.signIn("alcaldesa@chitaga.gov.co")
            answer = try visitor.follow(answer)
            #expect(answer.location == "/ingreso/segundo-factor")
            let page = try visitor.follow(answer)
            let secret = try offered(page)
            #expect(page.says("<svg"))
            for path in ["/escritorio", "/cuenta", inChitaga] { #expect(try visitor.get(path).status == 303) }
            let before = visitor.cookies["gelt_sesion"]
            _ = try visitor.get("/ingreso/segundo-factor")
            let done = try visitor.post("/ingreso/segundo-factor", [("codigo", code(secret, program))])
            #expect(done.status == 200)
            #expect(done.words.matches(of: /<code>[A-Z2-9-]{19}<\/code>/).count == 10)
            #expect(visitor.cookies["gelt_sesion"] != before)
            #expect(try visitor.get("/escritorio").status == 200)
            #expect(try visitor.get(inChitaga).status == 200)
        }
    }

    @Test func `half a session does nothing but enter, not even by POST`() throws {
        try withProgram { program in
            _ = try mayor(program, TOTP.newSecret())
            let visitor = try atSecondStep(program, "")
            for path in ["/cuenta/nombre", "/cuenta/sesiones/cierre", "\(inChitaga)/personas/invitaciones"] {
                let status = try visitor.post(path, [("nombre", "Otro Nombre")]).status
                #expect(status == 401 || status == 404)
            }
            #expect(try visitor.get("/ingreso/segundo-factor").location == "/ingreso/codigo")
            let attempt = try visitor.post("/ingreso/segundo-factor", [("codigo", "123456")])
            #expect(attempt.location == "/ingreso/codigo")
        }
    }

    @Test(arguments: TestEngine.available)
    func `the code of the telephone completes the session, once`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let secret = TOTP.newSecret()
            _ = try mayor(program, secret)
            let visitor = try atSecondStep(program, secret)
            let half = visitor.cookies["gelt_sesion"]
            let answer = try visitor.post("/ingreso/codigo", [("codigo", code(secret, program))])
            #expect(answer.location == "/escritorio")
            #expect(visitor.cookies["gelt_sesion"] != half)
            #expect(try visitor.get("/escritorio").status == 200)
            let overTheShoulder = try atSecondStep(program, secret)
            let again = try overTheShoulder.post("/ingreso/codigo", [("codigo", code(secret, program))])
            #expect(again.status == 422)
            program.clock.advance(by: .seconds(30))
            let next = try overTheShoulder.post("/ingreso/codigo", [("codigo", code(secret, program))])
            #expect(next.status == 303)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of two who bring the same code at once one enters`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let secret = TOTP.newSecret()
            let id = try mayor(program, secret)
            let services = program.services
            let known = try #require(
                try AccountStore(scope: services.nation).credentials(id: id, on: services.now().day))
            let code = try code(secret, program)
            let outcomes = atOnce(2) {
                let store = SecondFactorStore(scope: services.nation)
                return (try? store.take(.code(code), of: known)) ?? false
            }
            #expect(outcomes.filter(\.self).count == 1)
        }
    }

    @Test func `a recovery code enters once`() throws {
        try withProgram { program in
            let id = try mayor(program, TOTP.newSecret())
            let codes = RecoveryCodes.issue(count: 2)
            try SecondFactorStore(scope: program.services.nation).replaceCodes(of: id, with: codes.map(\.digest))
            let typed = codes[0].code.lowercased().replacing("-", with: " ")
            let visitor = try atSecondStep(program, "")
            #expect(try visitor.post("/ingreso/codigo", [("codigo", typed)]).status == 303)
            let again = try atSecondStep(program, "")
            #expect(try again.post("/ingreso/codigo", [("codigo", typed)]).status == 422)
        }
    }

    @Test func `guessing codes waits too`() throws {
        try withProgram { program in
            _ = try mayor(program, TOTP.newSecret())
            let visitor = try atSecondStep(program, "")
            for _ in 0..<5 { #expect(try visitor.post("/ingreso/codigo", [("codigo", "000000")]).status == 422) }
            #expect(try visitor.post("/ingreso/codigo", [("codigo", "000000")]).status == 429)
        }
    }

    @Test func `who is compelled cannot remove the second step, others can with a code`() throws {
        try withProgram { program in
            let secret = TOTP.newSecret()
            let compelled = try program.entered(mayor(program, secret))
            _ = try compelled.post("/cuenta/segundo-factor/retiro", [("codigo-retiro", code(secret, program))])
            #expect(try program.count("SELECT COUNT(*) FROM account WHERE totp_secret IS NOT NULL") == 1)
            let free = try program.entered(program.person("ed@chitaga.gov.co", [(.editor, chitaga)], secret: secret))
            let wrong = try free.post("/cuenta/segundo-factor/retiro", [("codigo-retiro", "000000")])
            #expect(wrong.status == 422)
            let right = try free.post("/cuenta/segundo-factor/retiro", [("codigo-retiro", code(secret, program))])
            #expect(right.status == 303)
            #expect(try program.count("SELECT COUNT(*) FROM account WHERE totp_secret IS NOT NULL") == 1)
        }
    }

    @Test func `changing the telephone asks for a code of the old one`() throws {
        try withProgram { program in
            let old = TOTP.newSecret()
            let visitor = try program.entered(mayor(program, old))
            let fresh = try offered(visitor.get("/ingreso/segundo-factor"))
            #expect(fresh != old)
            let without = try visitor.post("/ingreso/segundo-factor", [("codigo", code(fresh, program))])
            #expect(without.status == 422)
            let fields = try [("codigo", code(fresh, program)), ("codigo-actual", code(old, program))]
            #expect(try visitor.post("/ingreso/segundo-factor", fields).status == 200)
            #expect(try program.count("SELECT COUNT(*) FROM account WHERE totp_secret = \(fresh)") == 1)
        }
    }

    @Test func `new recovery codes replace the old ones`() throws {
        try withProgram { program in
            let secret = TOTP.newSecret()
            let id = try mayor(program, secret)
            let store = SecondFactorStore(scope: program.services.nation)
            try store.replaceCodes(of: id, with: RecoveryCodes.issue(count: 3).map(\.digest))
            let visitor = try program.entered(id)
            let page = try visitor.post("/cuenta/codigos", [("codigo-codigos", code(secret, program))])
            #expect(page.words.matches(of: /<code>[A-Z2-9-]{19}<\/code>/).count == 10)
            #expect(try store.unusedCodes(of: id) == 10)
        }
    }

    @Test func `a role that compels it, given later, stops the open session at the door`() throws {
        try withProgram { program in
            let id = try program.person("ana@chitaga.gov.co", [(.editor, chitaga)], password: goodPassword)
            let visitor = program.visitor()
            _ = try visitor.signIn("ana@chitaga.gov.co")
            #expect(try visitor.get("/escritorio").status == 200)
            let services = program.services
            let grant = GrantRecord(id: "g", accountID: id, role: .legalRepresentative, entity: chitaga, until: nil)
            let now = services.now()
            try services.nation.write { try GrantStore.insert(grant, by: "[prueba]", at: now, in: $0) }
            #expect(try visitor.get("/escritorio").status == 303)
        }
    }
}
