import Calendar
import Crypto

/// The signed proof (*constancia*) that something was handed in: anybody can check it without asking us.
public struct Receipt: Sendable, Hashable {
    public let filing: Filing
    /// What it is called: “Plan de acción GEL-T 2012”.
    public let title: String
    /// The entity by its official name on that day.
    public let entityName: String
    /// The small public facts, by name.
    public let facts: [String: String]
    /// What is signed: canonical JSON (RFC 8785). It names neither the person nor anything about one.
    public let json: [UInt8]
    /// Ed25519 over `json`, 64 bytes.
    public let signature: [UInt8]
    /// Identifier of the key.
    public let keyID: String

    /// The file to hand out: the signed JSON with its signature, as `gelt receipt verify` reads it.
    public var file: [UInt8] {
        Array("{\"constancia\":".utf8) + json
            + Array(
                """
                ,"firma":{"algoritmo":"Ed25519","llave":"\(keyID)","valor":"\(Base64URL.encode(signature))"}}

                """.utf8)
    }

    /// Whether these keys prove it.
    public func verdict(by keys: [FilingKey]) -> Verdict {
        Verdict.of(signature, over: json, key: keyID, at: filing.at, among: keys)
    }

    /// Name for that file: `GEL-2012-54174-000007-1.json`.
    public var filename: String { filing.number + ".json" }

    /// The receipt in lines of plain Spanish, for mail and paper.
    public var text: String {
        ([
            "Radicado \(filing.number)",
            "\(entityName) entregó: \(title)",
            "Recibido el \(filing.at.exact), hora de Colombia, según el reloj del servidor",
            filing.isOnTime ? "Entregado a tiempo" : "Entregado fuera de plazo",
            "Huella del contenido (SHA-256): \(filing.contentHash)",
            "Firmado con la llave \(keyID) (Ed25519)",
        ] + facts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }).joined(separator: "\n")
    }
}
