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

    public init(_ title: String, _ address: String, date: String, day: String, words: String = "") {
        self.date = date
        self.day = day
        self.title = title
        self.words = words
        self.address = address
    }
}

extension HTML {
    /// The band at the top of a home page: one sentence, one button. It writes the page's `h1`.
    public mutating func hero(_ title: String, _ words: String, action: Link?, level: Int = 1) {
        div(.class("hero")) { band in
            if level == 1 { band.h1(title) } else { band.heading(title, level: level) }
            band.p(words)
            if let action { band.linkButton(action.title, to: action.address) }
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

    /// Dated items, newest first.
    public mutating func newsList(_ items: [NewsItem], level: Int = 3) {
        for item in items {
            article(.class("news")) { news in
                news.time(item.date, .datetime(item.day))
                if level == 3 {
                    news.h3 { $0.a(item.title, .href(item.address)) }
                } else {
                    news.h4 { $0.a(item.title, .href(item.address)) }
                }
                if !item.words.isEmpty { news.p(item.words) }
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
                    day: "2026-11-19", words: "Las brigadas estarán en las escuelas desde las 8 de la mañana.")
            ], level: 4)
    }
}
