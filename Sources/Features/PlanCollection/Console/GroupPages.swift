import Campaigns
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

/// The country by department and by category.
enum GroupPages {
    static func groups(_ view: NationView, _ groups: [LineGroup], _ filter: LineFilter, isByDepartment: Bool) -> Page {
        let title = isByDepartment ? "Planes por departamento" : "Planes por categoría"
        return Page(
            title, trail: [ConsolePages.home, ConsolePages.console], section: ConsoleDesk.list.path, wide: true
        ) { html in
            html.h1(title)
            html.campaignLine(view)
            html.consoleViews(isByDepartment ? .departments : .categories, filter)
            if !isByDepartment {
                html.p("La categoría es la más reciente que se conoce (Ley 136 de 1994, artículo 6); nadie la adivina.")
            }
            table(title, view, groups, filter, isByDepartment, &html)
        }
    }

    private static func table(
        _ title: String, _ view: NationView, _ groups: [LineGroup], _ filter: LineFilter, _ isByDepartment: Bool,
        _ html: inout HTML
    ) {
        let columns =
            [TableColumn(isByDepartment ? "Departamento" : "Categoría"), TableColumn("Entidades", isNumber: true)]
            + Figure.allCases.map { TableColumn($0.title, isNumber: true) }
        html.dataTable(
            title, columns: columns,
            rows: groups.map { row($0, filter, isByDepartment) } + [row(view.country, filter, isByDepartment)],
            captionHidden: true)
    }

    /// Each figure leads to the entities it counts.
    private static func row(_ group: LineGroup, _ filter: LineFilter, _ isByDepartment: Bool) -> [TableCell] {
        let base = LineFilter().with { place in
            place.campaign = filter.campaign
            guard !group.key.isEmpty else { return }
            if isByDepartment { place.place.department = group.key } else { place.place.category = group.key }
        }
        let address = { (filter: LineFilter) in filter.address(ConsoleDesk.list.path) }
        return [TableCell(group.title, link: address(base)), TableCell(Spanish.number(group.total))]
            + Figure.allCases.map { figure in
                let count = figure.count(group)
                guard count > 0, let narrow = figure.narrow else { return TableCell(Spanish.number(count)) }
                return TableCell(Spanish.number(count), link: address(base.with(narrow)))
            }
    }

    private enum Figure: CaseIterable {
        case notStarted, underWay, handedIn, returned, accepted, late, overdue

        var title: String {
            switch self {
            case .notStarted: "No han empezado"
            case .underWay: "En curso"
            case .handedIn: "Entregaron"
            case .returned: "Devueltas"
            case .accepted: "Aceptadas"
            case .late: "Tarde"
            case .overdue: "Atrasadas"
            }
        }

        func count(_ group: LineGroup) -> Int {
            switch self {
            case .notStarted: group.notStarted
            case .underWay: group.underWay
            case .handedIn: group.handedIn
            case .returned: group.returned
            case .accepted: group.accepted
            case .late: group.late
            case .overdue: group.overdue
            }
        }

        /// The filter for exactly these, where there is one.
        var narrow: ((inout LineFilter) -> Void)? {
            switch self {
            case .notStarted: { $0.state = .notStarted }
            case .returned: { $0.state = .returned }
            case .late: { $0.punctuality = .late }
            case .underWay, .handedIn, .accepted, .overdue: nil
            }
        }
    }
}
