import Calendar
import Channels
import Design
import Entities
import HTTP
import Platform
import Spanish

/// One entity of the country and how it keeps its channels.
struct ConsoleLine: Sendable {
    enum State: String, Sendable, CaseIterable {
        case late = "atrasada"
        case risk = "en-riesgo"
        case fresh = "al-dia"
        case none = "sin-sitio"

        var title: String {
            switch self {
            case .late: "Con atrasos"
            case .risk: "Va camino de atrasarse"
            case .fresh: "Al día"
            case .none: "Sin publicar"
            }
        }

        var mark: Standing {
            switch self {
            case .late: .missed
            case .risk: .due
            case .fresh: .kept
            case .none: .neutral
            }
        }
    }

    let entity: Entity
    /// Nil where the entity has published nothing yet.
    let standing: ChannelStanding?
    let reminded: Instant?

    var state: State {
        guard let standing, standing.lastDay != nil else { return .none }
        if standing.late > 0 { return .late }
        return standing.atRisk > 0 ? .risk : .fresh
    }

    /// Whom a letter may ask for something.
    var needsReminding: Bool { state == .late || state == .risk }
}

struct ConsoleFilter: ListFilter, Sendable, Hashable {
    enum Order: String, Sendable, CaseIterable {
        case late = "atrasos"
        case risk = "riesgo"
        case stillest = "silencio"
        case name = "nombre"

        var title: String {
            switch self {
            case .late: "Más atrasos"
            case .risk: "Quién se atrasará primero"
            case .stillest: "Más tiempo en silencio"
            case .name: "Nombre"
            }
        }
    }

    var state: ConsoleLine.State?
    /// Two digits of DIVIPOLA.
    var department: String?
    var order = Order.late
    var page = 1

    init() {}

    init(_ query: Fields) {
        let value = { (name: String) in query[name].flatMap { $0.isEmpty ? nil : $0 } }
        state = value("estado").flatMap(ConsoleLine.State.init(rawValue:))
        department = value("departamento")
        order = value("orden").flatMap(Order.init(rawValue:)) ?? .late
        page = min(max(1, Int(value("pagina") ?? "") ?? 1), 1_000)
    }

    var fields: Fields {
        var fields = Fields()
        if let state { fields.append("estado", state.rawValue) }
        if let department { fields.append("departamento", department) }
        if order != .late { fields.append("orden", order.rawValue) }
        if page > 1 { fields.append("pagina", String(page)) }
        return fields
    }

    func matches(_ line: ConsoleLine) -> Bool {
        (state == nil || line.state == state) && (department == nil || line.entity.departmentCode == department)
    }

    /// Lines come by name; equals keep that order.
    func apply(_ lines: [ConsoleLine]) -> [ConsoleLine] {
        let found = lines.filter(matches)
        guard order != .name else { return found }
        return found.enumerated().map { (key: key($0.element), offset: $0.offset, line: $0.element) }
            .sorted { ($0.key.0, $0.key.1, $0.offset) < ($1.key.0, $1.key.1, $1.offset) }.map(\.line)
    }

    /// Those without a site stand last: there is nothing to judge.
    private func key(_ line: ConsoleLine) -> (Int, Int) {
        guard let standing = line.standing, let last = standing.lastDay else { return (1, 0) }
        return switch order {
        case .late: (0, -standing.late * 1_000 - standing.missed)
        case .risk: (0, -standing.atRisk * 1_000 - standing.due)
        case .stillest: (0, last.epochDay)
        case .name: (0, 0)
        }
    }
}

struct ConsoleView: Sendable {
    static let pageSize = 50

    let lines: [ConsoleLine]
    var filter: ConsoleFilter
    let departments: [Department]
    let policies: [FreshnessPolicy]
    let mayRemind: Bool
    let mayDecide: Bool
    let proof: String
    let now: Instant
    /// Letters that were sent, the newest first.
    let reminders: [Reminder]
    var errors: [FieldError] = []
    var reason = ""

    var found: [ConsoleLine] { filter.apply(lines) }

    /// When the oldest of the numbers was counted.
    var counted: Instant? { lines.compactMap(\.standing?.countedAt).min() }
}
