import Calendar
import Platform

/// A letter of the nation to many entities at once.
struct Reminder: Sendable {
    let id: String
    let campaign: String
    let at: Instant
    /// Role of who sent it; pages name no person.
    let role: String
    /// The filter it was chosen by, as it stands in an address.
    let filter: String
    let text: Circular
    /// Whether entities that had one these days were written to again.
    let repeats: Bool
    let chosen: Int
    let jobID: String

    /// An entity is not written to again before this, unless whoever sends confirms it.
    static let pause: Duration = .seconds(24 * 3600)

    /// What became of it for an entity.
    enum Outcome: String, Sendable, CaseIterable {
        case waiting = "en-espera"
        case sent = "enviado"
        /// It had one within the last day.
        case recent = "reciente"
        /// It handed in meanwhile.
        case handedIn = "ya-entrego"
        /// Nobody to write to is known.
        case nobody = "sin-contacto"

        var title: String {
            switch self {
            case .waiting: "por enviar"
            case .sent: "enviado"
            case .recent: "ya tenía uno de las últimas 24 horas"
            case .handedIn: "ya entregó"
            case .nobody: "no se conoce a quién escribirle"
            }
        }
    }
}

/// The words of a reminder.
enum ReminderText {
    static let placeholders: [(name: String, meaning: String)] = [
        ("{entidad}", "nombre de la entidad"), ("{estado}", "cómo va su plan"), ("{plazo}", "su último día a tiempo"),
        ("{dias}", "cuántos días le quedan"), ("{porque}", "lo que dice el pronóstico"),
        ("{enlace}", "dirección de su oficina"),
    ]

    static func usual(_ campaign: String) -> Circular {
        Circular(
            subject: "{entidad}: {dias} para entregar su plan de acción",
            body: """
                Cordial saludo:

                Le escribimos por el plan de acción de la {entidad} ({campana}). Hoy figura así: {estado}. {porque}

                Puede entregarlo a tiempo hasta el {plazo}: {dias}.

                Entre aquí para continuar:
                {enlace}

                Si necesita ayuda, responda este mensaje o escriba a la mesa de ayuda.

                Programa Gobierno en línea
                """.replacing("{campana}", with: campaign))
    }
}

/// What the placeholders stand for.
struct ReminderLetter: Sendable {
    let entity: String
    let state: String
    let deadline: String
    let days: String
    let reason: String
    let link: String

    /// The words for one entity.
    func written(_ circular: Circular) -> Circular {
        circular.filled([
            ("{entidad}", entity), ("{estado}", state), ("{plazo}", deadline), ("{dias}", days), ("{porque}", reason),
            ("{enlace}", link),
        ])
    }
}
