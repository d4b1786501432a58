import Calendar
import Files

/// Something that shows that an activity was done.
struct Evidence: Sendable, Hashable {
    /// The kinds that the plans themselves name (seeds 002, 004).
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case minutes = "acta"
        case workshop = "taller"
        case noticeBoard = "cartelera"
        case link = "enlace"
        case document = "documento"
        case invitation = "invitacion"

        var title: String {
            switch self {
            case .minutes: "Acta"
            case .workshop: "Taller o jornada"
            case .noticeBoard: "Fotografía de una cartelera"
            case .link: "Enlace"
            case .document: "Documento"
            case .invitation: "Invitación enviada"
            }
        }

        /// Invitations are kept by sending them; the others are noted by hand.
        static let noted: [Kind] = [.minutes, .workshop, .noticeBoard, .link, .document]
    }

    let id: String
    /// Key of the task it belongs to.
    let task: String
    let kind: Kind
    /// Day of what happened.
    let day: Day
    let description: String
    /// Address of a page; empty where there is none.
    let link: String
    let file: EvidenceFile?
    var isPublic: Bool
    var isWithdrawn: Bool
    let at: Instant
    let by: String
}

/// Whether evidence is shown to everybody, kept inside, or set aside.
enum EvidenceStanding: String, Sendable, CaseIterable {
    case shown = "publica"
    case kept = "interna"
    case withdrawn = "retirada"
}

struct EvidenceFile: Sendable, Hashable {
    let hash: String
    let name: String
    let type: EvidenceFileType
    let size: Int
}
