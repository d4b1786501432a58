import Calendar
import Campaigns
import Entities
import HTTP
import Reports

/// What of the list somebody wants to see; it lives in the address, so that it can be kept, sent and come back to.
struct LineFilter: ListFilter, Sendable, Hashable {
    enum Order: String, Sendable, CaseIterable {
        case urgency = "urgencia"
        case name = "nombre"
        case department = "departamento"
        case least = "avance"
        case stillest = "movimiento"
        case points = "puntaje"

        var title: String {
            switch self {
            case .urgency: "A quién llamar primero"
            case .name: "Nombre"
            case .department: "Departamento"
            case .least: "Menor avance"
            case .stillest: "Más tiempo sin movimiento"
            case .points: "Mayor puntaje"
            }
        }
    }

    /// What the programme still has to do, or to hear.
    enum Pending: String, Sendable, CaseIterable {
        case exemptions = "no-aplica"
        case replies = "observaciones"
        case extended = "prorroga"

        var title: String {
            switch self {
            case .exemptions: "Con «no aplica» por decidir"
            case .replies: "Con observaciones del Programa"
            case .extended: "Con prórroga"
            }
        }
    }

    var campaign: String?
    var progress: ReportProgress?
    var punctuality: Punctuality?
    var likelihood: Likelihood?
    var pending: Pending?
    var place = EntityFilter()
    var order = Order.urgency
    var page = 1

    init() {}

    init(_ query: Fields) {
        let value = { (name: String) in query[name].flatMap { $0.isEmpty ? nil : $0 } }
        campaign = value("campana")
        progress = value("estado").flatMap(ReportProgress.init(rawValue:))
        punctuality = value("plazo").flatMap(Punctuality.init(rawValue:))
        likelihood = value("pronostico").flatMap(Likelihood.init(rawValue:))
        pending = value("pendiente").flatMap(Pending.init(rawValue:))
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
        add("estado", progress?.rawValue)
        add("plazo", punctuality?.rawValue)
        add("pronostico", likelihood?.rawValue)
        add("pendiente", pending?.rawValue)
        for pair in place.pairs { add(pair.name, pair.value) }
        if order != .urgency { add("orden", order.rawValue) }
        if page > 1 { add("pagina", String(page)) }
        return fields
    }

    /// Whether it shows less than the whole country.
    var narrows: Bool {
        progress != nil || punctuality != nil || likelihood != nil || pending != nil || place.narrows
    }

    /// The whole of the same campaign.
    var clean: LineFilter { LineFilter().with { $0.campaign = campaign } }
}

extension LineFilter {
    func matches(_ line: ReportLine) -> Bool {
        (progress == nil || line.progress == progress) && (punctuality == nil || line.punctuality == punctuality)
            && (likelihood == nil || line.forecast.likelihood == likelihood) && matchesPending(line)
            && place.matches(line.entity)
    }

    private func matchesPending(_ line: ReportLine) -> Bool {
        switch pending {
        case nil: true
        case .exemptions: line.waiting > 0
        case .replies: line.examination.isInQuestion
        case .extended: line.extensionUntil != nil
        }
    }

    /// The lines it asks for, in its order.
    func apply(_ lines: [ReportLine], _ directory: DirectorySnapshot) -> [ReportLine] {
        let codes = place.codes(directory)
        return sorted(lines.filter { matches($0) && codes?.contains($0.code) ?? true }, directory)
    }

    /// Lines come by name; equals keep that order.
    private func sorted(_ lines: [ReportLine], _ directory: DirectorySnapshot) -> [ReportLine] {
        switch order {
        case .name: lines
        case .urgency: lines.stablySorted { ($0.forecast.likelihood.urgency, $0.forecast.deficit) }
        case .least: lines.stablySorted { ($0.percent, $0.progress.rank) }
        case .stillest: lines.stablySorted { (Int(($0.moved?.milliseconds ?? 0) / 1000), 0) }
        case .points: lines.stablySorted { (-($0.hundredths ?? -1), 0) }
        case .department: directory.inDepartments(lines, \.entity)
        }
    }
}
