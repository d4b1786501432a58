import Calendar
import Design
import HTTP
import Plans
import Platform

/// Approval, adjustment and closing.
enum Decisions {
    static let endpoints: [Endpoint] = [
        // Who may not approve is told whose it is, so approval answers to all who see the plan, and asks inside.
        Endpoint(.office, CourseRoutes.approval, needs: PlanPermissions.see, approval),
        Endpoint(.office, CourseRoutes.approve, needs: PlanPermissions.see, approve),
        Endpoint(.office, CourseRoutes.closing, needs: PlanPermissions.see, closing),
        Endpoint(.office, CourseRoutes.close, needs: PlanPermissions.approve, close),
        Endpoint(.office, CourseRoutes.adjustment, needs: PlanPermissions.edit, adjustment),
        Endpoint(.office, CourseRoutes.adjust, needs: PlanPermissions.edit, adjust),
    ]

    private static func approval(_ context: Context, _ plan: String) throws -> Outcome {
        let (view, links) = (try Courses.view(plan, context), CourseLinks(context))
        guard context.may(PlanPermissions.approve) else { return notYourApproval(view, links) }
        guard view.course.allows(.approved) else { return .seeOther(links.to(CourseRoutes.show, plan)) }
        let form = ApprovalForm(revision: view.words.revision)
        return .page(DecisionPages.approval(form, [], try toMend(plan, view, context), view, links))
    }

    /// What must be mended before the words are fixed for ever.
    private static func toMend(_ plan: String, _ view: CourseView, _ context: Context) throws -> ToMend {
        let entity = try context.entity()
        // Whoever comes too early or too late is told that, by the step itself.
        guard view.course.allows(.approved) else { return ToMend(errors: [], list: "") }
        guard let words = try PlanShelf(entity: entity).plan(plan)?.plan else { throw Failure.notFound }
        let errors = try Readiness.of(words, view.course, entity).errors
        return ToMend(errors: errors, list: WritingLinks(context).check(plan))
    }

    private static func approve(_ context: Context, _ plan: String) throws -> Outcome {
        let (view, links) = (try Courses.view(plan, context), CourseLinks(context))
        guard context.may(PlanPermissions.approve) else { return notYourApproval(view, links) }
        if view.course.state == .approved { return .seeOther(links.to(CourseRoutes.show, plan)) }
        let form = ApprovalForm(fields: context.request.form)
        let (errors, toMend) = (form.errors(today: context.today), try toMend(plan, view, context))
        guard errors.isEmpty, toMend.errors.isEmpty else {
            return .page(DecisionPages.approval(form, errors, toMend, view, links))
        }
        guard view.words.blocking == 0 else {
            throw Failure.conflict("Antes de aprobar hay que resolver las dudas marcadas como graves en el borrador.")
        }
        try CourseStore(entity: try context.entity()).approve(
            PlanApproval(plan: plan, revision: form.revision, act: form.act.act), by: context.actor())
        return .seeOther(
            links.to(CourseRoutes.show, plan), Flash(.done, "El plan quedó aprobado y a la vista de la ciudadanía."))
    }

    private static func notYourApproval(_ view: CourseView, _ links: CourseLinks) -> Outcome {
        .page(DecisionPages.notYours("Aprobar el plan", "Aprobar el plan", view, links))
    }

    private static func closing(_ context: Context, _ plan: String) throws -> Outcome {
        let (view, links) = (try Courses.view(plan, context), CourseLinks(context))
        guard context.may(PlanPermissions.approve) else {
            return .page(DecisionPages.notYours("Cerrar el plan", "Cerrar el plan", view, links))
        }
        guard view.course.allows(.closed) else { return .seeOther(links.to(CourseRoutes.show, plan)) }
        return .page(DecisionPages.closing("", [], view, links))
    }

    private static func close(_ context: Context, _ plan: String) throws -> Outcome {
        let (view, links) = (try Courses.view(plan, context), CourseLinks(context))
        let note = (context.request.form["nota"] ?? "").trimmed
        let errors = TextRule.errors("nota", note, "Escriba qué se cumplió y qué no.")
        guard errors.isEmpty else { return .page(DecisionPages.closing(note, errors, view, links)) }
        try CourseStore(entity: try context.entity()).take(.closed, plan, note: note, by: context.actor())
        return .seeOther(links.to(CourseRoutes.show, plan), Flash(.done, "El plan quedó cerrado."))
    }

    private static func adjustment(_ context: Context, _ plan: String) throws -> Outcome {
        let (view, links) = (try Courses.view(plan, context), CourseLinks(context))
        guard PlanAmendment.Kind.adjustment.startsFrom.contains(view.course.state) else {
            return .seeOther(links.to(CourseRoutes.show, plan))
        }
        return .page(DecisionPages.adjustment(AdjustmentForm(), [], view, links))
    }

    private static func adjust(_ context: Context, _ plan: String) throws -> Outcome {
        let (view, links) = (try Courses.view(plan, context), CourseLinks(context))
        let form = AdjustmentForm(fields: context.request.form)
        let errors = form.errors(today: context.today)
        guard errors.isEmpty else { return .page(DecisionPages.adjustment(form, errors, view, links)) }
        let id = try CourseStore(entity: try context.entity()).openNext(
            form.amendment(of: plan), by: context.actor())
        return .seeOther(
            links.to(CourseRoutes.show, id), Flash(.done, "Se abrió la versión que ajusta el plan."))
    }
}
