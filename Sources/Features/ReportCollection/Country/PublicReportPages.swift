import Calendar
import Campaigns
import Design
import Entities
import HTML
import HTTP
import Platform
import Reports
import Spanish

enum PublicReportPages {
    private static let home = TrailStep("Inicio", "/")
    static let country = TrailStep("Reportes del país", PublicReports.show.path)

    static func country(_ view: CountryView) -> Page {
        let title = view.department.map { "Reportes de \($0.name)" } ?? "Reportes de resultados del país"
        return Page(
            title,
            description:
                "Qué alcaldías y gobernaciones enviaron su reporte de resultados de Gobierno en línea, y cuándo.",
            trail: view.filter.narrows ? [home, TrailStep("Reportes del país", view.address())] : [home],
            section: PublicReports.show.path, wide: true
        ) { html in
            html.h1(title)
            html.p(.class("lead")) { line in
                line.strong(view.nation.campaign.title)
                line.text(". \(view.nation.campaign.deadlineSentence("reportes", at: view.nation.now))")
            }
            if view.filter.narrows {
                search(view, &html)
                entities(view, &html)
            } else {
                figures(view.nation.country, view.nation.isOver, &html)
                search(view, &html)
                map(view, &html)
                departments(view, &html)
            }
            more(view, &html)
        }
        .styled(.data)
    }

    static func none() -> Page {
        Page("Reportes de resultados del país", trail: [home], section: PublicReports.show.path) { html in
            html.h1("Reportes de resultados del país")
            html.emptyState(
                "Todavía no hay campañas de reportes",
                "Cuando el Programa anuncie una, aquí se verá qué entidades enviaron su reporte.",
                action: Link("Buscar una entidad", "/entidades"), level: 2)
        }
    }

    private static func figures(_ country: ReportGroup, _ isOver: Bool, _ html: inout HTML) {
        html.statRow { row in
            row.stat(
                Spanish.number(country.handedIn), "enviaron su reporte",
                detail: "de \(Spanish.count(country.total, "entidad", "entidades"))")
            row.stat(Spanish.number(country.onTime), "a tiempo", detail: "\(Spanish.number(country.late)) tarde")
            row.stat(
                country.mean.map(Points.words) ?? "—", "puntos en promedio", detail: "de 100, entre quienes enviaron")
            row.stat(
                Spanish.number(country.total - country.handedIn), isOver ? "no enviaron" : "faltan por enviar",
                detail: "\(Spanish.number(country.count(.partial))) entregaron una parte")
        }
    }

    private static func search(_ view: CountryView, _ html: inout HTML) {
        html.form(.method(.get), .action(PublicReports.show.path), .role("search")) { form in
            form.hiddenField("campana", view.nation.campaign.id)
            form.textField(
                FormField(
                    "q", "Buscar una alcaldía o gobernación", value: view.filter.text, maximum: 100),
                .search)
            form.submitButton("Buscar", .secondary)
        }
    }

    private static func map(_ view: CountryView, _ html: inout HTML) {
        let country = view.nation.country
        html.countryMap(
            "Reportes enviados",
            sentence:
                "\(Spanish.number(country.handedIn)) de \(Spanish.count(country.total, "entidad", "entidades")) enviaron su reporte. El número de cada cuadro es cuántas de cada cien; elija uno para ver sus entidades.",
            parts: GroupPages.parts, reached: 2,
            departments: view.groups.map {
                DepartmentCounts(
                    code: $0.key, name: $0.title, counts: GroupPages.counts($0),
                    address: view.address(department: $0.key))
            })
    }

    private static func departments(_ view: CountryView, _ html: inout HTML) {
        html.h2("Departamento por departamento")
        let numbers = ["Entidades", "Enviaron", "A tiempo", "Tarde", "Parciales", "Puntaje promedio"]
        html.dataTable(
            "Reportes de cada departamento",
            columns: [TableColumn("Departamento")] + numbers.map { TableColumn($0, isNumber: true) },
            rows: (view.groups + [view.nation.country]).map { group in
                let figures = [group.total, group.handedIn, group.onTime, group.late, group.count(.partial)]
                let name =
                    group.key.isEmpty
                    ? TableCell(group.title) : TableCell(group.title, link: view.address(department: group.key))
                return [name] + figures.map { TableCell(Spanish.number($0)) }
                    + [TableCell(group.mean.map(Points.words) ?? "—")]
            }, captionHidden: true)
    }

