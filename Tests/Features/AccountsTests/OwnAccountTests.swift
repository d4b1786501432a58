import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing

@testable import Accounts

@Suite struct OwnAccountTests {
    @Test func `a person changes the own name`() throws {
        try withProgram { program in
            let visitor = try program.entered(program.person("ana@chitaga.gov.co"))
            #expect(try visitor.post("/cuenta/nombre", [("nombre", " Ana  María Ruiz ")]).status == 303)
            #expect(try visitor.get("/cuenta").says("value=\"Ana María Ruiz\""))
            let refused = try visitor.post("/cuenta/nombre", [("nombre", "A")])
            #expect(refused.status == 422)
            #expect(refused.says("value=\"A\""))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a new password asks for the old one and ends the other sessions`(engine: TestEngine) throws {
        try withProgram(engine) { program in
            let id = try program.person("ana@chitaga.gov.co", password: goodPassword)
            let visitor = try program.entered(id)
            let other = try program.entered(id)
            let fresh = "una frase del todo nueva"
            let fields = [("clave", fresh), ("repetida", fresh)]
            #expect(try visitor.post("/cuenta/clave", fields + [("clave-actual", "otra")]).status == 422)
            #expect(try visitor.post("/cuenta/clave", fields + [("clave-actual", goodPassword)]).status == 303)
            #expect(try other.get("/escritorio").status == 303)
            #expect(try visitor.get("/escritorio").status == 200)
            #expect(try program.visitor().signIn("ana@chitaga.gov.co", fresh).status == 303)
        }
    }

    @Test func `a weak or mistyped password is refused beside its field`() throws {
        try withProgram { program in
            let visitor = try program.entered(program.person("ana@chitaga.gov.co", password: goodPassword))
            let weak = [("clave-actual", goodPassword), ("clave", "1234567890"), ("repetida", "1234567890")]
            #expect(try visitor.post("/cuenta/clave", weak).says("id=\"clave-error\""))
            let mistyped = [
                ("clave-actual", goodPassword), ("clave", "una frase nueva"), ("repetida", "una frase nuevo"),
            ]
            #expect(try visitor.post("/cuenta/clave", mistyped).says("id=\"repetida-error\""))
        }
    }
}
