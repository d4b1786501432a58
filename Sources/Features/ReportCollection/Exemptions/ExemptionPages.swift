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

enum ExemptionPages {
    private static let trail = [ConsolePages.home, ConsolePages.console]
    private static let waitingList = TrailStep("«No aplica» por decidir", Exemptions.list.path)

    /// Nothing where nobody waits: an empty desk says what to do next.
    static func panel(_ waiting: Int) -> PanelView? {
        guard waiting > 0 else { return nil }
        return PanelView("Reportes de resultados") { html in
            html.taskList([
                TaskItem(
                    "«No aplica» que esperan su decisión", Exemptions.list.path,
                    words: Spanish.number(waiting), .due)
            ])
        }
    }

    static func list(_ view: ExemptionList, _ filter: LineFilter, _ links: BatchLinks) -> Page {
        let errors = view.form.errors
        let status = !errors.isEmpty ? 422 : view.late.isEmpty ? 200 : 409
        return Page(
            "«No aplica» por decidir", status: status, trail: trail, section: ConsoleDesk.list.path, wide: true
        ) { html in
            html.errorSummary(errors)
            html.h1("«No aplica» por decidir")
            late(view, &html)
            html.p(
                "Preguntas que una entidad dice que no le aplican y que el instrumento no deja por fuera. Mientras nadie "
                    + "decida, no cuentan y el reporte no se puede enviar. El más antiguo va primero.", .class("lead"))
            html.consoleViews(.exemptions, filter)
            questions(view, &html)
            guard !view.items.isEmpty else {
                return html.emptyState(
                    "Ninguno espera", "Cuando una entidad diga que una pregunta no le aplica, aparecerá aquí.", level: 2
                )
            }
            html.h2(Spanish.count(view.total, "espera una decisión", "esperan una decisión"), .id("marcadas"))
            if links.mayReview { several(view, errors, links, &html) } else { table(view, mayMark: false, &html) }
            html.pagination(page: view.page, of: view.pages) { view.address(question: view.question, page: $0) }
        }
    }

    /// Those that somebody else was quicker with; nothing was changed there.
    private static func late(_ view: ExemptionList, _ html: inout HTML) {
        guard !view.late.isEmpty else { return }
        let title =
            "\(Spanish.count(view.decided, "quedó decidido", "quedaron decididos")); "
            + Spanish.count(view.late.count, "quedó como estaba", "quedaron como estaban")
        html.callout(title, .due, level: 2) { box in
            box.ul { list in
                for one in view.late {
                    list.li { item in
                        let marked = one.marked
                        item.a(
                            "\(one.entity?.fullName ?? marked.entity), pregunta \(marked.question)",
                            .href(Exemptions.show.path((marked.entity, marked.campaign, marked.question))))
                        item.text(": \(one.words)")
                    }
                }
            }
        }
    }

    private static func several(
        _ view: ExemptionList, _ errors: [FieldError], _ links: BatchLinks, _ html: inout HTML
    ) {
        html.p("Para decidir igual sobre varios, márquelos y decida abajo; cada entidad lee la misma razón.")
        html.changeForm(to: links.decide, token: links.proof, keep: true) { form in
            if let campaign = view.campaign { form.hiddenField("campana", campaign) }
            if let question = view.question { form.hiddenField("pregunta", String(question)) }
            if view.page > 1 { form.hiddenField("pagina", String(view.page)) }
            table(view, mayMark: true, &form)
            form.h2("Decidir sobre los marcados")
            form.radioField(
                FormField(
                    "decision", "Decisión", value: view.form.decision?.rawValue ?? "",
                    error: errors.message("decision")),
                choices: [
                    FormChoice(GivenAnswer.Acceptance.accepted.rawValue, "Aceptar que no aplica"),
                    FormChoice(
                        GivenAnswer.Acceptance.refused.rawValue, "No aceptarlo",
                        hint: "Las entidades deben responder."),
                ])
            form.longField(
                FormField(
                    "motivo", "Por qué", hint: "Cada entidad lee la razón junto a su pregunta.",
                    value: view.form.reason.words, error: errors.message("motivo"), maximum: ReasonForm.longest),
                rows: 3)
            form.buttonRow { $0.submitButton("Decidir sobre los marcados") }
        }
    }

    private static func table(_ view: ExemptionList, mayMark: Bool, _ html: inout HTML) {
        let ticked = Set(view.form.marked)
        html.dataTable(
            "«No aplica» por decidir",
            columns: ["Entidad", "Pregunta", "Razón que dio", "Desde"].map { TableColumn($0) },
            rows: view.items.map { item in
                let marked = MarkedExemption(item.waiting)
                return [
                    TableCell { cell in
                        cell.div { box in
                            if mayMark { tick(marked, item.entity, ticked.contains(marked), &box) }
                            let place = (marked.entity, marked.campaign, marked.question)
                            box.a(item.entity.fullName, .href(Exemptions.show.path(place)))
                        }
                    },
                    TableCell("\(item.waiting.question). \(item.question?.text ?? "")"),
                    TableCell(item.waiting.reason), TableCell(item.waiting.at.day.short),
                ]
            }, captionHidden: true)
    }

