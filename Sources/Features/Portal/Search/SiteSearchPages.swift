import Channels
import Design
import HTML
import Platform
import Search
import Spanish

enum SiteSearchPages {
    static func page(_ view: SiteSearchView) -> Page {
        var page = Page(
            view.asked.isEmpty ? "Buscar" : "Buscar: \(view.asked.words)",
            description: "Busque en las noticias, las normas, los documentos y las páginas de este sitio."
        ) { html in
            html.h1("Buscar en este sitio")
            html.searchBox(view.asked, label: "Qué busca", action: view.path, suggestions: view.suggestions)
            if view.asked.isEmpty { channels("O vaya por los canales", view, &html) } else { found(view, &html) }
        }
        page.isUnlisted = true
        page.styles = [.site]
        return page
    }

    private static func found(_ view: SiteSearchView, _ html: inout HTML) {
        pages(view, &html)
        if view.results.total == 0 { return nothing(view, &html) }
        html.h2(view.results.heading(view.asked.words))
        filters(view, &html)
        html.foundList(view.lines)
        html.pagination(
            page: view.asked.page, of: SearchAsked.pages(of: view.results.total), label: "Páginas de resultados"
        ) { number in view.asked.address(view.path) { $0.page = number } }
    }

    /// Pages of the platform itself: the plan, its calendar, the reports.
    private static func pages(_ view: SiteSearchView, _ html: inout HTML) {
        guard !view.pages.isEmpty else { return }
        html.h2("Páginas con ese nombre")
        html.ul { list in
            for page in view.pages { list.li { $0.a(page.title, .href(page.path)) } }
        }
    }

    private static func filters(_ view: SiteSearchView, _ html: inout HTML) {
        html.facetBar("Qué es", all: "Todo", Array(view.kinds.prefix(8)), chosen: view.asked.kind) { name in
            view.asked.address(view.path) { $0.kind = name }
        }
        guard view.channels.count > 1 || !view.asked.channel.isEmpty else { return }
        html.fold("Por canal", isOpen: !view.asked.channel.isEmpty) { fold in
            fold.facetBar("Canal", all: "Todos", Array(view.channels.prefix(12)), chosen: view.asked.channel) { name in
                view.asked.address(view.path) { $0.channel = name }
            }
        }
    }

    private static func nothing(_ view: SiteSearchView, _ html: inout HTML) {
        if let suggestion = view.suggestion {
            html.p(.class("lead")) { line in
                line.text("¿Quiso decir ")
                line.a(suggestion, .href(view.asked.address(view.path) { $0.words = suggestion }))
                line.text("?")
            }
        }
        let all = view.asked.unfiltered.address(view.path) { _ in }
        html.emptyState(
            "No encontramos «\(view.asked.words)»",
            view.asked.hasFilters
                ? "Con estos filtros no hay nada. Quítelos y busque otra vez, o pruebe con menos palabras."
                : "Pruebe con menos palabras o con otras que digan lo mismo: «colegio» por «escuela», «vía» por «carretera». Las tildes y las mayúsculas no importan.",
            action: view.asked.hasFilters
                ? Link("Buscar sin filtros", all) : Link("Ver el mapa del sitio", view.siteMap), level: 2)
        channels("O vaya por los canales", view, &html)
    }

    private static func channels(_ title: String, _ view: SiteSearchView, _ html: inout HTML) {
        guard !view.roots.isEmpty else { return }
        html.h2(title)
        html.ul { list in
            for root in view.roots { list.li { $0.a(root.title, .href(root.path)) } }
        }
    }
}
