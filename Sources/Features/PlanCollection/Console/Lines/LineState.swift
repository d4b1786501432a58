import Plans

/// How far an entity has come with the plan of a campaign, as the nation counts it.
enum LineState: String, Sendable, Hashable, CaseIterable {
    case notStarted = "sin-empezar"
    case draft = "borrador"
    case inCommittee = "en-comite"
    case published = "publicado"
    case approved = "aprobado"
    case submitted = "enviado"
    case returned = "devuelto"
    case accepted = "aceptado"
    case executing = "en-ejecucion"
    case closed = "cerrado"

    /// Nil for versions that count no longer.
    init?(_ state: PlanState) {
        switch state {
        case .draft: self = .draft
        case .inCommittee: self = .inCommittee
        case .published: self = .published
        case .approved: self = .approved
        case .submitted: self = .submitted
        case .returned: self = .returned
        case .accepted: self = .accepted
        case .executing: self = .executing
        case .closed: self = .closed
        case .superseded, .discarded: return nil
        }
    }

    /// As people read it in a list.
    var title: String {
        switch self {
        case .notStarted: "no ha empezado"
        case .draft: "borrador"
        case .inCommittee: "en comité"
        case .published: "publicado sin enviar"
        case .approved: "aprobado sin enviar"
        case .submitted: "enviado"
        case .returned: "devuelto"
        case .accepted: "aceptado"
        case .executing: "en ejecución"
        case .closed: "cerrado"
        }
    }

    /// As everybody may know it: what an entity does before it sends is its own.
    var publicTitle: String { isUnderWay ? "en preparación" : title }
    var publicWord: String { isUnderWay ? "en-preparacion" : rawValue }

    /// Whether the plan has reached the nation.
    var isHandedIn: Bool { rank >= Self.submitted.rank }

    /// Whether somebody has begun and nothing was sent yet.
    var isUnderWay: Bool { self != .notStarted && !isHandedIn }

    /// The order of the course.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
