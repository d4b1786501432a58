import Calendar
import Campaigns
import Design
import Entities
import HTML
import HTTP
import Platform
import Questionnaires
import Reports
import Spanish

enum DossierPages {
    static func trail(_ dossier: Dossier) -> [TrailStep] {
        [
            ConsolePages.home, ConsolePages.console,
            TrailStep(dossier.tenant.officialName, Dossier.address(dossier.tenant.code, dossier.campaign.id)),
        ]
    }

    static func show(
        _ dossier: Dossier, _ links: DossierLinks, _ form: ReasonForm = ReasonForm(), _ errors: [FieldError] = []
    ) -> Page {
        Page(
            dossier.tenant.officialName, status: errors.isEmpty ? 200 : 422,
            trail: [ConsolePages.home, ConsolePages.console], section: ConsoleDesk.list.path, wide: true
        ) { html in
            html.errorSummary(errors)
            html.h1(dossier.tenant.officialName)
            lead(dossier, &html)
            html.columns { work in
                points(dossier, &work)
                components(dossier, links, &work)
                drawn(dossier, links, &work)
            } side: { side in
                examination(dossier, links, &side)
                if dossier.report?.state == .submitted, links.mayReview { reopening(form, errors, links, &side) }
                history(dossier, &side)
            }
        }
        .styled(.data)
    }

    private static func lead(_ dossier: Dossier, _ html: inout HTML) {
        html.p(.class("lead")) { line in
            line.strong(dossier.campaign.title)
            line.text(". ")
            guard let report = dossier.report else { return line.text("No ha empezado.") }
            if let submission = dossier.submission, report.state == .submitted {
                line.text(
                    "Enviado el \(submission.at.day.spoken), "
                        + (submission.isOnTime ? "a tiempo" : "fuera de plazo")
                        + ", radicado \(submission.filingNumber).")
            } else if report.round > 1 {
                line.text("El Programa lo volvió a abrir; abajo está lo último que se envió.")
            } else {
                line.text(dossier.deliveries.isEmpty ? "En curso; no se ha enviado." : "Parcial; no se ha enviado.")
            }
        }
        if let until = dossier.standing.extensionUntil {
            html.p("Tiene prórroga hasta el \(until.spoken), ese día incluido.")
        }
    }

    private static func points(_ dossier: Dossier, _ html: inout HTML) {
        guard dossier.submission != nil else { return }
        html.statRow { row in
            row.stat(
                dossier.points[0].map(Points.words) ?? "N/A", "de 100 puntos", detail: "según lo que respondió")
            if let claims = dossier.claims {
                row.stat(
                    Spanish.number(claims.unproven),
                    claims.unproven == 1 ? "afirmación sin prueba" : "afirmaciones sin prueba",
                    detail: "de \(Spanish.number(claims.claims)) que la piden")
            }
        }
        html.goalBars(
            "Puntos por componente", sentence: "De 0 a 100, según las respuestas enviadas.",
            bars: dossier.components.compactMap { component in
                dossier.points[component.number].map {
                    GoalBar(
                        "\(component.number). \(component.title)", value: Double($0) / 100, words: Points.words($0))
                }
            })
    }

    private static func components(_ dossier: Dossier, _ links: DossierLinks, _ html: inout HTML) {
        html.h2("Componentes")
        html.dataTable(
            "Componentes del reporte",
            columns: [TableColumn("Componente"), TableColumn("Respondidas", isNumber: true), TableColumn("Revisión")],
            rows: dossier.components.map { row($0, dossier, links) }, captionHidden: true)
    }

    private static func row(
        _ component: Instrument.Component, _ dossier: Dossier, _ links: DossierLinks
    ) -> [TableCell] {
        let title = "\(component.number). \(component.title)"
        let count = dossier.count(component.number).map { "\($0.answered) de \($0.asked)" } ?? "—"
        let said = dossier.entries(ofComponent: component.number).compactMap { dossier.observations[$0.number] }
        return [
            dossier.snapshot == nil
                ? TableCell(title) : TableCell(title, link: links.component(component.number)),
            TableCell(count), TableCell { chips(ReportExamination(said), dossier, component, &$0) },
        ]
    }

    private static func chips(
        _ examination: ReportExamination, _ dossier: Dossier, _ component: Instrument.Component, _ cell: inout HTML
    ) {
        cell.div { box in
            if dossier.deliveries.contains(where: { $0.component == component.number }) {
                box.chip("entregado aparte", .due)
                box.text(" ")
            }
            let open = examination.unproven + examination.remarks
            if open > 0 { box.chip(Spanish.count(open, "observación", "observaciones"), .due) }
            box.text(" ")
            if examination.verified > 0 {
                box.chip(Spanish.count(examination.verified, "comprobada", "comprobadas"), .kept)
            }
            if examination.looked == 0 { box.small("sin revisar") }
        }
    }

