public import HTML

/// A place among its neighbours.
public struct SectionLink: Sendable {
    public var link: Link
    public var current: Bool

    public init(_ title: String, _ address: String, current: Bool = false) {
        link = Link(title, address)
        self.current = current
    }
}

/// What a search found.
public struct FoundItem: Sendable {
    public var link: Link
    /// Words around what was sought; those that match are marked.
    public var excerpt: [(words: String, isMatch: Bool)]
    /// "Noticia · El municipio le informa · 19 de noviembre de 2026"
    public var detail: String

    public init(_ title: String, _ address: String, excerpt: [(words: String, isMatch: Bool)], detail: String) {
        link = Link(title, address)
        self.excerpt = excerpt
        self.detail = detail
    }
}

extension HTML {
    /// A text that was written in Markdown.
    public mutating func prose(_ content: (inout HTML) throws -> Void) rethrows {
        try div(.class("prose"), content: content)
    }

    /// Says whose words these were: "Publicado por la administración 2012–2015".
    public mutating func historyMark(_ administration: String) {
        p("Publicado por la \(administration)", .class("history"))
    }

    /// Questions people ask, each folded over its answer.
    public mutating func questions(_ questions: [(question: String, write: @Sendable (inout HTML) -> Void)]) {
        div(.class("questions")) { list in
            for one in questions { list.fold(one.question) { one.write(&$0) } }
        }
    }

    /// Words of the house and what they mean.
    public mutating func glossary(_ terms: [(term: String, meaning: String)]) {
        dl(.class("glossary")) { list in
            for one in terms {
                list.dt(one.term)
                list.dd(one.meaning)
            }
        }
    }

    /// Pictures side by side, each with its words below.
    public mutating func gallery(_ pictures: [(picture: SitePicture, words: String)]) {
        ul(.class("gallery")) { list in
            for one in pictures {
                list.li { item in
                    item.figure { figure in
                        figure.picture(one.picture)
                        if !one.words.isEmpty { figure.figcaption(one.words) }
                    }
                }
            }
        }
    }

    /// What a search found, the nearest first.
    public mutating func searchResults(_ hits: [FoundItem], level: Int = 2) {
        ol(.class("results")) { list in
            for hit in hits {
                list.li { item in
                    item.headingLink(hit.link, level: level)
                    item.p { words in
                        for part in hit.excerpt {
                            if part.isMatch { words.mark(part.words) } else { words.text(part.words) }
                        }
                    }
                    item.p(hit.detail, .class("hint"))
                }
            }
        }
    }

    /// The channels beside this one.
    public mutating func sectionNavigation(_ label: String, _ links: [SectionLink]) {
        nav(.class("sections"), .aria("label", label)) { nav in
            nav.ul { list in
                for one in links {
                    list.li {
                        $0.a(one.link.title, .href(one.link.address), .when(one.current, .aria("current", "page")))
                    }
                }
            }
        }
    }

    /// What stands before and after this in its channel.
    public mutating func neighbours(_ label: String, before: Link?, after: Link?) {
        nav(.class("around"), .aria("label", label)) { nav in
            if let before { nav.neighbour("Anterior", before, "prev") }
            if let after { nav.neighbour("Siguiente", after, "next") }
        }
    }

    private mutating func neighbour(_ word: String, _ link: Link, _ relation: String) {
        a(.href(link.address), .rel(relation)) { words in
            words.small(word)
            words.text(" \(link.title)")
        }
    }
}

extension ComponentExample {
    static let prose = ComponentExample(
        "texto", "Texto", "Lo que una oficina escribe con el editor: párrafos, listas, citas, tablas.",
        criteria: ["Los encabezados siguen el orden de la página.", "Las tablas se leen también en el teléfono."]
    ) { html in
        html.prose { text in
            text.p("El sábado 21 vacunaremos en las escuelas de El Hato y La Loma. Lleve el carné.")
            text.ul { list in
                list.li("El Hato, desde las 8:00 a. m.")
                list.li("La Loma, desde la 1:00 p. m.")
            }
            text.blockquote { $0.p("Nadie tiene que bajar al pueblo: vamos hasta la escuela.") }
        }
    }

