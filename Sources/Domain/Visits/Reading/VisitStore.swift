public import Calendar
public import Database
public import Platform

/// Visits of one entity's site.
public struct VisitStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    public func counts(_ days: ClosedRange<Day>, in reading: some Querying) throws -> VisitCounts {
        try reading.first(
            """
            SELECT CAST(COALESCE(SUM(visits), 0) AS BIGINT), CAST(COALESCE(SUM(visitors), 0) AS BIGINT),
                CAST(COALESCE(SUM(views), 0) AS BIGINT) FROM visit_site_day
            WHERE entity_id = \(entity.code) AND day >= \(days.lowerBound.iso) AND day <= \(days.upperBound.iso)
            """
        ) { VisitCounts(visits: $0.int(0), visitors: $0.int(1), views: $0.int(2)) } ?? VisitCounts()
    }

    /// Day by day; days without views are left out.
    public func days(_ days: ClosedRange<Day>, in reading: some Querying) throws -> [VisitDay] {
        try reading.all(
            """
            SELECT day, visits, visitors, views FROM visit_site_day
            WHERE entity_id = \(entity.code) AND day >= \(days.lowerBound.iso) AND day <= \(days.upperBound.iso)
            ORDER BY day
            """
        ) { row in
            VisitDay(
                day: Day(iso: row.text(0)) ?? Day(epochDay: 0),
                counts: VisitCounts(visits: row.int(1), visitors: row.int(2), views: row.int(3)))
        }
    }

    /// The last months up to one, the oldest first; a month without views stands with zeros.
    public func months(_ count: Int, until last: YearMonth, in reading: some Querying) throws -> [VisitMonth] {
        let first = last.adding(months: 1 - count)
        let days = try days(first.firstDay...last.lastDay, in: reading)
        let sums = days.reduce(into: [YearMonth: VisitCounts]()) { sums, day in
            sums[day.day.yearMonth, default: VisitCounts()] =
                sums[day.day.yearMonth, default: VisitCounts()] + day.counts
        }
        return (0..<count).map { step in
            let month = first.adding(months: step)
            return VisitMonth(month: month, counts: sums[month] ?? VisitCounts())
        }
    }

    /// What was read most in a month.
    public func most(_ kind: VisitedKind, in month: YearMonth, limit: Int, _ reading: some Querying) throws
        -> [VisitedName]
    {
        try reading.all(
            """
            SELECT name, views FROM visit_page
            WHERE entity_id = \(entity.code) AND month = \(month.iso) AND kind = \(kind.rawValue)
            ORDER BY views DESC, name LIMIT \(limit)
            """
        ) { VisitedName(name: $0.text(0), views: $0.int(1)) }
    }
}

/// Visits of all sites.
public enum NationVisits {
    /// By entity; who had none is left out.
    public static func counts(_ days: ClosedRange<Day>, in reading: some Querying) throws -> [String: VisitCounts] {
        var counts: [String: VisitCounts] = [:]
        try reading.each(
            """
            SELECT entity_id, CAST(SUM(visits) AS BIGINT), CAST(SUM(visitors) AS BIGINT), CAST(SUM(views) AS BIGINT)
            FROM visit_site_day
            WHERE day >= \(days.lowerBound.iso) AND day <= \(days.upperBound.iso) GROUP BY entity_id
            """
        ) { counts[$0.text(0)] = VisitCounts(visits: $0.int(1), visitors: $0.int(2), views: $0.int(3)) }
        return counts
    }

    /// The first day on which anything was counted, or nil.
    public static func firstDay(in reading: some Querying) throws -> Day? {
        let first: String?? = try reading.value("SELECT MIN(day) FROM visit_site_day", as: String?.self)
        return first.flatMap { $0 }.flatMap { Day(iso: $0) }
    }
}
