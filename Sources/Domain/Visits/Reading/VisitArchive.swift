public import Calendar
public import Database

/// Counts brought from elsewhere: an older counter's, or those a demonstration invents. They add to what is there.
public enum VisitArchive {
    public struct Entry: Sendable, Hashable {
        public let entity: String
        public let day: Day
        public let counts: VisitCounts

        public init(entity: String, day: Day, counts: VisitCounts) {
            self.entity = entity
            self.day = day
            self.counts = counts
        }
    }

    public static func add(_ entries: [Entry], in writing: Writing) throws {
        for piece in entries.pieces {
            let rows = SQL.rows(piece) { row, entry in
                row.appendInterpolation(entry.entity)
                row.appendLiteral(",")
                row.appendInterpolation(entry.day.iso)
                row.appendLiteral(",")
                row.appendInterpolation(entry.counts.visits)
                row.appendLiteral(",")
                row.appendInterpolation(entry.counts.visitors)
                row.appendLiteral(",")
                row.appendInterpolation(entry.counts.views)
            }
            try writing.run(
                """
                INSERT INTO visit_site_day (entity_id, day, visits, visitors, views) VALUES \(splice: rows)
                ON CONFLICT (entity_id, day) DO UPDATE SET visits = visit_site_day.visits + excluded.visits,
                    visitors = visit_site_day.visitors + excluded.visitors,
                    views = visit_site_day.views + excluded.views
                """)
        }
    }

    /// How often something was read in a month.
    public static func add(
        _ name: String, _ kind: VisitedKind, views: Int, of entity: String, in month: YearMonth, _ writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO visit_page (entity_id, month, kind, name, views)
            VALUES (\(entity), \(month.iso), \(kind.rawValue), \(name), \(views))
            ON CONFLICT (entity_id, month, kind, name) DO UPDATE SET views = visit_page.views + excluded.views
            """)
    }
}
