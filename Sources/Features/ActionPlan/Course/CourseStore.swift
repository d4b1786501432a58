import Calendar
import Database
import Plans
import Platform

/// What the page of a version needs, read at once: as many queries for a long plan as for a short one.
struct CourseStore {
    let entity: EntityScope

    private var courses: PlanCourseStore { PlanCourseStore(entity: entity) }

    /// Nil for a version of nobody or of another entity.
    func view(_ plan: String) throws -> CourseView? {
        guard let course = try courses.course(plan) else { return nil }
        let steps = try courses.steps(of: plan)
        let versions = try courses.versions(of: course.rootID).filter { $0.state != .discarded }
        let reviews = PlanReviewStore(entity: entity)
        return try entity.read { reading in
            let names = try entity.services.contacts.names(Set(steps.map(\.person)), in: reading)
            return CourseView(
                course: course, words: try words(plan, in: reading),
                steps: steps.map { NamedStep(step: $0, name: names[$0.person]) }, versions: versions,
                reviews: try reviews.reviews(of: plan, in: reading),
                observations: try reviews.observations(of: plan, in: reading),
                openComments: try PlanCommentStore(entity: entity).openCount(plan, in: reading))
        }
    }

    func plan(_ id: String) throws -> Plan { try entity.read { try courses.words(id, in: $0) } }

    /// Two versions that may be compared, with what the second changes in the first.
    func difference(_ before: String, _ after: String) throws -> PlanDifference {
        try entity.read { try courses.difference(before, after, in: $0) }
    }

    private func words(_ plan: String, in reading: Reading) throws -> CourseWords {
        let row = try reading.row(
            """
            SELECT p.revision,
                (SELECT COUNT(DISTINCT action) FROM plan_piece i
                    WHERE i.entity_id = p.entity_id AND i.plan_id = p.id AND i.action > 0),
                (SELECT COUNT(*) FROM plan_doubt q WHERE q.entity_id = p.entity_id AND q.plan_id = p.id
                    AND q.code = \(Doubt.Code.otherEntity.rawValue)
                    AND NOT EXISTS (SELECT 1 FROM plan_doubt_settled s WHERE s.entity_id = q.entity_id
                        AND s.plan_id = q.plan_id AND s.number = q.number))
            FROM plan p WHERE p.entity_id = \(entity.code) AND p.id = \(plan)
            """)
        guard let row else { throw Failure.notFound }
        return CourseWords(revision: row.int(0), actions: row.int(1), blocking: row.int(2))
    }
}

/// Steps of a version; each is one transaction with its audit entry.
extension CourseStore {
    func take(_ kind: PlanStep.Kind, _ plan: String, note: String = "", by actor: CourseActor) throws {
        let (courses, now) = (courses, entity.services.now())
        try entity.write { writing in
            _ = try courses.take(
                kind, plan, by: actor.person, role: actor.role, note: note, at: now, in: writing)
        }
    }

    func approve(_ approval: PlanApproval, by actor: CourseActor) throws {
        let (courses, now) = (courses, entity.services.now())
        try entity.write { writing in
            _ = try courses.approve(approval, by: actor.person, role: actor.role, at: now, in: writing)
        }
    }

    /// - Returns: identifier of the new version.
    func openNext(_ amendment: PlanAmendment, by actor: CourseActor) throws -> String {
        let (courses, now, id) = (courses, entity.services.now(), entity.services.newID())
        try entity.write { writing in
            _ = try courses.openNext(
                as: id, amendment, by: actor.person, role: actor.role, at: now, in: writing)
        }
        return id
    }
}
