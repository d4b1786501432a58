import Calendar
import Design
import HTML
import Plans
import Platform

/// What the page of the committee's comments shows.
struct CommentView: Sendable {
    let course: PlanCourse
    let plan: Plan
    let threads: CommentThreads
    /// A comment that was refused, shown again as it was typed.
    var refused: (action: Int, text: String, error: FieldError)?
}

/// The committee reads the plan and comments on each action.
enum CommentPages {
    static func show(_ view: CommentView, _ links: CourseLinks) -> Page {
        Page(
            "Comentarios del comité", status: view.refused == nil ? 200 : 422, trail: links.trail(view.course),
            section: "/plan"
        ) { html in
            html.errorSummary(view.refused.map { [$0.error] } ?? [])
            html.h1("Comentarios del comité")
            html.p(lead(view.course), .class("lead"))
            html.card("El marco del plan", level: 2, id: "accion-0") { card in
                if let vision = view.plan.sections.vision { card.p("Visión: \(vision.text)") }
                if let objective = view.plan.sections.generalObjective { card.p("Objetivo: \(objective.text)") }
                writeThread(0, view, links, &card)
            }
            for action in view.plan.actions { writeAction(action, view, links, &html) }
            writeOrphans(view, links, &html)
        }
    }

    private static func lead(_ course: PlanCourse) -> String {
        course.state == .inCommittee
            ? "Lea cada acción y escriba lo que habría que cambiar. Quien edita el plan resuelve cada comentario."
            : "\(course.title) está \(course.state.title). Se comenta mientras el comité lo revisa."
    }

    private static func writeAction(
        _ action: PlanAction, _ view: CommentView, _ links: CourseLinks, _ html: inout HTML
    ) {
        html.card("\(action.number). \(action.action.text)", level: 2, id: "accion-\(action.number)", marked: true) {
            card in
            card.fold("Todo lo que dice la acción") { $0.actionFacts(action) }
            writeThread(action.number, view, links, &card)
        }
    }

    private static func writeThread(_ action: Int, _ view: CommentView, _ links: CourseLinks, _ card: inout HTML) {
        let comments = view.threads[action]
        if !comments.isEmpty { write(comments, view, links, &card) }
        guard view.course.state == .inCommittee, links.mayComment else { return }
        let refused = view.refused.flatMap { $0.action == action ? $0 : nil }
        card.fold(comments.isEmpty ? "Comentar" : "Responder", isOpen: refused != nil) { fold in
            fold.form(.method(.post), .action(links.addComment(view.course.planID, action))) { form in
                form.proof(links.proof)
                form.longField(
                    FormField(
                        "texto", action == 0 ? "Su comentario al marco" : "Su comentario a la acción \(action)",
                        value: refused?.text ?? "", error: refused?.error.message, id: "comentario-\(action)",
                        maximum: CommentForm.longest), rows: 3)
                form.submitButton("Guardar el comentario", .secondary)
            }
        }
    }

    private static func write(
        _ comments: [PlanComment], _ view: CommentView, _ links: CourseLinks, _ card: inout HTML
    ) {
        let byID = Dictionary(uniqueKeysWithValues: comments.map { ("comentario-n\($0.number)", $0) })
        card.commentThread(comments.map(thread)) { item, shown in
            guard let comment = byID[shown.id], !comment.isSettled, view.course.state.isOpen, links.mayEdit else {
                return
            }
            item.form(.method(.post), .action(links.settle(view.course.planID, comment.number))) { form in
                form.proof(links.proof)
                form.button(.class("button second"), .type(.submit)) { button in
                    button.text("Resuelto")
                    button.span(": \(comment.text)", .class("unseen"))
                }
            }
        }
    }

    private static func thread(_ comment: PlanComment) -> ThreadComment {
        ThreadComment(
            id: "comentario-n\(comment.number)", who: comment.name ?? "Una persona de la entidad", role: comment.role,
            when: comment.at.spoken, instant: comment.at.iso, text: comment.text,
            settled: comment.settledAt.map { "resuelto el \($0.day.short)" })
    }

    private static func writeOrphans(_ view: CommentView, _ links: CourseLinks, _ html: inout HTML) {
        guard !view.threads.orphans.isEmpty else { return }
        html.card("Sobre acciones que ya no están", level: 2) { card in
            for comment in view.threads.orphans { card.p("«\(comment.about)»", .class("hint")) }
            write(view.threads.orphans, view, links, &card)
        }
    }
}

/// What somebody typed about an action.
enum CommentForm {
    static let longest = 2000

    static func error(_ text: String, action: Int) -> FieldError? {
        let id = "comentario-\(action)"
        if text.isEmpty { return FieldError(id, "Escriba el comentario.") }
        return text.count > longest ? FieldError(id, "Escriba menos de \(longest) letras; lleva \(text.count).") : nil
    }
}
