import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

/// An own plan of which a new one is begun.
struct FormerView: Sendable {
    let course: PlanCourse
    let plan: Plan
    let vigencia: String
    let error: String?
}

enum FormerPages {
    private static let title = "Partir del plan de otro año"

    static func choose(_ own: [PlanCourse], _ links: WritingLinks) -> Page {
        Page(title, trail: links.trail, section: "/plan") { html in
            html.h1(title)
            guard !own.isEmpty else {
                return html.emptyState(
                    "Su entidad todavía no tiene otro plan aquí",
                    "Si existe en un documento, súbalo: quedará leído y podrá partir de él.",
                    action: Link("Subir el documento", links.home + "#subir"), level: 2)
            }
            html.p("¿De cuál plan parte? En el paso siguiente escoge qué acciones trae.", .class("lead"))
            html.taskList(
                own.map { course in
                    TaskItem(
                        course.title, links.former(of: course.planID),
                        detail: "\(course.beginning), \(course.since.day.short)", words: course.state.title)
                })
        }
    }

    static func actions(_ view: FormerView, _ links: WritingLinks) -> Page {
        Page(
            "Qué acciones traer", status: view.error == nil ? 200 : 422,
            trail: links.trail + [TrailStep(title, links.former)], section: "/plan"
        ) { html in
            if let error = view.error { html.errorSummary([FieldError("vigencia", error)]) }
            html.h1("Qué acciones traer")
            html.p(
                "De «\(view.course.title)» vienen también la visión, los objetivos, el marco legal y quiénes firman. Los "
                    + "plazos quedan como están: los que no sirvan para la nueva vigencia aparecerán señalados.",
                .class("lead"))
            html.form(.method(.post), .action(links.former), .novalidate) { form in
                form.proof(links.proof)
                form.hiddenField("plan", view.course.planID)
                form.textField(
                    FormField(
                        "vigencia", "Vigencia del plan nuevo", value: view.vigencia, error: view.error,
                        inputMode: "numeric", maximum: 4), narrow: true)
                form.checkboxField(
                    FormField("accion", "Acciones", isRequired: false),
                    choices: view.plan.actions.map { action in
                        FormChoice(
                            String(action.number), "\(action.number). \(action.action.text)",
                            hint: action.term.words.text.isEmpty ? "Sin plazo" : "Plazo: \(action.term.words.text)")
                    }, chosen: Set(view.plan.actions.map { String($0.number) }))
                form.buttonRow { row in
                    row.submitButton("Empezar con estas acciones")
                    row.linkButton("Escoger otro plan", to: links.former, .secondary)
                }
            }
        }
    }
}
