import Calendar
import Database
import Platform

enum AwardStore {
    /// The newest first.
    static func all(in reading: some Querying) throws -> [Award] {
        try reading.all("SELECT id, name, year, organiser, call, link FROM award ORDER BY year DESC, name, id") { row in
            Award(
                id: row.text(0), name: row.text(1), year: row.int(2), organiser: row.text(3), call: row.text(4),
                link: row.text(5))
        }
    }

    @discardableResult
    static func add(_ form: AwardForm, year: Int, by person: String, _ services: Services) throws -> String {
        let (id, now) = (services.newID(), services.now())
        try services.nation.write { writing -> Void in
            try writing.run(
                """
                INSERT INTO award (id, name, year, organiser, call, link, by_person, at)
                VALUES (\(id), \(form.name), \(year), \(form.organiser), \(form.call), \(form.link), \(person),
                    \(now.milliseconds))
                """)
            try Audit.record(Deed(actor: person, "award.added", subject: "award/\(id)"), at: now, in: writing)
        }
        return id
    }
}