    private static func drawn(_ dossier: Dossier, _ links: DossierLinks, _ html: inout HTML) {
        guard !dossier.drawn.isEmpty, dossier.snapshot != nil else { return }
        html.h2("Preguntas sorteadas en la muestra")
        html.taskList(
            dossier.drawn.map { number in
                let said = dossier.observations[number]
                let entry = dossier.snapshot?.respuestas.first { $0.number == number }
                return TaskItem(
                    "Pregunta \(number)", links.question(number), detail: entry?.texto,
                    words: said?.verdict.title ?? "sin revisar", said?.verdict.standing ?? .due)
            })
    }

    private static func examination(_ dossier: Dossier, _ links: DossierLinks, _ side: inout HTML) {
        let examination = dossier.examination
        side.card("Revisión del Programa", level: 2) { card in
            card.facts { facts in
                facts.fact("Comprobadas", Spanish.number(examination.verified))
                facts.fact("No se pudieron comprobar", Spanish.number(examination.unproven))
                facts.fact("Con observación", Spanish.number(examination.remarks))
                facts.fact("Esperan respuesta de la entidad", Spanish.number(examination.waiting))
            }
            let open = dossier.observations.values.filter { $0.verdict != .verified }.map(\.question).sorted()
            if !open.isEmpty {
                card.p { line in
                    line.text("Por resolver: ")
                    for (index, number) in open.prefix(40).enumerated() {
                        if index > 0 { line.text(", ") }
                        line.a("pregunta \(number)", .href(links.question(number)))
                    }
                    line.text(open.count > 40 ? " y \(open.count - 40) más." : ".")
                }
            }
            card.p { $0.a("Ver el sitio de la entidad", .href(links.site)) }
        }
    }

    private static func reopening(
        _ form: ReasonForm, _ errors: [FieldError], _ links: DossierLinks, _ side: inout HTML
    ) {
        side.card("Volver a abrir el reporte", level: 2) { card in
            card.p("La entidad lo corrige y lo envía otra vez. Cuenta con la fecha de la primera entrega.")
            card.form(.method(.post), .action(links.reopen), .novalidate) { box in
                box.proof(links.proof)
                box.longField(
                    FormField(
                        "motivo", "Razón", hint: "La entidad la lee tal como usted la escribe.", value: form.words,
                        error: errors.message("motivo"), maximum: ReasonForm.longest), rows: 3)
                box.submitButton("Volver a abrirlo", .secondary)
            }
        }
    }

    private static func history(_ dossier: Dossier, _ side: inout HTML) {
        guard !dossier.steps.isEmpty else { return }
        side.card("Historia", level: 2) { card in
            card.ul { list in
                for step in dossier.steps.reversed() {
                    list.li { item in
                        item.text("\(step.kind.title), \(step.at.day.short). ")
                        if !step.note.isEmpty { item.text(step.note + ". ") }
                        if !step.role.isEmpty { item.small(step.role) }
                    }
                }
            }
        }
    }

    // MARK: A component

    static func component(_ component: Instrument.Component, _ dossier: Dossier, _ links: DossierLinks) -> Page {
        let title = "\(component.number). \(component.title)"
        return Page(title, trail: trail(dossier), section: ConsoleDesk.list.path, wide: true) { html in
            html.h1(title)
            html.p("Lo que \(dossier.tenant.officialName) envió, pregunta por pregunta.", .class("lead"))
            let entries = dossier.entries(ofComponent: component.number).filter { $0.estado != "no se pregunta" }
            html.dataTable(
                title, columns: ["Pregunta", "Respuesta", "Pruebas", "Revisión"].map { TableColumn($0) },
                rows: entries.map { entry in
                    let said = dossier.observations[entry.number]
                    return [
                        TableCell { cell in
                            cell.a("\(entry.pregunta)", .href(links.question(entry.number)))
                            cell.text(". \(entry.texto)")
                        },
                        TableCell((entry.estado == "no aplica" ? "No aplica: " : "") + entry.respuesta),
                        TableCell(entry.pruebas.isEmpty ? "ninguna" : String(entry.pruebas.count)),
                        said.map { TableCell($0.verdict.title, $0.verdict.standing) } ?? TableCell("sin revisar"),
                    ]
                }, captionHidden: true)
        }
    }
}

extension ReportObservation.Verdict {
    var standing: Standing {
        switch self {
        case .verified: .kept
        case .unproven: .missed
        case .remark: .due
        }
    }
}
