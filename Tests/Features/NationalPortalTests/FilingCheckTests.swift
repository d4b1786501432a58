import Calendar
import Crypto
import Database
import Entities
import Expectations
import Filings
import HTTP
import Platform
import Rehearsal
import Testing

@testable import NationalPortal

@Suite struct FilingCheckTests {
    @Test(arguments: TestEngine.available)
    func `a number shows what was handed in, when exactly, and that the receipt is authentic`(
        engine: TestEngine
    ) throws {
        try TestProgram.run(features, on: engine) { program in
            let receipt = try filed(program)
            let page = try program.visitor().get("/radicados/" + receipt.filing.number)
            #expect(page.status == 200)
            for words in [
                "La constancia es auténtica", "Plan de acción GEL-T 2014", "Alcaldía de Chitagá",
                "viernes 21 de noviembre de 2014, 10:00:00,000 a. m., hora de Colombia", "fuera de plazo",
                String(receipt.filing.contentHash.prefix(8)), receipt.keyID, "Alcalde o gobernador",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(!page.text.contains("persona-9"))
        }
    }

    @Test func `the form forgives spaces and small letters and leads to the number's own address`() throws {
        try TestProgram.run(features) { program in
            let receipt = try filed(program)
            let typed = receipt.filing.number.lowercased().replacing("-", with: "+")
            let answer = try program.visitor().get("/radicados?numero=" + typed)
            #expect(answer.status == 303)
            #expect(answer["Location"] == "/radicados/" + receipt.filing.number)
            let small = try program.visitor().get("/radicados/" + receipt.filing.number.lowercased())
            #expect(small["Location"] == "/radicados/" + receipt.filing.number)
        }
    }

    @Test func `a mistyped number, one that does not exist and an empty one are told apart`() throws {
        try TestProgram.run(features) { program in
            let number = try filed(program).filing.number
            let last = try #require(number.last?.wholeNumberValue)
            let wrong = String(number.dropLast()) + String((last + 1) % 10)
            let asked = { (typed: String) in try program.visitor().get("/radicados?numero=" + typed) }
            #expect(try asked(wrong).status == 422)
            #expect(try asked(wrong).text.contains("no coincide con su dígito de verificación"))
            #expect(try asked(wrong).text.contains("value=\"\(wrong)\""))
            #expect(try asked("hola").text.contains("debe tener la forma"))
            #expect(try asked("").text.contains("Escriba el número de radicado"))
            #expect(try program.visitor().get("/radicados").status == 200)
            #expect(try program.visitor().get("/radicados/" + wrong).status == 404)
            // Right in itself, but nobody filed so much.
            let unknown = "201454174000009" + String(try check("201454174000009"))
            #expect(try asked(unknown).status == 422)
            #expect(try asked(unknown).text.contains("no corresponde a nada radicado"))
        }
    }

    @Test func `receipt and keys can be taken away and prove each other`() throws {
        try TestProgram.run(features) { program in
            let receipt = try filed(program)
            let file = try program.visitor().get("/radicados/\(receipt.filing.number)/constancia.json")
            #expect(file.body == receipt.file)
            #expect(file["Content-Disposition"]?.contains(receipt.filing.number) == true)
            let keys = try program.visitor().get("/llaves/publicas.json")
            #expect(keys.text.contains(receipt.keyID))
            #expect(keys["Access-Control-Allow-Origin"] == "*")
            let page = try program.visitor().get("/llaves").text
            #expect(page.contains("-----BEGIN PUBLIC KEY-----"))
            #expect(page.contains("firma hoy"))
            #expect(try program.visitor().get("/radicados/GEL-1/constancia.json").status == 404)
        }
    }

    @Test func `a receipt whose signature does not hold is not called authentic`() throws {
        try TestProgram.run(features) { program in
            _ = try filed(program)
            let entity = program.services.nation
            // Somebody with the database in hand copies a filing and changes what it says.
            let number = "GEL-2014-54174-000002-" + String(try check("201454174000002"))
            _ = try entity.write { writing in
                try writing.run(
                    """
                    INSERT INTO filing (entity_id, number, kind, subject, at, person, content_hash, is_on_time, title,
                        receipt, key_id, signature)
                    SELECT entity_id, \(number), kind, 'otro', at, person, content_hash, 1, title,
                        REPLACE(receipt, '"a_tiempo":false', '"a_tiempo":true'), key_id, signature FROM filing
                    """)
            }
            let page = try program.visitor().get("/radicados/" + number)
            #expect(page.status == 200)
            #expect(page.text.contains("La constancia no es auténtica"))
        }
    }

    /// The digit that makes a number right.
    private func check(_ digits: String) throws -> Int {
        try #require((0...9).first { (try? FilingNumber(typed: digits + String($0))) != nil })
    }

    private func filed(_ program: TestProgram) throws -> Receipt {
        let tenant = try #require(program.services.tenants.tenant(code: "54174"))
        let entity = program.services.nation.entity(tenant)
        let request = FilingRequest(
            kind: "plan", subject: "plan-1/1", person: "persona-9", contentHash: SHA256.hex("contenido"),
            isOnTime: false, title: "Plan de acción GEL-T 2014", facts: [("firma", "Alcalde o gobernador")])
        let now = program.services.now()
        return try entity.write { try Filings.file(request, of: entity, at: now, in: $0) }
    }
}
