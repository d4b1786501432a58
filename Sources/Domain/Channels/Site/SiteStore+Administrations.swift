public import Calendar
public import Database
import Platform

/// Who governed when. What each published stays theirs: the public sees whose it was.
extension SiteStore {
    /// Adds a government. One that still governs ends the day before the new one begins.
    /// - Throws: `conflict` where two would govern on the same day.
    public func add(_ fresh: Administration, by person: String, at now: Instant, in writing: Writing) throws {
        var known = try administrations(in: writing)
        if let open = known.first(where: { $0.ended == nil }), open.began < fresh.began {
            try close(open.number, on: fresh.began.adding(days: -1), writing)
            known = try administrations(in: writing)
        }
        if let other = known.first(where: { $0.overlaps(fresh) }) {
            throw Failure.conflict("Esas fechas se cruzan con la \(other.title).")
        }
        let number = (known.map(\.number).max() ?? 0) + 1
        try writing.run(
            """
            INSERT INTO site_administration (entity_id, number, began, ended, head, slogan)
            VALUES (\(entity.code), \(number), \(fresh.began.iso), \(fresh.ended?.iso), \(fresh.head), \(fresh.slogan))
            """)
        try settle("site.administration.added", number, by: person, at: now, writing)
    }

    /// Says on which day a government ended.
    /// - Throws: `notFound` for one that is unknown, `conflict` for a day that cannot be.
    public func end(_ number: Int, on day: Day, by person: String, at now: Instant, in writing: Writing) throws {
        let known = try administrations(in: writing)
        guard let ending = known.first(where: { $0.number == number }) else { throw Failure.notFound }
        guard day >= ending.began else {
            throw Failure.conflict("No puede terminar antes de empezar, el \(ending.began.short).")
        }
        let ended = Administration(
            number: number, began: ending.began, ended: day, head: ending.head, slogan: ending.slogan)
        if let other = known.first(where: { $0.number != number && $0.overlaps(ended) }) {
            throw Failure.conflict("Esas fechas se cruzan con la \(other.title).")
        }
        try close(number, on: day, writing)
        try settle("site.administration.ended", number, by: person, at: now, writing)
    }

    private func close(_ number: Int, on day: Day, _ writing: Writing) throws {
        try writing.run(
            """
            UPDATE site_administration SET ended = \(day.iso)
            WHERE entity_id = \(entity.code) AND number = \(number)
            """)
    }

    /// What is public is given again to whoever governed on the day it was published.
    private func settle(
        _ action: String, _ number: Int, by person: String, at now: Instant, _ writing: Writing
    ) throws {
        for one in try administrations(in: writing).sorted(by: { $0.began < $1.began }) {
            try writing.run(
                """
                UPDATE item_public SET administration = \(one.number)
                WHERE entity_id = \(entity.code) AND published_at >= \(one.began.start.milliseconds)
                    AND administration <> \(one.number)
                """)
        }
        try touch(at: now, in: writing)
        try Audit.record(
            Deed(actor: person, action, subject: "administration/\(number)", detail: ""), chain: entity.code, at: now,
            in: writing)
    }
}

extension Administration {
    /// Whether both govern on some day.
    public func overlaps(_ other: Administration) -> Bool {
        let endsBefore = ended.map { $0 < other.began } ?? false
        let beginsAfter = other.ended.map { began > $0 } ?? false
        return !endsBefore && !beginsAfter
    }
}
