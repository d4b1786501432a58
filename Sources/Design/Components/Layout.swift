public import HTML

/// Something a citizen came for, in the citizen's words.
public struct Need: Sendable {
    public var title: String
    public var words: String
    public var address: String

    public init(_ title: String, _ words: String, _ address: String) {
        self.title = title
        self.words = words
        self.address = address
    }
}

/// An item of a list of news: when, what, and a sentence.
public struct NewsItem: Sendable {
    /// "19 de noviembre"
    public var date: String
    /// The same day in ISO 8601.
    public var day: String
    public var title: String
    public var words: String
    public var address: String
    public var picture: SitePicture?

    public init(
        _ title: String, _ address: String, date: String, day: String, words: String = "", picture: SitePicture? = nil
    ) {
        self.date = date
        self.day = day
        self.title = title
        self.words = words
        self.address = address
        self.picture = picture
    }
}

extension HTML {
    /// The band at the top of a home page: one sentence, one button. It writes the page's `h1`.
    ///
    /// - Parameter picture: of the place; at the right on wide screens, below the words on phones.
    public mutating func hero(
        _ title: String, _ words: String, action: Link?, level: Int = 1, picture: SitePicture? = nil
    ) {
        div(.class(picture == nil ? "hero" : "hero scene")) { band in
            band.div { part in
                if level == 1 { part.h1(title) } else { part.heading(title, level: level) }
                part.p(words)
                if let action { part.linkButton(action.title, to: action.address) }
            }
            if let picture { band.picture(picture) }
        }
    }

    /// The four things most people come for. Directly after a ``hero(_:_:action:level:)`` they rise over its edge.
    public mutating func needs(_ needs: [Need]) {
        ul(.class("needs")) { list in
            for need in needs {
                list.li { item in
                    item.a(.href(need.address)) { $0.strong(need.title) }
                    item.p(need.words)
                }
            }
        }
    }

    /// Dated items, newest first; a picture stands at the right.
    public mutating func newsList(_ items: [NewsItem], level: Int = 3) {
        for item in items {
            article(.class(item.picture == nil ? "news" : "news pictured")) { news in
                if let picture = item.picture { news.picture(picture) }
                news.div { words in
                    words.time(item.date, .datetime(item.day))
                    words.headingLink(Link(item.title, item.address), level: level)
                    if !item.words.isEmpty { words.p(item.words) }
                }
            }
        }
    }

    /// Two parts to one: the work on the left, what helps to decide on the right; on phones one below the other.
    public mutating func columns(
        work: (inout HTML) throws -> Void, side: (inout HTML) throws -> Void
    ) rethrows {
        try div(.class("columns")) { row in
            try row.div(content: work)
            try row.div(.class("side"), content: side)
        }
    }
}

extension ComponentExample {
    static let hero = ComponentExample(
        "portada", "Portada y necesidades", "La primera pantalla: lo que pasa hoy y lo que la gente viene a hacer.",
        criteria: [
            "Un solo botón.",
            "Cada necesidad es un enlace con las palabras de quien viene; toda la tarjeta se puede pulsar.",
        ]
    ) { html in
        html.hero(
            "El 28 de noviembre rendimos cuentas", "Escriba su pregunta antes del viernes.",
            action: Link("Hacer una pregunta", "#portada"), level: 3)
        html.needs([
            Need("Pagar el predial", "En línea o en el banco, hasta el 30 de junio", "#portada"),
            Need("Pedir un certificado", "Residencia, estratificación, paz y salvo", "#portada"),
        ])
    }

    static let columns = ComponentExample(
        "columnas", "Dos columnas", "El trabajo a la izquierda; a la derecha, lo que ayuda a decidir.",
        criteria: ["En el teléfono queda una sola columna, en el mismo orden."]
    ) { html in
        html.columns {
            $0.card { $0.p("El trabajo.") }
        } side: {
            $0.card { $0.p("Lo que ayuda a decidir.") }
        }
    }

    static let news = ComponentExample(
        "noticias", "Noticias", "Lo que pasó, con su fecha; lo más nuevo arriba.",
        criteria: ["Cada noticia es un artículo con encabezado.", "La fecha se entiende también como dato."]
    ) { html in
        html.newsList(
            [
                NewsItem(
                    "Vacunación en las veredas El Hato y La Loma este sábado", "#noticias", date: "19 de noviembre",
                    day: "2026-11-19", words: "Las brigadas estarán en las escuelas desde las 8 de la mañana."),
                NewsItem(
                    "Abierta la convocatoria para arreglar la vía a San Luis", "#noticias", date: "17 de noviembre",
                    day: "2026-11-17", words: "Las propuestas se reciben hasta el 2 de diciembre."),
            ], level: 4)
    }
}
