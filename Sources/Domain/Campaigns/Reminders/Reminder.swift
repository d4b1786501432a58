public import Calendar
public import Platform

/// A letter of the nation to many entities at once, that they owe something.
public struct Reminder: Sendable {
    public let id: String
    public let campaign: String
    public let at: Instant
    /// Role of who sent it; pages name no person.
    public let role: String
    /// The filter it was chosen by, as it stands in an address.
    public let filter: String
    public let text: Circular
    /// Whether entities that had one these days were written to again.
    public let repeats: Bool
    public let chosen: Int
    public let jobID: String

    public init(
        id: String, campaign: String, at: Instant, role: String, filter: String, text: Circular, repeats: Bool,
        chosen: Int, jobID: String
    ) {
        self.id = id
        self.campaign = campaign
        self.at = at
        self.role = role
        self.filter = filter
        self.text = text
        self.repeats = repeats
        self.chosen = chosen
        self.jobID = jobID
    }

    /// An entity is not written to again before this, unless whoever sends confirms it.
    public static let pause: Duration = .seconds(24 * 3600)

    /// What became of it for an entity.
    public enum Outcome: String, Sendable, CaseIterable {
        case waiting = "en-espera"
        case sent = "enviado"
        /// It had one within the last day.
        case recent = "reciente"
        /// It handed in meanwhile.
        case handedIn = "ya-entrego"
        /// Nobody to write to is known.
        case nobody = "sin-contacto"

        public var title: String {
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

/// What the placeholders stand for.
public struct ReminderLetter: Sendable {
    public let entity: String
    public let state: String
    public let deadline: String
    public let days: String
    public let reason: String
    public let link: String

    public init(entity: String, state: String, deadline: String, days: String, reason: String, link: String) {
        self.entity = entity
        self.state = state
        self.deadline = deadline
        self.days = days
        self.reason = reason
        self.link = link
    }

    /// - Parameters:
    ///   - link: full address of where the entity goes on.
    ///   - until: of an extension.
    public init(
        _ tenant: Tenant, state: String, reason: String, link: String, campaign: Campaign, extension until: Day?,
        at now: Instant
    ) {
        let standing = CampaignStanding(campaign, extension: until)
        let isOnTime = standing.isOnTime(at: now) || standing.status(at: now) == .future
        let day = isOnTime ? standing.lastDayOnTime : standing.lastDay
        let left = max(0, now.day.days(to: day))
        self.init(
            entity: tenant.officialName, state: state, deadline: day.spoken,
            days: left == 0 ? "hoy es el último día" : left == 1 ? "queda 1 día" : "quedan \(left) días",
            reason: reason, link: link)
    }

    /// The words between braces that are different for each entity.
    public static let placeholders: [(name: String, meaning: String)] = [
        ("{entidad}", "nombre de la entidad"), ("{estado}", "cómo va"), ("{plazo}", "su último día a tiempo"),
        ("{dias}", "cuántos días le quedan"), ("{porque}", "lo que dice el pronóstico"),
        ("{enlace}", "dirección de su oficina"),
    ]

    /// The words for one entity.
    public func written(_ circular: Circular) -> Circular {
        circular.filled([
            ("{entidad}", entity), ("{estado}", state), ("{plazo}", deadline), ("{dias}", days), ("{porque}", reason),
            ("{enlace}", link),
        ])
    }
}
