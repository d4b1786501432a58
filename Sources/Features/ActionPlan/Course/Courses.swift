import Calendar
import Design
import HTTP
import Plans
import Platform

/// A version's page in the office, and the steps that are one button.
enum Courses {
    static let endpoints: [Endpoint] =
        [
            Endpoint(.office, CourseRoutes.list, needs: PlanPermissions.see) { context, _ in try list(context) },
            Endpoint(.office, CourseRoutes.show, needs: PlanPermissions.see, show),
            Endpoint(.office, CourseRoutes.toCommittee, needs: PlanPermissions.edit) { context, plan in
                try step(.sentToCommittee, plan, "El plan pasó al comité.", context)
            },
            Endpoint(.office, CourseRoutes.toDraft, needs: PlanPermissions.edit) { context, plan in
                try step(.backToDraft, plan, "El plan volvió a borrador.", context)
            },
            Endpoint(.office, CourseRoutes.execute, needs: PlanPermissions.submit) { context, plan in
                try step(.executionBegan, plan, "Empezó la ejecución del plan.", context)
            },
            Endpoint(.office, CourseRoutes.correct, needs: PlanPermissions.edit, correct),
            Endpoint(.office, CourseRoutes.differences, needs: PlanPermissions.see, differences),
        ] + Decisions.endpoints + Submissions.endpoints + Comments.endpoints

    private static func list(_ context: Context) throws -> Outcome {
        let courses = try PlanCourseStore(entity: try context.entity()).all()
        return .page(CourseListPages.list(courses, CourseLinks(context)))
    }

    private static func show(_ context: Context, _ plan: String) throws -> Outcome {
        .page(CoursePages.show(try view(plan, context), CourseLinks(context)))
    }

    private static func step(_ kind: PlanStep.Kind, _ plan: String, _ words: String, _ context: Context) throws
        -> Outcome
    {
        try CourseStore(entity: try context.entity()).take(kind, plan, by: context.actor())
        return .seeOther(context.path(CourseRoutes.show.path(plan)), Flash(.done, words))
    }

    private static func correct(_ context: Context, _ plan: String) throws -> Outcome {
        let amendment = PlanAmendment(kind: .correction, amends: plan, reason: "")
        let id = try CourseStore(entity: try context.entity()).openNext(amendment, by: context.actor())
        return .seeOther(
            context.path(CourseRoutes.show.path(id)),
            Flash(.done, "Se abrió una versión nueva con todas las palabras de la devuelta."))
    }

    private static func differences(_ context: Context, _ pair: (String, String)) throws -> Outcome {
        let store = CourseStore(entity: try context.entity())
        let (before, after) = (try view(pair.0, context), try view(pair.1, context).course)
        let asked = before.course.state == .submitted ? [] : before.observations
        let page = DifferenceView(
            before: before.course, after: after, difference: try store.difference(pair.0, pair.1),
            observations: asked, trail: CourseLinks(context).trail(after))
        return .page(DifferencePages.show(page))
    }

    static func view(_ plan: String, _ context: Context) throws -> CourseView {
        guard let view = try CourseStore(entity: try context.entity()).view(plan) else { throw Failure.notFound }
        return view
    }
}
