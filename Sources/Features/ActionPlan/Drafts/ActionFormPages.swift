import Design
import HTML
import Plans
import Platform

enum ActionFormPages {
    static func form(
        _ form: ActionForm, _ draft: Draft, _ readiness: Readiness, _ links: DraftLinks, _ writing: WritingLinks,
        status: Int = 200
    ) -> Page {
        let stored = form.isNew ? nil : draft.plan.actions.first { $0.number == form.number }
        let title = stored == nil ? "Agregar una acción" : "Corregir la acción \(form.number)"
        let errors = status == 200 ? [] : form.errors
        let marks = ActionMarks(
            refused: errors, problems: stored == nil ? [] : readiness.problems(ofAction: form.number),
            format: readiness.format)
        return Page(
            title, status: status, trail: trail(draft, links, writing), section: "/plan", wide: draft.course.hasDocument
        ) { html in
            html.errorSummary(errors)
            if let conflict = form.conflict { html.conflict(conflict) }
            html.h1(title)
            if let source = stored?.source { html.p(source.sentence, .class("lead")) }
            guard draft.course.hasDocument else { return writeFields(form, marks, draft, links, writing, &html) }
            html.columns(
                work: { writeFields(form, marks, draft, links, writing, &$0) },
                side: { side in
                    side.h2("En el documento")
                    side.sourceLines(stored?.lines ?? [], of: draft)
                })
        }
    }

    private static func trail(_ draft: Draft, _ links: DraftLinks, _ writing: WritingLinks) -> [TrailStep] {
        if draft.course.hasDocument {
            return links.trail + [TrailStep("Revisar el plan leído", links.review(draft.id))]
        }
        return writing.trail(draft) + [TrailStep("Acciones", writing.part(.actions, of: draft.id))]
    }

    private static func writeFields(
        _ form: ActionForm, _ marks: ActionMarks, _ draft: Draft, _ links: DraftLinks, _ writing: WritingLinks,
        _ html: inout HTML
    ) {
        let perLine = "Uno por renglón."
        html.form(.method(.post), .action(links.action(draft.id, form.number)), .novalidate) { box in
            box.proof(links.proof)
            box.hiddenField("revision", String(form.revision))
            box.hiddenField(form.isNew ? "nueva" : "base", form.base ?? "sí")
            box.longField(marks.field("accion", "Acción", form.action, .action), rows: 3)
            box.aftermath("accion", .action, marks)
            if !marks.hasThemes || !form.phase.isEmpty || draft.course.hasDocument { writePhase(form, marks, &box) }
            box.selectField(
                marks.field("tema", "Tema del formato unificado", form.theme, .theme), choices: marks.themes,
                prompt: "Sin tema")
            box.aftermath("tema", .theme, marks)
            writePairs(form, marks, &box)
            box.longField(
                marks.field("beneficios", "Beneficios para los ciudadanos", form.benefits, .benefits, hint: perLine),
                rows: 4)
            box.aftermath("beneficios", .benefits, marks)
            box.longField(
                marks.field("actividades", "Actividades", form.activities, .activities, hint: perLine), rows: 6)
            box.aftermath("actividades", .activities, marks)
            box.longField(
                marks.field("responsables", "Responsables", form.responsibles, .responsibles, hint: perLine), rows: 4)
            box.aftermath("responsables", .responsibles, marks)
            box.longField(marks.field("recursos", "Recursos", form.resources, .resources, hint: perLine), rows: 4)
            box.aftermath("recursos", .resources, marks)
            box.textField(
                marks.field(
                    "tiempo", "Tiempo", form.term, .term,
                    hint: "Por ejemplo: 5 años, junio de 2012, hasta 2015, permanente."))
            box.aftermath("tiempo", .term, marks)
            writeButtons(form, draft, links, writing, &box)
        }
    }

    private static func writePhase(_ form: ActionForm, _ marks: ActionMarks, _ box: inout HTML) {
        box.textField(
            marks.field(
                "fase", "Fase", form.phase, .phase,
                hint: "Como la llama el plan: Fase Información, Fase Transacción…"))
    }

