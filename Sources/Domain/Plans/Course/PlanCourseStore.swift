public import Calendar
public import Database
public import Platform

/// How far the versions of one entity's plans have come.
public struct PlanCourseStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    public func course(_ plan: String) throws -> PlanCourse? { try entity.read { try course(plan, in: $0) } }

    public func course(_ plan: String, in reading: some Querying) throws -> PlanCourse? {
        try reading.row(
            "SELECT \(splice: Self.columns) FROM plan_course WHERE entity_id = \(entity.code) AND plan_id = \(plan)"
        ).map(Self.course)
    }

    /// Every version of every plan of the entity, the newest first, without what was discarded.
    public func all() throws -> [PlanCourse] {
        try entity.read { reading in
            try reading.rows(
                """
                SELECT \(splice: Self.columns) FROM plan_course
                WHERE entity_id = \(entity.code) AND state <> \(PlanState.discarded.rawValue)
                ORDER BY opened_at DESC, version DESC, plan_id DESC LIMIT 200
                """
            ).map(Self.course)
        }
    }

    /// All versions of the plan that has this one, the first of them first.
    public func versions(of root: String) throws -> [PlanCourse] {
        try entity.read { reading in
            try reading.rows(
                """
                SELECT \(splice: Self.columns) FROM plan_course WHERE entity_id = \(entity.code) AND root_id = \(root)
                ORDER BY version, opened_at
                """
            ).map(Self.course)
        }
    }

    public func steps(of plan: String) throws -> [PlanStep] {
        try entity.read { reading in
            try reading.rows(
                """
                SELECT number, kind, at, by_person, role, note FROM plan_step
                WHERE entity_id = \(entity.code) AND plan_id = \(plan) ORDER BY number
                """
            ).compactMap { row in
                PlanStep.Kind(rawValue: row.text(1)).map { kind in
                    PlanStep(
                        number: row.int(0), kind: kind, at: Instant(milliseconds: Int64(row.int(2))),
                        person: row.text(3), role: row.text(4), note: row.text(5))
                }
            }
        }
    }

    /// The first step of a version, beside the rows of the plan itself.
    public func open(_ course: PlanCourse, by person: String, role: String = "", at now: Instant, in writing: Writing)
        throws
    {
        let amendment = course.amendment
        try writing.run(
            """
            INSERT INTO plan_course (entity_id, plan_id, root_id, version, campaign_id, format_id, vigencia, origin,
                origin_detail, amends, amendment, act_kind, act_number, act_day, reason, state, since, steps, opened_at)
            VALUES (\(entity.code), \(course.planID), \(course.rootID), \(course.version), \(course.campaignID),
                \(course.formatID), \(course.vigencia), \(course.origin.kind.rawValue), \(course.origin.detail),
                \(amendment?.amends), \(amendment?.kind.rawValue), \(amendment?.actKind ?? ""),
                \(amendment?.actNumber ?? ""), \(amendment?.actDay?.iso as String?), \(amendment?.reason ?? ""),
                \(PlanState.draft.rawValue), \(now.milliseconds), 1, \(now.milliseconds))
            """)
        try insert(
            PlanStep(number: 1, kind: .opened, at: now, person: person, role: role, note: ""), course.planID, writing)
    }

    /// Takes a step, with its row and its entry in the audit chain, if the state still allows it.
    ///
    /// Two who take the same step at once get one step: the second throws `conflict`.
    /// - Throws: `conflict` with a sentence that names the state; `notFound` for a plan of nobody or of another entity.
    @discardableResult
    public func take(
        _ kind: PlanStep.Kind, _ plan: String, by person: String, role: String = "", note: String = "", at now: Instant,
        in writing: Writing
    ) throws -> PlanCourse {
        guard let course = try course(plan, in: writing) else { throw Failure.notFound }
        guard course.allows(kind) else { throw Self.refusal(course.state) }
        let changed = try writing.run(
            """
            UPDATE plan_course SET state = \(kind.leadsTo.rawValue), since = \(now.milliseconds), steps = steps + 1
            WHERE entity_id = \(entity.code) AND plan_id = \(plan) AND state = \(course.state.rawValue)
                AND steps = \(course.steps)
            """)
        guard changed == 1 else { throw Self.refusal(course.state) }
        let step = PlanStep(number: course.steps + 1, kind: kind, at: now, person: person, role: role, note: note)
        try insert(step, plan, writing)
        let deed = Deed(
            actor: person, "plan.\(kind)", subject: "plan/\(plan)", detail: "version \(course.version)")
        try Audit.record(deed, chain: entity.code, at: now, in: writing)
        guard let after = try self.course(plan, in: writing) else { throw Failure.notFound }
        return after
    }

    /// Notes the filing of a version that was just handed in.
    public func filed(_ plan: String, as number: String, isOnTime: Bool, in writing: Writing) throws {
        try writing.run(
            """
            UPDATE plan_course SET filing_number = \(number), on_time = \(isOnTime)
            WHERE entity_id = \(entity.code) AND plan_id = \(plan)
            """)
    }

    private func insert(_ step: PlanStep, _ plan: String, _ writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO plan_step (entity_id, plan_id, number, kind, at, by_person, role, note)
            VALUES (\(entity.code), \(plan), \(step.number), \(step.kind.rawValue), \(step.at.milliseconds),
                \(step.person), \(step.role), \(step.note))
            """)
    }

    private static func refusal(_ state: PlanState) -> Failure {
        .conflict(
            "Este plan está \(state.title); ese paso ya no se puede dar. Vuelva a abrir la página para ver en qué va.")
    }
}

extension PlanCourseStore {
    /// In the order ``course(_:)`` reads them; for queries across entities too.
    public static let columns: SQL = """
        entity_id, plan_id, root_id, version, campaign_id, format_id, vigencia, origin, origin_detail, amends, amendment,
        act_kind, act_number, act_day, reason, state, since, steps, filing_number, on_time
        """

    /// A row of ``columns``.
    public static func course(_ row: Row) -> PlanCourse {
        PlanCourse(
            entity: row.text(0), planID: row.text(1), rootID: row.text(2), version: row.int(3),
            campaignID: row.textOrNil(4), formatID: row.textOrNil(5), vigencia: row.intOrNil(6),
            origin: PlanOrigin(PlanOrigin.Kind(rawValue: row.text(7)) ?? .document, row.text(8)),
            amendment: amendment(row), state: PlanState(rawValue: row.text(15)) ?? .draft,
            since: Instant(milliseconds: Int64(row.int(16))), steps: row.int(17), filingNumber: row.textOrNil(18),
            isOnTime: row.intOrNil(19).map { $0 == 1 })
    }

    private static func amendment(_ row: Row) -> PlanAmendment? {
        guard let amends = row.textOrNil(9), let kind = row.textOrNil(10).flatMap(PlanAmendment.Kind.init(rawValue:))
        else { return nil }
        return PlanAmendment(
            kind: kind, amends: amends, actKind: row.text(11), actNumber: row.text(12),
            actDay: row.textOrNil(13).flatMap { Day(iso: $0) }, reason: row.text(14))
    }
}
