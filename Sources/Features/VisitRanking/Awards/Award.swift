import Calendar
import Design
import HTTP
import Platform

/// A contest on the use of information technology in the State, to which the programme nominates entities (seed 003).
struct Award: Sendable, Hashable {
    let id: String
    let name: String
    let year: Int
    let organiser: String
    /// What is asked for and until when, in its own words.
    let call: String
    let link: String
}

/// How far a nomination has come.
enum NominationState: String, Sendable, Hashable, CaseIterable {
    case proposed = "propuesta"
    case nominated = "postulada"
    case finalist = "finalista"
    case winner = "ganadora"
    case notChosen = "no-seleccionada"

    var title: String { self == .notChosen ? "no seleccionada" : rawValue }

    var standing: Standing {
        switch self {
        case .winner, .finalist: .kept
        case .nominated: .due
        case .proposed, .notChosen: .neutral
        }
    }

    /// What may come after it.
    var next: [NominationState] {
        switch self {
        case .proposed: [.nominated, .notChosen]
        case .nominated: [.finalist, .winner, .notChosen]
        case .finalist: [.winner, .notChosen]
        case .winner, .notChosen: []
        }
    }

    /// What the public may read: what an entity proposes is its own until the programme took it up.
    var isPublic: Bool { [.nominated, .finalist, .winner].contains(self) }
}

/// An entity's experience on its way through a contest.
struct Nomination: Sendable, Hashable {
    let id: String
    let entity: String
    /// Empty where the entity proposed it without naming a contest.
    let award: String
    let experience: String
    let summary: String
    /// Address of what proves it, or empty.
    let evidence: String
    let by: String
    let at: Instant
    /// Oldest first; there is always one.
    let steps: [Step<NominationState>]

    var state: NominationState { steps.last?.state ?? .proposed }
}

struct AwardForm: Sendable {
    var name = ""
    var year = ""
    var organiser = ""
    var call = ""
    var link = ""
    var errors: [FieldError] = []

    init(year: Int) { self.year = String(year) }

    init(_ fields: Fields) {
        name = (fields["nombre"] ?? "").trimmed
        year = (fields["anio"] ?? "").trimmed
        organiser = String((fields["entrega"] ?? "").trimmed.prefix(160))
        call = String((fields["convocatoria"] ?? "").trimmed.prefix(1000))
        link = (fields["enlace"] ?? "").trimmed
    }

    mutating func read() -> Int? {
        if name.isEmpty || name.count > 160 { errors.append(FieldError("nombre", "Escriba el nombre del premio.")) }
        let number = Int(year).flatMap { (2000...2100).contains($0) ? $0 : nil }
        if number == nil { errors.append(FieldError("anio", "Escriba el año con cuatro cifras.")) }
        if !link.isEmpty, !link.isWebAddress {
            errors.append(FieldError("enlace", "El enlace empieza por https:// y no tiene espacios."))
        }
        return errors.isEmpty ? number : nil
    }
}

/// An experience as the entity or the programme proposes it.
struct NominationForm: Sendable {
    var award = ""
    var entity = ""
    var experience = ""
    var summary = ""
    var evidence = ""
    var errors: [FieldError] = []

    init() {}

    init(_ fields: Fields) {
        award = (fields["premio"] ?? "").trimmed
        entity = (fields["entidad"] ?? "").trimmed
        experience = (fields["experiencia"] ?? "").trimmed
        summary = (fields["resumen"] ?? "").trimmed
        evidence = (fields["prueba"] ?? "").trimmed
    }

    mutating func check(awards: [Award]) -> Bool {
        if !award.isEmpty, !awards.contains(where: { $0.id == award }) {
            errors.append(FieldError("premio", "Ese premio ya no está; elija otro."))
        }
        if experience.isEmpty || experience.count > 160 {
            errors.append(FieldError("experiencia", "Escriba el nombre de la experiencia, en una línea."))
        }
        if summary.isEmpty || summary.count > 2000 {
            errors.append(FieldError("resumen", "Cuente qué se hizo y qué cambió, en unas pocas frases."))
        }
        if !evidence.isEmpty, !evidence.isWebAddress {
            errors.append(FieldError("prueba", "El enlace empieza por https:// y no tiene espacios."))
        }
        return errors.isEmpty
    }
}
