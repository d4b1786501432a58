import Calendar
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct SessionTests {
    @Test func `a session ends after twelve hours without use`() throws {
        try withProgram { program in
            let visitor = try program.entered(program.person("ana@chitaga.gov.co"))
            program.clock.advance(by: .seconds(12 * 3600 - 1))
            #expect(try visitor.get("/escritorio").status == 200)
            program.clock.advance(by: .seconds(12 * 3600 - 1))
            #expect(try visitor.get("/escritorio").status == 200)
            program.clock.advance(by: .seconds(12 * 3600))
            #expect(try visitor.get("/escritorio").status == 303)
        }
    }

    @Test func `a session ends after seven days however busy`() throws {
        try withProgram { program in
            let visitor = try program.entered(program.person("ana@chitaga.gov.co"))
            for _ in 0..<13 {
                program.clock.advance(by: .seconds(11 * 3600))
                #expect(try visitor.get("/escritorio").status == 200)
            }
            for _ in 0..<3 {
                program.clock.advance(by: .seconds(11 * 3600))
                _ = try visitor.get("/escritorio")
            }
            #expect(try visitor.get("/escritorio").status == 303)
        }
    }

    @Test func `last seen is written at most every five minutes`() throws {
        try withProgram { program in
            let visitor = try program.entered(program.person("ana@chitaga.gov.co"))
            let start = program.services.now().milliseconds
            program.clock.advance(by: .seconds(299))
            _ = try visitor.get("/escritorio")
            #expect(try program.count("SELECT last_seen_at FROM account_session") == Int(start))
            program.clock.advance(by: .seconds(1))
            _ = try visitor.get("/escritorio")
            #expect(try program.count("SELECT last_seen_at FROM account_session") == Int(start + 300_000))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a person sees and ends only their own sessions`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let ana = try program.person("ana@chitaga.gov.co")
            let visitor = try program.entered(ana)
            let elsewhere = try program.entered(ana)
            let stranger = try program.entered(program.person("otro@chipaque.gov.co"))
            let sessions = try SessionStore(scope: program.services.nation).ofAccount(ana)
            #expect(sessions.count == 2)
            for session in sessions {
                #expect(try stranger.post("/cuenta/sesiones/\(session.id)/cierre").status == 404)
            }
            #expect(try visitor.get("/cuenta").says("esta sesión"))
            #expect(try visitor.post("/cuenta/sesiones/cierre").status == 303)
            #expect(try elsewhere.get("/escritorio").status == 303)
            #expect(try visitor.get("/escritorio").status == 200)
        }
    }

    @Test func `leaving ends the session on the server and in the browser`() throws {
        try withProgram { program in
            let visitor = try program.entered(program.person("ana@chitaga.gov.co"))
            let secret = visitor.cookies["gelt_sesion"] ?? ""
            #expect(try visitor.post("/ingreso/salida").status == 303)
            #expect(visitor.cookies["gelt_sesion"] == nil)
            visitor.setCookie("gelt_sesion", secret)
            #expect(try visitor.get("/escritorio").status == 303)
        }
    }

    @Test func `a grant counts until its last day, in Bogotá`() throws {
        try withProgram { program in
            let today = program.services.now().day
            let visitor = try program.entered(
                program.person("apoyo@chitaga.gov.co", [(.externalSupport, chitaga)], until: today))
            #expect(try visitor.get(inChitaga).status == 200)
            // Ten in the morning and thirteen hours more are eleven at night.
            program.clock.advance(by: .seconds(11 * 3600))
            #expect(try visitor.get(inChitaga).status == 200)
            program.clock.advance(by: .seconds(3 * 3600))
            #expect(try visitor.get(inChitaga).status == 404)
        }
    }

    @Test func `finding out who comes costs one query`() throws {
        try withProgram { program in
            let roles: [(Role, String?)] = [(.editor, chitaga), (.webMaster, chipaque), (.authorCouncil, chitaga)]
            let visitor = try program.entered(program.person("ana@chitaga.gov.co", roles))
            let before = Database.statementsOnThisThread
            _ = try visitor.get("/ingreso")
            #expect(Database.statementsOnThisThread - before == 1)
        }
    }

    @Test func `the sweep forgets what is over and keeps what is not`() throws {
        try withProgram { program in
            let ana = try program.person("ana@chitaga.gov.co")
            _ = try program.entered(ana)
            program.clock.advance(by: .seconds(12 * 3600))
            _ = try program.entered(ana)
            try SessionStore(scope: program.services.nation).sweep()
            #expect(try program.count("SELECT COUNT(*) FROM account_session") == 1)
        }
    }
}
