import Calendar
import Campaigns
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum PublicPlanPages {
    private static let home = TrailStep("Inicio", "/")

    static func country(_ view: CountryView) -> Page {
        let title = view.department.map { "Planes de \($0.name)" } ?? "Planes del país"
        return Page(
            title, description: "Qué alcaldías y gobernaciones entregaron su plan de acción, a tiempo o tarde.",
            trail: view.department == nil ? [home] : [home, TrailStep("Planes del país", view.address())],
            section: PublicPlans.show.path, wide: true
        ) { html in
            html.h1(title)
            html.campaignLine(view.nation)
            if view.department == nil {
                figures(view.nation.country, view.nation.isOver, &html)
                map(view, &html)
                departments(view, &html)
            } else {
                entities(view, &html)
            }
            more(view, &html)
        }
        .styled(.data)
    }

    static func none() -> Page {
        Page("Planes del país", trail: [home], section: PublicPlans.show.path) { html in
            html.h1("Planes del país")
            html.emptyState(
                "Todavía no hay campañas de planes",
                "Cuando el Programa anuncie una, aquí se verá qué entidades entregaron su plan.",
                action: Link("Buscar una entidad", "/entidades"), level: 2)
        }
    }

    private static func figures(_ country: LineGroup, _ isOver: Bool, _ html: inout HTML) {
        html.statRow { row in
            row.stat(
                Spanish.number(country.handedIn), "entregaron su plan",
                detail: "de \(Spanish.count(country.total, "entidad", "entidades"))")
            row.stat(Spanish.number(country.onTime), "a tiempo", detail: "\(Spanish.number(country.late)) tarde")
            row.stat(
                Spanish.number(country.accepted), "aceptados",
                detail: "\(Spanish.count(country.returned, "devuelto", "devueltos")) con observaciones")
            row.stat(
                Spanish.number(country.total - country.handedIn), isOver ? "no entregaron" : "faltan por entregar",
                detail: isOver ? nil : "\(Spanish.number(country.underWay)) ya empezaron")
        }
    }

    private static func map(_ view: CountryView, _ html: inout HTML) {
        let country = view.nation.country
        let handedIn = Spanish.number(country.handedIn)
        html.countryMap(
            "Planes entregados",
            sentence:
                "\(handedIn) de \(Spanish.count(country.total, "entidad", "entidades")) entregaron su plan. El número de cada cuadro es cuántas de cada cien; elija uno para ver sus entidades.",
            parts: parts, reached: 3,
            departments: view.groups.map { group in
                let waiting = group.total - group.handedIn
                return DepartmentCounts(
                    code: group.key, name: group.title,
                    counts: [
                        group.accepted, group.handedIn - group.accepted - group.returned, group.returned, group.overdue,
                        waiting - group.overdue,
                    ], address: view.address(department: group.key))
            })
    }

    private static let parts = [
        StackPart("aceptados", one: "aceptado", .done), StackPart("enviados", one: "enviado", .part),
        StackPart("devueltos", one: "devuelto", .due), StackPart("atrasados", one: "atrasado", .missed),
        StackPart("por entregar", .none),
    ]

    private static func departments(_ view: CountryView, _ html: inout HTML) {
        html.h2("Departamento por departamento")
        let numbers = [
            "Entidades", "Entregaron", "A tiempo", "Tarde", "Aceptados", "Devueltos", "En curso", "No han empezado",
        ]
        html.dataTable(
            "Planes de cada departamento",
            columns: [TableColumn("Departamento")] + numbers.map { TableColumn($0, isNumber: true) },
            rows: (view.groups + [view.nation.country]).map { row($0, view) }, captionHidden: true)
    }

    private static func row(_ group: LineGroup, _ view: CountryView) -> [TableCell] {
        let figures = [
            group.total, group.handedIn, group.onTime, group.late, group.accepted, group.returned, group.underWay,
            group.notStarted,
        ]
        let name =
            group.key.isEmpty
            ? TableCell(group.title) : TableCell(group.title, link: view.address(department: group.key))
        return [name] + figures.map { TableCell(Spanish.number($0)) }
    }

    private static func entities(_ view: CountryView, _ html: inout HTML) {
        let columns = ["Entidad", "Estado", "Plazo", "Desde", "Plan"].map { TableColumn($0) }
        html.dataTable(
            "Planes de las entidades", columns: columns,
            rows: view.lines.map { line in
                [
                    TableCell(
                        line.entity.tenant.officialName,
                        link: Context.path("/", place: .entity, tenant: line.entity.tenant)),
                    TableCell(line.state.publicTitle, line.standing), TableCell(time(line)),
                    TableCell(line.publicSince.map { $0.day.short } ?? "—"), plan(line, view),
                ]
            }, captionHidden: true)
    }

    private static func time(_ line: EntityLine) -> String {
        guard let until = line.extensionUntil else { return line.punctuality.title }
        return "\(line.punctuality.title); prórroga hasta el \(until.withoutYear)"
    }

    private static func plan(_ line: EntityLine, _ view: CountryView) -> TableCell {
        guard view.withPlan.contains(line.code) else { return TableCell("sin publicar") }
        return TableCell("Leer el plan", link: Context.path("/plan", place: .entity, tenant: line.entity.tenant))
    }

    private static func more(_ view: CountryView, _ html: inout HTML) {
        let campaign = view.nation.campaign.id
        html.card("Llevarse los datos", level: 2) { card in
            card.p("El estado del plan de cada entidad, para usarlo sin pedir permiso.")
            card.buttonRow { row in
                row.linkButton("Descargar en CSV", to: "\(PublicPlans.csv.path)?campana=\(campaign)", .secondary)
                row.linkButton("Descargar en JSON", to: "\(PublicPlans.json.path)?campana=\(campaign)", .secondary)
            }
        }
        let others = view.nation.campaigns.filter { $0.id != campaign && $0.status(at: view.nation.now) != .future }
        guard !others.isEmpty else { return }
        html.h2("Otras campañas")
        html.ul { list in
            for other in others {
                list.li { item in
                    item.a(other.title, .href(view.address(campaign: other.id)))
                    item.text(", \(other.status(at: view.nation.now).title)")
                }
            }
        }
    }
}
