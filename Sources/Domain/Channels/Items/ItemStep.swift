public import Calendar

/// What somebody did with an item, and when.
public struct ItemStep: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case created = "creado"
        case saved = "guardado"
        case submitted = "enviado-a-revision"
        case returned = "devuelto"
        case scheduled = "programado"
        case published = "publicado"
        case archived = "archivado"
        case restored = "restaurado"
        case moved = "movido"

        /// States it may be taken in.
        public var startsFrom: Set<ItemState> {
            switch self {
            case .created: []
            case .saved, .moved: Set(ItemState.allCases)
            case .submitted: [.draft, .published]
            case .returned: [.review, .scheduled]
            case .scheduled, .published: [.draft, .review, .scheduled, .published]
            case .archived: [.published, .draft, .review, .scheduled]
            case .restored: [.archived]
            }
        }

        /// The state after it; nil where it stays as it was.
        public var leadsTo: ItemState? {
            switch self {
            case .created, .returned, .restored: .draft
            case .saved, .moved: nil
            case .submitted: .review
            case .scheduled: .scheduled
            case .published: .published
            case .archived: .archived
            }
        }
    }

    /// The step as its history tells it: “Enviado a revisión”.
    public var title: String {
        switch kind {
        case .created: "Escrito por primera vez"
        case .saved: "Guardado"
        case .submitted: "Enviado a revisión"
        case .returned: "Devuelto"
        case .scheduled: "Programado"
        case .published: "Publicado"
        case .archived: "Archivado"
        case .restored: "Restaurado"
        case .moved: "Cambiado de lugar"
        }
    }

    public let number: Int
    public let kind: Kind
    public let at: Instant
    public let person: String
    public let role: String
    public let note: String
    /// The version it was about.
    public let version: Int

    public init(number: Int, kind: Kind, at: Instant, person: String, role: String, note: String, version: Int) {
        self.number = number
        self.kind = kind
        self.at = at
        self.person = person
        self.role = role
        self.note = note
        self.version = version
    }
}
