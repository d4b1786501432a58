import Calendar
import Channels
import Design
import Entities
import HTTP
import Platform

/// A letter of the nation to many entities about their channels.
struct Reminder: Sendable {
    let id: String
    let at: Instant
    let person: String
    /// Role of who sent it; pages name no person.
    let role: String
    let text: Circular
    let chosen: Int
    let jobID: String

    /// An entity is not written to again before this.
    static let pause: Duration = .seconds(7 * 24 * 3600)

    /// What became of it for an entity.
    enum Outcome: String, Sendable, CaseIterable {
        case waiting = "en-espera"
        case sent = "enviado"
        /// It had one within the last week.
        case recent = "reciente"
        /// It put its channels up to date meanwhile.
        case fresh = "al-dia"
        /// Nobody to write to is known.
        case nobody = "sin-contacto"

        var title: String {
            switch self {
            case .waiting: "por enviar"
            case .sent: "enviado"
            case .recent: "ya tenía uno de esta semana"
            case .fresh: "ya se puso al día"
            case .nobody: "no se conoce a quién escribirle"
            }
        }

        var standing: Standing {
            switch self {
            case .sent, .fresh: .kept
            case .waiting, .recent: .neutral
            case .nobody: .missed
            }
        }
    }
}

/// The words of a reminder.
enum ReminderText {
    static let placeholders: [(name: String, meaning: String)] = [
        ("{entidad}", "nombre de la entidad"), ("{cuantos}", "cuántos canales tiene atrasados"),
        ("{ultima}", "su última actualización"), ("{pronostico}", "lo que dice el pronóstico"),
        ("{enlace}", "dirección de su oficina"),
    ]

    static let usual = Circular(
        subject: "{entidad}: canales del sitio por actualizar",
        body: """
            Cordial saludo:

            Hoy {cuantos} del sitio de la {entidad} figuran atrasados. Última actualización: {ultima}. {pronostico}

            Si la información sigue igual, basta con anotar que se revisó. Puede verlo aquí:
            {enlace}

            Si necesita ayuda, escriba a la mesa de ayuda.

            Programa Gobierno en línea
            """)
}

extension Circular {
    /// The words for one entity.
    func written(for line: ConsoleLine, publicAddress: String) -> Circular {
        let late = line.standing?.late ?? 0
        let office = Context.path(CareRoutes.home.path, place: .office, tenant: line.entity.tenant)
        return filled([
            ("{entidad}", line.entity.tenant.officialName), ("{cuantos}", late == 1 ? "1 canal" : "\(late) canales"),
            ("{ultima}", line.standing?.lastDay?.short ?? "ninguna todavía"),
            ("{pronostico}", line.standing.map { $0.risk.isEmpty ? "" : $0.risk + "." } ?? ""),
            ("{enlace}", publicAddress + office),
        ])
    }
}
