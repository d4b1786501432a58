public import HTML

extension HTML {
    /// The way from the home page to here.
    public mutating func breadcrumbs(_ links: [Link], label: String = "Ruta") {
        nav(.class("crumbs"), .aria("label", label)) { nav in
            nav.ol { list in
                for link in links { list.li { $0.a(link.title, .href(link.address)) } }
            }
        }
    }

    /// The pages of a long list: first, last, and those around the present one. Writes nothing for a single page.
    public mutating func pagination(
        page: Int, of count: Int, label: String = "Páginas", address: (Int) -> String
    ) {
        guard count > 1 else { return }
        nav(.class("pages"), .aria("label", label)) { nav in
            nav.ul { list in
                if page > 1 { list.li { $0.a("Anterior", .href(address(page - 1)), .rel("prev")) } }
                for number in Self.shown(around: page, of: count) {
                    list.li { item in
                        guard let number else { return item.span("…", .aria("hidden", "true")) }
                        item.a(
                            .href(address(number)), .aria("label", "Página \(number) de \(count)"),
                            .when(number == page, .aria("current", "page"))
                        ) { $0.text(number) }
                    }
                }
                if page < count { list.li { $0.a("Siguiente", .href(address(page + 1)), .rel("next")) } }
            }
        }
    }

    /// Page numbers, nil where some are left out.
    static func shown(around page: Int, of count: Int) -> [Int?] {
        let numbers = Set([1, count] + (page - 1...page + 1)).filter { 1...count ~= $0 }.sorted()
        var shown: [Int?] = []
        for number in numbers {
            if let last = shown.last ?? nil, number > last + 1 { shown.append(nil) }
            shown.append(number)
        }
        return shown
    }
}

extension ComponentExample {
    static let breadcrumbs = ComponentExample(
        "ruta", "Ruta", "Dónde está esta página y cómo volver.",
        criteria: ["Es una navegación con nombre y una lista ordenada."]
    ) { html in
        html.breadcrumbs([Link("Reporte", "#ruta"), Link("2. Información", "#ruta")], label: "Ruta de ejemplo")
    }

    static let pagination = ComponentExample(
        "paginas", "Páginas", "Listas largas, de a poco.",
        criteria: ["Cada número se lee «Página 3 de 12»; la actual está marcada."]
    ) { html in
        html.pagination(page: 3, of: 12, label: "Páginas de ejemplo") { _ in "#paginas" }
    }
}
