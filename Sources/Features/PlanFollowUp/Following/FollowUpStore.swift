import Calendar
import Database
import Plans
import Platform

/// The follow-up of one entity's plan: a constant number of queries, whatever was noted.
struct FollowUpStore {
    let entity: EntityScope

    /// The plan in force with all that was noted of it; nil where there is none, or it is no longer followed.
    func followUp() throws -> FollowUp? {
        guard let shelved = try PlanShelf(entity: entity).inForce() else { return nil }
        let course = try PlanCourseStore(entity: entity).course(shelved.id)
        guard course?.state.isFollowed ?? true else { return nil }
        let root = course?.rootID ?? shelved.id
        var followUp = try entity.read { reading in
            let known = try subjects(reading)
            let plan = FollowedPlan(
                shelved.plan, id: shelved.id, rootID: root, publishedOn: shelved.at.day,
                stated: try start(root, reading), known: known)
            let present = Set(plan.actions.flatMap(\.subjects).map(\.key))
            return FollowUp(
                plan: plan, today: entity.services.now().day,
                entries: Dictionary(grouping: try entries(reading).withoutWithdrawn, by: \.subject),
                evidence: Dictionary(grouping: try EvidenceStore.all(of: entity, reading), by: \.task),
                values: Self.latest(try values(reading)), orphans: known.filter { !present.contains($0.key) })
        }
        followUp.seen = try seen(followUp)
        return followUp
    }

    /// What the plan in force promises again and again; nothing where there is none.
    func promised() throws -> [Promised] {
        guard let shelved = try PlanShelf(entity: entity).inForce() else { return [] }
        let course = try PlanCourseStore(entity: entity).course(shelved.id)
        guard course?.state.isFollowed ?? true else { return [] }
        return try entity.read { reading in
            FollowedPlan(
                shelved.plan, id: shelved.id, rootID: course?.rootID ?? shelved.id, publishedOn: shelved.at.day,
                stated: try start(course?.rootID ?? shelved.id, reading), known: try subjects(reading)
            ).promised
        }
    }

    /// Whatever can watch a promise by itself is asked once, for all of them.
    private func seen(_ followUp: FollowUp) throws -> [String: MeasuredDeeds] {
        let promised = followUp.plan.promised
        guard let since = promised.map(\.since).min(), since <= followUp.today else { return [:] }
        var seen: [String: MeasuredDeeds] = [:]
        for deeds in entity.services.parts.indicators.compactMap(\.deeds) {
            seen.merge(try deeds(entity, promised, since...followUp.today)) { first, _ in first }
        }
        return seen
    }

    /// Whether there is a plan in force that is followed, without reading its words.
    func isFollowed() throws -> Bool {
        try entity.read { reading in
            try reading.row(
                """
                SELECT x.plan_id FROM plan_publication x
                LEFT JOIN plan_course c ON c.entity_id = x.entity_id AND c.plan_id = x.plan_id
                WHERE x.entity_id = \(entity.code)
                    AND (c.state IS NULL OR c.state IN \(list: PlanState.allCases.filter(\.isFollowed).map(\.rawValue)))
                LIMIT 1
                """) != nil
        }
    }

    /// Every entry of a subject, those taken back too: its history.
    func history(_ subject: String) throws -> [Entry] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT \(splice: Self.entryColumns) FROM follow_up_entry
                WHERE entity_id = \(entity.code) AND subject = \(subject) ORDER BY at DESC, id DESC LIMIT 500
                """, Self.entry)
        }
    }

    /// Every value ever noted of an indicator, the newest note first.
    func valueHistory(_ indicator: String) throws -> [IndicatorValue] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT \(splice: Self.valueColumns) FROM follow_up_value
                WHERE entity_id = \(entity.code) AND subject = \(indicator) ORDER BY at DESC, id DESC LIMIT 500
                """, Self.value
            ).compactMap(\.self)
        }
    }

    private func subjects(_ reading: Reading) throws -> [Subject] {
        try reading.all(
            """
            SELECT kind, subject, action_words, words FROM follow_up_subject WHERE entity_id = \(entity.code)
            ORDER BY subject
            """
        ) { row in
            Subject.Kind(rawValue: row.text(0)).map {
                Subject(kind: $0, key: row.text(1), action: row.text(2), words: row.text(3))
            }
        }.compactMap(\.self)
    }

    private func start(_ root: String, _ reading: Reading) throws -> Day? {
        try reading.row(
            """
            SELECT day FROM follow_up_start WHERE entity_id = \(entity.code) AND plan_root = \(root)
            ORDER BY at DESC, id DESC LIMIT 1
            """
        ).flatMap { Day(iso: $0.text(0)) }
    }

    private func entries(_ reading: Reading) throws -> [Entry] {
        try reading.all(
            """
            SELECT \(splice: Self.entryColumns) FROM follow_up_entry
            WHERE entity_id = \(entity.code) ORDER BY at, id
            """, Self.entry)
    }

    private func values(_ reading: Reading) throws -> [IndicatorValue] {
        try reading.all(
            """
            SELECT \(splice: Self.valueColumns) FROM follow_up_value
            WHERE entity_id = \(entity.code) ORDER BY at, id
            """, Self.value
        ).compactMap(\.self)
    }

    private static func latest(_ values: [IndicatorValue]) -> [String: [IndicatorValue]] {
        Dictionary(grouping: values, by: \.indicator).mapValues { values in
            var byPeriod: [ClosedRange<Day>: IndicatorValue] = [:]
            for value in values { byPeriod[value.period] = value }
            return byPeriod.values.sorted { $0.period.lowerBound > $1.period.lowerBound }
        }
    }

    private static let entryColumns: SQL = "id, subject, kind, day, value, note, at, by_person"

    private static func entry(_ row: Row) -> Entry {
        Entry(
            id: row.text(0), subject: row.text(1), kind: Entry.Kind(rawValue: row.text(2)) ?? .note,
            day: row.textOrNil(3).flatMap { Day(iso: $0) }, value: row.text(4), note: row.text(5),
            at: Instant(milliseconds: Int64(row.int(6))), by: row.text(7))
    }

    private static let valueColumns: SQL = "subject, first_day, last_day, value, measured_by, note, link, at, by_person"

    private static func value(_ row: Row) -> IndicatorValue? {
        guard let first = Day(iso: row.text(1)), let last = Day(iso: row.text(2)), first <= last else { return nil }
        return IndicatorValue(
            indicator: row.text(0), period: first...last, value: row.real(3), measuredBy: row.text(4),
            note: row.text(5), link: row.text(6), at: Instant(milliseconds: Int64(row.int(7))), by: row.text(8))
    }
}