    private static func tick(_ marked: MarkedExemption, _ entity: Entity, _ isTicked: Bool, _ box: inout HTML) {
        box.span(.class("option")) { option in
            option.input(
                .type(.checkbox), .name("marcada"), .value(marked.carried), .when(isTicked, .checked),
                .aria("label", "Marcar \(entity.fullName), pregunta \(marked.question)"))
        }
        box.text(" ")
    }

    /// The same question usually comes from many: they are decided alike.
    private static func questions(_ view: ExemptionList, _ html: inout HTML) {
        guard view.counts.count > 1 || view.question != nil else { return }
        let most = view.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
        html.filterBar(
            "Por pregunta",
            [FilterLink("Todas", view.address(), current: view.question == nil)]
                + most.map { number, count in
                    FilterLink(
                        "Pregunta \(number)", view.address(question: number), count: Spanish.number(count),
                        current: view.question == number)
                })
    }

    static func show(
        _ view: ExemptionView, _ form: ExemptionForm, _ errors: [FieldError], _ links: ExemptionLinks
    ) -> Page {
        let title = "¿Le aplica la pregunta \(view.question.number) a \(view.entity.tenant.officialName)?"
        let status = !errors.isEmpty ? 422 : form.conflict == nil ? 200 : 409
        return Page(title, status: status, trail: trail + [waitingList], section: ConsoleDesk.list.path) { html in
            html.errorSummary(errors)
            html.h1(title)
            conflict(view, form, &html)
            html.p(view.question.text, .class("lead"))
            html.card { card in
                card.facts { facts in
                    facts.fact("La entidad dice que no le aplica porque", view.reason)
                    if let answered = view.answered { facts.fact("Ya no lo dice; ahora responde", answered) }
                    facts.fact("Lo dijo", view.given.at.day.spoken)
                    facts.fact("Categoría", view.entity.categories.first?.category.title ?? "sin cargar")
                    if let former = view.former { facts.fact("La vigencia anterior respondió", former) }
                    if !view.question.help.isEmpty { facts.fact("Ayuda de la pregunta", view.question.help) }
                    if let settled = view.settled { facts.fact("El Programa dijo", settled) }
                }
            }
            decision(view, form, errors, links, &html)
            html.p { line in
                if view.others > 0 {
                    let same = Exemptions.list.path + "?pregunta=\(view.question.number)"
                    let count = Spanish.count(view.others, "entidad más espera", "entidades más esperan")
                    line.a("\(count) por la misma pregunta", .href(same))
                    line.text(" · ")
                }
                line.a("Todo su reporte", .href(Dossier.address(view.entity.code, view.campaign.id)))
            }
        }
    }

    /// What somebody did while the decision was typed.
    private static func conflict(_ view: ExemptionView, _ form: ExemptionForm, _ html: inout HTML) {
        guard let conflict = form.conflict else { return }
        html.callout("Alguien se adelantó: no se guardó su decisión", .due, level: 2) { box in
            box.p(conflict)
            if let read = form.read {
                box.p("La razón que usted leyó:")
                box.blockquote(read)
            }
            if view.isWaiting {
                box.p("La razón que dio después:")
                box.blockquote(view.reason)
            }
        }
    }

    private static func decision(
        _ view: ExemptionView, _ form: ExemptionForm, _ errors: [FieldError], _ links: ExemptionLinks,
        _ html: inout HTML
    ) {
        guard view.isWaiting else {
            html.callout(nil, .kept) { $0.p("Ya no espera una decisión.") }
            guard form.conflict != nil else { return }
            return html.longField(
                FormField("motivo", "Lo que usted escribió", value: form.reason.words, isRequired: false), rows: 3)
        }
        guard links.mayReview else { return }
        html.form(.method(.post), .action(links.decide), .novalidate) { box in
            box.proof(links.proof)
            box.hiddenField("revision", String(view.given.revision))
            box.radioField(
                FormField(
                    "decision", "Decisión", value: form.decision?.rawValue ?? "", error: errors.message("decision")),
                choices: [
                    FormChoice(
                        GivenAnswer.Acceptance.accepted.rawValue, "Aceptar que no aplica",
                        hint: "La pregunta sale del puntaje y su peso pasa a las demás del criterio."),
                    FormChoice(
                        GivenAnswer.Acceptance.refused.rawValue, "No aceptarlo", hint: "La entidad tiene que responder."
                    ),
                ])
            box.longField(
                FormField(
                    "motivo", "Por qué", hint: "La entidad lee la razón junto a la pregunta.", value: form.reason.words,
                    error: errors.message("motivo"), maximum: ReasonForm.longest), rows: 3)
            box.buttonRow { $0.submitButton("Guardar la decisión") }
        }
    }
}
