import Calendar
import CommandLine
import Crypto
import Database
import Expectations
import Foundation
import Platform
import Rehearsal
import Synchronization
import Testing

@testable import Filings

@Suite struct ReceiptCommandTests {
    @Test func `a receipt and its content are proven with the published keys alone`() throws {
        try Desk.open { desk in
            let (receipt, keys, content) = try (
                desk.write("constancia.json", desk.receipt.file), desk.keysFile, desk.content
            )
            let answer = desk.run("receipt", "verify", receipt, "--keys", keys, "--content", content)
            #expect(answer.code == .ok)
            #expect(answer.out.contains("Radicado \(desk.receipt.filing.number)"))
            #expect(answer.out.contains("Alcaldía de Chitagá entregó"))
            #expect(answer.err.contains("AUTÉNTICA"))
            #expect(answer.err.contains("exactamente el que se radicó"))
            #expect(desk.opened == 0)
        }
    }

    @Test func `another content, a touched receipt and strange keys end with 65 and a reason`() throws {
        try Desk.open { desk in
            let receipt = try desk.write("constancia.json", desk.receipt.file)
            let keys = try desk.keysFile
            let other = try desk.write("otro.txt", Array("otro".utf8))
            let answer = desk.run("receipt", "verify", receipt, "--keys", keys, "--content", other)
            #expect(answer.code == .dataError)
            #expect(answer.err.contains("NO es lo que se radicó"))

            let text = String(decoding: desk.receipt.file, as: UTF8.self)
            let touched = text.replacingOccurrences(of: "\"a_tiempo\":true", with: "\"a_tiempo\":false")
            let altered = desk.run(
                "receipt", "verify", try desk.write("cambiada.json", Array(touched.utf8)), "--keys", keys)
            #expect(altered.code == .dataError)
            #expect(altered.err.contains("NO AUTÉNTICA"))
            #expect(altered.out.isEmpty)

            let pair = Ed25519.KeyPair()
            let strange = FilingKey(
                id: FilingKey.identifier(pair.publicKey), publicKey: pair.publicKey,
                createdAt: desk.receipt.filing.at, retiredAt: nil)
            let strangers = try desk.write("ajenas.json", try FilingKeyFile.bytes([strange]))
            let unknown = desk.run("receipt", "verify", receipt, "--keys", strangers)
            #expect(unknown.code == .dataError)
            #expect(unknown.err.contains("no está entre las publicadas"))
        }
    }

    @Test func `a file that is no receipt, no key file or not there is said so`() throws {
        try Desk.open { desk in
            let keys = try desk.keysFile
            let receipt = try desk.write("constancia.json", desk.receipt.file)
            let nothing = desk.run("receipt", "verify", try desk.write("x.json", [1, 2]), "--keys", keys)
            #expect(nothing.code == .dataError)
            #expect(nothing.err.contains("no es una constancia"))
            #expect(desk.run("receipt", "verify", receipt, "--keys", receipt).code == .dataError)
            #expect(desk.run("receipt", "verify", desk.folder + "/falta.json", "--keys", keys).code == .noInput)
            #expect(desk.run("receipt", "verify").code == .usage)
        }
    }

    @Test func `a report is proven without network, byte for byte or by what it says`() throws {
        try Desk.open { desk in
            let keys = try desk.keysFile
            let paper = try desk.write("constancia.json", desk.reported.file)
            let alone = desk.run("verify", paper, "--keys", keys)
            #expect(alone.code == .ok && alone.err.contains("CONSTANCIA AUTÉNTICA"))
            let exact = desk.run("verify", paper, try desk.write("reporte.json", Desk.report), "--keys", keys)
            #expect(exact.code == .ok && exact.err.contains("byte por byte"))
            let spaced = String(decoding: Desk.report, as: UTF8.self).replacing(":", with: " : ").replacing(
                ",", with: ",\n")
            let other = desk.run("verify", paper, try desk.write("otro.json", Array(spaced.utf8)), "--keys", keys)
            #expect(other.code == .ok && other.err.contains("escrito con otros espacios"))
            #expect(desk.opened == 0, "no installation was opened")
        }
    }

