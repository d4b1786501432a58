public import HTML

/// Something a person must do.
public struct TaskItem: Sendable {
    public var title: String
    public var address: String
    public var detail: String?
    /// The state in words: "vence el viernes".
    public var words: String
    public var state: Standing

    public init(_ title: String, _ address: String, detail: String? = nil, words: String, _ state: Standing = .neutral)
    {
        self.title = title
        self.address = address
        self.detail = detail
        self.words = words
        self.state = state
    }
}

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
    /// What a person must do, each line with its state.
    public mutating func taskList(_ tasks: [TaskItem]) {
        ul(.class("tasks")) { list in
            for task in tasks {
                list.li { item in
                    item.span { words in
                        words.a(task.title, .href(task.address))
                        if let detail = task.detail { words.small(detail) }
                    }
                    item.chip(task.words, task.state)
                }
            }
        }
    }

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

    /// The parts of a long task, where one is and what is done.
    ///
    /// - Parameter current: position from 0; what is before is done.
    public mutating func steps(_ titles: [String], current: Int) {
        ol(.class("steps")) { list in
            for (index, title) in titles.enumerated() {
                list.li(
                    .class(index < current ? "done" : ""), .when(index == current, .aria("current", "step"))
                ) { item in
                    item.text(title)
                    if index < current { item.span(" (hecho)", .class("unseen")) }
                }
            }
        }
    }
}

extension ComponentExample {
    static let tasks = ComponentExample(
        "tareas", "Lista de tareas", "En el escritorio de cada persona: qué hay que hacer y para cuándo.",
        criteria: ["Es una lista; cada tarea es un enlace y su estado está en palabras."]
    ) { html in
        html.taskList([
            TaskItem("Revisar el plan leído", "#tareas", detail: "Quedan 4 dudas", words: "vence el viernes", .due),
            TaskItem("Nombrar el comité", "#tareas", words: "hecho", .kept),
            TaskItem("Publicar la normatividad de octubre", "#tareas", words: "atrasado 18 días", .missed),
        ])
    }

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

    static let steps = ComponentExample(
        "pasos", "Pasos", "Un trabajo de varias partes.",
        criteria: ["Es una lista ordenada; el paso actual está marcado y lo hecho lo dice."]
    ) { html in
        html.steps(["Subir el documento", "Revisar lo leído", "Aprobar", "Publicar"], current: 1)
    }
}
