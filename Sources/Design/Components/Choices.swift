public import HTML

/// One of the answers a field offers.
public struct FormChoice: Sendable, Hashable {
    public var value: String
    public var label: String
    public var hint: String?

    public init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// Answers that belong together, under a name of their own.
public struct FormChoiceGroup: Sendable, Hashable {
    public var title: String
    public var choices: [FormChoice]

    public init(_ title: String, _ choices: [FormChoice]) {
        self.title = title
        self.choices = choices
    }
}

extension HTML {
    /// One answer of many: a list that opens. For fewer than six, ``radioField(_:choices:)`` is quicker to read.
    ///
    /// - Parameter prompt: the first, empty choice; nil when an answer is always chosen.
    public mutating func selectField(_ field: FormField, choices: [FormChoice], prompt: String? = "Elija…") {
        div(.class(field.error == nil ? "field" : "field wrong")) { box in
            box.label(field.spokenLabel, .for(field.id))
            box.helpAndError(of: field)
            box.select(
                .id(field.id), .name(field.name), .when(field.isRequired, .required), .describedBy(field),
                .invalid(field)
            ) { list in
                if let prompt { list.option(prompt, .value("")) }
                for choice in choices {
                    list.option(choice.label, .value(choice.value), .when(choice.value == field.value, .selected))
                }
            }
        }
    }

    /// One answer of a few, all in sight.
    public mutating func radioField(_ field: FormField, choices: [FormChoice]) {
        choiceGroup(field) { group in
            for (index, choice) in choices.enumerated() {
                group.option(.radio, of: field, choice, number: index, chosen: choice.value == field.value)
            }
        }
    }

    /// Any number of answers. Each checked one sends `name=value`.
    ///
    /// - Parameter groups: more answers, each group under its name.
    public mutating func checkboxField(
        _ field: FormField, choices: [FormChoice], groups: [FormChoiceGroup] = [], chosen: Set<String> = []
    ) {
        choiceGroup(field) { group in
            for (index, choice) in choices.enumerated() {
                group.option(.checkbox, of: field, choice, number: index, chosen: chosen.contains(choice.value))
            }
            var number = choices.count
            for part in groups {
                group.fieldset { inner in
                    inner.legend(part.title)
                    for choice in part.choices {
                        inner.option(
                            .checkbox, of: field, choice, number: number, chosen: chosen.contains(choice.value))
                        number += 1
                    }
                }
            }
        }
    }

    /// One box to check. It sends `name=sí` and stays away when it is not checked.
    public mutating func checkbox(_ field: FormField, checked: Bool = false) {
        div(.class(field.error == nil ? "field" : "field wrong")) { box in
            if field.error != nil { box.helpAndError(of: field) }
            box.div(.class("option")) { option in
                option.input(
                    .id(field.id), .type(.checkbox), .name(field.name), .value("sí"), .when(checked, .checked),
                    .describedBy(field), .invalid(field))
                option.label(.for(field.id)) { $0.text(field.label) }
            }
            if field.error == nil { box.helpAndError(of: field) }
        }
    }

    private mutating func choiceGroup(_ field: FormField, options: (inout HTML) -> Void) {
        fieldset(
            .class(field.error == nil ? "field" : "field wrong"), .id(field.id), .tabindex(-1), .describedBy(field)
        ) { group in
            group.legend(field.spokenLabel)
            group.helpAndError(of: field)
            options(&group)
        }
    }

    private mutating func option(
        _ kind: InputKind, of field: FormField, _ choice: FormChoice, number: Int, chosen: Bool
    ) {
        let id = "\(field.id)-\(number + 1)"
        div(.class("option")) { option in
            option.input(
                .id(id), .type(kind), .name(field.name), .value(choice.value), .when(chosen, .checked),
                .when(kind == .radio && field.isRequired, .required),
                .when(choice.hint != nil, .aria("describedby", id + "-ayuda")))
            option.label(choice.label, .for(id))
            if let hint = choice.hint { option.p(hint, .class("hint"), .id(id + "-ayuda")) }
        }
    }
}

extension ComponentExample {
    static let choices = ComponentExample(
        "opciones", "Opciones", "Elegir en vez de escribir.",
        criteria: [
            "El grupo tiene leyenda; cada opción, su rótulo, que también se puede pulsar.",
            "Se recorre con las flechas; cada opción mide 24 px o más.",
        ]
    ) { html in
        html.radioField(
            FormField("respuesta", "¿Publican los procesos de contratación?", value: "parcial"),
            choices: [
                FormChoice("si", "Sí, siempre"),
                FormChoice("parcial", "Sí, parcialmente", hint: "En 38 de 41 procesos."),
                FormChoice("no", "No"),
            ])
        html.selectField(
            FormField("departamento", "Departamento", value: "54"),
            choices: [FormChoice("25", "Cundinamarca"), FormChoice("54", "Norte de Santander")])
        html.checkboxField(
            FormField("areas", "Áreas que responden", isRequired: false),
            choices: [FormChoice("planeacion", "Planeación"), FormChoice("tecnologia", "Tecnología")],
            chosen: ["planeacion"])
        html.checkbox(FormField("acepto", "Revisé el plan con el comité", error: "Marque la casilla para seguir."))
    }
}
