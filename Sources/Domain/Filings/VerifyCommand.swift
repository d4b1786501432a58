import CommandLine
import Crypto
import Foundation
import Platform

/// `gelt verify`: proves without network that a receipt is ours and that a file is what was handed in with it.
enum VerifyCommand {
    static let command: @Sendable (any ServicesSource) -> Command = { source in
        Command(
            "verify", summary: "comprueba una constancia y, si se da, que un reporte es el que se recibió",
            details: [
                "Con --keys no necesita red ni base de datos: basta el archivo que el programa publica en"
                    + " /llaves/publicas.json. El reporte es el JSON que se descarga de la página pública o de la oficina.",
                "Termina con 0 si todo es auténtico, con 65 si algo no lo es y con 66 si un archivo no se puede leer.",
            ],
            arguments: [
                .required("receipt", "constancia en JSON"),
                .optional("report", "reporte en JSON, tal como se descargó"),
            ],
            options: ReceiptCommands.data + [
                .value("keys", "ARCHIVO", "llaves publicadas; sin esto, las de la base de datos", fallback: false)
            ],
            examples: [
                "verify GEL-2014-54174-000003-5.json --keys llaves.json",
                "verify GEL-2014-54174-000003-5.json reporte.json --keys llaves.json",
            ]
        ) { invocation in
            let path = try invocation.argument("receipt")
            let receipt = try ReceiptCommands.named(path) { try ReceiptFile(try ReceiptCommands.bytes(path)) }
            let verdict = receipt.verdict(by: try ReceiptCommands.published(invocation, source))
            guard verdict == .authentic else {
                throw CommandFailure("NO AUTÉNTICA. \(verdict.words)", .dataError)
            }
            for line in receipt.lines { invocation.print(line) }
            invocation.say("CONSTANCIA AUTÉNTICA. \(verdict.words)")
            if let report = invocation.arguments("report").first {
                invocation.say(try Handed(ReceiptCommands.bytes(report), receipt, named: report).sentence)
            }
            return .ok
        }
    }

    /// A file beside the receipt it is said to belong to.
    struct Handed {
        let sentence: String

        /// - Throws: `dataError` with the difference in words.
        init(_ bytes: [UInt8], _ receipt: ReceiptFile, named name: String) throws {
            let hash = SHA256.hex(bytes)
            if hash == receipt.contentHash {
                sentence = "REPORTE AUTÉNTICO. «\(name)» es, byte por byte, lo que se radicó."
            } else if let content = ReceiptContent.read(bytes), SHA256.hex(content.bytes) == receipt.contentHash {
                sentence =
                    "REPORTE AUTÉNTICO. «\(name)» dice exactamente lo que se radicó, aunque está escrito con otros espacios."
            } else {
                throw CommandFailure(
                    Self.refusal(bytes, receipt, name) + " Huella del archivo: \(hash). Huella en la constancia: "
                        + receipt.contentHash + ".", .dataError)
            }
        }

        /// Says more where the file itself tells that it belongs elsewhere.
        private static func refusal(_ bytes: [UInt8], _ receipt: ReceiptFile, _ name: String) -> String {
            let start = "NO ES LO QUE SE RADICÓ. La constancia es auténtica, pero «\(name)»"
            guard let content = ReceiptContent.read(bytes) else { return start + " no es un reporte en JSON." }
            let owner = content["entidad"]?["codigo"]?.text
            if let owner, owner != receipt.number.entity {
                return start + " es de otra entidad (\(owner)), no de \(receipt.number.entity)."
            }
            return start + " fue cambiado después de radicarlo, o es de otra entrega."
        }
    }
}
