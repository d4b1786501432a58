import Calendar
import Database
import Platform

enum NominationStore {
    private static let steps = StepTable<NominationState>(
        table: "nomination_step", owner: "nomination_id", thing: "nomination", first: .proposed,
        clash: "Alguien decidió sobre esta postulación al mismo tiempo.")

    /// Two questions, whatever their number; the newest first.
    static func all(in reading: some Querying) throws -> [Nomination] {
        try list(where: "1 = 1", in: reading)
    }

    static func of(_ entity: String, in reading: some Querying) throws -> [Nomination] {
        try list(where: "n.entity_id = \(entity)", in: reading)
    }

    static func find(_ id: String, in reading: some Querying) throws -> Nomination? {
        try list(where: "n.id = \(id)", in: reading).first
    }

    private static func list(where condition: SQL, in reading: some Querying) throws -> [Nomination] {
        let taken = try steps.read(
            "JOIN nomination n ON n.entity_id = t.entity_id AND n.id = t.nomination_id WHERE \(splice: condition)",
            in: reading)
        return try reading.all(
            """
            SELECT n.id, n.entity_id, n.award_id, n.experience, n.summary, n.evidence, n.by_person, n.at
            FROM nomination n WHERE \(splice: condition) ORDER BY n.at DESC, n.id DESC
            """
        ) { row in
            Nomination(
                id: row.text(0), entity: row.text(1), award: row.text(2), experience: row.text(3),
                summary: row.text(4), evidence: row.text(5), by: row.text(6),
                at: Instant(milliseconds: Int64(row.int(7))), steps: taken[row.text(0)] ?? [])
        }
    }

    /// Inside a transaction of the entity, or of the nation for it.
    static func propose(
        _ form: NominationForm, for entity: String, id: String, by person: String, at now: Instant, in writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO nomination (entity_id, id, award_id, experience, summary, evidence, by_person, at)
            VALUES (\(entity), \(id), \(form.award), \(form.experience), \(form.summary), \(form.evidence), \(person),
                \(now.milliseconds))
            """)
        try steps.add(.proposed, number: 1, note: "", of: id, entity, by: person, at: now, in: writing)
    }

    /// - Throws: `notFound`, or `conflict` where the state does not allow it (any more).
    static func take(
        _ state: NominationState, note: String, _ id: String, by person: String, at now: Instant, in writing: Writing
    ) throws {
        guard let nomination = try find(id, in: writing) else { throw Failure.notFound }
        guard nomination.state.next.contains(state) else {
            throw Failure.conflict(
                "La postulación está «\(nomination.state.title)»; no puede pasar a «\(state.title)».")
        }
        try steps.add(
            state, number: nomination.steps.count + 1, note: note, of: id, nomination.entity, by: person, at: now,
            in: writing)
    }
}
