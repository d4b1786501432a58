import Calendar
import Campaigns
import Design
import HTML
import Platform
import Questionnaires
import Reports
import Spanish

enum TaskPages {
    static func home(_ view: HomeView, _ links: ReportLinks) -> Page {
        Page("Reporte de resultados", trail: [TrailStep("Oficina", links.office)], section: ReportLinks.section) {
            html in
            html.h1("Reporte de resultados")
            html.p(
                "Cada año la entidad cuenta cómo le fue con Gobierno en línea: 213 preguntas en seis componentes. Varias "
                    + "personas pueden responder al tiempo y cada respuesta se guarda por separado.", .class("lead"))
            if let standing = view.toStart { writeStart(standing, view, links, &html) }
            if view.rows.isEmpty, view.toStart == nil {
                html.emptyState(
                    "Ahora no hay reporte que llenar",
                    "Cuando el Programa abra una campaña, aquí aparece el botón para empezar.", level: 2)
            }
            if !view.rows.isEmpty {
                html.h2("Reportes de la entidad")
                html.taskList(view.rows.map { row($0, links) })
            }
        }
    }

    private static func writeStart(
        _ standing: CampaignStanding, _ view: HomeView, _ links: ReportLinks, _ html: inout HTML
    ) {
        html.card(standing.campaign.title, level: 2) { card in
            card.p(
                "A tiempo hasta terminar el \(standing.lastDayOnTime.spoken); se recibe hasta terminar el "
                    + "\(standing.lastDay.spoken).")
            if links.mayLead {
                card.changeForm(to: links.start, token: links.proof) { form in
                    form.hiddenField("campana", standing.campaign.id)
                    form.buttonRow { $0.submitButton("Empezar el reporte") }
                }
            } else {
                card.p("Lo abre quien lidera el Comité GEL-T o representa a la entidad.", .class("hint"))
            }
        }
    }

    private static func row(_ row: HomeRow, _ links: ReportLinks) -> TaskItem {
        let isOpen = row.report.state == .open
        return TaskItem(
            row.title, links.to(ReportRoutes.tasks, row.report.campaignID),
            detail: row.report.filingNumber.map { "Radicado \($0)" }
                ?? "\(row.answered) de \(row.asked) preguntas respondidas",
            words: row.report.state.title, isOpen ? .due : .kept)
    }

    static func list(_ tasks: TasksView, _ links: ReportLinks) -> Page {
        let view = tasks.view
        return Page(view.campaign.title, trail: links.trail, section: ReportLinks.section, wide: true) { html in
            html.h1(view.campaign.title)
            html.writeStanding(view, links)
            html.columns(
                work: { work in
                    work.progressBar("Preguntas respondidas del reporte", done: view.answered, of: view.asked)
                    for component in view.instrument.components { writeComponent(component, tasks, links, &work) }
                },
                side: { side in
                    writeNext(view, links, &side)
                    side.writeObservationCount(tasks.examination, view, links)
                    writeProofs(tasks, links, &side)
                    writeAreas(tasks, links, &side)
                    writeSteps(tasks, &side)
                })
        }
    }

    private static func writeComponent(
        _ component: Instrument.Component, _ tasks: TasksView, _ links: ReportLinks, _ html: inout HTML
    ) {
        let view = tasks.view
        let count = view.count(component.number)
        html.h2("\(component.number). \(component.title)", .id("componente-\(component.number)"))
        html.progressBar(
            "Preguntas respondidas del componente \(component.number)", done: count?.answered ?? 0,
            of: count?.asked ?? 0)
        writeDelivery(component, view, links, &html)
        html.fold("Criterios", isOpen: count?.isComplete == false) { fold in
            fold.taskList(
                view.criteria(of: component.number).map { criterion in
                    task(criterion, tasks.marks.mark(criterion.code), view, links)
                })
        }
    }

    private static func task(
        _ criterion: Instrument.Criterion, _ mark: CriterionMarks.Mark, _ view: ReportView, _ links: ReportLinks
    ) -> TaskItem {
        let doubts = mark.doubts > 0 ? " · \(Spanish.count(mark.doubts, "duda", "dudas"))" : ""
        return TaskItem(
            criterion.title, links.to(ReportRoutes.section, view.campaign.id, criterion.code),
            detail: criterion.code + doubts, words: "\(mark.answered) de \(mark.asked)",
            mark.isComplete ? .kept : mark.answered > 0 ? .due : .neutral)
    }

    private static func writeDelivery(
        _ component: Instrument.Component, _ view: ReportView, _ links: ReportLinks, _ html: inout HTML
    ) {
        if let delivery = view.delivery(component.number) {
            let changed = (view.count(component.number)?.changedAt).map { $0 > delivery.at } ?? false
            html.p { line in
                line.chip("parcial", .due)
                line.text(" Entregado el \(delivery.at.day.spoken), ")
                line.a("radicado \(delivery.filingNumber)", .href("/radicados/\(delivery.filingNumber)"))
                line.text(changed ? "; cambió después." : ".")
            }
            guard changed else { return }
        }
        guard view.isOpen, links.mayLead, view.count(component.number)?.isComplete == true else { return }
        guard ReportDelivery.refusal(view.standing, view.report, at: view.now) == nil else { return }
        html.changeForm(
            to: links.to(ReportRoutes.deliver, view.campaign.id, component.number), token: links.proof
        ) { form in
            form.buttonRow { $0.submitButton("Entregar el componente \(component.number) por separado", .secondary) }
        }
    }

