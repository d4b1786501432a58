import Calendar
import Design
import HTML
import HTTP
import Plans
import Platform
import Spanish

/// One plan as a body reviews it: its own actions open, the others folded.
enum ReviewPages {
    static func panel(_ waiting: Int, _ list: String) -> PanelView {
        PanelView("Revisión de planes") { html in
            html.taskList([
                TaskItem(
                    "Planes que esperan su concepto", list,
                    words: waiting == 0 ? "ninguno" : Spanish.count(waiting, "plan", "planes"),
                    waiting == 0 ? .kept : .due)
            ])
        }
    }

    static func show(
        _ view: ReviewView, _ form: ReviewForm?, _ errors: [FieldError], _ links: ReviewLinks, reason: String = ""
    ) -> Page {
        let title = "Plan de acción \(view.course.vigencia.map(String.init) ?? "") de \(view.tenant.inSentence)"
        let status = !errors.isEmpty ? 422 : form?.conflict == nil ? 200 : 409
        return Page(
            title, status: status, trail: [TrailStep("Revisión de planes", links.list)],
            section: ReviewRoutes.list.path, wide: true
        ) { html in
            html.errorSummary(errors)
            html.h1(title)
            writeLead(view, &html)
            html.columns(
                work: { work in
                    if let form, let own = view.own, view.isWaiting {
                        ReviewFormPages.write(form, own, view, errors, links, &work)
                    } else {
                        writeWords(view, &work)
                    }
                },
                side: { side in
                    writeVerdicts(view, &side)
                    if view.isWaiting, links.maySendBack { writeSendBack(reason, errors, links, &side) }
                })
        }
    }

    private static func writeLead(_ view: ReviewView, _ html: inout HTML) {
        let course = view.course
        html.p(.class("lead")) { line in
            line.chip(
                course.state.title, course.state == .returned ? .missed : course.state == .submitted ? .due : .kept)
            line.text(
                " Versión \(course.version), radicado \(course.filingNumber ?? ""), "
                    + (course.isOnTime == false ? "fuera de plazo." : "a tiempo."))
        }
        if let difference = view.difference {
            html.callout(nil) { box in
                box.p(
                    "Es una \(course.amendment?.kind.title ?? "versión nueva"): \(difference.counts.words). Cada acción dice "
                        + "qué cambió.")
            }
        }
    }

    private static func writeVerdicts(_ view: ReviewView, _ side: inout HTML) {
        side.card("Conceptos", level: 2) { card in
            card.facts { list in
                for review in view.reviews {
                    list.fact(review.body.name) { value in
                        if let verdict = review.verdict {
                            value.chip(verdict.title, verdict == .conforming ? .kept : .due)
                        } else {
                            value.chip("sin concepto")
                        }
                        let count = view.observations.count { $0.body == review.body }
                        if count > 0 { value.text(" " + Spanish.count(count, "observación", "observaciones")) }
                        if !review.summary.isEmpty { value.p(review.summary) }
                    }
                }
            }
        }
    }

    private static func writeSendBack(
        _ reason: String, _ errors: [FieldError], _ links: ReviewLinks, _ side: inout HTML
    ) {
        side.card("Devolver ahora", level: 2) { card in
            card.p("Sin esperar los conceptos que faltan. La entidad recibe la razón y abre una versión nueva.")
            card.form(.method(.post), .action(links.sendBack)) { form in
                form.proof(links.proof)
                form.longField(
                    FormField(
                        "razon", "Razón de la devolución", value: reason,
                        error: errors.first { $0.field == "razon" }?.message, maximum: ReviewForm.longest), rows: 3)
                form.submitButton("Devolver el plan", .danger)
            }
        }
    }

    /// For who only reads: everything with what was observed.
    private static func writeWords(_ view: ReviewView, _ html: inout HTML) {
        let cells = PlanCells(view.plan)
        for (position, action) in view.plan.actions.enumerated() {
            html.card("\(action.number). \(action.action.text)", level: 2, marked: true) { card in
                card.fold("Lo que dice la acción") { $0.cells(cells.actions[position]) }
                for observation in view.observations where observation.action == action.number {
                    card.p { line in
                        line.strong(observation.body.name)
                        line.text(": \(observation.text)")
                    }
                }
            }
        }
    }
}

extension HTML {
    mutating func cells(_ cells: [PlanCells.Cell]) {
        facts { list in
            for cell in cells {
                list.fact(cell.title) { value in
                    if cell.texts.count == 1 { return value.text(cell.texts[0]) }
                    value.ul { items in for text in cell.texts { items.li(text) } }
                }
            }
        }
    }
}
