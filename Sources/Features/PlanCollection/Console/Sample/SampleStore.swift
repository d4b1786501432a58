import Calendar
import Campaigns
import Crypto
import Database
import Filings
import Plans
import Platform

/// Writes invented plans as the program itself would have, on days that are past.
struct SampleStore {
    let nation: NationScope
    let person: String

    /// - Returns: identifier of the plan.
    @discardableResult
    func plant(
        _ course: SampleCourse, _ number: Int, for campaign: Campaign, of tenant: Tenant, in writing: Writing
    ) throws -> String {
        let entity = nation.entity(tenant)
        let plan = SampleAction.plan(of: course.actions, from: number, vigencia: campaign.vigencia)
        let purpose = PlanMaking.Purpose(.init(.written), campaign: campaign.id, vigencia: campaign.vigencia)
        let maker = PlanMaking.Maker(person: person, at: course.opened.at(hour: 9, minute: number % 60))
        let id = try PlanMaking.create(plan, for: purpose, of: entity, by: maker, in: writing)
        for (index, step) in course.steps.enumerated() {
            let at = course.day(ofStep: index).at(hour: 10 + index, minute: number % 60)
            try take(step, id, course, campaign, entity, at: at, in: writing)
        }
        if course.steps.last == .submitted {
            try PlanReviewStore(entity: entity).open(id, OwnerBody.shares(of: plan), at: maker.now, in: writing)
        }
        if course.steps.isEmpty {
            try touch(id, entity, at: course.last.at(hour: 16, minute: number % 60), in: writing)
        }
        return id
    }

    private func take(
        _ step: PlanStep.Kind, _ plan: String, _ course: SampleCourse, _ campaign: Campaign, _ entity: EntityScope,
        at instant: Instant, in writing: Writing
    ) throws {
        let courses = PlanCourseStore(entity: entity)
        try courses.take(step, plan, by: person, at: instant, in: writing)
        guard step == .submitted else { return }
        let request = FilingRequest(
            kind: "plan", subject: plan, person: person, contentHash: SHA256.hex(plan), isOnTime: course.isOnTime,
            title: campaign.title, facts: [("campaña", campaign.id), ("versión", "1")])
        let receipt = try Filings.file(request, of: entity, at: instant, in: writing)
        try courses.filed(plan, as: receipt.filing.number, isOnTime: course.isOnTime, in: writing)
        try publish(plan, entity, at: instant, in: writing)
    }

    private func publish(_ plan: String, _ entity: EntityScope, at instant: Instant, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO plan_publication (entity_id, plan_id, at, by_person)
            VALUES (\(entity.code), \(plan), \(instant.milliseconds), \(person))
            ON CONFLICT (entity_id, plan_id) DO NOTHING
            """)
    }

    /// Its words were changed last on that day.
    private func touch(_ plan: String, _ entity: EntityScope, at instant: Instant, in writing: Writing) throws {
        try writing.run(
            """
            UPDATE plan SET changed_at = \(instant.milliseconds)
            WHERE entity_id = \(entity.code) AND id = \(plan)
            """)
    }

    /// Codes of entities that have a plan of any kind.
    func withPlan() throws -> Set<String> {
        var codes: Set<String> = []
        try nation.read { reading in
            try reading.each("SELECT DISTINCT entity_id FROM plan") { codes.insert($0.text(0)) }
        }
        return codes
    }

    /// Codes of entities that have handed in a plan in a campaign.
    func withFiling(in campaign: Campaign) throws -> Set<String> {
        var codes: Set<String> = []
        try nation.read { reading in
            try reading.each(
                """
                SELECT DISTINCT entity_id FROM plan_course
                WHERE campaign_id = \(campaign.id) AND filing_number IS NOT NULL
                """
            ) { codes.insert($0.text(0)) }
        }
        return codes
    }

    /// Leaves an entity out of a campaign.
    static func exclude(_ code: String, from campaign: Campaign, in writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO campaign_exclusion (entity_id, campaign_id) VALUES (\(code), \(campaign.id))
            ON CONFLICT (entity_id, campaign_id) DO NOTHING
            """)
    }

    static func include(_ code: String, in campaign: Campaign, _ writing: Writing) throws {
        try writing.run(
            "DELETE FROM campaign_exclusion WHERE entity_id = \(code) AND campaign_id = \(campaign.id)")
    }
}
