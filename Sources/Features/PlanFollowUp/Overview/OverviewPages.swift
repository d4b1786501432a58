import Calendar
import Design
import HTML
import Platform
import Spanish

/// What is due, and the list of actions.
enum OverviewPages {
    static func nothing(_ links: FollowUpLinks) -> Page {
        Page("Seguimiento", trail: [TrailStep("Oficina", links.office)], section: FollowUpLinks.section) { html in
            html.h1("Seguimiento del plan")
            html.emptyState(
                "Todavía no hay un plan que seguir",
                "Cuando la entidad publique su plan de acción, aquí verá qué vence, qué va al día y qué falta por probar.",
                action: Link("Ir al plan de acción", links.inOffice("/plan")), level: 2)
        }
    }

    static func home(_ followUp: FollowUp, _ links: FollowUpLinks) -> Page {
        Page("Seguimiento", trail: [TrailStep("Oficina", links.office)], section: FollowUpLinks.section) { html in
            html.h1("Seguimiento del plan")
            writeLead(followUp, links, &html)
            writeFigures(followUp, &html)
            html.columns(
                work: { work in
                    writeDue("Vencido", followUp.overdue, links, &work)
                    writeDue("Por vencer en 30 días", followUp.dueSoon, links, &work)
                    if followUp.dueItems.isEmpty {
                        work.callout("Nada vence en los próximos 30 días", .kept, level: 2) {
                            $0.p("Lo que sigue después se ve en cada acción.")
                        }
                    }
                    writeActions(followUp, links, &work)
                },
                side: { writeSide(followUp, links, &$0) })
        }
    }

    private static func writeLead(_ followUp: FollowUp, _ links: FollowUpLinks, _ html: inout HTML) {
        html.p(.class("lead")) { line in
            line.text("El plan corre desde el ")
            line.time(followUp.plan.start.short, .datetime(followUp.plan.start.iso))
            line.text(followUp.plan.startWasStated ? ". " : ", según su vigencia o su publicación. ")
            if links.mayNote { line.a("Cambiar la fecha de inicio", .href(links.start)) }
        }
    }

    private static func writeFigures(_ followUp: FollowUp, _ html: inout HTML) {
        let tasks = followUp.done(followUp.plan.tasks)
        let promises = followUp.plan.promises.map { followUp.keeping($0).chip.state }
        html.statRow { row in
            row.stat(Spanish.number(followUp.overdue.count), followUp.overdue.count == 1 ? "vencido" : "vencidos")
            row.stat(Spanish.number(followUp.dueSoon.count), "por vencer en 30 días")
            row.stat(
                Spanish.number(tasks.done), "de \(Spanish.count(tasks.of, "actividad hecha", "actividades hechas"))")
            if !promises.isEmpty {
                row.stat(
                    Spanish.number(promises.count { $0 == .kept }),
                    "de \(Spanish.count(promises.count, "frecuencia al día", "frecuencias al día"))")
            }
        }
    }

    private static func writeDue(_ title: String, _ items: [DueItem], _ links: FollowUpLinks, _ html: inout HTML) {
        guard !items.isEmpty else { return }
        html.h2(title)
        html.taskList(
            items.map { item in
                let who = item.responsible.isEmpty ? "" : " · \(item.responsible)"
                return TaskItem(
                    item.title, links.due(item), detail: "Acción \(item.action)\(who) · \(item.day.short)",
                    words: item.words, item.days < 0 ? .missed : .due)
            })
    }

    private static func writeActions(_ followUp: FollowUp, _ links: FollowUpLinks, _ html: inout HTML) {
        html.h2("Por acción")
        html.dataTable(
            "Acciones del plan y cómo van",
            columns: ["Acción", "Actividades", "Frecuencias", "Pruebas"].map { TableColumn($0) },
            rows: followUp.plan.actions.map { action in
                let tasks = followUp.done(action.tasks)
                let promises = action.promises.map { followUp.keeping($0).chip }
                let evidence = action.tasks.reduce(0) { $0 + (followUp.evidence[$1.key]?.count ?? 0) }
                return [
                    TableCell("\(action.number). \(action.words)", link: links.action(action.key)),
                    TableCell("\(tasks.done) de \(tasks.of) \(tasks.of == 1 ? "hecha" : "hechas")"),
                    TableCell { cell in
                        if promises.isEmpty { cell.text("ninguna") }
                        for chip in promises { cell.chip(chip.words, chip.state) }
                    },
                    TableCell(evidence == 0 ? "ninguna" : Spanish.number(evidence)),
                ]
            }, captionHidden: true)
    }

    private static func writeSide(_ followUp: FollowUp, _ links: FollowUpLinks, _ side: inout HTML) {
        side.card("También aquí", level: 2) { card in
            card.ul { list in
                list.li { $0.a("Cartelera e invitaciones", .href(links.outreach)) }
                list.li { $0.a("Ver el avance como la ciudadanía", .href(links.progress)) }
                list.li { $0.a("Llevar los plazos a su calendario", .href(links.calendar)) }
            }
        }
        let undated = followUp.undated
        if !undated.isEmpty {
            side.card("Sin fecha", level: 2) { card in
                card.p("El plan no da una fecha que sirva. Acuerde una con el comité.")
                card.ul { list in
                    for task in undated { list.li { $0.a(task.title, .href(links.task(task.key))) } }
                }
            }
        }
        if !followUp.orphans.isEmpty {
            side.card("De versiones anteriores", level: 2) { card in
                card.p("Ya no están en el plan; lo que se anotó de ellas se conserva.")
                card.ul { list in
                    for subject in followUp.orphans { list.li { $0.a(subject.title, .href(links.task(subject.key))) } }
                }
            }
        }
    }

    static func start(_ form: StartForm, _ followUp: FollowUp, _ links: FollowUpLinks) -> Page {
        let title = "Desde cuándo corre el plan"
        return Page(
            title, status: form.errors.isEmpty ? 200 : 422, trail: links.trail, section: FollowUpLinks.section
        ) { html in
            html.errorSummary(form.errors)
            html.h1(title)
            html.p(
                "Los plazos como «5 años» se cuentan desde este día, y las frecuencias se exigen desde él. Si el plan se "
                    + "adoptó por decreto, es la fecha que diga el acto.", .class("lead"))
            html.changeForm(to: links.start, token: links.proof) { box in
                box.dateField(
                    FormField(
                        "dia", "Día en que empieza", hint: "Hoy se cuenta desde el \(followUp.plan.start.short).",
                        value: form.day, error: form.errors.first?.message))
                box.buttonRow { $0.submitButton("Guardar la fecha") }
            }
        }
    }
}
