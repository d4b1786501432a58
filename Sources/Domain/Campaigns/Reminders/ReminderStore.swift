public import Calendar
public import Database
public import Platform

/// The nation's reminders about one thing.
public struct ReminderStore: Sendable {
    let kind: ReminderKind
    let nation: NationScope

    public init(_ kind: ReminderKind, nation: NationScope) {
        self.kind = kind
        self.nation = nation
    }

    /// When each entity was last written to in a campaign.
    public func last(_ campaign: String, in reading: some Querying) throws -> [String: Instant] {
        var last: [String: Instant] = [:]
        try reading.each(
            """
            SELECT entity_id, MAX(at) FROM \(splice: kind.entities)
            WHERE campaign_id = \(campaign) AND outcome = 'enviado' GROUP BY entity_id
            """
        ) { last[$0.text(0)] = Instant(milliseconds: Int64($0.int(1))) }
        return last
    }

    /// Keeps a reminder with the entities it is for, and asks for it to be sent.
    public func ask(_ reminder: Reminder, to codes: [String], by person: String) throws {
        try nation.write { writing in
            try writing.run(
                """
                INSERT INTO \(splice: kind.letters)
                    (id, campaign_id, at, by_person, by_role, filter, subject, body, repeats, chosen, job_id)
                VALUES (\(reminder.id), \(reminder.campaign), \(reminder.at.milliseconds), \(person), \(reminder.role),
                    \(reminder.filter), \(reminder.text.subject), \(reminder.text.body), \(reminder.repeats), \(codes.count),
                    \(reminder.jobID))
                """)
            for code in codes {
                try writing.run(
                    """
                    INSERT INTO \(splice: kind.entities) (entity_id, reminder_id, campaign_id, outcome, people, at)
                    VALUES (\(code), \(reminder.id), \(reminder.campaign), 'en-espera', 0, \(reminder.at.milliseconds))
                    """)
            }
            try JobQueue.ask(
                kind.job, payload: reminder.id, for: Audit.nationalChain, id: reminder.jobID, at: reminder.at,
                in: writing)
            let deed = Deed(
                actor: person, kind.action, subject: "reminder/\(reminder.id)", detail: "\(codes.count) entities")
            try Audit.record(deed, at: reminder.at, in: writing)
        }
    }

    private static let columns: SQL =
        "id, campaign_id, at, by_role, filter, subject, body, repeats, chosen, job_id"

    /// Nil where there is none.
    public func find(_ id: String) throws -> Reminder? {
        try nation.read { reading in
            try reading.row("SELECT \(splice: Self.columns) FROM \(splice: kind.letters) WHERE id = \(id)").map(
                Self.reminder)
        }
    }

    /// The latest first, with what became of each.
    public func list() throws -> [(Reminder, [Reminder.Outcome: Int])] {
        try nation.read { reading in
            let all = try reading.rows(
                "SELECT \(splice: Self.columns) FROM \(splice: kind.letters) ORDER BY at DESC, id DESC LIMIT 100"
            ).map(Self.reminder)
            let counts = try outcomes(of: all.map(\.id), in: reading)
            return all.map { ($0, counts[$0.id] ?? [:]) }
        }
    }

    /// How many entities it ended in which way for.
    public func outcomes(of id: String) throws -> [Reminder.Outcome: Int] {
        try nation.read { try outcomes(of: [id], in: $0)[id] ?? [:] }
    }

    private func outcomes(of ids: [String], in reading: Reading) throws -> [String: [Reminder.Outcome: Int]] {
        var counts: [String: [Reminder.Outcome: Int]] = [:]
        try reading.each(
            """
            SELECT reminder_id, outcome, COUNT(*) FROM \(splice: kind.entities) WHERE reminder_id IN \(list: ids)
            GROUP BY reminder_id, outcome
            """
        ) { row in
            if let outcome = Reminder.Outcome(rawValue: row.text(1)) {
                counts[row.text(0), default: [:]][outcome] = row.int(2)
            }
        }
        return counts
    }

    /// Codes of the entities that were not written to because nobody is known there.
    public func withoutContact(_ id: String) throws -> [String] {
        try nation.read { reading in
            try reading.rows(
                """
                SELECT entity_id FROM \(splice: kind.entities) WHERE reminder_id = \(id) AND outcome = 'sin-contacto'
                ORDER BY entity_id LIMIT 1200
                """
            ).map { $0.text(0) }
        }
    }

    /// Codes of those it was not yet attended to.
    func waiting(_ id: String) throws -> [String] {
        try nation.read { reading in
            try reading.rows(
                """
                SELECT entity_id FROM \(splice: kind.entities) WHERE reminder_id = \(id) AND outcome = 'en-espera'
                ORDER BY entity_id
                """
            ).map { $0.text(0) }
        }
    }

    /// The work that writes it.
    public func job(_ reminder: Reminder) throws -> Job? {
        try nation.read { try JobQueue.find(reminder.jobID, of: Audit.nationalChain, in: $0) }
    }

    /// Whether an entity had a reminder of the same campaign that recently.
    func hadOne(_ code: String, _ reminder: Reminder, since: Instant, in writing: Writing) throws -> Bool {
        try writing.row(
            """
            SELECT 1 FROM \(splice: kind.entities) WHERE campaign_id = \(reminder.campaign) AND entity_id = \(code)
                AND outcome = 'enviado' AND at > \(since.milliseconds) LIMIT 1
            """) != nil
    }

    /// Notes what became of it, once: a job that is taken again finds no row that waits.
    func note(
        _ outcome: Reminder.Outcome, _ code: String, _ reminder: Reminder, people: Int, at now: Instant,
        in writing: Writing
    ) throws -> Bool {
        try writing.run(
            """
            UPDATE \(splice: kind.entities) SET outcome = \(outcome.rawValue), people = \(people), at = \(now.milliseconds)
            WHERE entity_id = \(code) AND reminder_id = \(reminder.id) AND outcome = 'en-espera'
            """) == 1
    }

    private static func reminder(_ row: Row) -> Reminder {
        Reminder(
            id: row.text(0), campaign: row.text(1), at: Instant(milliseconds: Int64(row.int(2))), role: row.text(3),
            filter: row.text(4), text: Circular(subject: row.text(5), body: row.text(6)), repeats: row.int(7) == 1,
            chosen: row.int(8),
            jobID: row.text(9))
    }
}
