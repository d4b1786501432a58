import Calendar
import Database
import Plans
import Platform

/// Plans of the whole country that wait for the owner bodies. Two queries for a page of the list, however long it is.
struct ReviewStore {
    let nation: NationScope

    func list(_ body: OwnerBody?, _ filter: ReviewList.Filter, page: Int) throws -> ReviewList {
        let condition = Self.condition(body, filter)
        let offset = (page - 1) * ReviewList.size
        return try nation.read { reading in
            let total: Int = try reading.value("SELECT COUNT(*) \(splice: Self.tables) WHERE \(splice: condition)") ?? 0
            let items = try reading.all(
                """
                SELECT c.entity_id, c.plan_id, c.vigencia, c.version, c.filing_number, c.on_time, c.state,
                    MIN(r.opened_at), MIN(r.actions), MIN(r.verdict),
                    (SELECT COUNT(*) FROM plan_review w WHERE w.entity_id = c.entity_id AND w.plan_id = c.plan_id
                        AND w.verdict IS NULL)
                \(splice: Self.tables) WHERE \(splice: condition)
                GROUP BY c.entity_id, c.plan_id, c.vigencia, c.version, c.filing_number, c.on_time, c.state
                ORDER BY MIN(r.opened_at), c.entity_id, c.plan_id LIMIT \(ReviewList.size) OFFSET \(offset)
                """
            ) { Self.item($0, isOfBody: body != nil) }
            return ReviewList(items: items, filter: filter, page: page, total: total)
        }
    }

    /// How many plans wait for a body.
    func waiting(_ body: OwnerBody) throws -> Int {
        let condition = Self.condition(body, .pending)
        return try nation.read { reading in
            try reading.value("SELECT COUNT(*) \(splice: Self.tables) WHERE \(splice: condition)") ?? 0
        }
    }

    func view(_ tenant: Tenant, _ plan: String, for body: OwnerBody?) throws -> ReviewView? {
        let entity = nation.entity(tenant)
        let courses = PlanCourseStore(entity: entity)
        let reviews = PlanReviewStore(entity: entity)
        return try entity.read { reading in
            guard let course = try courses.course(plan, in: reading), course.filingNumber != nil else { return nil }
            let amended = course.amendment?.amends
            return ReviewView(
                tenant: tenant, course: course, plan: try courses.words(plan, in: reading),
                reviews: try reviews.reviews(of: plan, in: reading),
                observations: try reviews.observations(of: plan, in: reading),
                difference: try amended.map { try courses.difference($0, plan, in: reading) },
                asked: try amended.map { try reviews.observations(of: $0, in: reading) } ?? [], body: body)
        }
    }

    private static let tables: SQL = """
        FROM plan_review r JOIN plan_course c ON c.entity_id = r.entity_id AND c.plan_id = r.plan_id
        """

    /// The programme sees each plan once, by its first body's row.
    private static func condition(_ body: OwnerBody?, _ filter: ReviewList.Filter) -> SQL {
        let mine: SQL =
            body.map { "r.body = \($0.id)" }
                ?? """
                r.body = (SELECT MIN(b.body) FROM plan_review b WHERE b.entity_id = r.entity_id AND b.plan_id = r.plan_id)
                """
        let waiting: SQL = "c.state = \(PlanState.submitted.rawValue)"
        switch filter {
        case .pending where body == nil: return "\(splice: mine) AND \(splice: waiting)"
        case .pending: return "\(splice: mine) AND \(splice: waiting) AND r.verdict IS NULL"
        case .spoken where body == nil: return "\(splice: mine) AND NOT \(splice: waiting)"
        case .spoken: return "\(splice: mine) AND r.verdict IS NOT NULL"
        case .all: return mine
        }
    }

    private static func item(_ row: Row, isOfBody: Bool) -> ReviewItem {
        ReviewItem(
            entity: row.text(0), planID: row.text(1), vigencia: row.intOrNil(2), version: row.int(3),
            filingNumber: row.textOrNil(4) ?? "", isOnTime: row.intOrNil(5) != 0,
            state: PlanState(rawValue: row.text(6)) ?? .submitted,
            submittedAt: Instant(milliseconds: Int64(row.int(7))),
            actions: isOfBody ? LineSpans.lines(row.text(8)).count { $0 > 0 } : nil,
            verdict: isOfBody ? row.textOrNil(9).flatMap(PlanReview.Verdict.init(rawValue:)) : nil,
            waiting: row.int(10))
    }
}

/// What reviewers write down; each is one transaction with its audit entry.
extension ReviewStore {
    func keep(_ opinion: PlanOpinion, on plan: String, of tenant: Tenant, by person: String, role: String) throws
        -> PlanState
    {
        let entity = nation.entity(tenant)
        return try entity.write { writing in
            try PlanReviewStore(entity: entity).keep(
                opinion, on: plan, by: person, role: role, at: entity.services.now(), in: writing)
        }
    }

    func sendBack(_ plan: String, of tenant: Tenant, because reason: String, by person: String, role: String) throws {
        let entity = nation.entity(tenant)
        try entity.write { writing in
            try PlanReviewStore(entity: entity).sendBack(
                plan, because: reason, by: person, role: role, at: entity.services.now(), in: writing)
        }
    }
}
