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

    static let steps = ComponentExample(
        "pasos", "Pasos", "Un trabajo de varias partes.",
        criteria: ["Es una lista ordenada; el paso actual está marcado y lo hecho lo dice."]
    ) { html in
        html.steps(["Subir el documento", "Revisar lo leído", "Aprobar", "Publicar"], current: 1)
    }
}
