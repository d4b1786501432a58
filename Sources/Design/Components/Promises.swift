public import HTML

/// One period of something that recurs, and how it went.
public struct PeriodSquare: Sendable, Hashable {
    /// "mayo", "segundo trimestre"
    public var name: String
    public var state: Standing

    public init(_ name: String, _ state: Standing) {
        self.name = name
        self.state = state
    }
}

extension HTML {
    /// A state in words, with its colour and its sign: ✓ kept, ! due, × missed. The colour never speaks alone.
    public mutating func chip(_ words: String, _ state: Standing = .neutral) {
        span(words, .class("chip \(state.rawValue)"))
    }

    /// What was promised beside how it stands; the state moves below the promise when there is no room.
    public mutating func promiseRows(_ rows: [PromiseRow]) {
        ul(.class("promises")) { list in
            for row in rows {
                list.li { item in
                    item.span { words in
                        if let address = row.address {
                            words.a(row.promise, .href(address))
                        } else {
                            words.text(row.promise)
                        }
                        if !row.detail.isEmpty { words.small(row.detail) }
                        if let source = row.source { words.small { $0.a(source.title, .href(source.address)) } }
                        if !row.periods.isEmpty { words.periods(row.periods, summary: row.summary) }
                    }
                    item.chip(row.words, row.state)
                }
            }
        }
    }

    /// A row of small squares, one for each period. Each state has its own drawing, so the row can be read without
    /// colour.
    ///
    /// - Parameter summary: what the row says; without it, the squares are counted and the missed ones named.
    public mutating func periods(_ squares: [PeriodSquare], summary: String? = nil) {
        svg(
            .class("periods"), .draw("viewBox", "0 0 \(squares.count * 20 - 4) 16"), .draw("height", 16),
            .draw("width", squares.count * 20 - 4), .role("img"), .aria("label", summary ?? Self.spoken(squares))
        ) { art in
            for (index, square) in squares.enumerated() { art.square(square.state, at: index * 20) }
        }
    }

    private mutating func square(_ state: Standing, at x: Int) {
        svgRect(
            .class(state.rawValue), .draw("x", "\(x).75"), .draw("y", "0.75"), .draw("width", "14.5"),
            .draw("height", "14.5"), .draw("rx", 3))
        switch state {
        case .kept: svgPath(.draw("d", "M\(x + 4) 8.500l3 3 5-6.500"))
        case .missed: svgPath(.draw("d", "M\(x + 5) 5l6 6m0-6-6 6"))
        case .due: svgPath(.draw("d", "M\(x + 8) 4v4.500l3 2"))
        case .neutral: break
        }
    }

    private static func spoken(_ squares: [PeriodSquare]) -> String {
        let kept = squares.count { $0.state == .kept }
        let missed = squares.filter { $0.state == .missed }.map(\.name)
        let due = squares.filter { $0.state == .due }.map(\.name)
        var words = "\(kept) de \(squares.count) periodos cumplidos"
        if !missed.isEmpty { words += "; sin cumplir: \(missed.joined(separator: ", "))" }
        if !due.isEmpty { words += "; por vencer: \(due.joined(separator: ", "))" }
        return words
    }
}

/// A promise, and the word that says how it stands.
public struct PromiseRow: Sendable {
    /// "Contratación, cada mes"
    public var promise: String
    /// "vence en 9 días"
    public var words: String
    public var state: Standing
    public var address: String?
    /// More about it, in small letters: "Cada mes: la última el 3 de marzo, hace 62 días."
    public var detail = ""
    /// Where it was promised.
    public var source: Link?
    /// How its periods went, the oldest first.
    public var periods: [PeriodSquare] = []
    /// What the squares say, for who does not see them; nil: they are counted.
    public var summary: String?

    public init(_ promise: String, _ words: String, _ state: Standing = .neutral, address: String? = nil) {
        self.promise = promise
        self.words = words
        self.state = state
        self.address = address
    }
}

extension PromiseRow {
    fileprivate static var example: PromiseRow {
        var row = PromiseRow("Contratación", "al día", .kept, address: "#promesas")
        row.detail = "Cada trimestre: la última el 2 de octubre, hace 12 días."
        row.source = Link("Plan de acción, acción 2", "#promesas")
        row.periods = [PeriodSquare("primer trimestre", .kept), PeriodSquare("segundo trimestre", .kept)]
        return row
    }
}

extension ComponentExample {
    static let chips = ComponentExample(
        "estados", "Estado", "Cómo va algo, en palabras. Hay tres estados y ninguno más.",
        criteria: [
            "El color acompaña a las palabras y a un signo; nunca va solo.", "El contraste es de 4,5 a 1 o más.",
        ]
    ) { html in
        html.buttonRow { row in
            row.chip("al día", .kept)
            row.chip("vence en 9 días", .due)
            row.chip("sin actualizar desde el 3 de octubre", .missed)
            row.chip("borrador")
        }
    }

    static let promises = ComponentExample(
        "promesas", "Lo prometido y lo hecho", "Cada promesa al lado de su estado.",
        criteria: ["Es una lista.", "En pantallas angostas el estado pasa abajo sin estirarse."]
    ) { html in
        html.card("Lo que prometimos") { card in
            card.promiseRows([
                PromiseRow("Noticias, cada semana", "al día", .kept),
                PromiseRow("Trámites, cada seis meses", "vence en 9 días", .due),
                PromiseRow(
                    "Normatividad, cada mes", "sin actualizar desde el 3 de octubre", .missed, address: "#promesas"),
                .example,
            ])
        }
    }

    static let periods = ComponentExample(
        "periodos", "Cuadros de periodos", "Lo que se repite: un cuadro por mes, trimestre o semana.",
        criteria: [
            "La fila es una imagen con texto que cuenta y nombra lo incumplido.", "Cada estado tiene su dibujo.",
        ]
    ) { html in
        let states: [Standing] = [
            .kept, .kept, .kept, .kept, .missed, .kept, .kept, .kept, .kept, .kept, .due, .neutral,
        ]
        let months = [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        ]
        html.periods(zip(months + ["noviembre", "diciembre"], states).map { PeriodSquare($0, $1) })
    }
}
