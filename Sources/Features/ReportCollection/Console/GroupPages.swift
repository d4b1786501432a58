import Campaigns
import Design
import Entities
import HTML
import HTTP
import Platform
import Questionnaires
import Spanish

/// The country by component, by department and by category.
enum GroupPages {
    /// What of a group was handed in, is on its way, or was not begun.
    static let parts = [
        StackPart("a tiempo", .done), StackPart("tarde", .due), StackPart("parciales", one: "parcial", .part),
        StackPart("atrasadas o sin entregar", .missed), StackPart("todavía a tiempo", .none),
    ]

    static func counts(_ group: ReportGroup) -> [Int] {
        let partial = min(group.count(.partial), group.total - group.handedIn)
        let overdue = min(group.overdue, group.total - group.handedIn - partial)
        return [group.onTime, group.late, partial, overdue, group.total - group.handedIn - partial - overdue]
    }

    static func components(_ view: NationView, _ filter: LineFilter) -> Page {
        Page(
            "Reportes por componente", trail: [ConsolePages.home, ConsolePages.console],
            section: ConsoleDesk.list.path, wide: true
        ) { html in
            html.h1("Reportes por componente")
            html.campaignLine(view)
            html.consoleViews(.components, filter)
            let country = view.country
            html.goalBars(
                "Preguntas respondidas",
                sentence: "De cada componente, cuántas de las preguntas del país entero ya tienen respuesta.",
                bars: country.components.map { count in
                    let share = count.asked > 0 ? count.answered * 100 / count.asked : 0
                    return GoalBar(
                        view.title(ofComponent: count.component), value: Double(share), words: "\(share) %",
                        goal: 100, goalWords: "100 %")
                })
            html.h2("En números")
            let columns = [
                "Preguntas", "Respondidas", "«No aplica» por decidir", "Entidades que lo terminaron",
                "Entregado aparte",
            ]
            html.dataTable(
                "Componentes del reporte",
                columns: [TableColumn("Componente")] + columns.map { TableColumn($0, isNumber: true) },
                rows: country.components.map { row($0, view) }, captionHidden: true)
        }
        .styled(.data)
    }

    private static func row(_ count: ReportLine.ComponentCount, _ view: NationView) -> [TableCell] {
        let complete = view.lines.count { line in
            line.counts.contains { $0.component == count.component && $0.asked > 0 && $0.answered == $0.asked }
        }
        let figures = [
            count.asked, count.answered, count.waiting, complete,
            view.lines.count { $0.delivered.contains(count.component) },
        ]
        return [TableCell(view.title(ofComponent: count.component))] + figures.map { TableCell(Spanish.number($0)) }
    }

    static func groups(_ view: NationView, _ groups: [ReportGroup], _ filter: LineFilter, _ tab: ConsoleTab) -> Page {
        let isByDepartment = tab == .departments
        let title = isByDepartment ? "Reportes por departamento" : "Reportes por categoría"
        return Page(
            title, trail: [ConsolePages.home, ConsolePages.console], section: ConsoleDesk.list.path, wide: true
        ) { html in
            html.h1(title)
            html.campaignLine(view)
            html.consoleViews(tab, filter)
            if isByDepartment {
                map(view, groups, filter, &html)
            } else {
                html.p("La categoría es la más reciente que se conoce (Ley 136 de 1994, artículo 6); nadie la adivina.")
                html.progressByGroup(
                    "Entidades por categoría", sentence: "Qué parte de cada categoría ya envió su reporte.",
                    parts: parts,
                    groups: groups.map { ProgressGroup($0.title, counts($0), address: address($0, filter, tab)) },
                    noun: "Categoría")
            }
            html.h2("En números")
            table(title, view, groups, filter, tab, &html)
        }
        .styled(.data)
    }

    private static func map(_ view: NationView, _ groups: [ReportGroup], _ filter: LineFilter, _ html: inout HTML) {
        let country = view.country
        html.countryMap(
            "Reportes enviados",
            sentence:
                "\(Spanish.number(country.handedIn)) de \(Spanish.count(country.total, "entidad", "entidades")) enviaron su reporte. El número de cada cuadro es cuántas de cada cien.",
            parts: parts, reached: 2,
            departments: groups.map {
                DepartmentCounts(
                    code: $0.key, name: $0.title, counts: counts($0), address: address($0, filter, .departments))
            })
    }

    /// The entities that a row counts.
    private static func address(_ group: ReportGroup, _ filter: LineFilter, _ tab: ConsoleTab) -> String {
        filter.clean.with { place in
            guard !group.key.isEmpty else { return }
            if tab == .departments { place.place.department = group.key } else { place.place.category = group.key }
        }.address(ConsoleDesk.list.path)
    }

    private static func table(
        _ title: String, _ view: NationView, _ groups: [ReportGroup], _ filter: LineFilter, _ tab: ConsoleTab,
        _ html: inout HTML
    ) {
        let numbers = [
            "Entidades", "Sin empezar", "En curso", "Parciales", "Enviaron", "A tiempo", "Tarde", "Atrasadas",
            "Preguntas respondidas", "Puntaje promedio",
        ]
        html.dataTable(
            title,
            columns: [TableColumn(tab == .departments ? "Departamento" : "Categoría")]
                + numbers.map { TableColumn($0, isNumber: true) },
            rows: (groups + [view.country]).map { row($0, filter, tab) }, captionHidden: true)
    }

    private static func row(_ group: ReportGroup, _ filter: LineFilter, _ tab: ConsoleTab) -> [TableCell] {
        let figures = [
            group.total, group.count(.notStarted), group.count(.underWay), group.count(.partial), group.handedIn,
            group.onTime, group.late, group.overdue,
        ]
        return [TableCell(group.title, link: address(group, filter, tab))]
            + figures.map { TableCell(Spanish.number($0)) }
            + [TableCell("\(group.percent) %"), TableCell(group.mean.map(Points.words) ?? "—")]
    }
}
