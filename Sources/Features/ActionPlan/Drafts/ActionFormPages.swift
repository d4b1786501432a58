import Design
import HTML
import Plans
import Platform

enum ActionFormPages {
    static func form(_ form: ActionForm, _ draft: Draft, _ links: DraftLinks, status: Int = 200) -> Page {
        let stored = draft.plan.actions.first { $0.number == form.number }
        let title = stored == nil ? "Agregar una acción" : "Corregir la acción \(form.number)"
        let trail = links.trail + [TrailStep("Revisar el plan leído", links.review(draft.id))]
        let errors = status == 200 ? [] : form.errors
        return Page(title, status: status, trail: trail, section: "/plan", wide: true) { html in
            html.errorSummary(errors)
            if let conflict = form.conflict { html.conflict(conflict) }
            html.h1(title)
            html.columns(
                work: { writeFields(form, showing: errors, draft, links, &$0) },
                side: { side in
                    side.h2("En el documento")
                    side.sourceLines(stored?.lines ?? [], of: draft)
                })
        }
    }

    private static func writeFields(
        _ form: ActionForm, showing errors: [FieldError], _ draft: Draft, _ links: DraftLinks, _ html: inout HTML
    ) {
        func field(_ name: String, _ label: String, _ value: String, hint: String? = nil, required: Bool = false)
            -> FormField
        {
            FormField(
                name, label, hint: hint, value: value, error: errors.first { $0.field == name }?.message,
                isRequired: required, maximum: ActionForm.longest)
        }
        let perLine = "Uno por renglón."
        html.form(.method(.post), .action(links.action(draft.id, form.number)), .novalidate) { box in
            box.proof(links.proof)
            box.hiddenField("revision", String(form.revision))
            box.longField(field("accion", "Acción", form.action, required: true), rows: 3)
            box.textField(
                field("fase", "Fase", form.phase, hint: "Como la llama el plan: Fase Información, Fase Transacción…"))
            box.selectField(
                field("tema", "Tema del formato unificado", form.theme), choices: Theme.Kind.choices, prompt: "Sin tema"
            )
            writePairs(form, &box)
            box.longField(field("beneficios", "Beneficios para los ciudadanos", form.benefits, hint: perLine), rows: 4)
            box.longField(field("actividades", "Actividades", form.activities, hint: perLine), rows: 6)
            box.longField(field("responsables", "Responsables", form.responsibles, hint: perLine), rows: 4)
            box.longField(field("recursos", "Recursos", form.resources, hint: perLine), rows: 4)
            box.textField(
                field(
                    "tiempo", "Tiempo", form.term, hint: "Por ejemplo: 5 años, junio de 2012, hasta 2015, permanente."))
            box.buttonRow { row in
                row.submitButton("Guardar la acción")
                row.linkButton("Volver sin guardar", to: links.review(draft.id) + "#accion-\(form.number)", .secondary)
            }
        }
    }

    /// Indicator and goal stand side by side, with two empty rows to add more without a script.
    private static func writePairs(_ form: ActionForm, _ box: inout HTML) {
        box.fieldset(.class("pairs")) { set in
            set.legend("Indicadores y metas")
            set.p("Una meta vacía queda «sin meta»; nunca se toma como cero.", .class("hint"))
            for (index, pair) in (form.pairs + [.init(indicator: "", goal: ""), .init(indicator: "", goal: "")])
                .enumerated()
            {
                set.div(.class("pair")) { row in
                    row.longField(
                        FormField(
                            "indicador", "Indicador \(index + 1)", value: pair.indicator, isRequired: false,
                            id: "indicador-\(index + 1)", maximum: ActionForm.longest), rows: 2)
                    row.longField(
                        FormField(
                            "meta", "Meta \(index + 1)", value: pair.goal, isRequired: false, id: "meta-\(index + 1)",
                            maximum: ActionForm.longest), rows: 2)
                }
            }
        }
    }
}

extension HTML {
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
