import Calendar
import Design
import HTML
import Platform
import Spanish

enum TaskPages {
    static func show(_ view: TaskView, _ links: FollowUpLinks) -> Page {
        Page(
            "Actividad de la acción \(view.action.number)", status: view.form.errors.isEmpty ? 200 : 422,
            trail: links.trail(view.action), section: FollowUpLinks.section
        ) { html in
            html.errorSummary(view.form.errors)
            html.h1(view.task.title)
            let chip = view.followUp.standing(view.task).chip
            html.p { $0.chip(chip.words, chip.state) }
            html.columns(
                work: { work in
                    writeEvidence(view, links, &work)
                    if links.mayNote { writeForm(view, links, &work) }
                },
                side: { side in
                    writeFacts(view, &side)
                    writeHistory(view.history, &side)
                })
        }
    }

    static func former(_ view: FormerView, _ links: FollowUpLinks) -> Page {
        Page("Actividad de una versión anterior", trail: links.trail, section: FollowUpLinks.section) { html in
            html.h1(view.subject.title)
            html.p("Estuvo en una versión anterior del plan. Lo que se anotó se conserva.", .class("lead"))
            for piece in view.evidence { html.evidence(piece, links, mayChange: false) }
            writeHistory(view.history, &html)
        }
    }

    private static func writeEvidence(_ view: TaskView, _ links: FollowUpLinks, _ html: inout HTML) {
        html.h2("Pruebas")
        if view.evidence.isEmpty {
            html.emptyState(
                "Todavía no hay pruebas", "Un acta, la fotografía de una cartelera, un enlace o un documento.",
                action: links.mayNote ? Link("Agregar una prueba", links.newEvidence(view.task.key)) : nil)
        } else {
            for piece in view.evidence { html.evidence(piece, links, mayChange: links.mayNote) }
            if links.mayNote {
                html.buttonRow {
                    $0.linkButton("Agregar otra prueba", to: links.newEvidence(view.task.key), .secondary)
                }
            }
        }
    }

    private static func writeForm(_ view: TaskView, _ links: FollowUpLinks, _ html: inout HTML) {
        let form = view.form
        html.h2("Cómo va")
        html.changeForm(to: links.task(view.task.key), token: links.proof, keep: true) { box in
            box.radioField(
                FormField("estado", "Estado", value: form.state, error: error("estado", form)),
                choices: TaskState.allCases.map { state in
                    FormChoice(state.rawValue, state.title, hint: state.needsReason ? "Pide el motivo." : nil)
                })
            box.longField(
                FormField(
                    "motivo", "Motivo", hint: "Si se aplaza o se descarta.", value: form.reason,
                    error: error("motivo", form), isRequired: false, maximum: 1000), rows: 2)
            if !view.people.isEmpty {
                box.selectField(
                    FormField(
                        "persona", "Quién responde", hint: "Recibe los recordatorios de esta actividad.",
                        value: form.person, error: error("persona", form), isRequired: false),
                    choices: view.people.map { FormChoice($0.id, $0.name) }, prompt: "Nadie con cuenta")
            }
            box.textField(
                FormField(
                    "oficina", "Oficina o persona sin cuenta", hint: "Solo si arriba no eligió a nadie.",
                    value: form.office, isRequired: false, maximum: 200))
            box.dateField(
                FormField(
                    "fecha", "Fecha acordada",
                    hint: "Vacía, cuenta el plazo del plan. Si aplaza, diga para cuándo queda.", value: form.agreedDay,
                    error: error("fecha", form), isRequired: false))
            box.longField(FormField("nota", "Nota", value: form.note, isRequired: false, maximum: 2000), rows: 3)
            box.buttonRow { $0.submitButton("Guardar") }
        }
    }

    private static func error(_ field: String, _ form: TaskForm) -> String? {
        form.errors.first { $0.field == field }?.message
    }

    private static func writeFacts(_ view: TaskView, _ side: inout HTML) {
        let progress = view.followUp.progress(view.task)
        side.card("Ahora", level: 2) { card in
            card.facts { facts in
                facts.fact("Estado", progress.state.title + (progress.reason.isEmpty ? "" : ": \(progress.reason)"))
                facts.fact("Responde", progress.responsible.isEmpty ? "nadie nombrado" : progress.responsible)
                let planned = view.task.responsibles.joined(separator: "; ")
                if !planned.isEmpty { facts.fact("Según el plan", planned) }
                facts.fact(
                    "Último día", progress.due(view.task).explanation(view.task.term, start: view.followUp.plan.start))
            }
        }
    }

    private static func writeHistory(_ history: [History], _ side: inout HTML) {
        guard !history.isEmpty else { return }
        side.card("Historial", level: 2) { card in
            card.ul { list in
                for item in history.prefix(40) {
                    list.li { line in
                        line.text(item.words + " ")
                        line.small("\(item.author), \(item.at.day.short)")
                    }
                }
            }
        }
    }
}
