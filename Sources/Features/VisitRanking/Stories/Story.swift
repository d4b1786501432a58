import Calendar
import Design
import HTTP
import Markdown

/// What a success story says, in one version.
struct StoryWords: Sendable, Hashable {
    var title = ""
    var topic = ""
    /// One or two sentences for the list.
    var summary = ""
    /// Markdown.
    var text = ""
    /// One address a line: videos, photographs, news.
    var links = ""
    /// Programme of television or radio that told it (seed 003), with its day.
    var programme = ""

    var addresses: [String] {
        links.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

enum StoryState: String, Sendable, Hashable {
    case proposed = "propuesta"
    case published = "publicada"
    case declined = "no-publicada"

    var title: String { self == .declined ? "no publicada" : rawValue }

    var standing: Standing {
        switch self {
        case .published: .kept
        case .proposed: .due
        case .declined: .neutral
        }
    }
}

/// An experience of an entity, told so that others may learn from it.
struct Story: Sendable, Hashable {
    let id: String
    let entity: String
    let version: Int
    let words: StoryWords
    let changedAt: Instant
    /// Oldest first; there is always one.
    let steps: [Step<StoryState>]

    var state: StoryState { steps.last?.state ?? .proposed }
}

/// A story as somebody writes it.
struct StoryForm: Sendable {
    static let topics = [
        "Atención al ciudadano", "Educación", "Salud", "Agro", "Cultura", "Participación", "Transparencia", "Empleo",
        "Gestión del riesgo", "Inclusión",
    ]

    var entity = ""
    var words = StoryWords()
    /// Number of the version that was read; who saves later finds that somebody else did.
    var version = 0
    var errors: [FieldError] = []

    init() {}

    init(_ story: Story) {
        (entity, words, version) = (story.entity, story.words, story.version)
    }

    init(_ fields: Fields) {
        func field(_ name: String, _ most: Int) -> String { String((fields[name] ?? "").trimmed.prefix(most)) }
        entity = field("entidad", 100)
        words = StoryWords(
            title: field("titulo", 200), topic: field("tema", 60), summary: field("resumen", 500),
            text: field("texto", 30_000), links: field("enlaces", 4000), programme: field("programa", 300))
        version = Int(field("version", 9)) ?? 0
    }

    mutating func check() -> Bool {
        if words.title.isEmpty { errors.append(FieldError("titulo", "Escriba el título.")) }
        if words.topic.isEmpty { errors.append(FieldError("tema", "Elija el tema.")) }
        if words.summary.isEmpty { errors.append(FieldError("resumen", "Cuéntela en una o dos frases.")) }
        if words.text.isEmpty { errors.append(FieldError("texto", "Cuente la historia.")) }
        if let wrong = words.addresses.first(where: { !$0.isWebAddress }) {
            errors.append(FieldError("enlaces", "«\(wrong.prefix(80))» no es una dirección que empiece por https://."))
        }
        return errors.isEmpty
    }
}