    private static func entities(_ view: CountryView, _ html: inout HTML) {
        html.h2(Spanish.count(view.lines.count, "entidad", "entidades"))
        guard !view.lines.isEmpty else {
            return html.emptyState(
                "Ninguna entidad se llama así", "Escriba menos letras, o busque por departamento.",
                action: Link("Ver todo el país", view.address()))
        }
        html.dataTable(
            "Reportes de las entidades",
            columns: ["Entidad", "Estado", "Plazo", "Desde"].map { TableColumn($0) }
                + [TableColumn("Puntaje", isNumber: true), TableColumn("Reporte")],
            rows: view.lines.prefix(200).map { line in
                [
                    TableCell(
                        line.entity.tenant.officialName,
                        link: Context.path("/", place: .entity, tenant: line.entity.tenant)),
                    TableCell(line.progress.publicTitle, line.standing), TableCell(time(line)),
                    TableCell(line.publicSince.map { $0.day.short } ?? "—"),
                    TableCell(line.hundredths.map(Points.words) ?? "—"), report(line, view.nation.campaign),
                ]
            }, captionHidden: true)
        if view.lines.count > 200 { html.p("Se muestran las primeras 200. Escriba más letras para encontrar la suya.") }
    }

    private static func time(_ line: ReportLine) -> String {
        guard let until = line.extensionUntil else { return line.punctuality.title }
        return "\(line.punctuality.title); prórroga hasta el \(until.withoutYear)"
    }

    private static func report(_ line: ReportLine, _ campaign: Campaign) -> TableCell {
        guard line.filingNumber != nil else { return TableCell("sin enviar") }
        let path = Reports.publicPath(in: campaign.id)
        return TableCell("Leer el reporte", link: Context.path(path, place: .entity, tenant: line.entity.tenant))
    }

    private static func more(_ view: CountryView, _ html: inout HTML) {
        let campaign = view.nation.campaign
        html.card("Llevarse los datos", level: 2) { card in
            card.p(
                "Quién envió, cuándo y con qué puntaje, para usarlo sin pedir permiso. El puntaje sale de lo que cada entidad "
                    + "respondió de sí misma.")
            card.buttonRow { row in
                row.linkButton("Reportes en CSV", to: "\(PublicReports.csv.path)?campana=\(campaign.id)", .secondary)
                row.linkButton("Reportes en JSON", to: "\(PublicReports.json.path)?campana=\(campaign.id)", .secondary)
            }
            card.ul { list in
                list.li { item in
                    item.a("Puntajes de cada entidad en los últimos años", .href(PublicReports.ranking.path))
                }
                list.li { item in
                    item.text("Solo la vigencia \(campaign.vigencia), siempre en la misma dirección: ")
                    item.a("CSV", .href(PublicReports.year.path("\(campaign.vigencia).csv")))
                    item.text(" · ")
                    item.a("JSON", .href(PublicReports.year.path("\(campaign.vigencia).json")))
                }
                list.li { item in
                    item.a(
                        "Lo que alimenta el Índice de Gobierno Abierto (CSV)",
                        .href(PublicReports.index.path("\(campaign.vigencia).csv")))
                    item.text(" · ")
                    item.a("JSON", .href(PublicReports.index.path("\(campaign.vigencia).json")))
                }
                list.li { item in
                    item.a(
                        "Muestra de verificación: quién se revisa a fondo",
                        .href("\(DrawDesk.show.path)?campana=\(campaign.id)"))
                }
            }
        }
        let others = view.nation.campaigns.filter { $0.id != campaign.id && $0.status(at: view.nation.now) != .future }
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
