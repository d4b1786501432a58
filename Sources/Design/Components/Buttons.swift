public import HTML

/// How much a button asks for attention. One page has one primary button.
public enum ButtonWeight: String, Sendable, CaseIterable {
    case primary, secondary
    /// What cannot be undone.
    case danger

    var style: String {
        switch self {
        case .primary: "button"
        case .secondary: "button second"
        case .danger: "button danger"
        }
    }
}

extension HTML {
    /// A button that sends its form. Its words say what happens: "Publicar el plan", never "Enviar".
    ///
    /// - Parameters:
    ///   - name, value: sent only when this button is the one pressed.
    ///   - action: another address than the form's own.
    public mutating func submitButton(
        _ words: String, _ weight: ButtonWeight = .primary, name: String? = nil, value: String = "",
        action: String? = nil
    ) {
        button(
            words, .class(weight.style), .type(.submit), .when(name != nil, .name(name ?? "")),
            .when(name != nil, .value(value)), .when(action != nil, .formaction(action ?? "")))
    }

    /// A link that looks like a button: it leads somewhere and changes nothing.
    public mutating func linkButton(_ words: String, to address: String, _ weight: ButtonWeight = .primary) {
        a(words, .class(weight.style), .href(address))
    }

    /// Buttons and links side by side; they wrap with room between them.
    public mutating func buttonRow(_ content: (inout HTML) throws -> Void) rethrows {
        try div(.class("row"), content: content)
    }
}

extension ComponentExample {
    static let buttons = ComponentExample(
        "botones", "Botones",
        "Para lo que cambia algo; un botón principal por página. Lo que solo lleva a otra parte es un enlace.",
        criteria: [
            "Se activan con teclado: botón con Intro y espacio, enlace con Intro.",
            "Miden 44 px de alto o más y el foco se ve con un borde doble.",
            "Las palabras dicen qué pasa al pulsar.",
        ]
    ) { html in
        html.buttonRow { row in
            row.submitButton("Publicar el plan")
            row.linkButton("Descargar en PDF", to: "#botones", .secondary)
            row.submitButton("Retirar la publicación", .danger)
            row.a("Responder otra cosa", .href("#botones"))
        }
    }
}
