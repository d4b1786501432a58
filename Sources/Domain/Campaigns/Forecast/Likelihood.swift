/// How likely an entity is to hand in before its next date.
public enum Likelihood: String, Sendable, Hashable, CaseIterable {
    case unlikely = "dificil"
    case atRisk = "en-riesgo"
    case unknown = "sin-datos"
    case lost = "no-llega"
    case onTrack = "va-a-tiempo"
    case done = "entrego"

    /// As a person reads it.
    public var title: String {
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
    public var sentence: String {
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
    public var urgency: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether somebody should call.
    public var needsCall: Bool { self == .unlikely || self == .atRisk || self == .lost }

    /// The days needed against the days that are left.
    public static func of(needed: Int, left: Int) -> Likelihood {
        if needed > hopelessFactor * left, needed - left >= hopelessDays { return .lost }
        if needed > left { return .unlikely }
        return left - needed < safeMargin ? .atRisk : .onTrack
    }

    // MARK: The constants. Each is a guess of the programme that its own figures should replace.

    /// So many days of margin are needed to be on the safe side.
    public static let safeMargin = 3
    /// “Ya no llega”: it needs more than twice the days left, and a week more than there is.
    public static let hopelessFactor = 2
    public static let hopelessDays = 7
}
