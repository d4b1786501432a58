import HTTP
import Plans
import Platform

/// Where the pages of writing lead; pages know no request.
struct WritingLinks: Sendable {
    let entityName: String
    let office: String
    let home: String
    let proof: String
    let mayEdit: Bool
    private let prefix: String
    private let isNation: Bool

    init(_ context: Context) {
        entityName = context.tenant?.officialName ?? ""
        office = context.officePath("/")
        prefix = context.officePath("")
        home = prefix + DraftRoutes.home.path
        proof = context.formProof
        mayEdit = context.may(PlanPermissions.edit)
        isNation = context.tenant == nil
    }

    var start: String { prefix + WritingRoutes.start.path }
    var former: String { prefix + WritingRoutes.former.path }
    var examples: String { prefix + WritingRoutes.examples.path }
    var copyExample: String { prefix + WritingRoutes.copyExample.path }
    /// The guide of a format, on the programme's own site.
    func format(_ id: String) -> String { "/formatos/\(id)" }

    func former(of plan: String) -> String { former + "?plan=\(plan)" }
    func tasks(_ plan: String) -> String { prefix + WritingRoutes.tasks.path(plan) }
    func check(_ plan: String) -> String { prefix + WritingRoutes.check.path(plan) }
    func part(_ part: PlanProblem.Part, of plan: String) -> String {
        prefix + WritingRoutes.part.path((plan, part.rawValue))
    }
    /// The form of an action; who may only read is led to the plan's steps.
    func action(_ plan: String, _ number: Int) -> String {
        mayEdit ? prefix + DraftRoutes.action.path((plan, number)) : tasks(plan)
    }
    func newAction(_ plan: String, _ number: Int, theme: String) -> String {
        action(plan, number) + "?tema=\(theme)"
    }
    func removal(_ plan: String, _ number: Int) -> String { prefix + DraftRoutes.removeAction.path((plan, number)) }
    func review(_ plan: String) -> String { prefix + DraftRoutes.review.path(plan) }
    func version(_ plan: String) -> String { prefix + CourseRoutes.show.path(plan) }

    /// The field in which a problem is mended.
    func field(of problem: PlanProblem, in plan: String) -> String {
        guard let action = problem.action else { return part(problem.part, of: plan) + "#" + problem.field }
        return self.action(plan, action) + "#" + problem.field
    }

    var trail: [TrailStep] { [TrailStep("Oficina", office), TrailStep("Plan de acción", home)] }

    func trail(_ draft: Draft) -> [TrailStep] { trail + [TrailStep(draft.course.title, tasks(draft.id))] }
}