    private static func writeButtons(
        _ form: ActionForm, _ draft: Draft, _ links: DraftLinks, _ writing: WritingLinks, _ box: inout HTML
    ) {
        let back =
            draft.course.hasDocument
            ? links.review(draft.id) + "#accion-\(form.number)" : writing.part(.actions, of: draft.id)
        box.buttonRow { row in
            row.submitButton("Guardar la acción")
            if form.isNew {
                row.button(
                    "Guardar y agregar otra", .class("button second"), .type(.submit), .name("otra"), .value("sí"))
            }
            row.linkButton("Volver sin guardar", to: back, .secondary)
        }
    }

    /// Indicator and goal stand side by side, with two empty rows to add more without a script.
    private static func writePairs(_ form: ActionForm, _ marks: ActionMarks, _ box: inout HTML) {
        box.fieldset(.class("pairs")) { set in
            set.legend("Indicadores y metas")
            set.p("Una meta vacía queda «sin meta»; nunca se toma como cero.", .class("hint"))
            for (index, pair) in (form.pairs + [.init(indicator: "", goal: ""), .init(indicator: "", goal: "")])
                .enumerated()
            {
                set.div(.class("pair")) { row in
                    row.longField(
                        FormField(
                            "indicador", "Indicador \(index + 1)", value: pair.indicator,
                            error: marks.error("indicador-\(index + 1)"), isRequired: false,
                            id: "indicador-\(index + 1)", maximum: ActionForm.longest), rows: 2)
                    row.longField(
                        FormField(
                            "meta", "Meta \(index + 1)", value: pair.goal, error: marks.error("meta-\(index + 1)"),
                            isRequired: false, id: "meta-\(index + 1)",
                            maximum: ActionForm.longest), rows: 2)
                }
                set.notices(marks.notices("indicador-\(index + 1)") + marks.notices("meta-\(index + 1)"))
            }
        }
        box.guide(marks.format?.column(.indicators))
        box.guide(marks.format?.column(.goals))
    }
}

/// What is said beside the fields of an action: why it was refused, what is wrong with it, how each is filled in.
struct ActionMarks {
    let refused: [FieldError]
    let problems: [PlanProblem]
    let format: PlanFormat?

    func field(_ name: String, _ label: String, _ value: String, _ column: PlanColumn, hint: String? = nil) -> FormField
    {
        FormField(
            name, label, hint: hint, value: value, error: error(name),
            isRequired: column == .action || (format?.requires(column) ?? false), maximum: ActionForm.longest)
    }

    func error(_ field: String) -> String? {
        refused.first { $0.field == field }?.message
            ?? problems.first { $0.field == field && $0.isError }?.message
    }

    func notices(_ field: String) -> [PlanProblem] { problems.filter { $0.field == field && !$0.isError } }

    var hasThemes: Bool { !(format?.themes.isEmpty ?? true) }

    /// As the format calls them, in its order.
    var themes: [FormChoice] {
        guard let format, !format.themes.isEmpty else { return Theme.Kind.choices }
        return format.themes.map { FormChoice($0.key, $0.title) }
    }
}

extension HTML {
    /// Below a field: what may stand, and the format's guide.
    fileprivate mutating func aftermath(_ field: String, _ column: PlanColumn, _ marks: ActionMarks) {
        notices(marks.notices(field))
        guide(marks.format?.column(column))
    }

    /// Somebody else saved first: both texts are shown, and neither is lost.
    mutating func conflict(_ conflict: ActionForm.Conflict) {
        callout("Dos personas a la vez", .missed, level: 2) { box in
            box.p(conflict.words + " Lo que usted escribió sigue en el formulario; esto es lo que quedó guardado:")
            box.facts { list in
                for (label, text) in conflict.stored where !text.isEmpty { list.fact(label, text) }
            }
            box.p("Si guarda de nuevo, su texto reemplaza al de arriba.")
        }
    }
}

extension Theme.Kind {
    static var choices: [FormChoice] { allCases.map { FormChoice($0.rawValue, $0.title) } }
}
