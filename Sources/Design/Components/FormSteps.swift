public import HTML

/// A part of a long form.
public struct FormStep: Sendable {
    public enum State: Sendable, CaseIterable {
        case notStarted, underWay, ready, wrong
        /// It cannot be filled before others are.
        case waiting

        public var word: String {
            switch self {
            case .notStarted: "sin empezar"
            case .underWay: "en curso"
            case .ready: "listo"
            case .wrong: "con errores"
            case .waiting: "todavía no"
            }
        }

        var standing: Standing {
            switch self {
            case .notStarted, .waiting: .neutral
            case .underWay: .due
            case .ready: .kept
            case .wrong: .missed
            }
        }
    }

    public var title: String
    public var address: String
    public var state: State
    /// "7 de 9 acciones", "Se abre cuando las demás estén listas"
    public var detail: String?

    public init(_ title: String, _ address: String, _ state: State, detail: String? = nil) {
        self.title = title
        self.address = address
        self.state = state
        self.detail = detail
    }
}

extension HTML {
    /// The parts of a long form, to be filled in any order: number, title and state. A part that waits is no link.
    public mutating func formSteps(_ steps: [FormStep]) {
        let ready = steps.count { $0.state == .ready }
        p("\(ready) de \(steps.count) partes listas.", .class("hint"))
        ol(.class("tasks parts")) { list in
            for step in steps {
                list.li { item in
                    item.span { words in
                        if step.state == .waiting {
                            words.text(step.title)
                        } else {
                            words.a(step.title, .href(step.address))
                        }
                        if let detail = step.detail { words.small(detail) }
                    }
                    item.chip(step.state.word, step.state.standing)
                }
            }
        }
    }
}

extension ComponentExample {
    static let formSteps = ComponentExample(
        "partes", "Partes de un formulario", "Un formulario largo que se llena por partes, en varias sentadas.",
        criteria: [
            "Es una lista ordenada; cada parte dice su estado en palabras.",
            "Lo que todavía no se puede llenar no es un enlace y dice por qué.",
        ]
    ) { html in
        html.formSteps([
            FormStep("Datos de la entidad", "#partes", .ready),
            FormStep("Acciones por tema", "#partes", .wrong, detail: "7 de 9 acciones; a una le falta la meta"),
            FormStep("Comité y responsables", "#partes", .underWay),
            FormStep("Socialización", "#partes", .notStarted),
            FormStep("Revisar y enviar", "#partes", .waiting, detail: "Se abre cuando las demás partes estén listas"),
        ])
    }
}
