import Calendar
import Database
import Plans
import Platform

/// Comments on one entity's plans.
struct PlanCommentStore {
    let entity: EntityScope

    func comments(_ plan: String) throws -> [PlanComment] {
        try entity.read { reading in
            let rows = try reading.rows(
                """
                SELECT c.number, c.action, c.about, c.text, c.at, c.by_person, c.role, s.at FROM plan_comment c
                LEFT JOIN plan_comment_settled s
                    ON s.entity_id = c.entity_id AND s.plan_id = c.plan_id AND s.number = c.number
                WHERE c.entity_id = \(entity.code) AND c.plan_id = \(plan) ORDER BY c.number LIMIT 1000
                """)
            let names = try entity.services.contacts.names(Set(rows.map { $0.text(5) }), in: reading)
            return rows.map { Self.comment($0, names) }
        }
    }

    func openCount(_ plan: String, in reading: some Querying) throws -> Int {
        try reading.row(
            """
            SELECT COUNT(*) FROM plan_comment c WHERE c.entity_id = \(entity.code) AND c.plan_id = \(plan)
                AND NOT EXISTS (SELECT 1 FROM plan_comment_settled s WHERE s.entity_id = c.entity_id
                    AND s.plan_id = c.plan_id AND s.number = c.number)
            """)?.int(0) ?? 0
    }

    /// - Throws: `conflict` when the committee is not reading this version; `notFound` for an action it does not have.
    func add(_ text: String, about action: Int, of plan: String, by actor: CourseActor) throws {
        let (entity, now) = (entity, entity.services.now())
        try entity.write { writing in
            let course = try PlanCourseStore(entity: entity).course(plan, in: writing)
            guard let course else { throw Failure.notFound }
            guard course.state == .inCommittee else {
                throw Failure.conflict(
                    "Este plan está \(course.state.title): solo se comenta mientras lo revisa el comité.")
            }
            let about = try Self.words(of: action, plan, entity, writing)
            try writing.run(
                """
                INSERT INTO plan_comment (entity_id, plan_id, number, action, about, text, at, by_person, role)
                SELECT \(entity.code), \(plan), COALESCE(MAX(number), 0) + 1, \(action), \(about), \(text),
                    \(now.milliseconds), \(actor.person), \(actor.role)
                FROM plan_comment WHERE entity_id = \(entity.code) AND plan_id = \(plan)
                """)
            let deed = Deed(
                actor: actor.person, "plan.commented", subject: "plan/\(plan)", detail: "action \(action)")
            try entity.record(deed, now, writing)
        }
    }

    /// Twice is the same as once.
    func settle(_ number: Int, of plan: String, by actor: CourseActor) throws {
        let (entity, now) = (entity, entity.services.now())
        try entity.write { writing in
            let course = try PlanCourseStore(entity: entity).course(plan, in: writing)
            guard let course else { throw Failure.notFound }
            guard course.state.isOpen else {
                throw Failure.conflict("Este plan está \(course.state.title): sus comentarios ya no cambian.")
            }
            let changed = try writing.run(
                """
                INSERT INTO plan_comment_settled (entity_id, plan_id, number, at, by_person)
                SELECT entity_id, plan_id, number, \(now.milliseconds), \(actor.person) FROM plan_comment
                WHERE entity_id = \(entity.code) AND plan_id = \(plan) AND number = \(number)
                ON CONFLICT (entity_id, plan_id, number) DO NOTHING
                """)
            guard changed == 1 else { return }
            let deed = Deed(
                actor: actor.person, "plan.comment-settled", subject: "plan/\(plan)", detail: "comment \(number)")
            try entity.record(deed, now, writing)
        }
    }

    private static func words(of action: Int, _ plan: String, _ entity: EntityScope, _ writing: Writing) throws
        -> String
    {
        guard action > 0 else { return "" }
        let words: String? = try writing.value(
            """
            SELECT text FROM plan_piece WHERE entity_id = \(entity.code) AND plan_id = \(plan) AND action = \(action)
                AND kind = \(PlanPiece.Kind.action.rawValue) AND position = 0
            """)
        guard let words else { throw Failure.notFound }
        return words
    }

    private static func comment(_ row: Row, _ names: [String: String]) -> PlanComment {
        PlanComment(
            number: row.int(0), action: row.int(1), about: row.text(2), text: row.text(3),
            at: Instant(milliseconds: Int64(row.int(4))), name: names[row.text(5)], role: row.text(6),
            settledAt: row.intOrNil(7).map { Instant(milliseconds: Int64($0)) })
    }
}
