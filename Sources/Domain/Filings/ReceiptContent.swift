import Calendar
import Crypto
import Foundation

/// The names of what is signed, in one place.
enum ReceiptContent {
    static let format = "gelt-constancia-1"

    static func json(_ filing: Filing, title: String, entityName: String, facts: [String: String]) -> [UInt8] {
        CanonicalJSON.object([
            "formato": .text(format),
            "radicado": .text(filing.number),
            "clase": .text(filing.kind),
            "titulo": .text(title),
            "entidad": .object(["codigo": .text(filing.entity), "nombre": .text(entityName)]),
            "fecha": .text(filing.at.isoInBogota),
            "a_tiempo": .flag(filing.isOnTime),
            "contenido_sha256": .text(filing.contentHash),
            "datos": .object(facts.mapValues { .text($0) }),
        ]).bytes
    }

    static func read(_ json: [UInt8]) -> CanonicalJSON? {
        try? JSONDecoder().decode(CanonicalJSON.self, from: Data(json))
    }
}

/// A receipt as it comes back from outside: nothing in it is believed before its signature was checked.
struct ReceiptFile {
    let content: CanonicalJSON
    let signature: [UInt8]
    let keyID: String
    let number: FilingNumber
    let at: Instant

    /// - Throws: `ReceiptFault` where the file is no receipt.
    init(_ bytes: [UInt8]) throws(ReceiptFault) {
        guard let file = ReceiptContent.read(bytes), let content = file["constancia"], let signed = file["firma"],
            content["formato"]?.text == ReceiptContent.format, signed["algoritmo"]?.text == "Ed25519",
            let keyID = signed["llave"]?.text, let value = signed["valor"]?.text,
            let signature = Base64URL.decode(value), signature.count == 64,
            let at = content["fecha"]?.text.flatMap({ Instant(iso: $0) })
        else { throw .notReceipt }
        guard let number = try? FilingNumber(typed: content["radicado"]?.text ?? "") else { throw .notReceipt }
        self.content = content
        self.signature = signature
        self.keyID = keyID
        self.number = number
        self.at = at
    }

    func verdict(by keys: [FilingKey]) -> Verdict {
        Verdict.of(signature, over: content.bytes, key: keyID, at: at, among: keys)
    }

    var contentHash: String { content["contenido_sha256"]?.text ?? "" }

    /// What it says, for whoever checks it.
    var lines: [String] {
        [
            "Radicado \(number.text)",
            "\(content["entidad"]?["nombre"]?.text ?? "") entregó: \(content["titulo"]?.text ?? "")",
            "Recibido el \(at.exact), hora de Colombia",
            content["a_tiempo"]?.flag == true ? "Entregado a tiempo" : "Entregado fuera de plazo",
            "Huella del contenido (SHA-256): \(contentHash)",
        ]
    }
}

/// Why a file cannot be checked at all.
enum ReceiptFault: Error, Sendable, Hashable {
    case notReceipt, notKeys

    var words: String {
        switch self {
        case .notReceipt:
            "no es una constancia de radicado: se esperaba el archivo JSON que el programa entrega al radicar."
        case .notKeys: "no es el archivo de llaves que publica el programa en /llaves/publicas.json."
        }
    }
}
