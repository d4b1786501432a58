import Calendar
import Campaigns
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum ConsolePages {
    static let home = TrailStep("Escritorio", "/escritorio")
    static let console = TrailStep("Consola de planes", ConsoleDesk.list.path)

    static func list(_ view: ConsoleView) -> Page {
        Page("Consola de planes", trail: [home], section: ConsoleDesk.list.path, wide: true) { html in
            html.h1("Consola de planes")
            html.campaignLine(view.nation)
            html.consoleViews(.list, view.filter)
            html.columns {
                callFirst(view, &$0)
            } side: {
                figures(view.nation, &$0)
            }
            html.div(.class("stay")) { states(view, &$0) }
            form(view, &html)
            table(view, &html)
        }
    }

    static func noCampaign() -> Page {
        Page("Consola de planes", trail: [home], section: ConsoleDesk.list.path) { html in
            html.h1("Consola de planes")
            html.emptyState(
                "Todavía no hay campañas de planes",
                "Cuando el Programa anuncie una, aquí se verá quién ha empezado, quién envió y a quién hay que llamar.",
                level: 2)
        }
    }

    // MARK: What stands above the list

    private static func figures(_ nation: NationView, _ html: inout HTML) {
        let country = nation.country
        html.card("Cómo vamos", level: 2) { card in
            card.statRow { row in
                row.stat(
                    Spanish.number(country.handedIn), "entregaron",
                    detail: "\(Spanish.number(country.late)) tarde")
                row.stat(Spanish.number(country.notStarted), "no han empezado")
            }
            card.facts { rows in
                rows.fact("En curso", Spanish.number(country.underWay))
                rows.fact("Devueltas", Spanish.number(country.returned))
                if country.overdue > 0 {
                    rows.fact(nation.isOver ? "No entregaron" : "Atrasadas", Spanish.number(country.overdue))
                }
            }
        }
    }

    /// The first few names, so that whoever opens the console on the last evening can take up the telephone.
    private static func callFirst(_ view: ConsoleView, _ html: inout HTML) {
        html.card("A quién llamar primero", level: 2) { card in
            guard !view.calls.isEmpty else {
                return card.p(
                    view.nation.isOver
                        ? "La campaña cerró. Abajo se ve quién entregó y quién no."
                        : "Por ahora, a nadie: ninguna entidad que ya dio datos va camino de quedarse por fuera.")
            }
            card.taskList(
                view.calls.prefix(ConsoleView.firstCalls).map { line in
                    TaskItem(
                        line.entity.fullName, view.office(line.entity.tenant), detail: line.forecast.reason,
                        words: line.forecast.likelihood.title, line.forecast.likelihood.standing)
                })
            card.p { words in
                let calls = LineFilter().with { $0.campaign = view.filter.campaign }.address(ConsoleDesk.calls.path)
                let count = Spanish.count(view.calls.count, "llamada", "llamadas")
                words.a("Ver \(count), con el contacto de cada entidad", .href(calls))
            }
        }
    }

    private static func states(_ view: ConsoleView, _ html: inout HTML) {
        let others = view.filter.with { $0.state = nil }
        let lines = view.nation.lines.filter(others.matches)
        let counts = lines.reduce(into: [LineState: Int]()) { $0[$1.state, default: 0] += 1 }
        let all = FilterLink(
            "Todas", others.address(ConsoleDesk.list.path), count: Spanish.number(lines.count),
            current: view.filter.state == nil)
        let links = LineState.allCases.filter { counts[$0] != nil || view.filter.state == $0 }.map { state in
            FilterLink(
                Spanish.capitalized(state.title),
                view.filter.with { $0.state = state }.address(ConsoleDesk.list.path),
                count: Spanish.number(counts[state] ?? 0), current: view.filter.state == state)
        }
        html.filterBar("Estado del plan", [all] + links)
    }

    private static func form(_ view: ConsoleView, _ html: inout HTML) {
        let filter = view.filter
        html.fold("Buscar, filtrar y ordenar", isOpen: filter.narrows || filter.order != .urgency) { fold in
            fold.form(.method(.get), .action(ConsoleDesk.list.path)) { form in
                if let campaign = filter.campaign { form.hiddenField("campana", campaign) }
                if let state = filter.state { form.hiddenField("estado", state.rawValue) }
                form.div(.class("pair")) { fields(view, &$0) }
                form.buttonRow { row in
                    row.submitButton("Ver la lista", .secondary)
                    let clean = LineFilter().with { $0.campaign = filter.campaign }
                    row.a("Quitar los filtros", .href(clean.address(ConsoleDesk.list.path)))
                }
            }
        }
    }

    private static func fields(_ view: ConsoleView, _ form: inout HTML) {
        let filter = view.filter
        form.textField(
            FormField("q", "Nombre o código", value: filter.place.text, isRequired: false, maximum: 100), .search)
        form.choice(
            "departamento", "Departamento", filter.place.department, view.departments.map { ($0.code, $0.name) })
        form.choice(
            "tipo", "Clase de entidad", filter.place.kind.map(EntityFilter.word),
            [("municipio", "Alcaldías"), ("departamento", "Gobernaciones")])
        form.choice(
            "categoria", "Categoría", filter.place.category,
            Category.allCases.map { ($0.rawValue, Spanish.capitalized($0.title)) }
                + [(EntityFilter.withoutCategory, "Sin categoría cargada")])
        form.choice(
            "plazo", "Plazo", filter.punctuality?.rawValue,
            Punctuality.allCases.map { ($0.rawValue, Spanish.capitalized($0.title)) })
        form.choice(
            "pronostico", "Pronóstico", filter.likelihood?.rawValue,
            Likelihood.allCases.map { ($0.rawValue, Spanish.capitalized($0.title)) })
        form.selectField(
            FormField("orden", "Orden", value: filter.order.rawValue),
            choices: LineFilter.Order.allCases.map { FormChoice($0.rawValue, $0.title) }, prompt: nil)
    }

    // MARK: The list

    private static func table(_ view: ConsoleView, _ html: inout HTML) {
        html.h2(heading(view))
        guard !view.shown.isEmpty else { return nothing(view, &html) }
        if view.mayRemind {
            html.form(.method(.get), .action(Reminders.compose.path)) { form in
                for (name, value) in view.filter.fields.pairs where name != "pagina" { form.hiddenField(name, value) }
                LineTable.write(view, &form)
                remindButtons(view, &form)
            }
        } else {
            LineTable.write(view, &html)
        }
        html.pagination(page: view.filter.page, of: view.pages, label: "Páginas de entidades") { number in
            view.filter.with { $0.page = number }.address(ConsoleDesk.list.path)
        }
        downloads(view, &html)
    }

    private static func heading(_ view: ConsoleView) -> String {
        let count = Spanish.count(view.found, "entidad", "entidades")
        guard view.filter.narrows else { return "\(count), \(view.filter.order.title.lowercased())" }
        return "\(count) con estos filtros"
    }

    private static func nothing(_ view: ConsoleView, _ html: inout HTML) {
        let clean = LineFilter().with { $0.campaign = view.filter.campaign }
        html.emptyState(
            "Ninguna entidad está así",
            "Puede ser una buena noticia. Si esperaba ver alguna, quite un filtro o escriba menos letras.",
            action: Link("Ver todas las entidades", clean.address(ConsoleDesk.list.path)))
    }

    private static func remindButtons(_ view: ConsoleView, _ form: inout HTML) {
        form.buttonRow { row in
            row.submitButton(
                "Escribir un recordatorio a las \(Spanish.number(view.found))", name: "alcance", value: "lista")
            row.submitButton("Solo a las marcadas", .secondary, name: "alcance", value: "marcadas")
            row.a("Recordatorios enviados", .href(Reminders.index.path))
        }
    }

    private static func downloads(_ view: ConsoleView, _ html: inout HTML) {
        let whole = view.filter.with { _ in }
        html.p { line in
            line.text("Llevarse esta lista completa: ")
            line.a("Excel (XLSX)", .href(whole.address(ConsoleDesk.xlsx.path)))
            line.text(" · ")
            line.a("CSV", .href(whole.address(ConsoleDesk.csv.path)))
        }
    }
}

