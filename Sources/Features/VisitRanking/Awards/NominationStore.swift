import Calendar
import Database
import Platform

enum NominationStore {
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
        let steps = try steps(where: condition, in: reading)
        return try reading.all(
            """
            SELECT n.id, n.entity_id, n.award_id, n.experience, n.summary, n.evidence, n.by_person, n.at
            FROM nomination n WHERE \(splice: condition) ORDER BY n.at DESC, n.id DESC
            """
        ) { row in
            Nomination(
                id: row.text(0), entity: row.text(1), award: row.text(2), experience: row.text(3),
                summary: row.text(4), evidence: row.text(5), by: row.text(6),
                at: Instant(milliseconds: Int64(row.int(7))), steps: steps[row.text(0)] ?? [])
        }
    }

    private static func steps(where condition: SQL, in reading: some Querying) throws -> [String: [NominationStep]] {
        var steps: [String: [NominationStep]] = [:]
        try reading.each(
            """
            SELECT s.nomination_id, s.state, s.note, s.by_person, s.at FROM nomination_step s
            JOIN nomination n ON n.entity_id = s.entity_id AND n.id = s.nomination_id
            WHERE \(splice: condition) ORDER BY s.nomination_id, s.number
            """
        ) { row in
            steps[row.text(0), default: []].append(
                NominationStep(
                    state: NominationState(rawValue: row.text(1)) ?? .proposed, note: row.text(2), by: row.text(3),
                    at: Instant(milliseconds: Int64(row.int(4)))))
        }
        return steps
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
        try step(.proposed, number: 1, note: "", of: id, entity, by: person, at: now, in: writing)
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
        try step(
            state, number: nomination.steps.count + 1, note: note, of: id, nomination.entity, by: person, at: now,
            in: writing)
    }

    private static func step(
        _ state: NominationState, number: Int, note: String, of id: String, _ entity: String, by person: String,
        at now: Instant, in writing: Writing
    ) throws {
        try writing.run(
            """
            INSERT INTO nomination_step (entity_id, nomination_id, number, state, note, by_person, at)
            VALUES (\(entity), \(id), \(number), \(state.rawValue), \(note), \(person), \(now.milliseconds))
            """)
        try Audit.record(
            Deed(actor: person, "nomination.step", subject: "nomination/\(id)", detail: state.rawValue),
            chain: entity, at: now, in: writing)
    }
}
