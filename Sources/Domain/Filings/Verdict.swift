import Calendar
import Crypto

/// What the published keys say of a signature.
public enum Verdict: Sendable, Hashable {
    /// The programme signed exactly this.
    case authentic
    /// None of the keys is the one the receipt names.
    case unknownKey
    /// The content is not what was signed.
    case altered
    /// It says it was filed after its key had been retired.
    case afterRetirement

    /// What filings already on their way may take while a key is being changed.
    static let grace: Duration = .seconds(60)

    /// The verdict as a person reads it.
    public var words: String {
        switch self {
        case .authentic: "La firma es auténtica: el contenido es exactamente el que firmó el programa."
        case .unknownKey: "La llave que nombra la constancia no está entre las publicadas por el programa."
        case .altered: "La firma no corresponde: el contenido no es el que firmó el programa."
        case .afterRetirement: "La constancia dice una fecha en que su llave ya estaba retirada."
        }
    }

    static func of(
        _ signature: [UInt8], over json: [UInt8], key id: String, at instant: Instant, among keys: [FilingKey]
    ) -> Verdict {
        guard let key = keys.first(where: { $0.id == id }) else { return .unknownKey }
        guard Ed25519.verify(signature, of: json, by: key.publicKey) else { return .altered }
        if let retired = key.retiredAt, instant > retired + grace { return .afterRetirement }
        return .authentic
    }
}