extension HTML {
    /// An optional choice of the filter.
    mutating func choice(_ name: String, _ label: String, _ value: String?, _ choices: [(String, String)]) {
        selectField(
            FormField(name, label, value: value ?? "", isRequired: false),
            choices: choices.map { FormChoice($0.0, $0.1) },
            prompt: "Cualquiera")
    }

    /// Which campaign, and how long it still takes plans.
    mutating func campaignLine(_ view: NationView) {
        let (campaign, now) = (view.campaign, view.now)
        p(.class("lead")) { line in
            line.strong(campaign.title)
            line.text(". ")
            line.text(campaign.deadlineSentence("planes", at: now))
        }
    }

    /// The ways to look at one campaign.
    mutating func consoleViews(_ current: ConsoleTab, _ filter: LineFilter) {
        let clean = LineFilter().with { $0.campaign = filter.campaign }
        filterBar(
            "Maneras de verlo",
            ConsoleTab.allCases.map { tab in
                FilterLink(tab.title, clean.address(tab.path), current: tab == current)
            })
    }
}

enum ConsoleTab: CaseIterable {
    case list, calls, departments, categories, reminders

    var title: String {
        switch self {
        case .list: "Entidad por entidad"
        case .calls: "A quién llamar"
        case .departments: "Por departamento"
        case .categories: "Por categoría"
        case .reminders: "Recordatorios"
        }
    }

    var path: String {
        switch self {
        case .list: ConsoleDesk.list.path
        case .calls: ConsoleDesk.calls.path
        case .departments: ConsoleDesk.departments.path
        case .categories: ConsoleDesk.categories.path
        case .reminders: Reminders.index.path
        }
    }
}
