import Calendar
import Campaigns
import Database
import Plans
import Platform

/// Plans of the demonstration on their way: Chitagá's before its committee, and some neighbours' handed in, so that the
/// owner bodies have something to review.
enum CourseSeed {
    static let seed = Seed(order: 45, "Llevando planes al comité y al Programa") { services in
        guard let campaign = try Campaigns.current(.plan, services), let model = try model(services) else { return }
        try toCommittee(model, campaign, try tenant(chitaga, services), services)
        for code in neighbours { try submit(model, campaign, try tenant(code, services), services) }
    }

    private static let chitaga = "54174"
    /// Ábrego, Bochalema, Cucutilla and Labateca.
    private static let neighbours = ["54003", "54099", "54223", "54377"]
    private static let actor = CourseActor(person: "[demo]", role: "")

    private static func tenant(_ code: String, _ services: Services) throws -> EntityScope {
        guard let tenant = services.tenants.tenant(code: code) else { throw Failure.notFound }
        return services.nation.entity(tenant)
    }

    /// The plan Chitagá published, as it would begin a new year.
    private static func model(_ services: Services) throws -> Plan? {
        try PlanShelf(entity: try tenant(chitaga, services)).inForce()?.plan
    }

    private static func draft(_ plan: Plan, _ campaign: Campaign, _ entity: EntityScope, _ writing: Writing) throws
        -> String
    {
        var words = plan
        words.heading = PlanHeading()
        words.startYear = campaign.vigencia
        words.sections.start = Words("1 de enero de \(campaign.vigencia)", lines: [])
        renew(&words, for: campaign.vigencia)
        words.sections.signatures = []
        return try PlanMaking.create(
            words,
            for: PlanMaking.Purpose(PlanOrigin(.written), campaign: campaign.id, vigencia: campaign.vigencia),
            of: entity, by: PlanMaking.Maker(person: actor.person, at: entity.services.now()), in: writing)
    }

    /// What was for years that are over is promised again until the end of this one.
    private static func renew(_ plan: inout Plan, for year: Int) {
        for index in plan.actions.indices {
            guard let due = plan.actions[index].term.due, due.year < year else { continue }
            plan.actions[index].term = TermReader.term(Words("Hasta \(year)", lines: []))
        }
    }

    private static func toCommittee(
        _ plan: Plan, _ campaign: Campaign, _ entity: EntityScope, _ services: Services
    ) throws {
        let now = services.now()
        let id = try entity.write { writing in
            let id = try draft(plan, campaign, entity, writing)
            try PlanCourseStore(entity: entity).take(.sentToCommittee, id, by: actor.person, at: now, in: writing)
            return id
        }
        let comments = PlanCommentStore(entity: entity)
        let member = CourseActor(person: actor.person, role: Role.committeeMember.title)
        try comments.add("¿Quién responde cuando la secretaria está de vacaciones?", about: 1, of: id, by: member)
        try comments.add("La meta debería decir cada cuánto.", about: 2, of: id, by: member)
    }

    private static func submit(_ plan: Plan, _ campaign: Campaign, _ entity: EntityScope, _ services: Services) throws {
        let now = services.now()
        try entity.write { writing in
            let store = PlanCourseStore(entity: entity)
            let id = try draft(plan, campaign, entity, writing)
            try store.take(.sentToCommittee, id, by: actor.person, at: now, in: writing)
            try store.approve(
                PlanApproval(plan: id, revision: 1, act: nil), by: actor.person, role: actor.role, at: now, in: writing)
            _ = try PlanDelivery.submit(id, of: entity, by: actor.person, role: actor.role, in: writing)
        }
    }
}
