import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct RegisterTests {
    private func administrator(_ program: TestProgram, _ email: String = "admin@p.gov.co") throws -> TestVisitor {
        try program.entered(program.person(email, [(.nationalAdministrator, nil)]))
    }

    @Test(arguments: TestEngine.available)
    func `accounts are found by parts of name and address without accents`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let admin = try administrator(program)
            try program.person("gelvez_w@chitaga.gov.co", [(.webMaster, chitaga)])
            try program.person("gelvezaw@chitaga.gov.co")
            let found = try admin.get("/cuentas?q=PERSON%C3%81+gelvez")
            #expect(found.says("2 cuentas"))
            let exact = try admin.get("/cuentas?q=gelvez_w")
            #expect(exact.says("1 cuenta"))
            #expect(exact.says("Web máster (Alcaldía de Chitagá)"))
            #expect(try admin.get("/cuentas?q=nadie").says("Ninguna cuenta coincide"))
        }
    }

    @Test func `a page of the list costs the same number of queries however long the list`() throws {
        try withProgram { program in
            let admin = try administrator(program)
            let few = try statements { _ = try admin.get("/cuentas") }
            for number in 0..<60 { try program.person("p\(number)@chitaga.gov.co", [(.editor, chitaga)]) }
            let many = try statements { _ = try admin.get("/cuentas?pagina=2") }
            #expect(few == many)
            #expect(try admin.get("/cuentas?pagina=3").status == 200)
            #expect(try admin.get("/cuentas?pagina=4").status == 404)
        }
    }

    @Test func `only national administrators see the list`() throws {
        try withProgram { program in
            let mayor = try program.entered(program.person("a@chitaga.gov.co", [(.legalRepresentative, chitaga)]))
            #expect(try mayor.get("/cuentas").status == 403)
            #expect(try program.visitor().get("/cuentas").status == 303)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a disabled account is out at once and can be let in again`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let admin = try administrator(program)
            let id = try program.person("ed@chitaga.gov.co", [(.editor, chitaga)], password: goodPassword)
            let editor = try program.entered(id)
            #expect(try admin.post("/cuentas/\(id)/desactivacion").status == 303)
            #expect(try editor.get("/escritorio").status == 303)
            #expect(try program.visitor().signIn("ed@chitaga.gov.co").status == 422)
            #expect(try admin.post("/cuentas/\(id)/activacion").status == 303)
            #expect(try program.visitor().signIn("ed@chitaga.gov.co").status == 303)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the last national administrator stays`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let nation = program.services.nation
            let first = try program.person("uno@p.gov.co", [(.nationalAdministrator, nil)])
            let second = try program.person("dos@p.gov.co", [(.nationalAdministrator, nil)])
            let ids = Turns([first, second])
            let outcomes = atOnce(2) {
                let store = AccountStore(scope: nation)
                return (try? store.setDisabled(true, ids.next(), by: "[prueba]")) != nil
            }
            #expect(outcomes.filter(\.self).count == 1)
            #expect(try program.count("SELECT COUNT(*) FROM account WHERE disabled_at IS NULL") == 1)
        }
    }

    @Test func `nobody disables or disarms themselves`() throws {
        try withProgram { program in
            let id = try program.person("admin@p.gov.co", [(.nationalAdministrator, nil)])
            try program.person("otra@p.gov.co", [(.nationalAdministrator, nil)])
            let admin = try program.entered(id)
            _ = try admin.post("/cuentas/\(id)/desactivacion")
            _ = try admin.post("/cuentas/\(id)/papeles/\(program.grantID(id, .nationalAdministrator))")
            #expect(try admin.get("/cuentas").status == 200)
        }
    }

    @Test func `a role is taken away on the page of its own person only`() throws {
        try withProgram { program in
            let admin = try administrator(program)
            let ana = try program.person("ana@chitaga.gov.co", [(.editor, chitaga)])
            let eva = try program.person("eva@chipaque.gov.co", [(.editor, chipaque)])
            let grant = try program.grantID(ana, .editor)
            #expect(try admin.post("/cuentas/\(eva)/papeles/\(grant)").status == 404)
            #expect(try admin.post("/cuentas/\(ana)/papeles/\(grant)").status == 303)
            #expect(try admin.get("/cuentas/\(ana)").says("No tiene ninguno."))
        }
    }

    private func statements(_ body: () throws -> Void) rethrows -> Int {
        let before = Database.statementsOnThisThread
        try body()
        return Database.statementsOnThisThread - before
    }
}
