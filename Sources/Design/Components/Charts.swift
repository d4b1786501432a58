public import HTML

/// A bar of ``HTML/goalBars(_:sentence:bars:of:)``.
public struct GoalBar: Sendable {
    public var name: String
    public var value: Double
    /// The value as it is read aloud: "80 %".
    public var words: String
    /// Where the mark stands; nil where there is no goal.
    public var goal: Double?
    public var goalWords: String

    public init(_ name: String, value: Double, words: String, goal: Double? = nil, goalWords: String = "sin meta") {
        self.name = name
        self.value = value
        self.words = words
        self.goal = goal
        self.goalWords = goalWords
    }
}

extension HTML {
    /// How far something is: "18 de 22 actividades cumplidas" above a bar.
    ///
    /// - Parameters:
    ///   - label: what is counted; the bar's own name.
    ///   - words: what stands to be read; without them, "18 de 22".
    ///   - refresh: an address that answers the page with this bar in it. The script asks every two seconds until the
    ///     bar comes back without it; who has no script reloads the page.
    public mutating func progressBar(
        _ label: String, done: Int, of total: Int, words: String? = nil, id: String? = nil, refresh: String? = nil
    ) {
        div(
            .class("progress"), .when(id != nil, .id(id ?? "")), .when(refresh != nil, .data("refresh", refresh ?? ""))
        ) { bar in
            bar.p(.role(refresh == nil ? "presentation" : "status")) { line in
                line.span(label)
                line.text(" ")
                line.strong(words ?? "\(done) de \(total)")
            }
            bar.progress(.value(min(done, total)), .max(Swift.max(total, 1)), .aria("label", label)) {
                $0.text(words ?? "\(done) de \(total)")
            }
        }
    }

    /// Bars with the goal as a mark, the sentence that says what they show, and the same figures as a table.
    ///
    /// - Parameter maximum: the value of a full bar.
    public mutating func goalBars(
        _ title: String, sentence: String, bars: [GoalBar], of maximum: Double = 100
    ) {
        figure(.class("chart")) { chart in
            chart.figcaption {
                $0.strong(title)
                $0.text(" ")
                $0.span(sentence)
            }
            for bar in bars { chart.goalBar(bar, of: maximum) }
            chart.asTable(
                caption: title, columns: ["Parte", "Va en", "Meta"],
                rows: bars.map { [$0.name, $0.words, $0.goalWords] })
        }
    }

    private mutating func goalBar(_ bar: GoalBar, of maximum: Double) {
        p(.class("bar")) { line in
            line.span(bar.name)
            line.text(" ")
            line.strong(bar.words)
        }
        svg(
            .class("bar"), .draw("viewBox", "0 0 1000 20"), .draw("preserveAspectRatio", "none"),
            .aria("hidden", "true")
        ) { art in
            art.svgRect(.class("track"), .draw("y", 4), .draw("width", 1000), .draw("height", 12))
            art.svgRect(
                .class("done"), .draw("y", 4), .draw("width", Self.share(bar.value, of: maximum)), .draw("height", 12))
            guard let goal = bar.goal else { return }
            let x = Swift.min(Self.share(goal, of: maximum), 996)
            for style in ["goal halo", "goal"] {
                art.svgLine(.class(style), .draw("x1", x), .draw("x2", x), .draw("y1", 0), .draw("y2", 20))
            }
        }
    }

    /// Thousandths of the whole, never outside the bar.
    private static func share(_ value: Double, of maximum: Double) -> Int {
        guard maximum > 0, value.isFinite else { return 0 }
        return Int((Swift.min(Swift.max(value / maximum, 0), 1) * 1000).rounded())
    }

    /// "Ver como tabla": the figures of a drawing, for who reads better in rows.
    mutating func asTable(caption: String, columns: [String], rows: [[String]]) {
        details(.class("as-table")) { fold in
            fold.summary("Ver como tabla")
            fold.dataTable(
                caption, columns: columns.map { TableColumn($0) }, rows: rows.map { $0.map { TableCell($0) } })
        }
    }
}

extension ComponentExample {
    static let progress = ComponentExample(
        "avance", "Avance", "Cuánto va de algo que tiene final; también el trabajo largo que la página espera.",
        criteria: [
            "El avance se dice en palabras encima de la barra.",
            "La barra tiene nombre y valor para el lector de pantalla.",
        ]
    ) { html in
        html.progressBar("Actividades cumplidas", done: 18, of: 22)
        html.progressBar("Leyendo el documento", done: 3, of: 8, words: "página 3 de 8")
    }

    static let goalBars = ComponentExample(
        "barras", "Barras con meta", "Comparar pocas cantidades con lo que se prometió.",
        criteria: [
            "Lleva título, una frase que dice qué muestra y «Ver como tabla».", "La meta es una marca, no un color.",
        ]
    ) { html in
        html.goalBars(
            "Avance por fase", sentence: "Tres fases van por debajo de su meta. La marca es la meta del plan.",
            bars: [
                GoalBar("Información", value: 100, words: "100 %", goal: 100, goalWords: "100 %"),
                GoalBar("Interacción", value: 80, words: "80 %", goal: 100, goalWords: "100 %"),
                GoalBar("Transacción", value: 32, words: "32 %", goal: 50, goalWords: "50 %"),
                GoalBar("Transformación", value: 23, words: "23 %", goal: 50, goalWords: "50 %"),
                GoalBar("Democracia", value: 13, words: "13 %"),
            ])
    }
}
