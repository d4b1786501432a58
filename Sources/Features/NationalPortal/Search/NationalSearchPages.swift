import Channels
import Design
import HTML
import HTTP
import Platform
import Search
import Spanish

enum NationalSearchPages {
    private static let path = NationalSearch.search.path

    static func page(_ view: NationalSearchView) -> Page {
        var page = Page(
            view.asked.isEmpty ? "Buscar en todos los sitios" : "Buscar: \(view.asked.words)",
            description: "Busque en los sitios de todas las alcaldías y gobernaciones del país.",
            trail: [TrailStep("Inicio", Homes.home.path)], wide: true
        ) { html in
            html.h1("Buscar en todos los sitios")
            box(view, &html)
            if view.asked.isEmpty {
                html.p(
                    "Busca en lo que publican las alcaldías y gobernaciones: noticias, normas, trámites, presupuestos y documentos."
                )
            } else {
                found(view, &html)
            }
        }
        page.isUnlisted = true
        page.styles = [.site]
        return page
    }

    private static func box(_ view: NationalSearchView, _ html: inout HTML) {
        let suggestions = NationalSearch.suggestions.path
        html.searchBox(view.asked, label: "Qué busca", action: path, suggestions: suggestions) { fields in
            fields.selectField(
                FormField("departamento", "Departamento", value: view.asked.department, isRequired: false),
                choices: view.departments, prompt: "Todos")
            fields.textField(
                FormField(
                    "entidad", "Código de la entidad",
                    hint: view.entity ?? "Las cinco cifras que están en la lista de entidades: 54174 es Chitagá.",
                    value: view.asked.entity, isRequired: false, inputMode: "numeric", maximum: 5), narrow: true)
        }
    }

    private static func found(_ view: NationalSearchView, _ html: inout HTML) {
        named(view, &html)
        if view.results.total == 0 { return nothing(view, &html) }
        html.h2(view.results.heading(view.asked.words))
        html.facetBar("Qué es", all: "Todo", Array(view.kinds.prefix(8)), chosen: view.asked.kind) { name in
            view.asked.address(path) { $0.kind = name }
        }
        if view.entities.count > 1 || !view.asked.entity.isEmpty {
            html.fold("Por entidad", isOpen: !view.asked.entity.isEmpty) { fold in
                fold.facetBar("Entidad", all: "Todas", view.entities, chosen: view.asked.entity) { code in
                    view.asked.address(path) { $0.entity = code }
                }
            }
        }
        html.foundList(view.lines)
        html.pagination(
            page: view.asked.page, of: SearchAsked.pages(of: view.results.total), label: "Páginas de resultados"
        ) { number in view.asked.address(path) { $0.page = number } }
    }

    private static func named(_ view: NationalSearchView, _ html: inout HTML) {
        guard !view.named.isEmpty else { return }
        html.h2("Entidades con ese nombre")
        html.ul { list in
            for link in view.named { list.li { $0.a(link.title, .href(link.address)) } }
        }
    }

    private static func nothing(_ view: NationalSearchView, _ html: inout HTML) {
        if let suggestion = view.suggestion {
            html.p(.class("lead")) { line in
                line.text("¿Quiso decir ")
                line.a(suggestion, .href(view.asked.address(path) { $0.words = suggestion }))
                line.text("?")
            }
        }
        let all = view.asked.unfiltered.address(path) { _ in }
        html.emptyState(
            "No encontramos «\(view.asked.words)»",
            view.asked.hasFilters
                ? "Con estos filtros no hay nada. Quítelos y busque otra vez, o pruebe con menos palabras."
                : "Pruebe con menos palabras, o vaya al sitio de la entidad y mire sus canales.",
            action: view.asked.hasFilters
                ? Link("Buscar sin filtros", all) : Link("Ver las entidades", Listings.search.path), level: 2)
    }
}
