import Calendar
import Database
import Platform

/// One step of something the programme decides about: what it became, why, by whom and when.
struct Step<State: Sendable & Hashable>: Sendable, Hashable {
    let state: State
    let note: String
    let by: String
    let at: Instant
}

/// The table that keeps the steps of one sort of thing: a nomination, a story. Steps are added and never changed.
struct StepTable<State: RawRepresentable<String> & Sendable & Hashable>: Sendable {
    /// Names in the database, and of the thing in the audit: `nomination_step`, `nomination_id`, `nomination`.
    let table: SQL
    let owner: SQL
    let thing: String
    /// What the first step is, and any that this program does not know.
    let first: State
    /// Said to who decides at the same moment as another.
    let clash: String

    /// The steps of things, oldest first, by their identifiers.
    /// - Parameter things: joins the steps `t` to their things, and says which.
    func read(_ things: SQL, in reading: some Querying) throws -> [String: [Step<State>]] {
        var steps: [String: [Step<State>]] = [:]
        try reading.each(
            """
            SELECT t.\(splice: owner), t.state, t.note, t.by_person, t.at FROM \(splice: table) t
            \(splice: things) ORDER BY t.\(splice: owner), t.number
            """
        ) { row in
            steps[row.text(0), default: []].append(
                Step(
                    state: State(rawValue: row.text(1)) ?? first, note: row.text(2), by: row.text(3),
                    at: Instant(milliseconds: Int64(row.int(4)))))
        }
        return steps
    }

    /// Inside a transaction of the entity, or of the nation for it.
    /// - Parameter number: from 1.
    func add(
        _ state: State, number: Int, note: String, of id: String, _ entity: String, by person: String,
        at now: Instant, in writing: Writing
    ) throws {
        let added = try writing.run(
            """
            INSERT INTO \(splice: table) (entity_id, \(splice: owner), number, state, note, by_person, at)
            VALUES (\(entity), \(id), \(number), \(state.rawValue), \(note), \(person), \(now.milliseconds))
            ON CONFLICT (entity_id, \(splice: owner), number) DO NOTHING
            """)
        guard added == 1 else { throw Failure.conflict(clash) }
        try Audit.record(
            Deed(actor: person, "\(thing).step", subject: "\(thing)/\(id)", detail: state.rawValue), chain: entity,
            at: now, in: writing)
    }
}
