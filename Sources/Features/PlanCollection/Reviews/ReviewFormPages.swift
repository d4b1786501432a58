import Design
import HTML
import HTTP
import Plans
import Platform
import Spanish

/// The form in which a body writes its observations and gives its verdict.
enum ReviewFormPages {
    static func write(
        _ form: ReviewForm, _ own: PlanReview, _ view: ReviewView, _ errors: [FieldError], _ links: ReviewLinks,
        _ html: inout HTML
    ) {
        if let conflict = form.conflict { writeConflict(conflict, own, view, &html) }
        html.form(.method(.post), .action(links.keep)) { box in
            box.proof(links.proof)
            box.hiddenField("revision", String(form.revision))
            writeActions(form, own, view, errors, &box)
            writeVerdict(form, errors, &box)
        }
        writeOthers(own, view, &html)
    }

    private static func writeConflict(_ words: String, _ own: PlanReview, _ view: ReviewView, _ html: inout HTML) {
        html.callout("Alguien se adelantó", .due, level: 2) { box in
            box.p(
                "\(words) Abajo sigue lo que usted escribió; si guarda, queda lo suyo. Lo guardado por la otra persona:"
            )
            box.ul { list in
                for observation in view.observations where observation.body == own.body {
                    list.li(
                        (observation.action == 0 ? "Marco: " : "Acción \(observation.action): ") + observation.text)
                }
                if !own.summary.isEmpty { list.li("Concepto: \(own.summary)") }
            }
        }
    }

    private static func writeActions(
        _ form: ReviewForm, _ own: PlanReview, _ view: ReviewView, _ errors: [FieldError], _ box: inout HTML
    ) {
        let cells = PlanCells(view.plan)
        if own.actions.contains(0) {
            box.card("El marco del plan", level: 2, id: "accion-0") { card in
                card.fold("Lo que dice el marco") { $0.cells(cells.frame) }
                writeChange(0, view, &card)
                card.observationField(0, form, errors)
            }
        }
        for (position, action) in view.plan.actions.enumerated() where own.actions.contains(action.number) {
            box.card("\(action.number). \(action.action.text)", level: 2, id: "accion-\(action.number)", marked: true) {
                card in
                card.cells(cells.actions[position].filter { $0.title != PlanColumn.action.name })
                writeChange(action.number, view, &card)
                card.observationField(action.number, form, errors)
            }
        }
    }

    /// What was asked for in the version before, and what became of it.
    private static func writeChange(_ action: Int, _ view: ReviewView, _ card: inout HTML) {
        guard let difference = view.difference else { return }
        let change = difference.actions.first { $0.after == action }
        let before = action == 0 ? 0 : change?.before ?? (change == nil ? action : -1)
        for asked in view.asked where asked.action == before {
            card.p { line in
                line.strong("Se pidió (\(asked.body.name)): ")
                line.text(asked.text)
            }
        }
        let cells = action == 0 ? difference.frame : change?.cells ?? []
        if change?.kind == .added { return card.p("Acción nueva en esta versión.", .class("hint")) }
        guard !cells.isEmpty else { return card.p("Sin cambios frente a la versión anterior.", .class("hint")) }
        card.fold("Qué cambió", isOpen: true) { fold in
            fold.facts { list in
                for cell in cells {
                    list.fact(cell.title) {
                        $0.difference(from: cell.before.joined(separator: "\n"), to: cell.after.joined(separator: "\n"))
                    }
                }
            }
        }
    }

    private static func writeVerdict(_ form: ReviewForm, _ errors: [FieldError], _ box: inout HTML) {
        box.card("El concepto de su entidad", level: 2, id: "concepto-de-la-entidad") { card in
            card.radioField(
                FormField(
                    "concepto", "Concepto", value: form.verdict, error: errors.message("concepto"), isRequired: false),
                choices: [
                    FormChoice("conforme", "Conforme", hint: "Lo que observó queda como recomendación."),
                    FormChoice(
                        "con-observaciones", "Con observaciones", hint: "El plan se devuelve para que lo corrijan."),
                ])
            card.longField(
                FormField(
                    "resumen", "Lo que quiere decir del plan en conjunto", value: form.summary,
                    error: errors.message("resumen"), isRequired: false, maximum: ReviewForm.longest), rows: 3)
            card.buttonRow { row in
                row.submitButton("Dar el concepto", name: "paso", value: "dar")
                row.submitButton("Guardar sin dar concepto", .secondary, name: "paso", value: "guardar")
            }
            card.p("El concepto se puede cambiar hasta que la última entidad dé el suyo.", .class("hint"))
        }
    }

    private static func writeOthers(_ own: PlanReview, _ view: ReviewView, _ html: inout HTML) {
        let others = view.plan.actions.filter { !own.actions.contains($0.number) }
        guard !others.isEmpty else { return }
        html.fold("Acciones de los temas de otras entidades (\(others.count))") { fold in
            fold.ul { list in for action in others { list.li("\(action.number). \(action.action.text)") } }
        }
    }
}

extension HTML {
    fileprivate mutating func observationField(_ action: Int, _ form: ReviewForm, _ errors: [FieldError]) {
        longField(
            FormField(
                "observacion-\(action)", action == 0 ? "Observación al marco" : "Observación a la acción \(action)",
                value: form.observations[action] ?? "", error: errors.message("observacion-\(action)"),
                isRequired: false, maximum: ReviewForm.longest), rows: 2)
    }
}

extension [FieldError] {
    fileprivate func message(_ field: String) -> String? { first { $0.field == field }?.message }
}
