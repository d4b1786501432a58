public import Calendar
public import Database
public import Platform

/// Plans of one entity as others may read them: the one in force, and any version.
public struct PlanShelf: Sendable {
    public let entity: EntityScope

    public init(entity: EntityScope) { self.entity = entity }

    /// The plan that is being carried out, with its words: the latest published whose year has begun. One that was
    /// approved for a year to come waits for that year, unless there is no other; one that was published out of its
    /// document is of years before. Two queries, whatever its size.
    public func inForce() throws -> ShelvedPlan? {
        let year = entity.services.now().day.year
        return try entity.read { reading in
            let head = try reading.row(
                """
                SELECT x.plan_id, x.at, p.layout, p.start_year FROM plan_publication x
                JOIN plan p ON p.entity_id = x.entity_id AND p.id = x.plan_id
                JOIN plan_course c ON c.entity_id = x.entity_id AND c.plan_id = x.plan_id
                WHERE x.entity_id = \(entity.code)
                ORDER BY CASE WHEN \(splice: Self.isToCome(after: year)) THEN 1 ELSE 0 END, x.at DESC, x.plan_id DESC
                LIMIT 1
                """)
            return try head.map { try shelved($0, reading) }
        }
    }

    /// Whether the plan of a course `c` was approved for a year that has not begun; a condition for queries that choose
    /// among published plans.
    public static func isToCome(after year: Int) -> SQL {
        "(c.vigencia > \(year) AND c.state <> \(PlanState.published.rawValue))"
    }

    /// A version with its words, whatever its state; nil for one of another entity.
    public func plan(_ id: String) throws -> ShelvedPlan? {
        try entity.read { reading in
            let head = try reading.row(
                "SELECT id, changed_at, layout, start_year FROM plan WHERE entity_id = \(entity.code) AND id = \(id)")
            return try head.map { try shelved($0, reading) }
        }
    }

    private func shelved(_ head: Row, _ reading: Reading) throws -> ShelvedPlan {
        let plan = try PlanPieceStore.plan(
            head.text(0), of: entity, layout: head.text(2), startYear: head.intOrNil(3), in: reading)
        return ShelvedPlan(id: head.text(0), at: Instant(milliseconds: Int64(head.int(1))), plan: plan)
    }
}

/// A plan's words with the identifier of their version and when it was published (or last changed).
public struct ShelvedPlan: Sendable {
    public let id: String
    public let at: Instant
    public let plan: Plan

    public init(id: String, at: Instant, plan: Plan) {
        self.id = id
        self.at = at
        self.plan = plan
    }
}
