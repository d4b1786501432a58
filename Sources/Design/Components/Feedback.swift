public import HTML

/// Something wrong in a form, and the field to mend.
public struct FieldError: Sendable, Hashable {
    /// ``FormField/id``.
    public var field: String
    public var message: String

    public init(_ field: String, _ message: String) {
        self.field = field
        self.message = message
    }
}

extension HTML {
    /// All that is wrong in a form, at its top; each line leads to its field. Writes nothing when nothing is wrong.
    ///
    /// It can be focused (`#errores`), and the script does so when the page opens.
    public mutating func errorSummary(
        _ errors: [FieldError], title: String = "Falta corregir lo siguiente", level: Int = 2
    ) {
        guard !errors.isEmpty else { return }
        div(.class("callout missed"), .id("errores"), .role("alert"), .tabindex(-1), .data("focus", "sí")) { box in
            box.heading(title, level: level)
            box.ul { list in
                for error in errors { list.li { $0.a(error.message, .href("#" + error.field)) } }
            }
        }
    }

    /// What just happened: "Guardado a las 3:42 p. m."
    public mutating func flash(_ message: FlashMessage) {
        div(.class("callout flash \(message.state.rawValue)"), .role(message.state == .missed ? "alert" : "status")) {
            $0.p(message.words)
        }
    }

    /// A thing to notice inside a page: what the site already proves, what will happen next.
    public mutating func callout(
        _ title: String?, _ state: Standing = .neutral, level: Int = 3, content: (inout HTML) throws -> Void
    ) rethrows {
        try div(.class("callout \(state.rawValue)")) { box in
            if let title { box.heading(title, level: level) }
            try content(&box)
        }
    }

    /// Says above everything that nothing here is real.
    public mutating func demonstrationBanner(_ words: String, link: Link? = nil, label: String = "Demostración") {
        div(.class("demo"), .role("region"), .aria("label", label)) { bar in
            bar.p(.class("wrap")) { line in
                line.strong("Demostración. ")
                line.text(words)
                if let link {
                    line.text(" ")
                    line.a(link.title, .href(link.address))
                }
            }
        }
    }

    /// Where there is nothing yet: what will stand here, and the next step.
    public mutating func emptyState(_ title: String, _ words: String, action: Link? = nil, level: Int = 3) {
        div(.class("empty")) { box in
            box.heading(title, level: level)
            box.p(words)
            if let action { box.linkButton(action.title, to: action.address) }
        }
    }
}

extension ComponentExample {
    static let errors = ComponentExample(
        "errores-del-formulario", "Resumen de errores", "Arriba del formulario, cuando algo falta o está mal.",
        criteria: ["Recibe el foco al abrir la página.", "Cada línea lleva a su campo."]
    ) { html in
        html.errorSummary(
            [
                FieldError("correo", "Escriba el correo completo, como ana@ejemplo.gov.co."),
                FieldError("acepto", "Marque la casilla para seguir."),
            ], level: 4)
    }

    static let flash = ComponentExample(
        "aviso", "Aviso", "Lo que acaba de pasar, una sola vez.",
        criteria: ["El lector de pantalla lo anuncia; si es un error, de inmediato."]
    ) { html in
        html.flash(FlashMessage("Guardado a las 3:42 p. m."))
        html.flash(FlashMessage("El plan vence en 9 días.", .due))
        html.flash(FlashMessage("No pudimos guardar. Lo que escribió sigue aquí; vuelva a intentarlo.", .missed))
    }

    static let callout = ComponentExample(
        "llamado", "Llamado", "Algo que conviene ver antes de seguir.",
        criteria: ["Su título es un encabezado.", "El color acompaña a las palabras."]
    ) { html in
        html.callout("El sitio ya lo demuestra: sí, en 38 de 41 procesos", .kept, level: 4) { box in
            box.p("Comparamos la fecha de cada documento con la de su publicación.")
            box.buttonRow { row in
                row.submitButton("Aceptar «Sí, parcialmente»")
                row.a("Responder otra cosa", .href("#llamado"))
            }
        }
    }

    static let demonstration = ComponentExample(
        "demostracion", "Franja de demostración", "Encima de todo, donde nada es real.",
        criteria: ["Es una región con nombre.", "El contraste es de 4,5 a 1 o más."]
    ) { html in
        html.demonstrationBanner(
            "Las personas y los datos son inventados.", link: Link("Cómo recorrerla", "#demostracion"),
            label: "Ejemplo de demostración")
    }

    static let empty = ComponentExample(
        "vacio", "Todavía no hay nada", "En vez de una página en blanco, el siguiente paso.",
        criteria: ["Dice qué habrá aquí y qué hacer ahora."]
    ) { html in
        html.emptyState(
            "Todavía no hay un plan de acción",
            "Suba el documento en que existe hoy: Word, Excel, PDF o texto. Usted revisa lo leído antes de publicarlo.",
            action: Link("Subir el documento", "#vacio"), level: 4)
    }
}
