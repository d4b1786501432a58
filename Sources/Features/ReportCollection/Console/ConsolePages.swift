import Calendar
import Campaigns
import Design
import Entities
import HTML
import HTTP
import Platform
import Reports
import Spanish

enum ConsolePages {
    static let home = TrailStep("Escritorio", "/escritorio")
    static let console = TrailStep("Consola de reportes", ConsoleDesk.list.path)

    static func list(_ view: ConsoleView) -> Page {
        Page("Consola de reportes", trail: [home], section: ConsoleDesk.list.path, wide: true) { html in
            html.h1("Consola de reportes")
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
        Page("Consola de reportes", trail: [home], section: ConsoleDesk.list.path) { html in
            html.h1("Consola de reportes")
            html.emptyState(
                "Todavía no hay campañas de reportes",
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
                    Spanish.number(country.handedIn), "enviaron",
                    detail: "\(Spanish.number(country.onTime)) a tiempo, \(Spanish.number(country.late)) tarde")
                row.stat("\(country.percent) %", "de las preguntas", detail: "de todo el país, respondidas")
            }
            card.facts { rows in
                rows.fact("Sin empezar", Spanish.number(country.count(.notStarted)))
                rows.fact("En curso", Spanish.number(country.count(.underWay)))
                rows.fact("Parciales", Spanish.number(country.count(.partial)))
                if country.count(.reopened) > 0 { rows.fact("Reabiertos", Spanish.number(country.count(.reopened))) }
                if country.overdue > 0 {
                    rows.fact(nation.isOver ? "No entregaron" : "Atrasadas", Spanish.number(country.overdue))
                }
                let extended = nation.lines.count { $0.extensionUntil != nil }
                if extended > 0 { rows.fact("Con prórroga", Spanish.number(extended)) }
            }
        }
    }

    /// The first few names, so that whoever opens the console on the last evening can take up the telephone.
    private static func callFirst(_ view: ConsoleView, _ html: inout HTML) {
        html.card("A quién llamar primero", level: 2) { card in
            guard !view.nation.isOver, !view.calls.isEmpty else {
                return card.p(
                    view.nation.isOver
                        ? "La campaña cerró. Abajo se ve quién entregó y quién no."
                        : "Por ahora, a nadie: ninguna entidad que ya dio datos va camino de quedarse por fuera.")
            }
            card.taskList(
                view.calls.prefix(ConsoleView.firstCalls).map { line in
                    TaskItem(
                        line.entity.fullName, Dossier.address(line.code, view.nation.campaign.id),
                        detail: line.forecast.reason, words: line.forecast.likelihood.title,
                        line.forecast.likelihood.standing)
                })
            card.p("El pronóstico sale del paso de cada entidad y de lo que hizo en otros años.", .class("hint"))
        }
    }

    private static func states(_ view: ConsoleView, _ html: inout HTML) {
        let others = view.filter.with { $0.progress = nil }
        let lines = view.nation.lines.filter(others.matches)
        let counts = lines.reduce(into: [ReportProgress: Int]()) { $0[$1.progress, default: 0] += 1 }
        let all = FilterLink(
            "Todas", others.address(ConsoleDesk.list.path), count: Spanish.number(lines.count),
            current: view.filter.progress == nil)
        let links = ReportProgress.allCases.filter { counts[$0] != nil || view.filter.progress == $0 }.map { progress in
            FilterLink(
                Spanish.capitalized(progress.title),
                view.filter.with { $0.progress = progress }.address(ConsoleDesk.list.path),
                count: Spanish.number(counts[progress] ?? 0), current: view.filter.progress == progress)
        }
        html.filterBar("Estado del reporte", [all] + links)
    }

    private static func form(_ view: ConsoleView, _ html: inout HTML) {
        let filter = view.filter
        html.fold("Buscar, filtrar y ordenar", isOpen: filter.narrows || filter.order != .urgency) { fold in
            fold.form(.method(.get), .action(ConsoleDesk.list.path)) { form in
                if let progress = filter.progress { form.hiddenField("estado", progress.rawValue) }
                form.div(.class("pair")) { fields(view, &$0) }
                form.buttonRow { row in
                    row.submitButton("Ver la lista", .secondary)
                    row.a("Quitar los filtros", .href(filter.clean.address(ConsoleDesk.list.path)))
                }
            }
        }
    }

