import Design
import HTTP
import Platform

/// The committee's comments on a version.
enum Comments {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, CourseRoutes.comments, needs: PlanPermissions.see) { context, plan in
            .page(CommentPages.show(try view(plan, context), CourseLinks(context)))
        },
        Endpoint(.office, CourseRoutes.addComment, needs: PlanPermissions.comment, add),
        Endpoint(.office, CourseRoutes.addedComment, needs: PlanPermissions.see) { context, place in
            .seeOther(context.path(CourseRoutes.comments.path(place.0)))
        },
        Endpoint(.office, CourseRoutes.settleComment, needs: PlanPermissions.edit, settle),
    ]

    private static func add(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        let (plan, action) = place
        let text = (context.request.form["texto"] ?? "").trimmed
        if let error = CommentForm.error(text, action: action) {
            var view = try view(plan, context)
            view.refused = (action, text, error)
            return .page(CommentPages.show(view, CourseLinks(context)))
        }
        try PlanCommentStore(entity: try context.entity()).add(text, about: action, of: plan, by: context.actor())
        return .seeOther(
            context.path(CourseRoutes.comments.path(plan)) + "#accion-\(action)",
            Flash(.done, "Su comentario quedó guardado."))
    }

    private static func settle(_ context: Context, _ place: (String, Int)) throws -> Outcome {
        try PlanCommentStore(entity: try context.entity()).settle(place.1, of: place.0, by: context.actor())
        return .seeOther(context.path(CourseRoutes.comments.path(place.0)) + "#comentario-n\(place.1)")
    }

    private static func view(_ plan: String, _ context: Context) throws -> CommentView {
        let entity = try context.entity()
        let course = try Courses.view(plan, context).course
        let words = try CourseStore(entity: entity).plan(plan)
        let comments = try PlanCommentStore(entity: entity).comments(plan)
        return CommentView(course: course, plan: words, threads: CommentThreads(comments, words))
    }
}
