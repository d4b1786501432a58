/// How far an entity has come with the report of a campaign, as the nation counts it.
enum ReportProgress: String, Sendable, Hashable, CaseIterable {
    case notStarted = "sin-empezar"
    case underWay = "en-curso"
    /// Some component was delivered on its own; the report was not.
    case partial = "parcial"
    case reopened = "reabierto"
    case submitted = "enviado"

    /// As people read it in a list.
    var title: String {
        switch self {
        case .notStarted: "sin empezar"
        case .underWay: "en curso"
        case .partial: "parcial"
        case .reopened: "reabierto"
        case .submitted: "enviado"
        }
    }

    /// As everybody may know it: what an entity does before it sends is its own; a component it delivered is not.
    var publicTitle: String { self == .underWay ? "en preparación" : title }
    var publicWord: String { self == .underWay ? "en-preparacion" : rawValue }

    var isUnderWay: Bool { self == .underWay || self == .partial }

    /// The order of the course.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
