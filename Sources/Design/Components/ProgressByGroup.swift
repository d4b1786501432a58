public import HTML
import Spanish

/// A row of ``HTML/progressByGroup(_:sentence:parts:groups:noun:)``: a phase or a theme.
public struct ProgressGroup: Sendable {
    public var name: String
    /// How many there are of each part, in the order of the parts.
    public var counts: [Int]
    public var address: String?

    public init(_ name: String, _ counts: [Int], address: String? = nil) {
        self.name = name
        self.counts = counts
        self.address = address
    }

    fileprivate var total: Int { counts.reduce(0, +) }
}

extension StackPart {
    /// The states of an activity.
    public static let activities = [
        StackPart("terminadas", one: "terminada", .done), StackPart("en curso", .part),
        StackPart("atrasadas", one: "atrasada", .missed),
        StackPart("sin empezar", .none),
    ]

    /// How promises stand today.
    public static let promises = [
        StackPart("al día", .done), StackPart("por vencer", .due), StackPart("atrasadas", one: "atrasada", .missed),
    ]
}

extension HTML {
    /// How far the work of each phase or theme is: a stacked bar with its numbers in words, and the same as a table.
    ///
    /// - Parameter parts: what the counts of a group are, from done to not started.
    public mutating func progressByGroup(
        _ title: String, sentence: String, parts: [StackPart] = StackPart.activities, groups: [ProgressGroup],
        noun: String = "Fase"
    ) {
        figure(.class("chart")) { chart in
            chart.figcaption {
                $0.strong(title)
                $0.text(" ")
                $0.span(sentence)
            }
            chart.legend(parts)
            for group in groups { chart.groupBar(group, parts) }
            chart.groupTable(title, noun, parts, groups)
        }
    }

    /// The parts of one whole: large numbers over one bar, and the groups it is made of as a table.
    public mutating func shares(
        _ title: String, sentence: String, parts: [StackPart], groups: [ProgressGroup], noun: String
    ) {
        let counts = parts.indices.map { part in groups.reduce(0) { $0 + $1.counts[part] } }
        figure(.class("chart")) { chart in
            chart.figcaption {
                $0.strong(title)
                $0.text(" ")
                $0.span(sentence)
            }
            chart.statRow { row in
                for (count, part) in zip(counts, parts) { row.share(count, part) }
            }
            chart.bar(counts, parts)
            chart.groupTable(title, noun, parts, groups)
        }
    }

    /// A large number whose words carry the drawing of their part of the bar.
    private mutating func share(_ count: Int, _ part: StackPart) {
        p(.class("stat")) { stat in
            stat.strong(Spanish.number(count))
            stat.text(" ")
            stat.span { words in
                words.swatch(part)
                words.text(" " + (count == 1 ? part.one : part.title))
            }
        }
    }

    private mutating func groupBar(_ group: ProgressGroup, _ parts: [StackPart]) {
        p(.class("bar")) { line in
            if let address = group.address { line.a(group.name, .href(address)) } else { line.span(group.name) }
            line.text(" ")
            line.strong(Self.counted(group, parts))
        }
        bar(group.counts, parts)
    }

    private mutating func bar(_ counts: [Int], _ parts: [StackPart]) {
        svg(
            .class("bar stack"), .draw("viewBox", "0 0 1000 20"), .draw("preserveAspectRatio", "none"),
            .aria("hidden", "true")
        ) { $0.stack(counts, parts, x: 1, y: 2, width: 998, height: 16, gap: 6, stripe: 12) }
    }

    /// "6 de 9 terminadas, 2 en curso y 1 atrasada": what there is none of is not said.
    private static func counted(_ group: ProgressGroup, _ parts: [StackPart]) -> String {
        guard group.total > 0, let first = parts.first, let done = group.counts.first else { return "sin actividades" }
        let others = zip(group.counts, parts).dropFirst().filter { $0.0 > 0 && $0.1.shade != .none }
        return Spanish.list(["\(done) de \(group.total) \(first.title)"] + others.map { $1.counted($0) })
    }

    private mutating func groupTable(
        _ title: String, _ noun: String, _ parts: [StackPart], _ groups: [ProgressGroup]
    ) {
        details(.class("as-table")) { fold in
            fold.summary("Ver como tabla")
            fold.dataTable(
                title,
                columns: [TableColumn(noun)]
                    + (parts.map { Spanish.capitalized($0.title) } + ["Total"]).map { TableColumn($0, isNumber: true) },
                rows: groups.map { group in
                    [TableCell(group.name)] + (group.counts + [group.total]).map { TableCell(String($0)) }
                })
        }
    }
}

extension ComponentExample {
    static let progressByGroup = ComponentExample(
        "avance-por-fase", "Avance por fase o tema", "Cuánto va de un plan, parte por parte.",
        criteria: [
            "Las cantidades están en palabras encima de cada barra y en una tabla.",
            "Cada estado tiene su dibujo: lleno, pálido, rayado o vacío.",
        ]
    ) { html in
        html.progressByGroup(
            "Actividades por fase", sentence: "Dos fases tienen actividades atrasadas.",
            groups: [
                ProgressGroup("Información", [6, 2, 0, 1], address: "#avance-por-fase"),
                ProgressGroup("Interacción", [3, 1, 2, 1]), ProgressGroup("Transacción", [1, 3, 1, 4]),
                ProgressGroup("Transformación", [0, 1, 0, 5]), ProgressGroup("Democracia", [0, 0, 0, 0]),
            ])
    }

    static let shares = ComponentExample(
        "partes-de-un-todo", "Partes de un todo",
        "Lo primero que se dice de muchas cosas: cuántas van bien y cuántas no.",
        criteria: [
            "Las cifras se leen con sus palabras; el dibujo de cada una es el de su parte de la barra.",
            "De qué se compone está en una tabla.",
        ]
    ) { html in
        html.shares(
            "Las 20 promesas, hoy", sentence: "Una parte del sitio espera.", parts: StackPart.promises,
            groups: [ProgressGroup("Contratación", [3, 1, 0]), ProgressGroup("Normatividad", [9, 2, 5])],
            noun: "Canales"
        )
    }
}
