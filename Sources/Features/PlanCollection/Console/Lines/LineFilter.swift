import Calendar
import Campaigns
import Entities
import HTTP
import Platform
import Spanish

/// What of the list somebody wants to see; it lives in the address, so that it can be kept, sent and come back to.
struct LineFilter: ListFilter, Sendable, Hashable {
    enum Order: String, Sendable, CaseIterable {
        case urgency = "urgencia"
        case name = "nombre"
        case department = "departamento"
        case state = "estado"
        case stillest = "movimiento"

        var title: String {
            switch self {
            case .urgency: "A quién llamar primero"
            case .name: "Nombre"
            case .department: "Departamento"
            case .state: "Estado"
            case .stillest: "Más tiempo sin movimiento"
            }
        }
    }

    var campaign: String?
    var state: LineState?
    var punctuality: Punctuality?
    var likelihood: Likelihood?
    var place = EntityFilter()
    var order = Order.urgency
    var page = 1

    init() {}

    init(_ query: Fields) {
        let value = { (name: String) in query[name].flatMap { $0.isEmpty ? nil : $0 } }
        campaign = value("campana")
        state = value("estado").flatMap(LineState.init(rawValue:))
        punctuality = value("plazo").flatMap(Punctuality.init(rawValue:))
        likelihood = value("pronostico").flatMap(Likelihood.init(rawValue:))
        place = EntityFilter(query)
        order = value("orden").flatMap(Order.init(rawValue:)) ?? .urgency
        page = min(max(1, Int(value("pagina") ?? "") ?? 1), 1_000)
    }

    /// As it stands in an address; what narrows nothing stays away.
    var fields: Fields {
        var fields = Fields()
        let add = { (name: String, value: String?) in
            if let value, !value.isEmpty { fields.append(name, value) }
        }
        add("campana", campaign)
        add("estado", state?.rawValue)
        add("plazo", punctuality?.rawValue)
        add("pronostico", likelihood?.rawValue)
        for pair in place.pairs { add(pair.name, pair.value) }
        if order != .urgency { add("orden", order.rawValue) }
        if page > 1 { add("pagina", String(page)) }
        return fields
    }

    /// Whether it shows less than the whole country.
    var narrows: Bool {
        state != nil || punctuality != nil || likelihood != nil || place.narrows
    }
}

extension LineFilter {
    func matches(_ line: EntityLine) -> Bool {
        (state == nil || line.state == state) && (punctuality == nil || line.punctuality == punctuality)
            && (likelihood == nil || line.forecast.likelihood == likelihood) && place.matches(line.entity)
    }

    /// The lines it asks for, in its order.
    func apply(_ lines: [EntityLine], _ directory: DirectorySnapshot) -> [EntityLine] {
        let codes = place.codes(directory)
        return sorted(lines.filter { matches($0) && codes?.contains($0.code) ?? true }, directory)
    }

    /// Lines come by name; equals keep that order.
    private func sorted(_ lines: [EntityLine], _ directory: DirectorySnapshot) -> [EntityLine] {
        switch order {
        case .name: return lines
        case .urgency: return lines.stablySorted { ($0.forecast.likelihood.urgency, $0.forecast.deficit) }
        case .state: return lines.stablySorted { ($0.state.rank, 0) }
        case .stillest: return lines.stablySorted { (Int(($0.moved?.milliseconds ?? 0) / 1000), 0) }
        case .department: return directory.inDepartments(lines, \.entity)
        }
    }
}
