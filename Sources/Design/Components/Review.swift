public import HTML

/// A question that was answered, and where to change the answer.
public struct SummaryRow: Sendable {
    public var question: String
    public var answer: String
    /// Where it is changed; nil when it cannot be.
    public var change: String?

    public init(_ question: String, _ answer: String, change: String? = nil) {
        self.question = question
        self.answer = answer
        self.change = change
    }
}

extension HTML {
    /// What was answered, before it is sent.
    public mutating func summaryList(_ rows: [SummaryRow]) {
        facts { list in
            for row in rows {
                list.fact(row.question) { value in
                    value.span(row.answer.isEmpty ? "Sin respuesta" : row.answer)
                    guard let change = row.change else { return }
                    value.a(.class("change"), .href(change)) { link in
                        link.text("Cambiar")
                        link.span(" " + row.question, .class("unseen"))
                    }
                }
            }
        }
    }

    /// The document's own words beside what was understood of them. On phones the words stand above.
    ///
    /// - Parameter where: the place in the document: "líneas 41 a 47".
    public mutating func comparison(
        id: String? = nil, where place: String? = nil, doubt: String? = nil,
        original: (inout HTML) throws -> Void, understood: (inout HTML) throws -> Void
    ) rethrows {
        try section(.class(doubt == nil ? "compare" : "compare doubt"), .when(id != nil, .id(id ?? ""))) { row in
            if let doubt { row.p(.class("full")) { $0.chip(doubt, .due) } }
            try row.div(.class("original")) { side in
                side.p("En el documento" + (place.map { " · " + $0 } ?? ""), .class("hint"))
                try original(&side)
            }
            try row.div { side in
                side.p("Lo que entendimos", .class("hint"))
                try understood(&side)
            }
        }
    }

    /// Text that a machine takes, exactly as it is: commands, codes, lines of a document.
    public mutating func codeBlock(_ text: String, label: String) {
        pre(text, .class("code"), .tabindex(0), .role("region"), .aria("label", label))
    }

    /// A link that works once and is shown once.
    ///
    /// - Parameter words: for whom it is and until when it works.
    public mutating func oneTimeLink(
        _ address: String, _ words: String, label: String = "Enlace de un solo uso", level: Int = 3,
        id: String = "enlace-unico"
    ) {
        callout("Guarde este enlace ahora: no se muestra otra vez", .due, level: level) { box in
            box.p(words)
            box.div(.class("copy")) { line in
                line.input(
                    .id(id), .type(.text), .readonly, .value(address), .aria("label", label))
                line.button("Copiar", .class("button second"), .type(.button), .hidden, .data("copy", id))
            }
        }
    }

    /// A QR code, black on white in any mode because cameras expect it.
    ///
    /// - Parameters:
    ///   - matrix: rows of modules, true for dark; without the quiet zone, which is added here (4 modules, ISO/IEC
    ///     18004).
    ///   - words: what it holds, for who cannot scan it.
    public mutating func qrCode(_ matrix: [[Bool]], _ words: String) {
        let side = matrix.count + 8
        svg(
            .class("qr"), .draw("viewBox", "0 0 \(side) \(side)"), .draw("width", side * 5), .draw("height", side * 5),
            .role("img"), .aria("label", words), .draw("shape-rendering", "crispEdges")
        ) { art in
            art.svgRect(.draw("width", side), .draw("height", side), .draw("fill", "#fff"))
            art.svgPath(.draw("fill", "#000"), .draw("d", Self.modules(matrix)))
        }
    }

    /// One stroke for each run of dark modules.
    private static func modules(_ matrix: [[Bool]]) -> String {
        var path = ""
        for (y, row) in matrix.enumerated() {
            var x = 0
            while x < row.count {
                let run = row[x...].prefix { $0 }.count
                if run > 0 { path += "M\(x + 4) \(y + 4)h\(run)v1h-\(run)z" }
                x += max(run, 1)
            }
        }
        return path
    }
}

extension ComponentExample {
    static let summary = ComponentExample(
        "resumen", "Resumen con cambios", "Lo respondido, antes de enviarlo.",
        criteria: ["Cada «Cambiar» dice qué cambia.", "Lo que falta lo dice en palabras."]
    ) { html in
        html.summaryList([
            SummaryRow("Título", "Plan de acción 2012–2015", change: "#resumen"),
            SummaryRow("Acto de aprobación", "", change: "#resumen"),
        ])
    }

    static let comparison = ComponentExample(
        "comparacion", "Original y entendido", "Revisar lo que el programa leyó: las palabras del documento al lado.",
        criteria: ["Las dos partes tienen nombre.", "En el teléfono quedan una debajo de la otra."]
    ) { html in
        html.comparison(where: "líneas 41 a 43", doubt: "La meta está vacía") { side in
            side.codeBlock(
                "Actualización semestr al de trámites\tNúmero de trámites\t", label: "Palabras del documento")
        } understood: { side in
            side.facts { rows in
                rows.fact("Acción", "Actualización semestral de trámites")
                rows.fact("Indicador", "Número de trámites")
                rows.fact("Meta", "ninguna")
            }
        }
    }

    static let code = ComponentExample(
        "codigo", "Texto exacto", "Lo que se copia tal cual: órdenes, códigos.",
        criteria: ["Tiene nombre y se puede desplazar con teclado."]
    ) { html in
        html.codeBlock("gelt plan read plan.docx --json", label: "Orden de ejemplo")
    }

    static let oneTimeLink = ComponentExample(
        "enlace", "Enlace de un solo uso", "Invitaciones y contraseñas nuevas.",
        criteria: ["Se puede copiar con teclado; el botón de copiar solo aparece si funciona."]
    ) { html in
        html.oneTimeLink(
            "https://gel.ejemplo.co/entrar/h7Qm2xV0",
            "Es para Ana Prueba y sirve hasta el viernes 27 de noviembre, 3:42 p. m.")
    }

    static let qrCode = ComponentExample(
        "qr", "Código QR", "Pasar algo de la pantalla al teléfono.",
        criteria: ["Lleva las mismas palabras como texto.", "Es negro sobre blanco también en modo oscuro."]
    ) { html in
        let drawing = (0..<21).map { y in (0..<21).map { x in (x * y + x / 3 + y / 2) % 3 == 0 } }
        html.qrCode(drawing, "Dibujo de ejemplo: no contiene ninguna dirección")
    }
}
