import Calendar
import Campaigns
import Entities
import HTTP
import Platform
import Spanish

/// What of the list somebody wants to see; it lives in the address, so that it can be kept, sent and come back to.
struct LineFilter: Sendable, Hashable {
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

    func address(_ path: String) -> String { fields.isEmpty ? path : path + "?" + fields.encoded }

    /// The same with something else; the page begins again.
    func with(_ change: (inout LineFilter) -> Void) -> LineFilter {
        var filter = self
        filter.page = 1
        change(&filter)
        return filter
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
        case .urgency: return stable(lines) { ($0.forecast.likelihood.urgency, $0.forecast.deficit) }
        case .state: return stable(lines) { ($0.state.rank, 0) }
        case .stillest: return stable(lines) { (Int(($0.moved?.milliseconds ?? 0) / 1000), 0) }
        case .department: return directory.inDepartments(lines, \.entity)
        }
    }

    private func stable(_ lines: [EntityLine], _ key: (EntityLine) -> (Int, Int)) -> [EntityLine] {
        let keyed = lines.enumerated().map { (key: key($0.element), offset: $0.offset) }
        return keyed.sorted { ($0.key.0, $0.key.1, $0.offset) < ($1.key.0, $1.key.1, $1.offset) }
            .map { lines[$0.offset] }
    }
}
