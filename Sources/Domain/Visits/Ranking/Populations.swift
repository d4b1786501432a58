import Calendar
public import Database
public import Platform

/// How many people live in an entity's territory, as somebody loaded it, with where it stands. Nothing is guessed:
/// where nobody loaded it, it is not known.
public struct Population: Sendable, Hashable {
    public let entity: String
    public let year: Int
    public let people: Int
    /// “Proyecciones de población del DANE, revisión de …”
    public let source: String

    public init(entity: String, year: Int, people: Int, source: String) {
        self.entity = entity
        self.year = year
        self.people = people
        self.source = source
    }
}

public enum Populations {
    /// For a year, or the nearest year before it, by entity.
    public static func of(_ year: Int, in reading: some Querying) throws -> [String: Population] {
        var known: [String: Population] = [:]
        try reading.each(
            "SELECT entity_id, year, people, source FROM visit_population WHERE year <= \(year) ORDER BY year"
        ) { row in
            known[row.text(0)] = Population(
                entity: row.text(0), year: row.int(1), people: row.int(2), source: row.text(3))
        }
        return known
    }

    public static func keep(_ populations: [Population], by person: String, _ services: Services) throws {
        let now = services.now()
        try services.nation.write { writing -> Void in
            for one in populations {
                try writing.run(
                    """
                    INSERT INTO visit_population (entity_id, year, people, source, by_person, at)
                    VALUES (\(one.entity), \(one.year), \(one.people), \(one.source), \(person), \(now.milliseconds))
                    ON CONFLICT (entity_id, year) DO UPDATE SET people = excluded.people, source = excluded.source,
                        by_person = excluded.by_person, at = excluded.at
                    """)
            }
            let deed = Deed(
                actor: person, "visits.population-loaded", subject: "visit-population", detail: "\(populations.count)")
            try Audit.record(deed, at: now, in: writing)
        }
    }
}
