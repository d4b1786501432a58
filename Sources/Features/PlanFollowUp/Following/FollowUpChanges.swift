import Calendar
import Database
import Platform

/// What people note. Each change is a row with its entry in the entity's audit chain, in one transaction.
struct FollowUpChanges {
    let entity: EntityScope
    /// Identifier of who notes it, or a command in brackets.
    let person: String

    private var services: Services { entity.services }

    /// Something to be noted of a subject; `at` is given by who plants a demonstration, and is now for everybody else.
    struct Note: Sendable {
        var kind: Entry.Kind
        var day: Day?
        var value = ""
        var note = ""
    }

    func add(_ notes: [Note], to subject: Subject, plan: String, at instant: Instant? = nil) throws {
        guard !notes.isEmpty else { return }
        let now = instant ?? services.now()
        let rows = notes.map { (services.newID(), $0) }
        try entity.write { writing in
            try remember(subject, plan: plan, in: writing)
            for (id, note) in rows { try insert(id, note, subject.key, now, writing) }
            try record(
                "plan.progress-noted", subject.key, rows.map { $0.1.kind.rawValue }.joined(separator: " "), now, writing
            )
        }
    }

    /// Takes back a deed that was noted by mistake; the row stays.
    func withdraw(_ entry: String, at instant: Instant? = nil) throws -> String {
        let (now, id) = (instant ?? services.now(), services.newID())
        return try entity.write { writing in
            guard
                let subject: String = try writing.value(
                    """
                    SELECT subject FROM follow_up_entry e WHERE entity_id = \(entity.code) AND id = \(entry)
                        AND kind = \(Entry.Kind.deed.rawValue) AND NOT EXISTS (
                            SELECT 1 FROM follow_up_entry w WHERE w.entity_id = e.entity_id AND w.value = e.id
                                AND w.kind = \(Entry.Kind.withdrawal.rawValue))
                    """)
            else { throw Failure.notFound }
            try insert(id, Note(kind: .withdrawal, value: entry), subject, now, writing)
            try record("plan.progress-withdrawn", subject, entry, now, writing)
            return subject
        }
    }

    func setStart(_ day: Day, root: String) throws {
        let (now, id) = (services.now(), services.newID())
        try entity.write { writing in
            try writing.run(
                """
                INSERT INTO follow_up_start (entity_id, id, plan_root, day, at, by_person)
                VALUES (\(entity.code), \(id), \(root), \(day.iso), \(now.milliseconds), \(person))
                """)
            try Audit.record(
                Deed(actor: person, "plan.start-stated", subject: "plan/\(root)", detail: day.iso), chain: entity.code,
                at: now, in: writing)
        }
    }

    func add(_ value: IndicatorValue, to subject: Subject, plan: String) throws {
        let id = services.newID()
        try entity.write { writing in
            try remember(subject, plan: plan, in: writing)
            try writing.run(
                """
                INSERT INTO follow_up_value (entity_id, id, subject, first_day, last_day, value, measured_by, note, link, at,
                    by_person)
                VALUES (\(entity.code), \(id), \(subject.key), \(value.period.lowerBound.iso),
                    \(value.period.upperBound.iso), \(value.value), \(value.measuredBy), \(value.note), \(value.link),
                    \(value.at.milliseconds), \(person))
                """)
            try record("plan.indicator-noted", subject.key, value.period.lowerBound.iso, value.at, writing)
        }
    }

    /// Keeps the words something is noted of, the first time.
    func remember(_ subject: Subject, plan: String, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO follow_up_subject (entity_id, subject, kind, action_words, words, plan_id)
            VALUES (\(entity.code), \(subject.key), \(subject.kind.rawValue), \(subject.action), \(subject.words), \(plan))
            ON CONFLICT (entity_id, subject) DO NOTHING
            """)
    }

    func record(_ action: String, _ subject: String, _ detail: String, _ now: Instant, _ writing: Writing) throws {
        try Audit.record(
            Deed(actor: person, action, subject: "follow-up/\(subject)", detail: detail), chain: entity.code, at: now,
            in: writing)
    }

    private func insert(_ id: String, _ note: Note, _ subject: String, _ now: Instant, _ writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO follow_up_entry (entity_id, id, subject, kind, day, value, note, at, by_person)
            VALUES (\(entity.code), \(id), \(subject), \(note.kind.rawValue), \(note.day?.iso as String?), \(note.value),
                \(note.note), \(now.milliseconds), \(person))
            """)
    }
}
