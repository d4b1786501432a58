import Database
import Plans
import Platform
import Rehearsal
import Testing

/// Plans of Chitagá in the states that the demonstration does not have: returned, corrected and approved, in execution.
struct PlantedCourse {
    private let entity: EntityScope
    let returned: String
    let corrected: String
    private static let person = "[prueba]"

    /// Public pages of versions that the site no longer shows first.
    var pages: [String] {
        [
            "/\(Demonstrated.chitaga)/plan/constancia/\(returned)",
            "/\(Demonstrated.chitaga)/plan/diferencias/\(returned)/\(corrected)",
        ]
    }

    static func plant(_ program: TestProgram) throws -> PlantedCourse {
        let tenant = try #require(program.services.tenants.tenant(slug: Demonstrated.chitaga))
        let entity = program.services.nation.entity(tenant)
        let scene = PlantedCourse(entity: entity, returned: "", corrected: "")
        let now = program.services.now()
        return try entity.write { writing in
            let store = PlanCourseStore(entity: entity)
            let first = try scene.approved(writing)
            _ = try PlanDelivery.submit(first, of: entity, by: person, role: "", in: writing)
            try scene.review(first, writing)
            let second = entity.services.newID()
            try store.openNext(
                as: second, PlanAmendment(kind: .correction, amends: first, reason: ""), by: person, role: "", at: now,
                in: writing)
            try scene.approve(second, writing)
            let third = try scene.approved(writing)
            for step in [PlanStep.Kind.submitted, .accepted, .executionBegan] {
                try store.take(step, third, by: person, at: now, in: writing)
            }
            // The site goes on showing the plan of the demonstration, which is the one that is followed up.
            try writing.run("UPDATE plan_publication SET at = 1 WHERE plan_id IN \(list: [first, second, third])")
            return PlantedCourse(entity: entity, returned: first, corrected: second)
        }
    }

    private func approved(_ writing: Writing) throws -> String {
        var plan = Plan(layout: .unified)
        plan.actions = [
            PlanAction(
                number: 1, theme: Theme(kind: .procedures), action: Words("Publicar los trámites", lines: []),
                term: .none)
        ]
        let maker = PlanMaking.Maker(person: Self.person, at: entity.services.now())
        let id = try PlanMaking.create(
            plan, for: PlanMaking.Purpose(PlanOrigin(.written)), of: entity, by: maker, in: writing)
        try approve(id, writing)
        return id
    }

    private func approve(_ plan: String, _ writing: Writing) throws {
        let (store, now) = (PlanCourseStore(entity: entity), entity.services.now())
        try store.take(.sentToCommittee, plan, by: Self.person, at: now, in: writing)
        try store.approve(
            PlanApproval(plan: plan, revision: 1, act: nil), by: Self.person, role: "", at: now, in: writing)
    }

    private func review(_ plan: String, _ writing: Writing) throws {
        let store = PlanReviewStore(entity: entity)
        for review in try store.reviews(of: plan, in: writing) {
            try store.keep(
                PlanOpinion(
                    body: review.body, revision: 1, observations: [review.actions[0]: "Falta el día"], summary: "",
                    verdict: .withObservations), on: plan, by: Self.person, role: "", at: entity.services.now(),
                in: writing)
        }
    }
}
