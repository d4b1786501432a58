import Calendar
import Entities
import HTTP
import Platform
import Visits

/// Which part of a ranking is shown, and in which order; it lives in the address.
struct RankingFilter: Sendable, Hashable {
    enum Order: String, Sendable, CaseIterable {
        case visits = "visitas"
        case perThousand = "habitantes"
        case improved = "mejora"

        var title: String {
            switch self {
            case .visits: "Por visitas"
            case .perThousand: "Por visitas por cada mil habitantes"
            case .improved: "Los que más mejoraron"
            }
        }
    }

    /// Two digits of DIVIPOLA.
    var department: String?
    var kind: Tenant.Kind?
    var category: String?
    var order = Order.visits
    var page = 1

    init() {}

    init(_ query: Fields) {
        department = query["departamento"].flatMap { $0.isEmpty ? nil : $0 }
        kind = query["tipo"] == "municipio" ? .municipality : query["tipo"] == "departamento" ? .department : nil
        category = query["categoria"].flatMap { $0.isEmpty ? nil : $0 }
        order = query["orden"].flatMap(Order.init) ?? .visits
        page = query["pagina"].flatMap { Int($0) } ?? 1
    }

    var narrows: Bool { department != nil || kind != nil || category != nil }

    func matches(_ site: RankedSite) -> Bool {
        (department == nil || site.department == department)
            && (kind == nil || site.isDepartment == (kind == .department))
            && (category == nil || site.category?.rawValue == category)
    }

    func address(_ path: String) -> String {
        var fields = Fields()
        if let department { fields.append("departamento", department) }
        if let kind { fields.append("tipo", kind == .department ? "departamento" : "municipio") }
        if let category { fields.append("categoria", category) }
        if order != .visits { fields.append("orden", order.rawValue) }
        if page > 1 { fields.append("pagina", String(page)) }
        return path + (fields.isEmpty ? "" : "?" + fields.encoded)
    }
}

/// A month's ranking as a page shows it.
struct RankingView: Sendable {
    static let pageSize = 40

    struct Line: Sendable {
        /// In the order that is shown, among those that are shown; nil in a month that is not closed.
        let place: Int?
        let site: RankedSite
        let tenant: Tenant?
    }

    let month: YearMonth
    /// Nil while the month is not closed.
    let closed: ClosedMonth?
    let rule: RankingRule
    let filter: RankingFilter
    /// All that match, in order.
    let lines: [Line]
    let total: (sites: Int, visits: Int)
    /// Closed months, the newest first.
    let months: [YearMonth]
    let departments: [(code: String, name: String)]
    let categories: [Category]
    let hasPopulation: Bool

    var pages: Int { max(1, (lines.count + Self.pageSize - 1) / Self.pageSize) }
    var shown: ArraySlice<Line> {
        let start = (filter.page - 1) * Self.pageSize
        return lines[min(start, lines.count)..<min(start + Self.pageSize, lines.count)]
    }
    var path: String { Rankings.month.path(month.iso) }
    var floor: Int { closed?.improvementFloor ?? rule.improvementFloor }
    var closingDay: Day { rule.closing(of: month).day }
}

/// Puts sites in the order that was asked for.
struct RankingSort: Sendable {
    let filter: RankingFilter
    let floor: Int
    let isClosed: Bool

    func lines(_ sites: [RankedSite], _ directory: DirectorySnapshot) -> [RankingView.Line] {
        let chosen = sites.filter(filter.matches)
        guard isClosed else {
            return chosen.map {
                RankingView.Line(place: nil, site: $0, tenant: directory.entity(code: $0.entity)?.tenant)
            }
        }
        let measured = chosen.compactMap { site in value(site).map { (site: site, value: $0) } }.sorted {
            ($1.value, $0.site.position, $0.site.entity) < ($0.value, $1.site.position, $1.site.entity)
        }
        var (place, last) = (0, Double.nan)
        return measured.enumerated().map { index, entry in
            if entry.value != last { (place, last) = (index + 1, entry.value) }
            return RankingView.Line(
                place: place, site: entry.site, tenant: directory.entity(code: entry.site.entity)?.tenant)
        }
    }

    /// Nil where it cannot be compared: the population is not known, or there were too few visits before.
    private func value(_ site: RankedSite) -> Double? {
        switch filter.order {
        case .visits: Double(site.counts.visits)
        case .perThousand: site.perThousand
        case .improved: site.growth(floor: floor)
        }
    }
}
