/// How likely an entity is to hand in before its next date.
enum Likelihood: String, Sendable, Hashable, CaseIterable {
    case unlikely = "dificil"
    case atRisk = "en-riesgo"
    case unknown = "sin-datos"
    case lost = "no-llega"
    case onTrack = "va-a-tiempo"
    case done = "entrego"

    var title: String {
        switch self {
        case .unlikely: "difícilmente llega"
        case .atRisk: "en riesgo"
        case .unknown: "sin datos suficientes"
        case .lost: "ya no llega"
        case .onTrack: "va a tiempo"
        case .done: "ya entregó"
        }
    }

    /// Of several: “difícilmente llegan”.
    var sentence: String {
        switch self {
        case .unlikely: "difícilmente llegan"
        case .atRisk: "están en riesgo"
        case .unknown: "no dan datos suficientes"
        case .lost: "ya no llegan"
        case .onTrack: "van a tiempo"
        case .done: "ya entregaron"
        }
    }

    /// Whom a call helps most comes first: who may still arrive, before who has no more time.
    var urgency: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether somebody should call.
    var needsCall: Bool { self == .unlikely || self == .atRisk || self == .lost }
}
