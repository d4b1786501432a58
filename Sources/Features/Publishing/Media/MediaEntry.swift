import Calendar
import Channels

/// A file of the library as those who keep it see it.
struct MediaEntry: Sendable {
    /// Whether its words can be searched.
    enum TextState: String, Sendable {
        case none = "no"
        case waiting = "pendiente"
        case read = "leido"
        case unreadable = "sin-texto"
    }

    let media: Media
    let textState: TextState
    let addedAt: Instant
    /// In how many things that the public sees.
    let uses: Int
}

/// Something in which a file is shown: the draft or what the public sees.
struct MediaUse: Sendable, Hashable {
    let item: String
    let title: String
    let isPublic: Bool
}

/// Which files are listed.
struct MediaFilter: Sendable, Hashable {
    static let pageSize = 24

    var kind: Media.Kind?
    var words = ""
    var page = 1
}

/// What is said of a file.
struct MediaWords: Sendable, Hashable {
    var title = ""
    var alt = ""
    var documentType = ""
    var day: Day?

    /// What documents of a public office usually are.
    static let documentTypes = [
        "Acta", "Acuerdo", "Circular", "Contrato", "Convocatoria", "Datos", "Decreto", "Formato", "Informe", "Manual",
        "Ordenanza", "Plan", "Presentación", "Presupuesto", "Resolución", "Otro",
    ]
}
