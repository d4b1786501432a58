import Calendar
import Channels
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum ConsolePages {
    static let home = TrailStep("Escritorio", "/escritorio")
    static let console = TrailStep("Consola de canales", ConsoleRoutes.list.path)

    static func list(_ view: ConsoleView) -> Page {
        Page(
            "Consola de canales", status: view.errors.isEmpty ? 200 : 422, trail: [home],
            section: ConsoleRoutes.list.path, wide: true
        ) { html in
            html.errorSummary(view.errors)
            html.h1("Consola de canales")
            html.p(.class("lead")) { line in
                line.text("Qué entidades mantienen su sitio al día, sin visitarlas una por una. ")
                if let counted = view.counted { line.text("Contado el \(counted.spoken).") }
            }
            figures(view, &html)
            states(view, &html)
            form(view, &html)
            table(view, &html)
            policy(view, &html)
        }
    }

    private static func figures(_ view: ConsoleView, _ html: inout HTML) {
        let counts = Dictionary(grouping: view.lines, by: \.state).mapValues(\.count)
        let fresh = view.lines.reduce(0) { $0 + ($1.standing?.fresh ?? 0) }
        let promised = view.lines.reduce(0) { $0 + ($1.standing?.promised ?? 0) }
        html.statRow { row in
            row.stat(Spanish.number(fresh), "canales al día", detail: "de \(Spanish.number(promised)) con plazo")
            row.stat(Spanish.number(counts[.late] ?? 0), "entidades con atrasos")
            row.stat(Spanish.number(counts[.risk] ?? 0), "van camino de atrasarse")
            row.stat(Spanish.number(counts[.none] ?? 0), "sin publicar")
        }
    }

    private static func states(_ view: ConsoleView, _ html: inout HTML) {
        let others = view.filter.with { $0.state = nil }
        let lines = view.lines.filter(others.matches)
        let counts = Dictionary(grouping: lines, by: \.state).mapValues(\.count)
        let all = FilterLink(
            "Todas", others.address(ConsoleRoutes.list.path), count: Spanish.number(lines.count),
            current: view.filter.state == nil)
        html.filterBar(
            "Estado",
            [all]
                + ConsoleLine.State.allCases.map { state in
                    FilterLink(
                        state.title, view.filter.with { $0.state = state }.address(ConsoleRoutes.list.path),
                        count: Spanish.number(counts[state] ?? 0), current: view.filter.state == state)
                })
    }

    private static func form(_ view: ConsoleView, _ html: inout HTML) {
        let filter = view.filter
        html.fold("Filtrar y ordenar", isOpen: filter.department != nil || filter.order != .late) { fold in
            fold.form(.method(.get), .action(ConsoleRoutes.list.path)) { form in
                if let state = filter.state { form.hiddenField("estado", state.rawValue) }
                form.div(.class("pair")) { pair in
                    pair.selectField(
                        FormField("departamento", "Departamento", value: filter.department ?? "", isRequired: false),
                        choices: view.departments.map { FormChoice($0.code, $0.name) }, prompt: "Cualquiera")
                    pair.selectField(
                        FormField("orden", "Orden", value: filter.order.rawValue),
                        choices: ConsoleFilter.Order.allCases.map { FormChoice($0.rawValue, $0.title) }, prompt: nil)
                }
                form.buttonRow { row in
                    row.submitButton("Ver la lista", .secondary)
                    row.a("Quitar los filtros", .href(ConsoleRoutes.list.path))
                }
            }
        }
    }

    private static func table(_ view: ConsoleView, _ html: inout HTML) {
        let found = view.found
        html.h2(Spanish.count(found.count, "entidad", "entidades"))
        guard !found.isEmpty else {
            return html.emptyState(
                "Ninguna entidad está así", "Quite un filtro para ver las demás.",
                action: Link("Ver todas las entidades", ConsoleRoutes.list.path))
        }
        let shown = found.dropFirst((view.filter.page - 1) * ConsoleView.pageSize).prefix(ConsoleView.pageSize)
        html.dataTable(
            "Entidades y cómo mantienen sus canales",
            columns: [
                TableColumn("Entidad"), TableColumn("Estado"), TableColumn("Al día", isNumber: true),
                TableColumn("Periodos de este año"), TableColumn("Última actualización"),
            ], rows: shown.map { row($0, view) }, captionHidden: true)
        html.pagination(
            page: view.filter.page, of: (found.count + ConsoleView.pageSize - 1) / ConsoleView.pageSize,
            label: "Páginas de entidades"
        ) { number in view.filter.with { $0.page = number }.address(ConsoleRoutes.list.path) }
        actions(view, found, &html)
    }

    private static func actions(_ view: ConsoleView, _ found: [ConsoleLine], _ html: inout HTML) {
        let filter = view.filter.with { _ in }
        let reminded = found.count(where: \.needsReminding)
        if view.mayRemind, reminded > 0 {
            html.buttonRow { row in
                row.linkButton(
                    "Escribir un recordatorio a \(Spanish.count(reminded, "entidad", "entidades"))",
                    to: filter.address(ConsoleRoutes.compose.path), .secondary)
            }
        }
        html.p { line in
            line.text("Llevarse esta lista completa: ")
            line.a("Excel (XLSX)", .href(filter.address(ConsoleRoutes.xlsx.path)))
            line.text(" · ")
            line.a("CSV", .href(filter.address(ConsoleRoutes.csv.path)))
        }
        sent(view.reminders, &html)
    }

    private static func sent(_ reminders: [Reminder], _ html: inout HTML) {
        guard !reminders.isEmpty else { return }
        html.fold("Recordatorios enviados") { fold in
            fold.ul { list in
                for reminder in reminders {
                    list.li { line in
                        line.a(reminder.at.spoken, .href(ConsoleRoutes.letter.path(reminder.id)))
                        line.text(", a \(Spanish.count(reminder.chosen, "entidad", "entidades"))")
                    }
                }
            }
        }
    }

    private static func row(_ line: ConsoleLine, _ view: ConsoleView) -> [TableCell] {
        let standing = line.standing
        return [
            TableCell { cell in
                cell.div { box in
                    box.a(line.entity.name, .href(address(line, view)))
                    box.p(line.entity.department, .class("hint"))
                }
            },
            TableCell { cell in
                cell.div { box in
                    box.chip(line.state.title, line.state.mark)
                    if let risk = standing?.risk, !risk.isEmpty { box.p("\(risk).", .class("hint")) }
                }
            },
            TableCell(standing.map { "\(Spanish.number($0.fresh)) de \(Spanish.number($0.promised))" } ?? "—"),
            TableCell(standing.map(periods) ?? "—"),
            TableCell { cell in
                cell.div { box in
                    box.text(standing?.lastDay.map { ago($0, view.now.day) } ?? "nunca")
                    if let reminded = line.reminded {
                        box.p("recordatorio: \(ago(reminded.day, view.now.day))", .class("hint"))
                    }
                }
            },
        ]
    }

    private static func periods(_ standing: ChannelStanding) -> String {
        let late = standing.keptLate > 0 ? ", \(standing.keptLate) con atraso" : ""
        return "\(standing.kept + standing.keptLate) cumplidos\(late), \(standing.missed) sin cumplir"
    }

    private static func ago(_ day: Day, _ today: Day) -> String {
        switch day.days(to: today) {
        case ...0: "hoy"
        case 1: "ayer"
        case let days: "hace \(Spanish.number(days)) días"
        }
    }

    /// To the entity's office for who may work with it, to its public page for the Procuraduría.
    private static func address(_ line: ConsoleLine, _ view: ConsoleView) -> String {
        view.mayRemind
            ? Context.path(CareRoutes.home.path, place: .office, tenant: line.entity.tenant)
            : Context.path(BoardRoutes.show.path, place: .entity, tenant: line.entity.tenant)
    }

    private static func policy(_ view: ConsoleView, _ html: inout HTML) {
        let isPublic = view.policies.first?.isPublic ?? false
        html.card("Lo que ve la ciudadanía en todo el país", level: 2) { card in
            card.p(
                isPublic
                    ? "Todas las entidades muestran lo cumplido y lo que no."
                    : "Cada entidad elige si muestra lo cumplido; todas muestran la última fecha de cada canal.")
            if !view.policies.isEmpty {
                card.ul { list in
                    for policy in view.policies.prefix(5) {
                        let decided = policy.isPublic ? "se ve en todo el país" : "elige cada entidad"
                        list.li("\(policy.at.day.short), \(policy.role): \(decided). \(policy.reason)")
                    }
                }
            }
            guard view.mayDecide else { return }
            card.changeForm(to: ConsoleRoutes.decide.path, token: view.proof) { form in
                form.textField(
                    FormField(
                        "motivo", "Motivo de la decisión", hint: "Se lee en la oficina de cada entidad.",
                        value: view.reason, error: view.errors.first?.message, maximum: 300))
                form.buttonRow { row in
                    row.submitButton(
                        isPublic ? "Que elija cada entidad" : "Mostrarlo en todo el país", .secondary, name: "muestra",
                        value: isPublic ? "no" : "sí")
                }
            }
        }
    }
}
