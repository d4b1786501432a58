import Calendar
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish
import Visits

enum RankingPages {
    static func month(_ view: RankingView) -> Page {
        Page(
            "Sitios web más visitados en \(view.month.spoken)",
            description: "Las alcaldías y gobernaciones de Colombia por las visitas de su sitio web, mes por mes.",
            trail: RecognitionLinks.trail, section: Rankings.index.path, wide: true
        ) { html in
            html.h1("Sitios web más visitados")
            html.recognitionBar(current: Rankings.index.path)
            html.h2(Spanish.capitalized(view.month.spoken))
            html.p(lead(view), .class("lead"))
            months(view, &html)
            filters(view, &html)
            table(view, &html)
            rule(view, &html)
        }
        .styled(.data)
    }

    private static func lead(_ view: RankingView) -> String {
        let total =
            "\(Spanish.count(view.total.visits, "visita", "visitas")) a \(Spanish.count(view.total.sites, "sitio", "sitios"))"
        guard let closed = view.closed else {
            return view.total.sites == 0
                ? "En curso: todavía no hay visitas contadas. Se cierra el \(view.closingDay.short)."
                : "En curso: \(total) hasta ahora. Los puestos se conocen el \(view.closingDay.short), cuando el mes se cierra."
        }
        return "\(total). Cerrado el \(closed.closedAt.day.short); ya no cambia."
    }

    private static func months(_ view: RankingView, _ html: inout HTML) {
        var months = Array(view.months.prefix(12))
        if !months.contains(view.month) { months.insert(view.month, at: 0) }
        guard months.count > 1 else { return }
        html.fold("Otros meses") { fold in
            fold.filterBar(
                "Otros meses",
                months.map { month in
                    var filter = view.filter
                    filter.page = 1
                    return FilterLink(
                        Spanish.capitalized(month.spoken), filter.address(Rankings.month.path(month.iso)),
                        current: month == view.month)
                })
        }
    }

    // MARK: Filters

    private static func filters(_ view: RankingView, _ html: inout HTML) {
        guard view.total.sites > 0 else { return }
        if view.closed != nil {
            html.filterBar(
                "Orden",
                RankingFilter.Order.allCases.map { order in
                    var filter = view.filter
                    (filter.order, filter.page) = (order, 1)
                    return FilterLink(order.title, filter.address(view.path), current: order == view.filter.order)
                })
        }
        html.fold("Ver solo una parte", isOpen: view.filter.narrows) { fold in
            fold.form(.method(.get), .action(view.path)) { form in
                if view.filter.order != .visits { form.hiddenField("orden", view.filter.order.rawValue) }
                fields(view, &form)
                form.buttonRow { row in
                    row.submitButton("Ver", .secondary)
                    row.a("Ver todo el país", .href(view.path))
                }
            }
        }
    }

    private static func fields(_ view: RankingView, _ form: inout HTML) {
        let filter = view.filter
        form.selectField(
            FormField("departamento", "Departamento", value: filter.department ?? "", isRequired: false),
            choices: view.departments.map { FormChoice($0.code, $0.name) }, prompt: "Todos")
        form.selectField(
            FormField(
                "tipo", "Alcaldías o gobernaciones",
                value: filter.kind.map { $0 == .department ? "departamento" : "municipio" } ?? "", isRequired: false),
            choices: [FormChoice("municipio", "Alcaldías"), FormChoice("departamento", "Gobernaciones")],
            prompt: "Todas")
        guard !view.categories.isEmpty else { return }
        form.selectField(
            FormField("categoria", "Categoría", value: filter.category ?? "", isRequired: false),
            choices: view.categories.map { FormChoice($0.rawValue, Spanish.capitalized($0.title)) }, prompt: "Todas")
    }

    // MARK: Table

    private static func table(_ view: RankingView, _ html: inout HTML) {
        guard !view.lines.isEmpty else { return nothing(view, &html) }
        html.dataTable(
            caption(view), columns: columns(view), rows: view.shown.map { row($0, view) })
        html.pagination(page: view.filter.page, of: view.pages, label: "Páginas del ranking") { number in
            var filter = view.filter
            filter.page = number
            return filter.address(view.path)
        }
        guard view.closed != nil else { return }
        html.buttonRow { row in
            row.linkButton("Descargar en CSV", to: Rankings.csv.path(view.month.iso), .secondary)
            row.linkButton("Descargar en JSON", to: Rankings.json.path(view.month.iso), .secondary)
        }
    }

    private static func nothing(_ view: RankingView, _ html: inout HTML) {
        let words =
            switch view.filter.order {
            case .perThousand where !view.hasPopulation:
                "Sin dato: todavía nadie ha cargado la población de las entidades, y aquí no se adivina."
            case .perThousand: "Ninguna de estas entidades tiene su población cargada."
            case .improved:
                "Ninguno de estos sitios tuvo al menos \(Spanish.number(view.floor)) visitas en el mes anterior para compararse."
            case .visits: "Ningún sitio recibió visitas con estos filtros."
            }
        html.emptyState("Nada que comparar", words, action: Link("Ver todo el ranking", view.path), level: 3)
    }

