public import Calendar
public import Database
import Entities

/// A month whose ranking is closed.
public struct ClosedMonth: Sendable, Hashable {
    public let month: YearMonth
    public let closedAt: Instant
    public let sites: Int
    public let visits: Int
    public let improvementFloor: Int
}

/// Closed rankings: rows are only ever added.
public enum RankingStore {
    /// The newest first.
    public static func months(in reading: some Querying) throws -> [ClosedMonth] {
        try reading.all(
            """
            SELECT month, closed_at, sites, visits, improvement_floor FROM visit_ranking_month ORDER BY month DESC
            """
        ) { row in
            ClosedMonth(
                month: month(row.text(0)), closedAt: Instant(milliseconds: Int64(row.int(1))), sites: row.int(2),
                visits: row.int(3), improvementFloor: row.int(4))
        }
    }

    /// A month's ranking by position; empty while it is not closed.
    public static func sites(_ month: YearMonth, in reading: some Querying) throws -> [RankedSite] {
        try reading.all(
            """
            SELECT \(splice: columns) FROM visit_ranking WHERE month = \(month.iso) ORDER BY position, entity_id
            """, site)
    }

    /// One entity's places, the newest month first.
    public static func places(of entity: String, limit: Int, in reading: some Querying) throws -> [RankedSite] {
        try reading.all(
            """
            SELECT \(splice: columns) FROM visit_ranking WHERE entity_id = \(entity) ORDER BY month DESC LIMIT \(limit)
            """, site)
    }

    /// Closes a month inside the caller's transaction.
    /// - Returns: false where it was closed already; nothing is changed then.
    static func close(_ closed: ClosedMonth, _ sites: [RankedSite], in writing: Writing) throws -> Bool {
        let added = try writing.run(
            """
            INSERT INTO visit_ranking_month (month, closed_at, sites, visits, improvement_floor)
            VALUES (\(closed.month.iso), \(closed.closedAt.milliseconds), \(closed.sites), \(closed.visits),
                \(closed.improvementFloor))
            ON CONFLICT (month) DO NOTHING
            """)
        guard added == 1 else { return false }
        for site in sites { try add(site, in: writing) }
        return true
    }

    private static func add(_ site: RankedSite, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO visit_ranking (\(splice: columns))
            VALUES (\(site.entity), \(site.month.iso), \(site.position), \(site.counts.visits),
                \(site.counts.visitors), \(site.counts.views), \(site.formerPosition), \(site.formerVisits),
                \(site.name), \(site.isDepartment ? "departamento" : "municipio"), \(site.department),
                \(site.category?.rawValue ?? ""), \(site.population), \(site.populationSource))
            """)
    }

    private static let columns: SQL = """
        entity_id, month, position, visits, visitors, views, former_position, former_visits, name, kind, department,
        category, population, population_source
        """

    private static func site(_ row: Row) -> RankedSite {
        RankedSite(
            entity: row.text(0), month: month(row.text(1)), position: row.int(2),
            counts: VisitCounts(visits: row.int(3), visitors: row.int(4), views: row.int(5)),
            formerPosition: row.intOrNil(6), formerVisits: row.intOrNil(7), name: row.text(8),
            isDepartment: row.text(9) == "departamento", department: row.text(10),
            category: Category(rawValue: row.text(11)), population: row.intOrNil(12), populationSource: row.text(13))
    }

    private static func month(_ text: String) -> YearMonth { YearMonth(iso: text) ?? Day(epochDay: 0).yearMonth }
}
