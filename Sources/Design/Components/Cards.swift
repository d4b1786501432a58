public import HTML

extension HTML {
    /// A heading of the level its place asks for; levels outside 2…4 become the nearest.
    mutating func heading(_ words: String, level: Int) {
        switch level {
        case ...2: h2(words)
        case 3: h3(words)
        default: h4(words)
        }
    }

    /// A white sheet that holds one thing.
    ///
    /// - Parameters:
    ///   - level: of the heading, so that the page's outline has no holes.
    ///   - marked: with the accent at its side, for the items a page is about.
    public mutating func card(
        _ title: String? = nil, level: Int = 3, id: String? = nil, marked: Bool = false,
        content: (inout HTML) throws -> Void
    ) rethrows {
        try section(.class(marked ? "card marked" : "card"), .when(id != nil, .id(id ?? ""))) { card in
            if let title { card.heading(title, level: level) }
            try content(&card)
        }
    }

    /// Label and value, one row each: ``fact(_:_:)`` writes the rows.
    public mutating func facts(_ content: (inout HTML) throws -> Void) rethrows {
        try dl(.class("facts"), content: content)
    }

    /// A row of ``facts(_:)``.
    public mutating func fact(_ label: String, _ value: String) {
        fact(label) { $0.text(value) }
    }

    /// A row of ``facts(_:)`` whose value has links, chips or emphasis.
    public mutating func fact(_ label: String, content: (inout HTML) throws -> Void) rethrows {
        try div { row in
            row.dt(label)
            try row.dd(content: content)
        }
    }

    /// What only some readers want, folded away under its title.
    ///
    /// - Parameter state: how what is inside stands, so that one sees whether to open it.
    public mutating func fold(
        _ title: String, state: (words: String, standing: Standing)? = nil, isOpen: Bool = false,
        content: (inout HTML) throws -> Void
    ) rethrows {
        try details(.class("fold"), .when(isOpen, .open)) { fold in
            fold.summary { summary in
                summary.text(title)
                if let state {
                    summary.text(" ")
                    summary.chip(state.words, state.standing)
                }
            }
            try content(&fold)
        }
    }

    /// Several ``fold(_:state:isOpen:content:)`` one below the other, each under a line.
    public mutating func folds(_ content: (inout HTML) throws -> Void) rethrows {
        try div(.class("folds"), content: content)
    }

    /// A large number and the words that say what it counts.
    public mutating func stat(_ number: String, _ words: String, detail: String? = nil) {
        p(.class("stat")) { stat in
            stat.strong(number)
            stat.text(" ")
            stat.span(words)
            if let detail { stat.small(detail) }
        }
    }

    /// Several ``stat(_:_:detail:)`` side by side.
    public mutating func statRow(_ content: (inout HTML) throws -> Void) rethrows {
        try div(.class("stats"), content: content)
    }

    /// Somebody's own words, and whose they are.
    public mutating func quotation(_ words: String, by source: String) {
        figure(.class("quotation")) { figure in
            figure.blockquote { $0.p(words) }
            figure.figcaption(source)
        }
    }
}

extension ComponentExample {
    static let cards = ComponentExample(
        "tarjetas", "Tarjeta", "Reúne lo que se dice de una sola cosa.",
        criteria: ["Su título es un encabezado del nivel que corresponde.", "El orden de lectura es el que se ve."]
    ) { html in
        html.card("1. Actualización permanente de la información", marked: true) { card in
            card.chip("11 de 12 meses cumplidos", .kept)
            card.p("La alcaldía publica cada mes lo que hizo.")
        }
    }

    static let facts = ComponentExample(
        "datos", "Filas de datos", "Rótulo y valor, cuando hay pocos y no se comparan.",
        criteria: ["Es una lista de definiciones: el lector de pantalla une cada rótulo con su valor."]
    ) { html in
        html.facts { rows in
            rows.fact("Meta") { $0.strong("12 veces al año") }
            rows.fact("Responsables", "Funcionarios públicos; miembros del Comité GEL-T")
            rows.fact("Plazo", "5 años")
            rows.fact("Pruebas") { $0.a("64 publicaciones en 9 canales", .href("#datos")) }
        }
    }

    static let folds = ComponentExample(
        "plegados", "Partes plegadas", "Mucho de lo mismo, por grupos: se ve cómo va cada uno antes de abrirlo.",
        criteria: ["Se abren sin programas y con el teclado.", "El estado está en palabras junto al título."]
    ) { html in
        html.folds { folds in
            folds.fold("Contratación", state: ("3 de 3 al día", .kept)) { $0.p("Tres canales.") }
            folds.fold("Normatividad", state: ("1 de 4 atrasada", .missed)) { $0.p("Cuatro canales.") }
        }
    }

    static let stats = ComponentExample(
        "cifras", "Cifra", "Un número que importa, en grande, con las palabras que dicen qué cuenta.",
        criteria: ["El número y sus palabras se leen seguidos.", "Los números van como 1.234,5."]
    ) { html in
        html.statRow { row in
            row.stat("61,4", "puntos ahora", detail: "meta de 2026: 65")
            row.stat("18", "de 22 actividades cumplidas")
            row.stat("1.134", "entidades del país")
        }
    }

    static let quotation = ComponentExample(
        "cita", "Cita", "Las palabras de otra persona o de un documento, tal como están.",
        criteria: ["La cita y su autor van en la misma figura."]
    ) { html in
        html.quotation(
            "Sí. Cuentan todos los procesos con número, también los de mínima cuantía.",
            by: "Respuesta oficial, Dirección de Gobierno en línea")
    }
}
