public import HTML

extension Attribute {
    static func describedBy(_ field: FormField) -> Self {
        .when(field.describedBy != nil, .aria("describedby", field.describedBy ?? ""))
    }

    static func invalid(_ field: FormField) -> Self { .when(field.error != nil, .aria("invalid", "true")) }
}

extension HTML {
    /// One line of text, or what ``InputKind`` makes of it (email, password, number, date, telephone, search).
    ///
    /// - Parameter narrow: as wide as a date or a code, so that the field shows how much it expects.
    public mutating func textField(_ field: FormField, _ kind: InputKind = .text, narrow: Bool = false) {
        labelled(field) { html in
            html.input(
                .id(field.id), .type(kind), .name(field.name), .when(kind != .password, .value(field.value)),
                .when(narrow, .class("narrow")), .when(field.isRequired, .required),
                .when(field.autocomplete != nil, .autocomplete(field.autocomplete ?? "")),
                .when(field.inputMode != nil, .inputmode(field.inputMode ?? "")),
                .when(field.maximum != nil, .maxlength(field.maximum ?? 0)), .describedBy(field), .invalid(field))
        }
    }

    /// A day; the browser offers its calendar. `value` in ISO 8601.
    public mutating func dateField(_ field: FormField) {
        textField(field, .date, narrow: true)
    }

    /// Several lines of text.
    public mutating func longField(_ field: FormField, rows: Int = 5) {
        labelled(field) { html in
            html.textarea(
                field.value, .id(field.id), .name(field.name), .rows(rows), .when(field.isRequired, .required),
                .when(field.maximum != nil, .maxlength(field.maximum ?? 0)), .describedBy(field), .invalid(field))
        }
    }

    /// A file from the reader's machine.
    ///
    /// - Parameter accept: kinds the browser offers first: ".docx,.pdf". The server checks again.
    public mutating func fileField(_ field: FormField, accept: String = "", multiple: Bool = false) {
        labelled(field) { html in
            html.input(
                .id(field.id), .type(.file), .name(field.name), .when(!accept.isEmpty, .accept(accept)),
                .when(multiple, .multiple), .when(field.isRequired, .required), .describedBy(field), .invalid(field))
        }
    }

    /// A form that changes something: it posts, and carries the proof that it came from this session.
    ///
    /// - Parameters:
    ///   - token: ``PersonMenu/token``; without one nothing is written, for forms of people who have not entered.
    ///   - files: whether it sends files.
    ///   - keep: asks before the page is left with unsaved text (where the script runs).
    ///
    /// The browser's own messages are off: the server's words stand beside each field.
    public mutating func changeForm(
        to address: String, token: String?, files: Bool = false, keep: Bool = false,
        content: (inout HTML) throws -> Void
    ) rethrows {
        try form(
            .method(.post), .action(address), .novalidate, .when(files, .multipart), .when(keep, .data("keep", "sí"))
        ) { form in
            if let token { form.hiddenField(PersonMenu.tokenField, token) }
            try content(&form)
        }
    }

    /// A field that is not shown.
    public mutating func hiddenField(_ name: String, _ value: String) {
        input(.type(.hidden), .name(name), .value(value))
    }

    private mutating func labelled(_ field: FormField, control: (inout HTML) -> Void) {
        div(.class(field.error == nil ? "field" : "field wrong")) { box in
            box.label(field.spokenLabel, .for(field.id))
            box.helpAndError(of: field)
            control(&box)
        }
    }

    mutating func helpAndError(of field: FormField) {
        if let hint = field.hint { p(hint, .class("hint"), .id(field.id + "-ayuda")) }
        if let error = field.error {
            p(.class("error"), .id(field.id + "-error")) { line in
                line.span("Error: ", .class("unseen"))
                line.text(error)
            }
        }
    }
}

extension ComponentExample {
    static let fields = ComponentExample(
        "campos", "Campos", "Preguntas de un formulario; una por vez donde la respuesta se piensa.",
        criteria: [
            "Cada campo tiene rótulo visible; la ayuda y el error quedan unidos al campo.",
            "Lo escrito vuelve aunque haya errores; lo opcional lo dice.",
            "El error está en palabras y dice cómo corregir.",
        ]
    ) { html in
        html.textField(
            FormField(
                "correo", "Correo electrónico", value: "ana@ejemplo",
                error: "Escriba el correo completo, como ana@ejemplo.gov.co."), .email)
        html.textField(
            FormField("clave", "Contraseña", hint: "Doce letras o más.", autocomplete: "new-password"), .password)
        html.dateField(FormField("fecha", "Fecha de aprobación", value: "2026-11-20", isRequired: false))
        html.longField(
            FormField("vision", "Visión", hint: "Tal como está en el plan.", value: "Un municipio que informa."),
            rows: 3)
        html.fileField(
            FormField("documento", "Documento del plan", hint: "Word, Excel, PDF o texto; hasta 10 MB."),
            accept: ".docx,.xlsx,.pdf,.txt")
    }
}
