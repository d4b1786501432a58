public import Calendar
public import Database
public import Platform

/// What the owner bodies say of one entity's plans.
public struct PlanReviewStore: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// Hands a plan to the bodies its actions concern, beside the step that submits it.
    public func open(
        _ plan: String, _ shares: [(body: OwnerBody, actions: [Int])], at now: Instant, in writing: Writing
    )
        throws
    {
        for share in shares {
            try writing.run(
                """
                INSERT INTO plan_review (entity_id, plan_id, body, actions, opened_at, revision, verdict, summary, person,
                    at)
                VALUES (\(entity.code), \(plan), \(share.body.id), \(LineSpans.text(share.actions)),
                    \(now.milliseconds), 1, NULL, '', '', NULL)
                """)
        }
    }

    /// One for each body it concerns, in the order of ``OwnerBody/all``.
    public func reviews(of plan: String, in reading: some Querying) throws -> [PlanReview] {
        let found = try reading.rows(
            """
            SELECT body, actions, revision, verdict, summary, person, at FROM plan_review
            WHERE entity_id = \(entity.code) AND plan_id = \(plan)
            """
        ).compactMap(Self.review)
        return OwnerBody.all.compactMap { body in found.first { $0.body == body } }
    }

    public func observations(of plan: String, in reading: some Querying) throws -> [PlanObservation] {
        try reading.rows(
            """
            SELECT body, action, text, at FROM plan_observation
            WHERE entity_id = \(entity.code) AND plan_id = \(plan) ORDER BY action, body
            """
        ).compactMap { row in
            OwnerBody.named(row.text(0)).map {
                PlanObservation(
                    body: $0, action: row.int(1), text: row.text(2), at: Instant(milliseconds: Int64(row.int(3))))
            }
        }
    }

    /// Keeps an opinion; with the last verdict the plan is accepted or returned in the same transaction.
    ///
    /// - Returns: the plan's state afterwards.
    /// - Throws: `conflict` when a colleague saved meanwhile or the plan is no longer waiting; `notFound` for a body it
    ///   does not concern.
    @discardableResult
    public func keep(
        _ opinion: PlanOpinion, on plan: String, by person: String, role: String, at now: Instant, in writing: Writing
    ) throws -> PlanState {
        let course = try lock(plan, in: writing)
        try advance(opinion, on: plan, by: person, at: now, in: writing)
        for (action, text) in opinion.observations.sorted(by: { $0.key < $1.key }) {
            try put(text, about: action, opinion.body, on: plan, by: person, at: now, in: writing)
        }
        let deed = Deed(
            actor: person, opinion.verdict == nil ? "plan.review-saved" : "plan.review-given", subject: "plan/\(plan)",
            detail: opinion.body.id + (opinion.verdict.map { " " + $0.rawValue } ?? ""))
        try Audit.record(deed, chain: entity.code, at: now, in: writing)
        let reviews = try reviews(of: plan, in: writing)
        guard let step = reviews.outcome else { return course.state }
        let after = try PlanCourseStore(entity: entity).take(
            step, plan, by: person, role: role, at: now, in: writing)
        try tell(
            after, reviews.map { "\($0.body.name): \($0.verdict?.title ?? "sin concepto")." }, at: now, in: writing)
        return after.state
    }

    /// The programme returns a plan at once, with a reason, without waiting for the bodies.
    public func sendBack(
        _ plan: String, because reason: String, by person: String, role: String, at now: Instant, in writing: Writing
    ) throws {
        let after = try PlanCourseStore(entity: entity).take(
            .returned, plan, by: person, role: role, note: reason, at: now, in: writing)
        try tell(after, ["Razón: \(reason)"], at: now, in: writing)
    }

    private func tell(_ course: PlanCourse, _ lines: [String], at now: Instant, in writing: Writing) throws {
        let number = course.filingNumber ?? ""
        try PlanNotices.tell(
            entity, "Plan \(course.state.title): radicado \(number)",
            [
                "El plan de acción de \(entity.tenant.inSentence), radicado \(number), está \(course.state.title).",
                "",
            ] + lines + ["", "En qué va y qué sigue: \(PlanNotices.address(of: course.planID, entity))"], at: now,
            in: writing)
    }

    /// Two bodies that give the last two verdicts at once come one after the other: both write the plan's row first.
    private func lock(_ plan: String, in writing: Writing) throws -> PlanCourse {
        try writing.run(
            "UPDATE plan_course SET since = since WHERE entity_id = \(entity.code) AND plan_id = \(plan)")
        guard let course = try PlanCourseStore(entity: entity).course(plan, in: writing) else { throw Failure.notFound }
        guard course.state == .submitted else {
            throw Failure.conflict(
                "Este plan está \(course.state.title): los conceptos ya no se cambian. No se guardó nada nuevo.")
        }
        return course
    }

    private func advance(
        _ opinion: PlanOpinion, on plan: String, by person: String, at now: Instant, in writing: Writing
    ) throws {
        let reviews = try reviews(of: plan, in: writing)
        guard reviews.contains(where: { $0.body == opinion.body }) else { throw Failure.notFound }
        let changed = try writing.run(
            """
            UPDATE plan_review SET revision = revision + 1, verdict = \(opinion.verdict?.rawValue),
                summary = \(opinion.summary), person = \(person), at = \(now.milliseconds)
            WHERE entity_id = \(entity.code) AND plan_id = \(plan) AND body = \(opinion.body.id)
                AND revision = \(opinion.revision)
            """)
        guard changed == 1 else {
            throw Failure.conflict("Otra persona de su entidad guardó observaciones mientras usted escribía.")
        }
    }

    private func put(
        _ text: String, about action: Int, _ body: OwnerBody, on plan: String, by person: String, at now: Instant,
        in writing: Writing
    ) throws {
        guard !text.isEmpty else {
            try writing.run(
                """
                DELETE FROM plan_observation WHERE entity_id = \(entity.code) AND plan_id = \(plan)
                    AND body = \(body.id) AND action = \(action)
                """)
            return
        }
        try writing.run(
            """
            INSERT INTO plan_observation (entity_id, plan_id, body, action, text, person, at)
            VALUES (\(entity.code), \(plan), \(body.id), \(action), \(text), \(person), \(now.milliseconds))
            ON CONFLICT (entity_id, plan_id, body, action) DO UPDATE SET
                at = CASE WHEN plan_observation.text = excluded.text THEN plan_observation.at ELSE excluded.at END,
                text = excluded.text, person = excluded.person
            """)
    }

    private static func review(_ row: Row) -> PlanReview? {
        OwnerBody.named(row.text(0)).map { body in
            PlanReview(
                body: body, actions: LineSpans.lines(row.text(1)), revision: row.int(2),
                verdict: row.textOrNil(3).flatMap(PlanReview.Verdict.init(rawValue:)), summary: row.text(4),
                person: row.text(5), at: row.intOrNil(6).map { Instant(milliseconds: Int64($0)) })
        }
    }
}
