import Channels

/// How the items of a channel are listed, by their kind.
enum ListStyle: Sendable {
    case news, events, calls, documents, people, offices, gallery, questions, glossary, goals, links, services
    case projects, pages

    init(kind: String?) {
        switch kind {
        case "noticia", "sonido-video": self = .news
        case "evento": self = .events
        case "convocatoria", "empleo", "edicto": self = .calls
        case "norma", "presupuesto", "plan", "informe", "descarga": self = .documents
        case "funcionario": self = .people
        case "dependencia", "entidad": self = .offices
        case "foto": self = .gallery
        case "pregunta": self = .questions
        case "termino": self = .glossary
        case "meta-odm": self = .goals
        case "enlace": self = .links
        case "tramite", "servicio": self = .services
        case "proyecto", "proceso": self = .projects
        default: self = .pages
        }
    }

    var pageSize: Int {
        switch self {
        case .questions, .glossary: 200
        case .people, .goals, .links: 60
        case .gallery: 24
        default: 20
        }
    }

    var depth: ItemDepth {
        switch self {
        case .news, .calls: .list
        case .questions, .glossary, .pages: .text
        default: .values
        }
    }

    /// Lists long enough to be asked for by year or by type.
    var hasFilters: Bool { self == .documents || self == .projects || self == .calls }
}
