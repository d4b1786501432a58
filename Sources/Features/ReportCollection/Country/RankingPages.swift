import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum RankingPages {
    static func show(_ view: RankingView) -> Page {
        Page(
            "Puntajes de los reportes",
            description: "El puntaje de cada alcaldía y gobernación en su reporte de resultados, año por año.",
            trail: [TrailStep("Inicio", "/"), PublicReportPages.country], section: PublicReports.show.path, wide: true
        ) { html in
            html.h1("Puntajes de los reportes")
            html.p(
                "De 0 a 100, según lo que cada entidad respondió en su reporte completo. Es lo que ella dice de sí misma: la "
                    + "muestra de verificación comprueba una parte.", .class("lead"))
            guard let newest = view.vigencias.last else {
                return html.emptyState(
                    "Todavía nadie ha enviado un reporte", "Cuando lo hagan, aquí estarán sus puntajes.", level: 2)
            }
            means(view, &html)
            form(view, &html)
            html.h2("\(Spanish.count(view.found, "entidad", "entidades")), por su puntaje de \(newest)")
            guard !view.shown.isEmpty else {
                return html.emptyState(
                    "Ninguna entidad está así", "Quite un filtro o escriba menos letras.",
                    action: Link("Ver todas", PublicReports.ranking.path))
            }
            html.dataTable(
                "Puntajes por vigencia",
                columns: [TableColumn("Entidad"), TableColumn("Puesto", isNumber: true)]
                    + view.vigencias.reversed().map { TableColumn(String($0), isNumber: true) },
                rows: view.shown.map { row($0, view) }, captionHidden: true)
            html.pagination(page: view.page, of: view.pages) { view.address(page: $0) }
        }
        .styled(.data)
    }

    private static func row(_ line: RankingView.Line, _ view: RankingView) -> [TableCell] {
        let site = Context.path("/", place: .entity, tenant: line.entity.tenant)
        return [
            TableCell(line.entity.fullName, link: site), TableCell(line.place.map { Spanish.number($0) } ?? "—"),
        ] + view.vigencias.reversed().map { TableCell(line.points[$0].map(Points.words) ?? "—") }
    }

    private static func means(_ view: RankingView, _ html: inout HTML) {
        html.goalBars(
            "Promedio del país", sentence: "Puntaje promedio de las entidades que enviaron, por vigencia.",
            bars: view.vigencias.map { year in
                let mean = view.means[year] ?? 0
                return GoalBar("Vigencia \(year)", value: Double(mean) / 100, words: Points.words(mean))
            })
    }

    private static func form(_ view: RankingView, _ html: inout HTML) {
        html.fold("Buscar y filtrar", isOpen: view.filter.narrows) { fold in
            fold.form(.method(.get), .action(PublicReports.ranking.path)) { form in
                form.div { pair in
                    pair.textField(
                        FormField("q", "Nombre o código", value: view.filter.text, isRequired: false, maximum: 100),
                        .search)
                    pair.choice(
                        "departamento", "Departamento", view.filter.department,
                        view.departments.map { ($0.code, $0.name) })
                    pair.choice(
                        "categoria", "Categoría", view.filter.category,
                        Category.allCases.map { ($0.rawValue, Spanish.capitalized($0.title)) })
                }
                form.submitButton("Ver la lista", .secondary)
            }
        }
    }
}
