import Database
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Runtime

/// What separates a real installation from a demonstration, and what every answer says to the browser.
@Suite struct InstallationTests {
    @Test func `nobody enters without a password where it is not a demonstration`() throws {
        try WholeProgram.run { program in
            // The same data: what a demonstration planted is there.
            for seed in WholeProgram.program.seeds { try seed.plant(program.services) }
            let visitor = program.visitor()
            #expect(try visitor.get("/demostracion").status == 404)
            #expect(try visitor.get("/demostracion/correo").status == 404)
            let door = try visitor.get("/ingreso")
            #expect(door.status == 200)
            #expect(!door.text.contains("demostracion"))
            for person in try people(program) {
                let answer = try visitor.post("/demostracion/entrada", [("persona", person)])
                #expect(answer.status == 404)
            }
            #expect(try visitor.get("/escritorio").status == 303)
        }
    }

    private func people(_ program: TestProgram) throws -> [String] {
        let ids = try program.services.nation.read { try $0.rows("SELECT id FROM account").map { $0.text(0) } }
        #expect(ids.count > 20)
        return ids
    }

    @Test func `every answer tells the browser to load and run nothing that is not ours`() {
        let headers = SecurityHeaders.all.map { "\($0.0): \($0.1)" }
        #expect(
            headers == [
                "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                "X-Content-Type-Options: nosniff",
                "Referrer-Policy: same-origin",
                "Permissions-Policy: camera=(), geolocation=(), microphone=()",
                "Cross-Origin-Opener-Policy: same-origin",
                "Cross-Origin-Resource-Policy: same-origin",
                "Strict-Transport-Security: max-age=31536000",
            ])
    }
}
