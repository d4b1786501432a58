public import Calendar
public import Database
import Platform

/// The mayor's or governor's yes to the words of a version, exactly as they saw them.
public struct PlanApproval: Sendable, Hashable {
    public let plan: String
    /// Revision of the words that were shown.
    public let revision: Int
    /// The act that adopts it, where there is one.
    public let act: PlanAct?

    public init(plan: String, revision: Int, act: PlanAct?) {
        self.plan = plan
        self.revision = revision
        self.act = act
    }
}

/// An administrative act: “Decreto 26 del 4 de marzo de 2011”.
public struct PlanAct: Sendable, Hashable {
    public let kind: String
    public let number: String
    public let day: Day?

    public init(kind: String, number: String, day: Day?) {
        self.kind = kind
        self.number = number
        self.day = day
    }

    public var words: String {
        [kind, number].filter { !$0.isEmpty }.joined(separator: " ") + (day.map { " del \($0.short)" } ?? "")
    }
}

extension PlanCourseStore {
    /// Approves a version: from here on its words never change, the entity's site shows it, and the versions before it
    /// leave their place to it.
    ///
    /// - Throws: `conflict` when somebody changed the words after they were shown, or the state does not allow it.
    @discardableResult
    public func approve(
        _ approval: PlanApproval, by person: String, role: String, at now: Instant, in writing: Writing
    ) throws -> PlanCourse {
        try freeze(approval, at: now, in: writing)
        let course = try take(
            .approved, approval.plan, by: person, role: role, note: approval.act?.words ?? "", at: now, in: writing)
        try publish(approval.plan, by: person, at: now, in: writing)
        if let act = approval.act { try keep(act, of: approval.plan, in: writing) }
        if let amended = course.amendment?.amends {
            try keep(try difference(amended, approval.plan, in: writing).counts, approval.plan, amended, in: writing)
        }
        try supersede(before: course, by: person, role: role, at: now, in: writing)
        return course
    }

    /// What the second version changes in the first, both of this entity.
    public func difference(_ before: String, _ after: String, in reading: some Querying) throws -> PlanDifference {
        PlanDifference(from: try words(before, in: reading), to: try words(after, in: reading))
    }

    /// The words of a version, whatever its state.
    /// - Throws: `notFound` for one of nobody or of another entity.
    public func words(_ plan: String, in reading: some Querying) throws -> Plan {
        let head = try reading.row(
            "SELECT layout, start_year FROM plan WHERE entity_id = \(entity.code) AND id = \(plan)")
        guard let head else { throw Failure.notFound }
        return try PlanPieceStore.plan(
            plan, of: entity, layout: head.text(0), startYear: head.intOrNil(1), in: reading)
    }

    /// Whoever saves on top of an older revision is refused, so a change on its way cannot slip in after the approval.
    private func freeze(_ approval: PlanApproval, at now: Instant, in writing: Writing) throws {
        let changed = try writing.run(
            """
            UPDATE plan SET revision = revision + 1, changed_at = \(now.milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(approval.plan) AND revision = \(approval.revision)
            """)
        guard changed == 1 else {
            guard try course(approval.plan, in: writing) != nil else { throw Failure.notFound }
            throw Failure.conflict(
                "Alguien cambió el plan después de que usted abrió esta página. No se aprobó: léalo de nuevo.")
        }
    }

    private func publish(_ plan: String, by person: String, at now: Instant, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO plan_publication (entity_id, plan_id, at, by_person)
            VALUES (\(entity.code), \(plan), \(now.milliseconds), \(person))
            ON CONFLICT (entity_id, plan_id) DO UPDATE SET at = excluded.at, by_person = excluded.by_person
            """)
    }

    private func keep(_ act: PlanAct, of plan: String, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO plan_adoption (entity_id, plan_id, act_kind, act_number, act_day)
            VALUES (\(entity.code), \(plan), \(act.kind), \(act.number), \(act.day?.iso as String?))
            """)
    }

    private func keep(_ counts: PlanChangeCounts, _ plan: String, _ amended: String, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO plan_change (entity_id, plan_id, against, added, removed, changed, moved, frame)
            VALUES (\(entity.code), \(plan), \(amended), \(counts.added), \(counts.removed), \(counts.changed),
                \(counts.moved), \(counts.frame))
            """)
    }
}
