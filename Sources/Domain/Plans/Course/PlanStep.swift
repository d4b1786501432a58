public import Calendar

/// Something that moved a version of a plan on, with who and when. Steps are only added.
public struct PlanStep: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case opened = "abierto"
        case sentToCommittee = "pasado-al-comite"
        case backToDraft = "vuelto-a-borrador"
        case published = "publicado"
        case approved = "aprobado"
        case submitted = "enviado"
        case returned = "devuelto"
        case accepted = "aceptado"
        case executionBegan = "ejecucion-iniciada"
        case closed = "cerrado"
        case superseded = "sustituido"
        case discarded = "descartado"

        /// What happened, as a sentence without its subject: “pasó al comité”.
        public var title: String {
            switch self {
            case .opened: "se abrió"
            case .sentToCommittee: "pasó al comité"
            case .backToDraft: "volvió a borrador"
            case .published: "se publicó"
            case .approved: "se aprobó"
            case .submitted: "se envió al Programa"
            case .returned: "se devolvió con observaciones"
            case .accepted: "se aceptó"
            case .executionBegan: "empezó su ejecución"
            case .closed: "se cerró"
            case .superseded: "lo sustituyó otra versión"
            case .discarded: "se descartó"
            }
        }

        /// The state it leads to.
        public var leadsTo: PlanState {
            switch self {
            case .opened, .backToDraft: .draft
            case .sentToCommittee: .inCommittee
            case .published: .published
            case .approved: .approved
            case .submitted: .submitted
            case .returned: .returned
            case .accepted: .accepted
            case .executionBegan: .executing
            case .closed: .closed
            case .superseded: .superseded
            case .discarded: .discarded
            }
        }

        /// From which states it may be taken.
        public var startsFrom: Set<PlanState> {
            switch self {
            case .opened: []
            case .sentToCommittee: [.draft]
            case .backToDraft: [.inCommittee]
            case .published: [.draft, .inCommittee]
            case .approved: [.inCommittee, .published]
            case .submitted: [.approved]
            case .returned, .accepted: [.submitted]
            case .executionBegan: [.accepted]
            case .closed: [.executing]
            case .superseded: [.published, .approved, .submitted, .returned, .accepted, .executing]
            case .discarded: [.draft, .inCommittee]
            }
        }
    }

    /// From 1, inside the version.
    public let number: Int
    public let kind: Kind
    public let at: Instant
    /// Identifier of the person, or the name of a command or job in brackets.
    public let person: String
    /// The role in which it was done, as people read it: “Alcaldesa”; empty for jobs.
    public let role: String
    /// What the person wrote to it.
    public let note: String

    public init(number: Int, kind: Kind, at: Instant, person: String, role: String, note: String) {
        self.number = number
        self.kind = kind
        self.at = at
        self.person = person
        self.role = role
        self.note = note
    }
}
