public import HTML

/// A choice of a ``HTML/filterBar(_:_:)``.
public struct FilterLink: Sendable {
    public var title: String
    public var address: String
    public var count: String?
    public var current: Bool

    public init(_ title: String, _ address: String, count: String? = nil, current: Bool = false) {
        self.title = title
        self.address = address
        self.count = count
        self.current = current
    }
}

extension HTML {
    /// Ways to see the same list, as links: each has its own address and can be kept or sent.
    public mutating func filterBar(_ label: String, _ links: [FilterLink]) {
        nav(.class("filters"), .aria("label", label)) { nav in
            nav.ul { list in
                for link in links {
                    list.li { item in
                        item.a(.href(link.address), .when(link.current, .aria("current", "true"))) { words in
                            words.text(link.title)
                            if let count = link.count { words.span(" \(count)") }
                        }
                    }
                }
            }
        }
    }

    /// A list that the script shortens while one types. Without a script the box is not there and the list is whole.
    ///
    /// - Parameter list: id of the `ul`, `ol` or `tbody` whose items are shown or hidden.
    public mutating func liveFilter(_ label: String, of list: String) {
        div(.class("field live"), .hidden, .data("filter", list)) { box in
            box.label(label, .for(list + "-filtro"))
            box.input(.id(list + "-filtro"), .type(.search), .autocomplete("off"))
            box.p(.class("hint"), .role("status")) { _ in }
        }
    }
}

extension ComponentExample {
    static let filters = ComponentExample(
        "filtros", "Filtros", "Ver la misma lista de otra manera.",
        criteria: [
            "Son enlaces con dirección propia; el actual está marcado.",
            "El filtro mientras se escribe solo aparece si hay programa que lo atienda.",
        ]
    ) { html in
        html.filterBar(
            "Estado de ejemplo",
            [
                FilterLink("Todos", "#filtros", count: "22", current: true),
                FilterLink("Por vencer", "#filtros", count: "3"), FilterLink("Atrasados", "#filtros", count: "1"),
            ])
        html.liveFilter("Filtrar la lista", of: "lista-filtrada")
        html.ul(.id("lista-filtrada")) { list in
            for name in ["Ábrego", "Chitagá", "El Zulia"] { list.li(name) }
        }
    }
}