    private static func writeNext(_ view: ReportView, _ links: ReportLinks, _ side: inout HTML) {
        side.card("Qué sigue", level: 2) { card in
            card.p(
                view.isOpen
                    ? "\(view.answered) de \(view.asked) preguntas respondidas."
                    : "El reporte está enviado. Nada más falta.")
            card.buttonRow { row in
                if view.isOpen {
                    row.linkButton(
                        view.isComplete ? "Revisar y enviar" : "Ver qué falta",
                        to: links.to(ReportRoutes.check, view.campaign.id))
                }
                if view.report.filingNumber != nil {
                    row.linkButton(
                        "Ver la constancia", to: links.to(ReportRoutes.receipt, view.campaign.id), .secondary)
                }
                row.linkButton(
                    "Ver avance y puntaje", to: links.to(Standings.show, view.campaign.id), .secondary)
                row.linkButton("Llenar en Excel", to: links.to(ReportRoutes.exchange, view.campaign.id), .secondary)
            }
            guard links.mayReview, !view.isOpen else { return }
            card.p { $0.a("Volver a abrir el reporte", .href(links.to(ReportRoutes.reopening, view.campaign.id))) }
        }
    }

    private static func writeProofs(_ tasks: TasksView, _ links: ReportLinks, _ side: inout HTML) {
        side.writeProofCount(tasks.proofs, tasks.view, links) { card in
            guard tasks.proofs.sheet != nil else { return }
            let words =
                tasks.acceptable == 0
                ? "Ver lo que encontró"
                : "Ver y aceptar \(tasks.acceptable == 1 ? "la comprobada" : "las \(tasks.acceptable) comprobadas")"
            card.buttonRow {
                $0.linkButton(words, to: links.to(ProofRoutes.list, tasks.view.campaign.id), .secondary)
            }
        }
    }

    private static func writeAreas(_ tasks: TasksView, _ links: ReportLinks, _ side: inout HTML) {
        side.card("Por área", level: 2) { card in
            card.ul { list in
                for area in tasks.view.instrument.areas {
                    let total = tasks.marks.total(ofArea: area.id)
                    list.li { item in
                        item.a(area.title, .href(links.to(ReportRoutes.area, tasks.view.campaign.id, area.id)))
                        item.text(": \(total.answered) de \(total.asked)")
                        if tasks.mine.contains(area.id) { item.text(" (le corresponde)") }
                        let people = tasks.people(of: area.id)
                        if !people.isEmpty {
                            item.text(" ")
                            item.small(Spanish.list(people))
                        }
                    }
                }
            }
            if links.mayLead {
                card.p { $0.a("Repartir entre personas", .href(links.to(ReportRoutes.people, tasks.view.campaign.id))) }
            }
        }
    }

    private static func writeSteps(_ tasks: TasksView, _ side: inout HTML) {
        side.card("Historia", level: 2) { card in
            card.ul { list in
                for step in tasks.steps.reversed() {
                    list.li { item in
                        item.text("\(step.kind.title), \(step.at.day.short). ")
                        if !step.note.isEmpty { item.text(step.note + ". ") }
                        item.small(step.role.isEmpty ? tasks.names[step.person] ?? "" : step.role)
                    }
                }
            }
        }
    }

    static func area(_ area: Instrument.Area, _ tasks: TasksView, _ links: ReportLinks) -> Page {
        let view = tasks.view
        let total = tasks.marks.total(ofArea: area.id)
        return Page(area.title, trail: links.trail(view), section: ReportLinks.section) { html in
            html.h1(area.title)
            let people = tasks.people(of: area.id)
            html.p(
                people.isEmpty ? "Nadie tiene a cargo esta área todavía." : "A cargo de \(Spanish.list(people)).",
                .class("lead"))
            html.progressBar("Preguntas respondidas del área", done: total.answered, of: total.asked)
            for component in view.instrument.components {
                let rows = view.criteria(of: component.number).compactMap { criterion in
                    tasks.marks.mark(criterion.code, area: area.id).map { task(criterion, $0, view, links) }
                }
                guard !rows.isEmpty else { continue }
                html.h2("\(component.number). \(component.title)")
                html.taskList(rows)
            }
        }
    }
}

extension HTML {
    /// The dates and how far it is, or that it was handed in.
    mutating func writeStanding(_ view: ReportView, _ links: ReportLinks) {
        if view.instrument.isOfficial == false { p(view.instrument.note, .class("hint")) }
        guard view.isOpen else {
            return callout(nil, .kept) { box in
                box.p(
                    "Enviado el \(view.report.since.day.spoken), radicado \(view.report.filingNumber ?? ""). Ya no se "
                        + "puede cambiar.")
            }
        }
        if let refusal = ReportDelivery.refusal(view.standing, view.report, at: view.now) {
            return callout("La campaña no recibe reportes ahora", .missed, level: 2) { $0.p(refusal) }
        }
        if view.report.round > 1 {
            return callout("El Programa volvió a abrir este reporte", .due, level: 2) { box in
                box.p("Corríjalo y envíelo de nuevo; cuenta con la fecha de la primera entrega.")
            }
        }
        let left = view.standing.daysLeft(on: view.now.day)
        p(.class("lead")) { line in
            line.text(
                "A tiempo hasta terminar el \(view.standing.lastDayOnTime.spoken): "
                    + (left == 0 ? "hoy es el último día." : "\(Spanish.count(left, "día", "días"))."))
        }
    }
}