    @Test func `a report somebody touched, another entity's and what is no report end with 65 and a reason`() throws {
        try Desk.open { desk in
            let keys = try desk.keysFile
            let paper = try desk.write("constancia.json", desk.reported.file)
            let text = String(decoding: Desk.report, as: UTF8.self)
            let cases = [
                (text.replacing("\"No\"", with: "\"Sí\""), "fue cambiado después de radicarlo"),
                (text.replacing("54174", with: "25178"), "es de otra entidad (25178)"),
                ("nada", "no es un reporte en JSON"),
            ]
            for (content, words) in cases {
                let file = try desk.write("tocado.json", Array(content.utf8))
                let answer = desk.run("verify", paper, file, "--keys", keys)
                #expect(answer.code == .dataError && answer.err.contains(words), "\(words): \(answer.err)")
            }
            let forged = String(decoding: desk.reported.file, as: UTF8.self).replacing("Chitagá", with: "Chipaque")
            let fake = desk.run("verify", try desk.write("falsa.json", Array(forged.utf8)), "--keys", keys)
            #expect(fake.code == .dataError && fake.err.contains("NO AUTÉNTICA"))
            #expect(desk.run("verify", paper, desk.folder + "/falta.json", "--keys", keys).code == .noInput)
        }
    }

    @Test func `keys are listed, changed, and the receipt holds against the installation`() throws {
        try Desk.open { desk in
            let receipt = try desk.write("constancia.json", desk.receipt.file)
            let first = desk.run("receipt", "keys")
            #expect(first.out.hasPrefix(desk.receipt.keyID + "\tfirma\t"))
            let turned = desk.run("receipt", "rotate")
            #expect(turned.code == .ok)
            #expect(turned.err.contains("siguen siendo auténticas"))
            let listed = desk.run("receipt", "keys").out.split(separator: "\n")
            #expect(listed.count == 2)
            #expect(listed[1].contains("retirada"))
            #expect(desk.run("receipt", "verify", receipt).code == .ok)
            let published = desk.run("receipt", "keys", "--json").out
            #expect(try FilingKeyFile.read(Array(published.utf8)).count == 2)
        }
    }
}

/// An installation in a folder with one filed plan, opened anew by each command as the program does.
private struct Desk: ServicesSource {
    let folder: String
    let receipt: Receipt
    /// That of ``report``.
    let reported: Receipt
    private let openings: Openings

    static let report = CanonicalJSON.object([
        "entidad": .object(["codigo": .text("54174"), "nombre": .text("Alcaldía de Chitagá")]),
        "respuestas": .list([.object(["pregunta": .text("1"), "respuesta": .text("No")])]),
    ]).bytes

    /// How often a command asked for the installation.
    final class Openings: Sendable {
        let count = Mutex(0)
    }

    static func open(_ body: (Desk) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let services = try Self.services(folder)
            _ = try Migrator(Audit.migrations + Filings.manifest.migrations).apply(to: services.database)
            try Filings.makeFirstKey(services)
            let entity = services.nation.entity(OneTenant.chitaga)
            let now = services.now()
            let receipt = try entity.write {
                try Filings.file(Country.request("a", content: "lo entregado"), of: entity, at: now, in: $0)
            }
            let reported = try entity.write {
                try Filings.file(
                    Country.request("b", content: String(decoding: report, as: UTF8.self)), of: entity, at: now, in: $0)
            }
            services.database.close()
            try body(Desk(folder: folder, receipt: receipt, reported: reported, openings: Openings()))
        }
    }

    private static func services(_ folder: String) throws -> Services {
        let installation = Installation(
            isDemonstration: false, publicAddress: "http://localhost", dataFolder: "", secret: [1, 2, 3],
            build: "prueba")
        return Services(
            database: try Database.open(sqlite: folder + "/test.sqlite"), clock: FixedClock(TestProgram.usualNow),
            ids: CountedIDs(), installation: installation, tenants: OneTenant(), jobs: [])
    }

    func open(_ invocation: Invocation) throws -> Services {
        openings.count.withLock { $0 += 1 }
        return try Self.services(folder)
    }

    var opened: Int { openings.count.withLock { $0 } }

    func run(_ words: String...) -> (code: ExitCode, out: String, err: String) {
        let (out, err) = (Transcript(), Transcript())
        let line = CommandLineProgram(name: "gelt", commands: Filings.manifest.commands.map { $0(self) })
        let code = line.run(arguments: words, environment: [:], out: out.sink, err: err.sink)
        return (code, out.text, err.text)
    }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    var content: String { get throws { try write("contenido.txt", Array("lo entregado".utf8)) } }

    var keysFile: String {
        get throws {
            let services = try Self.services(folder)
            defer { services.database.close() }
            return try write("llaves.json", try FilingKeyFile.bytes(try Filings.keys(services.nation)))
        }
    }
}

private struct OneTenant: TenantDirectory {
    static let chitaga = Tenant(
        code: "54174", kind: .municipality, name: "Chitagá", department: "Norte de Santander",
        slug: "chitaga-nortedesantander", look: 1, slogan: "")

    func tenant(code: String) -> Tenant? { code == Self.chitaga.code ? Self.chitaga : nil }
    func tenant(slug: String) -> Tenant? { nil }
    func tenant(host: String) -> Tenant? { nil }
    func host(of tenant: Tenant) -> String? { nil }
}
