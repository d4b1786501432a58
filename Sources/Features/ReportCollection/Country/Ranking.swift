import Entities
import HTTP
import Platform
import Reports

/// Points of whole reports, entity by entity, over the last vigencias that have any.
struct RankingView: Sendable {
    static let years = 5
    static let pageSize = 50

    struct Line: Sendable {
        let entity: Entity
        /// Equal points share a place; nil for who did not report in the year that orders the list.
        let place: Int?
        /// Vigencia → hundredths.
        let points: [Int: Int]
    }

    /// Oldest first.
    let vigencias: [Int]
    let filter: EntityFilter
    let departments: [Department]
    let page: Int
    let pages: Int
    let found: Int
    let shown: [Line]
    /// Middle of the country in each vigencia.
    let means: [Int: Int]

    init(_ query: Fields, _ nation: NationScope) throws {
        let (newest, totals) = try nation.read { reading in
            let vigencias = try ReportScores.vigencias(Self.years, in: reading)
            return (vigencias.first, try ReportScores.totals(since: vigencias.last ?? 0, in: reading))
        }
        self.init(query, totals, newest: newest, nation.services.directory)
    }

    init(_ query: Fields, _ totals: [YearPoints], newest: Int?, _ directory: DirectorySnapshot) {
        filter = EntityFilter(query)
        departments = directory.departments
        page = min(max(1, Int(query["pagina"] ?? "") ?? 1), 1_000)
        vigencias = Set(totals.map(\.vigencia)).sorted()
        var points: [String: [Int: Int]] = [:]
        var sums: [Int: (sum: Int, count: Int)] = [:]
        points.reserveCapacity(1_200)
        for total in totals {
            let own = total.hundredths
            points[total.entity, default: [:]][total.vigencia] = own
            sums[total.vigencia, default: (0, 0)].sum += own
            sums[total.vigencia, default: (0, 0)].count += 1
        }
        means = sums.mapValues { ($0.sum + $0.count / 2) / $0.count }
        let lines = Self.placed(points, newest ?? 0, directory)
        let codes = filter.codes(directory)
        let (own, narrow) = (filter, lines.filter { codes?.contains($0.entity.code) ?? true })
        let found = narrow.filter { own.matches($0.entity) }
        self.found = found.count
        pages = max(1, (found.count + Self.pageSize - 1) / Self.pageSize)
        shown = Array(found.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize))
    }

    /// The best of the newest vigencia first; who has none comes after, by name.
    private static func placed(_ points: [String: [Int: Int]], _ newest: Int, _ directory: DirectorySnapshot) -> [Line]
    {
        let known = directory.entities.compactMap { entity in points[entity.code].map { (entity, $0) } }
        let sorted = known.enumerated().sorted {
            ($1.element.1[newest] ?? -1, $0.offset) < ($0.element.1[newest] ?? -1, $1.offset)
        }
        var (lines, place, last): ([Line], Int, Int?) = ([], 0, nil)
        lines.reserveCapacity(sorted.count)
        for (index, entry) in sorted.enumerated() {
            let own = entry.element.1[newest]
            if own != last || index == 0 { place = index + 1 }
            last = own
            lines.append(Line(entity: entry.element.0, place: own == nil ? nil : place, points: entry.element.1))
        }
        return lines
    }

    func address(page: Int) -> String {
        var fields = Fields()
        for pair in filter.pairs { fields.append(pair.name, pair.value) }
        if page > 1 { fields.append("pagina", String(page)) }
        return fields.isEmpty ? PublicReports.ranking.path : PublicReports.ranking.path + "?" + fields.encoded
    }
}
