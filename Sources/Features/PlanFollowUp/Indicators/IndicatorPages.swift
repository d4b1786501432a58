import Calendar
import Design
import HTML
import Plans
import Platform
import Spanish

enum IndicatorPages {
    static func show(_ view: IndicatorView, _ links: FollowUpLinks) -> Page {
        Page(
            "Indicador de la acción \(view.action.number)", status: view.form.errors.isEmpty ? 200 : 422,
            trail: links.trail(view.action), section: FollowUpLinks.section
        ) { html in
            html.errorSummary(view.form.errors)
            html.h1(view.indicator.name)
            html.p(.class("lead")) { line in
                let goal = view.indicator.goal.words.text
                line.text(goal.isEmpty ? "El plan no puso meta. " : "Meta del plan: \(goal). ")
                let chip = view.followUp.standing(view.indicator).standing.chip
                line.chip(chip.words, chip.state)
            }
            html.columns(
                work: { work in
                    writeValues(view, &work)
                    if links.mayNote { writeForm(view, links, &work) }
                },
                side: { writeMeasured(view, links, &$0) })
        }
    }

    private static func writeValues(_ view: IndicatorView, _ html: inout HTML) {
        let noted = view.followUp.values[view.indicator.key] ?? []
        let values =
            view.periods.compactMap { period in
                noted.first { $0.period == period } ?? view.followUp.seenValue(view.indicator, in: period)
            } + noted.filter { !view.periods.contains($0.period) }
        html.h2("Valores")
        guard !values.isEmpty else {
            return html.emptyState("Todavía no hay valores", "Cuando se anote el primero, aquí se compara con la meta.")
        }
        html.dataTable(
            "Valores por periodo, el más reciente primero",
            columns: ["Periodo", "Valor", "Frente a la meta", "De dónde sale"].map { TableColumn($0) },
            rows: values.map { row($0, view) }, captionHidden: true)
        let former = view.noted.count - noted.count
        if former > 0 {
            html.fold("Todo lo anotado: \(Spanish.count(view.noted.count, "vez", "veces"))") { fold in
                fold.ul { list in
                    for value in view.noted {
                        list.li(
                            "\(view.indicator.period.title(value.period)): "
                                + "\(IndicatorValue.words(value.value, unit: view.indicator.unit)), por "
                                + "\(History.author(value.by, view.names)), \(value.at.day.short)")
                    }
                }
            }
        }
    }

    private static func row(_ value: IndicatorValue, _ view: IndicatorView) -> [TableCell] {
        let indicator = view.indicator
        let chip = GoalStanding.of(
            indicator, value.value, in: value.period, from: view.followUp.plan.start, on: view.followUp.today
        ).chip
        let author = History.author(value.by, view.names)
        return [
            TableCell(indicator.period.title(value.period)),
            TableCell(IndicatorValue.words(value.value, unit: indicator.unit)), TableCell(chip.words, chip.state),
            TableCell { cell in
                cell.text(value.measuredBy.isEmpty ? value.note : "Medido por la plataforma: \(value.note)")
                if !value.link.isEmpty {
                    cell.text(" ")
                    cell.a("Ver la prueba", .href(value.link), .rel("nofollow noopener"))
                }
                cell.small(" \(author), \(value.at.day.short)")
            },
        ]
    }

    private static func writeForm(_ view: IndicatorView, _ links: FollowUpLinks, _ html: inout HTML) {
        let (form, indicator) = (view.form, view.indicator)
        func error(_ field: String) -> String? { form.errors.first { $0.field == field }?.message }
        html.h2("Anotar un valor")
        html.changeForm(to: links.indicator(indicator.key), token: links.proof, keep: true) { box in
            box.selectField(
                FormField("periodo", "Periodo", value: form.period, error: error("periodo")),
                choices: view.periods.map { FormChoice($0.lowerBound.iso, indicator.period.title($0)) }, prompt: nil)
            box.textField(
                FormField(
                    "valor", indicator.isPercent ? "Valor, en porcentaje" : "Valor",
                    hint: indicator.isPercent ? "De 0 a 100." : "Un número, como 1.250 o 12,5.", value: form.value,
                    error: error("valor"), inputMode: "decimal", maximum: 40), narrow: true)
            box.longField(
                FormField(
                    "nota", "De dónde sale", hint: "El conteo, el informe o el acta de donde se tomó.",
                    value: form.note,
                    error: error("nota"), maximum: 1000), rows: 3)
            box.textField(
                FormField(
                    "enlace", "Dirección que lo prueba", value: form.link, error: error("enlace"), isRequired: false,
                    inputMode: "url", maximum: 1000))
            box.buttonRow { $0.submitButton("Guardar el valor") }
        }
    }

    private static func writeMeasured(_ view: IndicatorView, _ links: FollowUpLinks, _ side: inout HTML) {
        side.card("Lo que mide la plataforma", level: 2) { card in
            writeNotes(view, &card)
            if let seen = view.followUp.seenPromise(view.indicator)?.seen {
                card.p("La frecuencia se mide sola, por lo publicado en \(seen.title).")
                for record in seen.records { card.p { $0.a(record.title, .href(links.record(record))) } }
                return
            }
            guard !view.measured.isEmpty else {
                card.p("La plataforma todavía no mide este indicador; escriba el valor y diga de dónde sale.")
                if let entry = Catalogue.entry(for: view.indicator.name) { card.p(entry.whereToFind, .class("hint")) }
                return
            }
            for measured in view.measured { writeMeasure(measured, view, links, &card) }
        }
    }

    /// How often the action's own notes say that it was done.
    private static func writeNotes(_ view: IndicatorView, _ card: inout HTML) {
        guard let period = view.periods.first, !view.action.promises.isEmpty else { return }
        let days = view.action.promises.flatMap { view.followUp.deeds($0) }.compactMap(\.day).filter(period.contains)
        let when = Spanish.capitalized(view.indicator.period.within(period))
        let count = Set(days).count
        card.p(
            count == 0
                ? "\(when) nadie ha anotado que se hizo."
                : "\(when) se anotó que se hizo en \(Spanish.count(count, "día", "días")).")
    }

    private static func writeMeasure(
        _ measured: IndicatorView.Measured, _ view: IndicatorView, _ links: FollowUpLinks, _ card: inout HTML
    ) {
        guard let reading = measured.reading else {
            return card.p("\(measured.title): todavía no hay nada que contar.")
        }
        card.stat(IndicatorValue.words(reading.value, unit: measured.unit), measured.title)
        for record in reading.records { card.p { $0.a(record.title, .href(links.record(record))) } }
        guard measured.isComparable else {
            return card.p("La meta es un porcentaje: divida este número por el total y escriba el resultado.")
        }
        guard links.mayNote else { return }
        card.changeForm(to: links.measure(view.indicator.key), token: links.proof) { form in
            form.buttonRow { $0.submitButton("Guardar este valor", .secondary, name: "medida", value: measured.id) }
        }
    }
}
