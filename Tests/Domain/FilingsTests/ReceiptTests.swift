import Calendar
import Crypto
import Database
import Expectations
import Foundation
import Platform
import Rehearsal
import Testing

@testable import Filings

@Suite struct ReceiptTests {
    @Test func `what is signed is canonical: the same content is the same bytes`() throws {
        let one = CanonicalJSON.object([
            "b": .text("línea\n\"uno\" \\ \u{1}"), "a": .flag(true), "ñ": .object(["z": .text(""), "Z": .text("x")]),
        ])
        let text = #"{"a":true,"b":"línea\n\"uno\" \\ \u0001","ñ":{"Z":"x","z":""}}"#
        #expect(String(decoding: one.bytes, as: UTF8.self) == text)
        let spaced = #"{ "ñ" : {"z":"","Z":"x"}, "b":"l\u00ednea\u000a\"uno\" \\ \u0001", "a" : true }"#
        #expect(ReceiptContent.read(Array(spaced.utf8))?.bytes == one.bytes)
        #expect(ReceiptContent.read(Array("[1]".utf8)) == nil)
        #expect(ReceiptContent.read(Array(#"{"a":1}"#.utf8)) == nil)
    }

    @Test(arguments: TestEngine.available)
    func `a receipt is authentic, names nobody, and says exactly when`(engine: TestEngine) throws {
        let now = try #require(Instant(iso: "2014-11-22T04:59:59.999Z"))
        try Country.run(on: engine, now: now) { country in
            let receipt = try country.file("a", of: try country.chitaga)
            let text = String(decoding: receipt.json, as: UTF8.self)
            #expect(receipt.verdict(by: try country.keys) == .authentic)
            #expect(!text.contains("persona-1"))
            #expect(text.contains(#""fecha":"2014-11-21T23:59:59.999-05:00""#))
            #expect(text.contains(#""nombre":"Alcaldía de Chitagá""#))
            #expect(receipt.facts == ["campania": "plan-2014", "version": "3"])
            #expect(receipt.text.contains("viernes 21 de noviembre de 2014, 11:59:59,999 p. m."))
            #expect(receipt.text.contains("Entregado a tiempo"))
        }
    }

    @Test func `the file to hand out says the same, whatever reads and writes it in between`() throws {
        try Country.run { country in
            let receipt = try country.file("a", of: try country.chitaga)
            let file = try ReceiptFile(receipt.file)
            #expect(file.verdict(by: try country.keys) == .authentic)
            #expect(file.number.text == receipt.filing.number)
            let object = try JSONSerialization.jsonObject(with: Data(receipt.file))
            let pretty = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted])
            #expect(try ReceiptFile(Array(pretty)).verdict(by: try country.keys) == .authentic)
        }
    }

    @Test(arguments: [
        ("\"a_tiempo\":true", "\"a_tiempo\":false"), ("54174", "54175"), ("Chitagá", "Chitaga"),
        ("2014-11-21", "2014-11-20"), ("\"version\":\"3\"", "\"version\":\"4\""), ("plan-2014", "plan-2015"),
    ])
    func `any change is told`(was: String, became: String) throws {
        try Country.run { country in
            let receipt = try country.file("a", of: try country.chitaga)
            let text = String(decoding: receipt.file, as: UTF8.self)
            let changed = text.replacingOccurrences(of: was, with: became)
            try #require(changed != text)
            // A wrong number is noticed by its check digit before any signature is looked at.
            guard let file = try? ReceiptFile(Array(changed.utf8)) else {
                #expect(was == "54174")
                return
            }
            #expect(file.verdict(by: try country.keys) == .altered)
        }
    }

    @Test(arguments: TestEngine.available)
    func `after a rotation old receipts stay authentic and new ones have the new key`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            let entity = try country.chitaga
            let old = try country.file("a", of: entity)
            country.program.clock.advance(by: .seconds(3600))
            let (new, retired) = try Filings.rotateKey(country.program.services, by: "[prueba]")
            #expect(retired == old.keyID)
            let fresh = try country.file("b", of: entity)
            #expect(fresh.keyID == new && new != old.keyID)
            let keys = try country.keys
            #expect(keys.map(\.id) == [new, old.keyID])
            #expect(keys.map { $0.retiredAt == nil } == [true, false])
            #expect(old.verdict(by: keys) == .authentic)
            #expect(fresh.verdict(by: keys) == .authentic)
            #expect(fresh.verdict(by: [keys[1]]) == .unknownKey)
            // The same click after the rotation still gives the first receipt.
            #expect(try country.file("a", of: entity) == old)
            #expect(try country.count("SELECT COUNT(*) FROM filing_signer") == 1)
        }
    }

    @Test func `a key signs nothing dated after its retirement`() throws {
        try Country.run { country in
            let late = country.program.services.now() + .seconds(7200)
            let receipt = try country.file("a", of: try country.chitaga, at: late)
            #expect(receipt.verdict(by: try country.keys) == .authentic)
            country.program.clock.advance(by: .seconds(3600))
            _ = try Filings.rotateKey(country.program.services, by: "[prueba]")
            #expect(receipt.verdict(by: try country.keys) == .afterRetirement)
        }
    }

    @Test func `the secret half is sealed, and another secret does not open it`() throws {
        try Country.run { country in
            let services = country.program.services
            let (id, sealed) = try #require(try services.database.read(.open) { try FilingKeyStore.signer(in: $0) })
            let seed = try #require(
                SealedBox.open(
                    sealed, key: FilingSigner.key(services.installation), context: FilingSigner.context(id)))
            #expect(Ed25519.KeyPair(seed: seed)?.publicKey == (try country.keys.first?.publicKey))
            #expect(!sealed.indices.dropLast(31).contains { Array(sealed[$0..<$0 + 32]) == seed })
            let other = Installation(
                isDemonstration: false, publicAddress: "", dataFolder: "", secret: [1], build: "")
            #expect(throws: Failure.self) {
                try services.database.read(.open) { _ = try FilingSigner(other, in: $0) }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `however many nodes start at once, there is one first key`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            let services = country.program.services
            let fresh = try FreshKey(services.installation)
            let now = services.now()
            let added = try services.nation.write {
                try FilingKeyStore.addFirst(fresh, by: "[prueba]", at: now, in: $0)
            }
            try Filings.makeFirstKey(services)
            #expect(!added)
            #expect(try country.keys.count == 1)
        }
    }

    @Test func `the published file is read back as it was written`() throws {
        try Country.run { country in
            _ = try Filings.rotateKey(country.program.services, by: "[prueba]")
            let keys = try country.keys
            let bytes = try FilingKeyFile.bytes(keys)
            #expect(try FilingKeyFile.read(bytes) == keys)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("-----BEGIN PUBLIC KEY-----"))
            // A key under the name of another is no key.
            let renamed = text.replacingOccurrences(of: keys[0].id, with: keys[1].id)
            #expect(throws: ReceiptFault.notKeys) { try FilingKeyFile.read(Array(renamed.utf8)) }
            #expect(throws: ReceiptFault.notKeys) { try FilingKeyFile.read(Array("{}".utf8)) }
        }
    }
}
