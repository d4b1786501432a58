import Calendar
import Database
import HTTP
import Platform
import Visits

/// What the counting of visits answers by itself: indicators that plans promise, questions of reports, the map.
enum VisitMeasures {
    private static let record = IndicatorReading.Record("Visitas del sitio", path: SiteVisits.office.path)

    /// “Cantidad de Visitas del Sitio Web” (seed 002).
    static let visits = MeasuredIndicator(
        "site-visits", title: "Visitas del sitio web", unit: "visitas",
        hints: [["visitas", "sitio"], ["visitas", "web"], ["visitas", "pagina"], ["visitas", "portal"]]
    ) { entity, days in try reading(entity, days) { $0.visits } }

    /// “Personas que visitan el sitio web municipal” (seed 002): visitors of each day, added up.
    static let visitors = MeasuredIndicator(
        "site-visitors", title: "Personas que visitan el sitio web, día por día", unit: "visitantes",
        hints: [["personas", "visitan"], ["visitantes", "sitio"], ["visitantes", "web"], ["usuarios", "visitan"]]
    ) { entity, days in try reading(entity, days) { $0.visitors } }

    private static func reading(
        _ entity: EntityScope, _ days: ClosedRange<Day>, _ value: (VisitCounts) -> Int
    ) throws -> IndicatorReading? {
        let counts = try entity.read { try VisitStore(entity: entity).counts(days, in: $0) }
        guard counts.views > 0 else { return nil }
        return IndicatorReading(value: Double(value(counts)), records: [record])
    }

    static let evidence = EvidenceRule(
        "site-visits", "El sitio web recibió visitas en el periodo"
    ) { entity, _, days in
        let counts = try entity.read { try VisitStore(entity: entity).counts(days, in: $0) }
        guard counts.visits > 0 else { return .unknown("No hay visitas contadas en ese periodo.") }
        return .proven("El servidor contó \(counts.visits) visitas, sin robots ni funcionarios.", by: [record])
    }

    /// More visits than in the same days of the year before; both years must have been counted whole.
    static let grew = EvidenceRule(
        "site-visits-grew", "Las visitas al sitio aumentaron frente al año anterior"
    ) { entity, _, days in
        guard let first = Day(days.lowerBound.year - 1, days.lowerBound.month, days.lowerBound.day) else {
            return .unknown("")
        }
        let before = first...days.lowerBound.adding(days: -1)
        let (now, then, began) = try entity.read { reading in
            let store = VisitStore(entity: entity)
            return (
                try store.counts(days, in: reading).visits, try store.counts(before, in: reading).visits,
                try store.days(before, in: reading).first?.day
            )
        }
        guard now > 0, then > 0, let began else { return .unknown("No hay visitas contadas en los dos años.") }
        let words = "\(now) visitas frente a \(then) del año anterior."
        let isWhole = began <= first.adding(days: 31) && days.upperBound < entity.services.now().day
        guard now > then else { return .unknown(words) }
        guard isWhole else { return .suggested(words + " Uno de los años no está completo.", by: [record]) }
        return .proven(words, by: [record])
    }

    static let figure = Figure("visits-this-month", title: "visitas en el mes") { nation in
        let today = nation.services.now().day
        return try nation.read { try NationVisits.counts(today.yearMonth.firstDay...today, in: $0) }
            .mapValues(\.visits)
    }
}
