import Calendar
import CommandLine
import Crypto
import Database
import Foundation
import Platform

/// `gelt receipt …`: the keys receipts are signed with, and the proof that a receipt is ours.
enum ReceiptCommands {
    static let all: [@Sendable (any ServicesSource) -> Command] = [keys, rotate, verify, VerifyCommand.command]

    static let data: [Option] = [
        .value("data", "CARPETA", "carpeta de los datos", default: "gelt-data"),
        .value("database", "URL", "dirección de PostgreSQL; sin ella, SQLite dentro de la carpeta de datos"),
        .value("share", "CARPETA", "carpeta de los datos de referencia"),
    ]

    private static func keys(_ source: any ServicesSource) -> Command {
        Command(
            "receipt keys", summary: "muestra las llaves públicas con que se firman las constancias",
            options: data + [.flag("json", "el archivo que se publica, para guardarlo")],
            examples: ["receipt keys --data /var/lib/gelt", "receipt keys --json > llaves.json"]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            let keys = try Filings.keys(services.nation)
            if invocation.flag("json") {
                invocation.out.write(try FilingKeyFile.bytes(keys))
            } else {
                for key in keys { invocation.print(line(key)) }
            }
            return .ok
        }
    }

    private static func line(_ key: FilingKey) -> String {
        let state = key.retiredAt.map { "retirada el \($0.spoken)" } ?? "firma"
        return "\(key.id)\t\(state)\tdesde el \(key.createdAt.spoken)\t\(Base64URL.encode(key.publicKey))"
    }

    private static func rotate(_ source: any ServicesSource) -> Command {
        Command(
            "receipt rotate", summary: "hace una llave nueva para firmar y retira la actual",
            details: [
                "La llave retirada sigue publicada y lo que firmó sigue siendo auténtico; su parte secreta se borra."
                    + " No hace falta detener el servidor."
            ],
            options: data, examples: ["receipt rotate --data /var/lib/gelt"]
        ) { invocation in
            let services = try source.open(invocation)
            defer { services.database.close() }
            let (new, old) = try Filings.rotateKey(services, by: "[gelt receipt rotate]")
            invocation.print(new)
            if let old { invocation.say("La llave \(old) quedó retirada; sus constancias siguen siendo auténticas.") }
            invocation.say("Desde ahora firma la llave \(new). Guarde una copia de la base de datos.")
            return .ok
        }
    }

    private static func verify(_ source: any ServicesSource) -> Command {
        Command(
            "receipt verify", summary: "comprueba que una constancia de radicado es auténtica",
            details: [
                "Con --keys no necesita red ni base de datos: basta el archivo que el programa publica en"
                    + " /llaves/publicas.json.",
                "Termina con 0 si todo es auténtico y con 65 si no.",
            ],
            arguments: [.required("file", "constancia en JSON")],
            options: data + [
                .value("keys", "ARCHIVO", "llaves publicadas; sin esto, las de la base de datos", fallback: false),
                .value("content", "ARCHIVO", "lo entregado, para comparar su huella", fallback: false),
            ],
            examples: [
                "receipt verify GEL-2012-54174-000007-1.json --keys llaves.json",
                "receipt verify constancia.json --keys llaves.json --content plan.json",
            ]
        ) { invocation in
            let path = try invocation.argument("file")
            let receipt = try named(path) { try ReceiptFile(try bytes(path)) }
            let verdict = receipt.verdict(by: try published(invocation, source))
            guard verdict == .authentic else { throw CommandFailure("NO AUTÉNTICA. \(verdict.words)", .dataError) }
            for line in receipt.lines { invocation.print(line) }
            if let content = invocation.option("content") { try compare(receipt, content) }
            invocation.say("AUTÉNTICA. \(verdict.words)")
            if invocation.option("content") != nil { invocation.say("El archivo es exactamente el que se radicó.") }
            return .ok
        }
    }

    static func published(_ invocation: Invocation, _ source: any ServicesSource) throws -> [FilingKey] {
        if let path = invocation.option("keys") {
            return try named(path) { try FilingKeyFile.read(try bytes(path)) }
        }
        let services = try source.open(invocation)
        defer { services.database.close() }
        return try Filings.keys(services.nation)
    }

    private static func compare(_ receipt: ReceiptFile, _ path: String) throws {
        let hash = SHA256.hex(try bytes(path))
        guard hash == receipt.contentHash else {
            throw CommandFailure(
                "La constancia es auténtica, pero «\(path)» NO es lo que se radicó: su huella es \(hash).", .dataError)
        }
    }

    static func named<T>(_ path: String, _ read: () throws -> T) throws -> T {
        do { return try read() } catch let fault as ReceiptFault {
            throw CommandFailure("«\(path)» \(fault.words)", .dataError)
        }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("No se pudo leer el archivo «\(path)».", .noInput)
        }
        return Array(data)
    }
}
