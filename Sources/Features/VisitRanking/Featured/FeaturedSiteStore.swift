import Calendar
import Database
import Platform

/// Featured sites of the whole country.
enum FeaturedSiteStore {
    /// The newest first.
    static func all(in reading: some Querying) throws -> [FeaturedSite] {
        try reading.all("\(splice: query) ORDER BY f.from_day DESC, f.at DESC, f.id LIMIT 400", site)
    }

    static func of(_ entity: String, in reading: some Querying) throws -> [FeaturedSite] {
        try reading.all("\(splice: query) WHERE f.entity_id = \(entity) ORDER BY f.from_day DESC, f.id", site)
    }

    private static let query: SQL = """
        SELECT f.id, f.entity_id, f.from_day, f.until_day, f.reason, f.channels, f.fresh_channels, f.items, f.by_person,
            f.at, e.at, e.note
        FROM featured_site f LEFT JOIN featured_site_end e ON e.entity_id = f.entity_id AND e.id = f.id
        """

    private static func site(_ row: Row) -> FeaturedSite {
        FeaturedSite(
            id: row.text(0), entity: row.text(1), from: Day(iso: row.text(2)) ?? Day(epochDay: 0),
            until: Day(iso: row.text(3)) ?? Day(epochDay: 0), reason: row.text(4),
            measure: SiteMeasure(channels: row.int(5), freshChannels: row.int(6), items: row.int(7)),
            by: row.text(8), at: Instant(milliseconds: Int64(row.int(9))),
            endedAt: row.intOrNil(10).map { Instant(milliseconds: Int64($0)) }, endNote: row.text(11))
    }

    /// How complete and how fresh every site is: two questions for the whole country.
    static func measures(since: Instant, in reading: some Querying) throws -> [String: SiteMeasure] {
        var measures: [String: SiteMeasure] = [:]
        try reading.each("SELECT entity_id, COUNT(DISTINCT channel), COUNT(*) FROM item_public GROUP BY entity_id") {
            row in
            measures[row.text(0), default: SiteMeasure()].channels = row.int(1)
            measures[row.text(0), default: SiteMeasure()].items = row.int(2)
        }
        try reading.each(
            """
            SELECT entity_id, COUNT(DISTINCT channel) FROM channel_deed WHERE at >= \(since.milliseconds)
            GROUP BY entity_id
            """
        ) { row in measures[row.text(0), default: SiteMeasure()].freshChannels = row.int(1) }
        return measures
    }

    static func add(
        _ entity: String, _ days: ClosedRange<Day>, reason: String, measure: SiteMeasure, by person: String,
        _ services: Services, at instant: Instant? = nil
    ) throws {
        let (id, now) = (services.newID(), instant ?? services.now())
        try services.nation.write { writing -> Void in
            try writing.run(
                """
                INSERT INTO featured_site (entity_id, id, from_day, until_day, reason, channels, fresh_channels, items,
                    by_person, at)
                VALUES (\(entity), \(id), \(days.lowerBound.iso), \(days.upperBound.iso), \(reason),
                    \(measure.channels), \(measure.freshChannels), \(measure.items), \(person), \(now.milliseconds))
                """)
            try Audit.record(
                Deed(actor: person, "site.featured", subject: "featured-site/\(id)", detail: entity), at: now,
                in: writing)
        }
    }

    /// - Throws: `notFound` where there is none, `conflict` where it was ended before.
    static func end(_ id: String, note: String, by person: String, _ services: Services) throws {
        let now = services.now()
        try services.nation.write { writing -> Void in
            let entity: String? = try writing.value("SELECT entity_id FROM featured_site WHERE id = \(id)")
            guard let entity else { throw Failure.notFound }
            let ended = try writing.run(
                """
                INSERT INTO featured_site_end (entity_id, id, note, by_person, at)
                VALUES (\(entity), \(id), \(note), \(person), \(now.milliseconds))
                ON CONFLICT (entity_id, id) DO NOTHING
                """)
            guard ended == 1 else { throw Failure.conflict("Alguien ya lo había terminado.") }
            try Audit.record(
                Deed(actor: person, "site.feature-ended", subject: "featured-site/\(id)", detail: entity), at: now,
                in: writing)
        }
    }
}