    private static func caption(_ view: RankingView) -> String {
        guard view.closed != nil else { return "Visitas hasta ahora, por nombre" }
        return "\(view.filter.order.title): \(Spanish.count(view.lines.count, "sitio", "sitios"))"
    }

    private static func columns(_ view: RankingView) -> [TableColumn] {
        let base = [
            TableColumn(view.closed == nil ? "Entidad" : "Puesto y entidad"), TableColumn("Visitas", isNumber: true),
            TableColumn("Visitantes", isNumber: true),
        ]
        guard view.closed != nil else { return base }
        switch view.filter.order {
        case .visits: return base + [TableColumn("Frente al mes anterior")]
        case .perThousand:
            return base + [TableColumn("Por mil habitantes", isNumber: true), TableColumn("Población", isNumber: true)]
        case .improved:
            return base + [TableColumn("Mes anterior", isNumber: true), TableColumn("Cambio", isNumber: true)]
        }
    }

    private static func row(_ line: RankingView.Line, _ view: RankingView) -> [TableCell] {
        let site = line.site
        let base = [
            name(line), TableCell(Spanish.number(site.counts.visits)), TableCell(Spanish.number(site.counts.visitors)),
        ]
        guard view.closed != nil else { return base }
        switch view.filter.order {
        case .visits: return base + [TableCell(change(site, view))]
        case .perThousand:
            return base + [
                TableCell(site.perThousand.map { Spanish.number($0, decimals: 1) } ?? "sin dato"),
                TableCell(site.population.map { Spanish.number($0) } ?? "sin dato"),
            ]
        case .improved:
            let growth = site.growth(floor: view.floor) ?? 0
            return base + [
                TableCell(site.formerVisits.map { Spanish.number($0) } ?? "sin dato"),
                TableCell((growth > 0 ? "+" : "") + Spanish.number(growth, decimals: 1) + " %"),
            ]
        }
    }

    private static func name(_ line: RankingView.Line) -> TableCell {
        let title = line.site.name
        return TableCell { cell in
            if let place = line.place { cell.strong("\(Spanish.number(place)). ") }
            if let tenant = line.tenant {
                cell.a(title, .href(RecognitionLinks.visits(of: tenant)))
            } else {
                cell.text(title)
            }
        }
    }

    private static func change(_ site: RankedSite, _ view: RankingView) -> String {
        guard let climbed = site.climbed else { return "nuevo" }
        let national = view.filter.narrows ? "\(Spanish.number(site.position)) en el país, " : ""
        if climbed == 0 { return national + "igual" }
        let places = Spanish.count(abs(climbed), "puesto", "puestos")
        return national + (climbed > 0 ? "sube \(places)" : "baja \(places)")
    }

    private static func rule(_ view: RankingView, _ html: inout HTML) {
        html.fold("Cómo se hace esta lista") { fold in
            fold.ul { list in
                for sentence in sentences(view) { list.li(sentence) }
            }
        }
    }

    private static func sentences(_ view: RankingView) -> [String] {
        [
            "Cada mes se cierra el día \(view.rule.closingDay) del mes siguiente, a las 12:00 a. m. de Bogotá. Lo cerrado no cambia nunca.",
            "Cuentan las visitas: lo que una persona lee sin pausas de más de media hora. No cuentan los robots, los funcionarios que ingresaron ni las direcciones que cada entidad declaró como suyas.",
            "Quienes tienen las mismas visitas comparten el puesto, y el siguiente se salta: 1, 2, 2, 4.",
            "«Los que más mejoraron» compara con el mes anterior, solo para sitios que entonces tuvieron al menos \(Spanish.number(view.floor)) visitas: pasar de dos a cuatro no es doblar el público.",
            "Las visitas por cada mil habitantes usan la población que el Programa cargó, con su fuente, al cerrar el mes. Donde no hay dato, la entidad no entra en esa lista.",
            "La categoría es la que tenía la entidad al cerrar el mes (Ley 617 de 2000).",
        ]
    }
}

extension HTML {
    /// What else the programme recognises.
    mutating func recognitionBar(current: String) {
        let links = [
            ("Más visitados", Rankings.index.path), ("Destacados", FeaturedSites.list.path),
            ("Premios", Awards.list.path), ("Experiencias", Stories.list.path),
        ]
        filterBar("Reconocimientos", links.map { FilterLink($0.0, $0.1, current: $0.1 == current) })
    }

    mutating func consoleBar(current: String) {
        let links = [
            ("Ranking", RankingDesk.desk.path), ("Destacados", FeaturedSites.desk.path),
            ("Premios", Awards.desk.path), ("Experiencias", Stories.desk.path),
        ]
        filterBar("Visitas y premios", links.map { FilterLink($0.0, $0.1, current: $0.1 == current) })
    }
}
