import Foundation
import HTTP
import Platform
import Rehearsal
import Runtime
import Testing

/// Nobody changes anything by a form that we did not give them.
@Suite struct ProofTests {
    @Test func `a form without our proof, or with another's, changes nothing`() throws {
        try WholeProgram.demonstrate { program in
            let people = try People(program)
            let foreign = people.foreignProof
            let before = try program.services.database.contents()
            let forms = WholeProgram.program.endpoints.filter { $0.method == .post && !$0.isSealedByAddress }
            #expect(forms.count > 20)
            for form in forms {
                let path = form.anyPath(Demonstrated.chitaga)
                let visitor = form.place == .nation || form.isOfTheNation ? people.administrator : people.mayor
                for proof in [TestVisitor.Proof.none, .forged(""), .forged("x"), .forged(foreign)] {
                    let answer = try visitor.post(path, [("nombre", "Otra persona")], proof: proof)
                    #expect(answer.status == 403, "\(form.key)")
                    #expect(answer.text.contains("El formulario venció"), "\(form.key)")
                }
            }
            #expect(try program.services.database.contents() == before)
        }
    }

    @Test func `only what a mail program sends by itself is believed by the seal in its address`() throws {
        let sealed = WholeProgram.program.endpoints.filter(\.isSealedByAddress)
        #expect(sealed.map(\.key) == ["entity POST /suscripcion/retiro"])
        try WholeProgram.demonstrate { program in
            let before = try program.services.database.contents()
            for form in sealed {
                let path = form.anyPath(Demonstrated.chitaga)
                for query in ["", "?suscripcion=x&llave=", "?suscripcion=x&llave=falsa"] {
                    #expect(try program.visitor().post(path + query, proof: .none).status == 200, "\(form.key)")
                }
            }
            #expect(try program.services.database.contents() == before)
        }
    }

    @Test func `who has not entered needs the proof too, and nobody's session counts without its cookie`() throws {
        try WholeProgram.demonstrate { program in
            let forms = WholeProgram.program.endpoints.filter { $0.method == .post && $0.permission != .signedIn }
                .filter { !$0.isSealedByAddress }
            for form in forms where form.permission.audience == .everyone {
                let path = form.anyPath(Demonstrated.chitaga)
                let stranger = program.visitor()
                _ = try stranger.get("/ingreso")
                #expect(try stranger.post(path, proof: .none).status == 403, "\(form.key)")
                #expect(try program.visitor().post(path, proof: .forged("x")).status == 403, "\(form.key)")
            }
        }
    }

    private struct People {
        let mayor: TestVisitor
        let administrator: TestVisitor
        /// A proof that is good, for somebody else.
        let foreignProof: String

        init(_ program: TestProgram) throws {
            mayor = try program.enter(as: Demonstrated.mayorOfChitaga)
            administrator = try program.enter(as: Demonstrated.administrator)
            let page = try program.enter(as: Demonstrated.mayorOfChipaque).get("/escritorio").text
            let parts = page.components(separatedBy: "name=\"\(FormProof.field)\" value=\"")
            foreignProof = String(try #require(parts.dropFirst().first).prefix { $0 != "\"" })
        }
    }
}

extension Endpoint {
    /// A form in an entity's office that only people of the programme may send.
    fileprivate var isOfTheNation: Bool {
        guard place == .office, case .roles(let roles) = permission.audience else { return false }
        return roles.allSatisfy(\.isNational)
    }
}
