import Calendar
import Channels
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum CarePages {
    static func list(_ view: CareView, _ links: CareLinks) -> Page {
        let errors = view.form.errors
        return Page(
            "Canales al día", status: errors.isEmpty ? 200 : 422, trail: [TrailStep("Oficina", links.office)],
            section: CareLinks.section, wide: true
        ) { html in
            html.errorSummary(errors)
            html.h1("Canales al día")
            html.p(
                "Quién mantiene cada canal del sitio, cada cuánto se prometió y cómo se ha cumplido. Se cuenta por lo publicado.",
                .class("lead"))
            writeFigures(view, &html)
            writePromises(view, links, &html)
            writeFilters(view, links, &html)
            writeTable(view, links, &html)
            writeOpenness(view, links, &html)
        }
    }

    private static func writeFigures(_ view: CareView, _ html: inout HTML) {
        let counts = view.board.counts
        html.statRow { row in
            row.stat(
                Spanish.number(counts.fresh),
                "de \(Spanish.count(counts.promised, "canal con plazo al día", "canales con plazo al día"))")
            row.stat(Spanish.number(counts.due), "por vencer")
            row.stat(Spanish.number(counts.late), counts.late == 1 ? "atrasado" : "atrasados")
            row.stat(Spanish.number(counts.empty), "sin contenido todavía")
        }
    }

    private static func writePromises(_ view: CareView, _ links: CareLinks, _ html: inout HTML) {
        guard view.openPromises > 0 else {
            return html.p { $0.a("Lo que promete el plan de acción, y de qué canales habla", .href(links.promises)) }
        }
        let count = Spanish.count(view.openPromises, "promesa", "promesas")
        html.callout("El plan de acción promete actualizar el sitio", .due, level: 2) { box in
            box.p("Hay \(count) sin confirmar. Diga de qué canales habla: basta un clic.")
            box.buttonRow { $0.linkButton("Ver las promesas del plan", to: links.promises, .secondary) }
        }
    }

    // MARK: Filters

    private static func writeFilters(_ view: CareView, _ links: CareLinks, _ html: inout HTML) {
        let filter = view.filter
        let all = FilterLink(
            "Todos", links.list(filter.with { $0.state = nil }), count: String(view.rows.count),
            current: filter.state == nil)
        html.filterBar(
            "Cómo van",
            [all]
                + CareFilter.State.allCases.map { state in
                    FilterLink(
                        state.title, links.list(filter.with { $0.state = state }),
                        count: String(filter.count(state, in: view.rows)), current: filter.state == state)
                })
        html.fold("Ver solo un grupo o una persona", isOpen: filter.group != nil || filter.person != nil) { fold in
            fold.form(.method(.get), .action(links.home)) { form in
                if let state = filter.state { form.hiddenField("estado", state.rawValue) }
                form.div(.class("pair")) { writeChoices(view, &$0) }
                form.buttonRow { row in
                    row.submitButton("Ver la lista", .secondary)
                    row.a("Quitar los filtros", .href(links.home))
                }
            }
        }
    }

    private static func writeChoices(_ view: CareView, _ pair: inout HTML) {
        let groups = Set(view.rows.compactMap(\.group)).sorted()
        pair.selectField(
            FormField("grupo", "Gestión de canales", value: view.filter.group ?? "", isRequired: false),
            choices: groups.map { FormChoice($0, "Grupo \($0)") }, prompt: "Todos los grupos")
        pair.selectField(
            FormField(
                "persona", "Quién responde", value: view.filter.person ?? "", isRequired: false, id: "filtro-persona"),
            choices: [FormChoice(CareFilter.nobody, "Nadie con cuenta")]
                + view.people.map { FormChoice($0.id, $0.name) },
            prompt: "Cualquiera")
    }

    // MARK: The table

    private static func writeTable(_ view: CareView, _ links: CareLinks, _ html: inout HTML) {
        let shown = view.shown
        let (judged, others) = (shown.filter { $0.freshness != nil }, shown.filter { $0.freshness == nil })
        html.h2(Spanish.count(judged.count, "canal", "canales"))
        guard !shown.isEmpty else {
            return html.emptyState(
                "Ningún canal está así", "Quite un filtro para ver los demás.",
                action: Link("Ver todos los canales", links.home))
        }
        guard links.mayDecide else {
            writeRows(view, judged, links, &html)
            return writeOthers(others, view, links, &html)
        }
        html.changeForm(to: links.home, token: links.proof) { form in
            for (name, value) in view.filter.fields.pairs { form.hiddenField(name, value) }
            form.div(.id("canales"), .tabindex(-1)) { box in
                writeRows(view, judged, links, &box)
                writeOthers(others, view, links, &box)
            }
            writeAssign(view, &form)
        }
        html.p { line in
            line.a(
                "Llevar los vencimientos a su calendario",
                .href(links.maySubscribe ? links.subscription : links.calendar))
        }
    }

    private static func writeRows(_ view: CareView, _ rows: [CareRow], _ links: CareLinks, _ html: inout HTML) {
        html.dataTable(
            "Canales del sitio, quién los mantiene y cómo van",
            columns: ["Canal", "Responde", "Prometido", "Cumplido", "Hoy"].map { TableColumn($0) },
            rows: rows.map { row in
                [
                    TableCell { writeName(row, view, links, &$0) }, TableCell { writeOwner(row.owner, &$0) },
                    TableCell { writePromise(row, &$0) }, TableCell { writeSquares(row, &$0) },
                    TableCell { $0.chip(row.word, row.mark) },
                ]
            }, captionHidden: true)
    }

    private static func writeName(_ row: CareRow, _ view: CareView, _ links: CareLinks, _ cell: inout HTML) {
        cell.div { box in
            if links.mayDecide {
                box.span(.class("option")) { option in
                    option.input(
                        .type(.checkbox), .name("canal"), .value(row.key),
                        .when(view.form.channels.contains(row.key), .checked),
                        .aria("label", "Marcar \(row.title)"))
                }
                box.text(" ")
            }
            box.a(row.title, .href(links.channel(row.key)))
            if let number = row.channel?.number, !number.isEmpty { box.small(" \(number)") }
        }
    }

    /// Those that gather others, and those that another's promise covers.
    private static func writeOthers(_ rows: [CareRow], _ view: CareView, _ links: CareLinks, _ html: inout HTML) {
        guard !rows.isEmpty else { return }
        html.fold("Sin frecuencia propia: \(Spanish.count(rows.count, "canal", "canales"))") { fold in
            fold.p("Reúnen otros canales, o se cumplen con el canal del que hacen parte.", .class("hint"))
            fold.ul { list in
                for row in rows {
                    list.li { item in
                        writeName(row, view, links, &item)
                        item.small(row.word)
                    }
                }
            }
        }
    }

    private static func writeOwner(_ owner: CareRow.Owner, _ cell: inout HTML) {
        cell.div { box in
            box.text(owner.name.isEmpty ? (owner.office.isEmpty ? "nadie" : owner.office) : owner.name)
            let detail =
                owner.isProposed ? "propuesta" : owner.name.isEmpty ? "" : owner.office
            if !detail.isEmpty { box.p(detail, .class("hint")) }
        }
    }

    private static func writePromise(_ row: CareRow, _ cell: inout HTML) {
        guard let freshness = row.freshness else { return cell.text("—") }
        cell.div { box in
            box.text(Spanish.capitalized(freshness.promise.frequency))
            box.p(row.source, .class("hint"))
        }
    }

    static func writeSquares(_ row: CareRow, _ cell: inout HTML) {
        guard let freshness = row.freshness, freshness.isJudged, !freshness.periods.isEmpty else {
            return cell.text(row.freshness?.last.map { "última vez, \($0.day.short)" } ?? "—")
        }
        cell.periods(freshness.squares(), summary: Spanish.capitalized(freshness.summary))
    }

    private static func writeAssign(_ view: CareView, _ form: inout HTML) {
        let typed = view.form
        func error(_ field: String) -> String? { typed.errors.first { $0.field == field }?.message }
        form.h2("Asignar los marcados")
        form.div(.class("pair")) { pair in
            pair.textField(
                FormField(
                    "oficina", "Oficina", value: typed.office, error: error("oficina"), isRequired: false, maximum: 120
                ))
            pair.selectField(
                FormField(
                    "responsable", "Persona con cuenta", hint: "Recibe el aviso antes de que venza.",
                    value: typed.person, error: error("responsable"), isRequired: false),
                choices: view.people.map { FormChoice($0.id, $0.name) }, prompt: "Nadie; responde la oficina")
        }
        form.buttonRow { $0.submitButton("Asignar los canales marcados", .secondary) }
    }

    // MARK: What the public sees

    private static func writeOpenness(_ view: CareView, _ links: CareLinks, _ html: inout HTML) {
        html.card("Lo que ve la ciudadanía", level: 2) { card in
            if let policy = view.policy, policy.isPublic {
                card.p(
                    "El Programa decidió el \(policy.at.day.short) que en todo el país se vea lo cumplido y lo que no: \(policy.reason)"
                )
            } else {
                card.p(
                    view.showsFreshness
                        ? "La ciudadanía ve qué prometió cada canal, los periodos cumplidos y los que no."
                        : "La ciudadanía ve cuándo se actualizó cada canal por última vez, y nada más.")
            }
            card.p { $0.a("Ver la página pública", .href(links.board)) }
            guard links.mayDecide, view.policy?.isPublic != true else { return }
            card.changeForm(to: links.openness, token: links.proof) { form in
                form.buttonRow { row in
                    if view.showsFreshness {
                        row.submitButton("Mostrar solo la última fecha", .secondary, name: "muestra", value: "no")
                    } else {
                        row.submitButton("Mostrar también lo cumplido", .secondary, name: "muestra", value: "sí")
                    }
                }
            }
        }
    }
}
