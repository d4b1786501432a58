import Calendar
import Design
import HTML
import Platform
import Spanish

enum LinkPages {
    static func list(_ view: LinkView, _ links: LinkLinks) -> Page {
        Page(
            "Enlaces rotos", trail: [TrailStep("Oficina", links.office)], section: LinkLinks.section, wide: true,
            refresh: view.isUnderWay ? 3 : nil
        ) { html in
            html.h1("Enlaces rotos")
            html.p(
                "Las direcciones que aparecen en los contenidos publicados se revisan cada semana.", .class("lead"))
            writeReview(view, links, &html)
            guard view.review?.finishedAt != nil || !view.checks.isEmpty else { return }
            writeFilters(view, links, &html)
            writeChecks(view, links, &html)
        }
    }

    private static func writeReview(_ view: LinkView, _ links: LinkLinks, _ html: inout HTML) {
        if view.isUnderWay, let job = view.job {
            let total = max(job.total, 1)
            html.p("Puede cerrar esta página: la revisión sigue, y aquí queda lo que encuentre.")
            return html.progressBar(
                job.total == 0 ? "En espera de turno" : job.words, done: job.done, of: total, id: "avance")
        }
        if view.job?.state == .failed {
            html.callout("La última revisión no terminó", .missed, level: 2) { $0.p(view.job?.words ?? "") }
        }
        html.p(standing(view))
        html.changeForm(to: links.list, token: links.proof) { form in
            form.buttonRow { $0.submitButton("Revisar ahora", .secondary) }
        }
    }

    private static func standing(_ view: LinkView) -> String {
        guard let finished = view.review?.finishedAt else { return "Todavía no se ha hecho la primera revisión." }
        let all = view.counts.values.reduce(0, +)
        return "La última revisión terminó el \(finished.day.short): "
            + Spanish.count(all, "dirección revisada", "direcciones revisadas") + "."
    }

    private static func writeFilters(_ view: LinkView, _ links: LinkLinks, _ html: inout HTML) {
        let broken = LinkCheck.Result.allCases.filter { $0 != .ok }
        let all = broken.reduce(0) { $0 + (view.counts[$1] ?? 0) }
        html.filterBar(
            "Resultado",
            [FilterLink("Todos", links.list(nil), count: String(all), current: view.shown == nil)]
                + broken.map { result in
                    FilterLink(
                        Spanish.capitalized(result.title), links.list(result),
                        count: String(view.counts[result] ?? 0), current: view.shown == result)
                })
    }

    private static func writeChecks(_ view: LinkView, _ links: LinkLinks, _ html: inout HTML) {
        guard !view.checks.isEmpty else {
            return html.emptyState(
                "Ningún enlace por corregir", "Todas las direcciones revisadas llevan a alguna parte.", level: 2)
        }
        html.dataTable(
            "Enlaces por corregir",
            columns: [
                TableColumn("Dirección"), TableColumn("Qué pasa"), TableColumn("Desde"), TableColumn("Dónde está"),
            ],
            rows: view.checks.map { row($0, links) })
    }

    private static func row(_ check: LinkCheck, _ links: LinkLinks) -> [TableCell] {
        let address = TableCell { cell in
            cell.a(check.address, .href(links.address(check.address)), .rel("noopener noreferrer"))
        }
        let result = TableCell { cell in
            cell.chip(check.result.title, check.result == .moved ? .due : .missed)
            let words = detail(check)
            if !words.isEmpty { cell.p(words) }
        }
        let places = TableCell { cell in
            cell.ul { list in
                for place in check.items { list.li { $0.a(place.title, .href(links.item(place.item))) } }
            }
        }
        return [address, result, TableCell(check.since.day.short), places]
    }

    private static func detail(_ check: LinkCheck) -> String {
        switch check.result {
        case .ok: ""
        case .moved: "Ahora está en \(check.detail). Cámbiela para que no se pierda."
        case .missing:
            check.address.hasPrefix("/")
                ? "En su sitio no hay nada publicado en esta dirección."
                : "El otro sitio dice que esa página no existe."
        case .unreachable, .refused: check.detail
        }
    }
}
