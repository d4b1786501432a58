/// How far a version of a plan has come. Who did each step and when are rows of `plan_step`; this is the word for where
/// they have led.
public enum PlanState: String, Sendable, Hashable, CaseIterable {
    /// Being written or corrected.
    case draft = "borrador"
    /// Before the committee, which comments on each action.
    case inCommittee = "en-comite"
    /// Shown on the entity's site without having been sent to the nation: plans of former years, read from documents.
    case published = "publicado"
    /// By the mayor or the governor. From here on its words never change: corrections are a new version.
    case approved = "aprobado"
    case submitted = "enviado"
    /// By the owner bodies, with observations. It is answered by a new version.
    case returned = "devuelto"
    case accepted = "aceptado"
    case executing = "en-ejecucion"
    case closed = "cerrado"
    /// A newer version took its place.
    case superseded = "sustituido"
    case discarded = "descartado"

    /// As people read it.
    public var title: String {
        switch self {
        case .draft: "borrador"
        case .inCommittee: "en revisión del comité"
        case .published: "publicado"
        case .approved: "aprobado"
        case .submitted: "enviado"
        case .returned: "devuelto con observaciones"
        case .accepted: "aceptado"
        case .executing: "en ejecución"
        case .closed: "cerrado"
        case .superseded: "sustituido por otra versión"
        case .discarded: "descartado"
        }
    }

    /// Whether its words may still be changed.
    public var isOpen: Bool { self == .draft || self == .inCommittee }

    /// Whether it has reached the nation at some time.
    public var wasSubmitted: Bool { [.submitted, .returned, .accepted, .executing, .closed].contains(self) }

    /// Whether what it promises can be followed up.
    public var isFollowed: Bool {
        [.published, .approved, .submitted, .returned, .accepted, .executing].contains(self)
    }
}
