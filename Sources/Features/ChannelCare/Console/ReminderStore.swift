import Calendar
import Database
import Platform

/// The nation's reminders, and what became of each for an entity.
struct ReminderStore {
    let nation: NationScope

    /// When each entity was last written to.
    func last() throws -> [String: Instant] {
        var last: [String: Instant] = [:]
        try nation.read { reading in
            try reading.each(
                "SELECT entity_id, MAX(at) FROM channel_reminder WHERE outcome = 'enviado' GROUP BY entity_id"
            ) { last[$0.text(0)] = Instant(milliseconds: Int64($0.int(1))) }
        }
        return last
    }

    /// Keeps a reminder with the entities it is for, and asks for it to be sent.
    func ask(_ reminder: Reminder, to codes: [String]) throws {
        let ids = codes.map { _ in nation.services.newID() }
        try nation.write { writing in
            try writing.run(
                """
                INSERT INTO channel_letter (id, at, by_person, by_role, subject, body, chosen, job_id)
                VALUES (\(reminder.id), \(reminder.at.milliseconds), \(reminder.person), \(reminder.role),
                    \(reminder.text.subject), \(reminder.text.body), \(codes.count), \(reminder.jobID))
                """)
            for (code, id) in zip(codes, ids) {
                try writing.run(
                    """
                    INSERT INTO channel_reminder (entity_id, id, by_person, by_role, outcome, people, at, letter_id)
                    VALUES (\(code), \(id), \(reminder.person), \(reminder.role), 'en-espera', 0,
                        \(reminder.at.milliseconds), \(reminder.id))
                    """)
            }
            try JobQueue.ask(
                ReminderJob.id, payload: reminder.id, for: Audit.nationalChain, id: reminder.jobID, at: reminder.at,
                in: writing)
            try Audit.record(
                Deed(
                    actor: reminder.person, "channels.reminded", subject: "letter/\(reminder.id)",
                    detail: "\(codes.count) entities"), at: reminder.at, in: writing)
        }
    }

    private static let columns: SQL = "id, at, by_person, by_role, subject, body, chosen, job_id"

    func find(_ id: String) throws -> Reminder? {
        try nation.read { reading in
            try reading.first("SELECT \(splice: Self.columns) FROM channel_letter WHERE id = \(id)", Self.reminder)
        }
    }

    /// The newest first.
    func latest(_ count: Int) throws -> [Reminder] {
        try nation.read { reading in
            try reading.all(
                "SELECT \(splice: Self.columns) FROM channel_letter ORDER BY at DESC, id DESC LIMIT \(count)",
                Self.reminder)
        }
    }

    func outcomes(of id: String) throws -> [Reminder.Outcome: Int] {
        var counts: [Reminder.Outcome: Int] = [:]
        try nation.read { reading in
            try reading.each(
                "SELECT outcome, count(*) FROM channel_reminder WHERE letter_id = \(id) GROUP BY outcome"
            ) { row in
                if let outcome = Reminder.Outcome(rawValue: row.text(0)) { counts[outcome] = row.int(1) }
            }
        }
        return counts
    }

    /// Codes of the entities with this outcome, in order.
    func entities(_ outcome: Reminder.Outcome, of id: String) throws -> [String] {
        try nation.read { reading in
            try reading.all(
                """
                SELECT entity_id FROM channel_reminder WHERE letter_id = \(id) AND outcome = \(outcome.rawValue)
                ORDER BY entity_id LIMIT 2000
                """
            ) { $0.text(0) }
        }
    }

    func job(_ reminder: Reminder) throws -> Job? {
        try nation.read { try JobQueue.find(reminder.jobID, of: Audit.nationalChain, in: $0) }
    }

    /// Notes what became of it, once: a job that is taken again finds no row that waits.
    static func note(
        _ outcome: Reminder.Outcome, _ code: String, _ reminder: Reminder, people: Int, at now: Instant,
        in writing: Writing
    ) throws -> Bool {
        try writing.run(
            """
            UPDATE channel_reminder SET outcome = \(outcome.rawValue), people = \(people), at = \(now.milliseconds)
            WHERE entity_id = \(code) AND letter_id = \(reminder.id) AND outcome = 'en-espera'
            """) == 1
    }

    private static func reminder(_ row: Row) -> Reminder {
        Reminder(
            id: row.text(0), at: Instant(milliseconds: Int64(row.int(1))), person: row.text(2), role: row.text(3),
            text: Circular(subject: row.text(4), body: row.text(5)), chosen: row.int(6), jobID: row.text(7))
    }
}