    private static func fields(_ view: ConsoleView, _ form: inout HTML) {
        let (filter, place) = (view.filter, view.filter.place)
        form.textField(
            FormField("q", "Nombre o código", value: place.text, isRequired: false, maximum: 100), .search)
        form.choice("campana", "Campaña", view.nation.campaign.id, view.nation.campaigns.map { ($0.id, $0.title) })
        form.choice("departamento", "Departamento", place.department, view.departments.map { ($0.code, $0.name) })
        form.choice(
            "tipo", "Clase de entidad", place.kind.map(EntityFilter.word),
            [("municipio", "Alcaldías"), ("departamento", "Gobernaciones")])
        form.choice(
            "categoria", "Categoría", place.category,
            Category.allCases.map { ($0.rawValue, Spanish.capitalized($0.title)) }
                + [(EntityFilter.withoutCategory, "Sin categoría cargada")])
        form.choice(
            "plazo", "Plazo", filter.punctuality?.rawValue,
            Punctuality.allCases.map { ($0.rawValue, Spanish.capitalized($0.title)) })
        form.choice(
            "pronostico", "Pronóstico", filter.likelihood?.rawValue,
            Likelihood.allCases.map { ($0.rawValue, Spanish.capitalized($0.title)) })
        form.choice(
            "pendiente", "Pendiente", filter.pending?.rawValue,
            LineFilter.Pending.allCases.map { ($0.rawValue, $0.title) })
        form.selectField(
            FormField("orden", "Orden", value: filter.order.rawValue),
            choices: LineFilter.Order.allCases.map { FormChoice($0.rawValue, $0.title) }, prompt: nil)
    }

    // MARK: The list

    private static func table(_ view: ConsoleView, _ html: inout HTML) {
        let count = Spanish.count(view.found, "entidad", "entidades")
        html.h2(
            view.filter.narrows ? "\(count) con estos filtros" : "\(count), \(view.filter.order.title.lowercased())")
        guard !view.shown.isEmpty else {
            return html.emptyState(
                "Ninguna entidad está así",
                "Puede ser una buena noticia. Si esperaba ver alguna, quite un filtro o escriba menos letras.",
                action: Link("Ver todas las entidades", view.filter.clean.address(ConsoleDesk.list.path)))
        }
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
        let whole = view.filter.with { _ in }
        html.p { line in
            line.text("Llevarse esta lista completa: ")
            line.a("Excel (XLSX)", .href(whole.address(ConsoleDesk.xlsx.path)))
            line.text(" · ")
            line.a("CSV", .href(whole.address(ConsoleDesk.csv.path)))
        }
    }

    private static func remindButtons(_ view: ConsoleView, _ form: inout HTML) {
        form.buttonRow { row in
            row.submitButton(
                "Escribir un recordatorio a las \(Spanish.number(view.found))", name: "alcance", value: "lista")
            row.submitButton("Solo a las marcadas", .secondary, name: "alcance", value: "marcadas")
            row.a("Recordatorios enviados", .href(Reminders.index.path))
        }
    }
}

extension HTML {
    /// An optional choice of the filter.
    mutating func choice(_ name: String, _ label: String, _ value: String?, _ choices: [(String, String)]) {
        selectField(
            FormField(name, label, value: value ?? "", isRequired: false),
            choices: choices.map { FormChoice($0.0, $0.1) }, prompt: "Cualquiera")
    }

    /// Which campaign, and how long it still takes reports.
    mutating func campaignLine(_ view: NationView) {
        p(.class("lead")) { line in
            line.strong(view.campaign.title)
            line.text(". ")
            line.text(view.campaign.deadlineSentence("reportes", at: view.now))
        }
    }

    /// The ways to look at one campaign.
    mutating func consoleViews(_ current: ConsoleTab, _ filter: LineFilter) {
        filterBar(
            "Maneras de verlo",
            ConsoleTab.allCases.map { tab in
                FilterLink(tab.title, filter.clean.address(tab.path), current: tab == current)
            })
    }
}