    static let history = ComponentExample(
        "historico", "Modo histórico", "Lo que publicó otra administración lo dice.",
        criteria: ["Está en palabras, antes del texto."]
    ) { $0.historyMark("Administración 2012–2015") }

    static let questions = ComponentExample(
        "preguntas", "Preguntas frecuentes", "Una pregunta por pliegue; se abre con teclado.",
        criteria: ["Cada pregunta es el rótulo de su pliegue; sin programa también se abre."]
    ) { html in
        html.questions([
            ("¿Hasta cuándo puedo pagar el predial con descuento?", { $0.p("Hasta el 30 de abril, con el 10 %.") }),
            ("¿Dónde pido el certificado de residencia?", { $0.p("En la Secretaría de Gobierno o por correo.") }),
        ])
    }

    static let glossary = ComponentExample(
        "glosario", "Glosario", "Palabras de la casa, explicadas.", criteria: ["Es una lista de definiciones."]
    ) { html in
        html.glossary([
            ("Acuerdo", "Norma que aprueba el concejo municipal."),
            ("Vigencia", "El año al que corresponde un plan o un presupuesto."),
        ])
    }

    static let results = ComponentExample(
        "resultados", "Resultados de búsqueda", "Lo encontrado, con las palabras que coinciden.",
        criteria: ["Es una lista ordenada de encabezados con enlace.", "Lo que coincide va marcado, no solo en color."]
    ) { html in
        html.searchResults(
            [
                FoundItem(
                    "Vacunación en las veredas El Hato y La Loma", "#resultados",
                    excerpt: [
                        ("Las brigadas de ", false), ("vacunación", true),
                        (" estarán en las escuelas desde las 8 de la mañana.", false),
                    ], detail: "Noticia · El municipio le informa · 19 de noviembre de 2026")
            ], level: 4)
    }

    static let sections = ComponentExample(
        "secciones", "Navegación de la sección", "Los canales que acompañan al que se lee.",
        criteria: ["Es una navegación con nombre; el lugar presente está marcado."]
    ) { html in
        html.sectionNavigation(
            "Secciones de ejemplo",
            [
                SectionLink("Noticias", "#secciones", current: true), SectionLink("Eventos", "#secciones"),
                SectionLink("Convocatorias", "#secciones"),
            ])
    }

    static let around = ComponentExample(
        "vecinos", "Anterior y siguiente", "Seguir leyendo el mismo canal.",
        criteria: ["Cada enlace dice hacia dónde va y cómo se llama lo que sigue."]
    ) { html in
        html.neighbours(
            "Vecinos de ejemplo", before: Link("Vacunación en las veredas", "#vecinos"),
            after: Link("Cómo quedó el presupuesto de 2027", "#vecinos"))
    }

    static let banners = FrameBanner.Tone.allCases.map { tone in
        let (kind, title, words) = wording(tone)
        return ComponentExample(
            "franja-\(tone)", "Franja de \(kind.lowercased())", "Encima de todo, mientras dura lo que avisa.",
            criteria: [
                "Es una región con nombre; la palabra va antes del título.", "El contraste es de 4,5 a 1 o más.",
            ]
        ) { html in
            html.alert(
                FrameBanner(tone, kind: kind, title: title, words: words, link: Link("Qué hacer", "#franja-\(tone)")),
                label: "\(kind) de ejemplo")
        }
    }

    private static func wording(_ tone: FrameBanner.Tone) -> (kind: String, title: String, words: String) {
        switch tone {
        case .emergency: ("Emergencia", "Creciente del río Chitagá", "Salga de las orillas y suba a la escuela.")
        case .warning: ("Alerta", "Vía a San Luis con paso restringido", "Paso a un carril de 6 a. m. a 6 p. m.")
        case .notice: ("Aviso", "La alcaldía no atiende el viernes", "Volvemos el lunes a las 8:00 a. m.")
        case .mourning: ("Duelo", "Falleció la maestra Evangelina Rojas", "La velación es en la casa cural.")
        }
    }
}
