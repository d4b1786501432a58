public import HTML
import Spanish

/// How one period of a promise went, in ``HTML/keepingCalendar(_:sentence:year:rows:)``.
public enum KeepingMark: String, Sendable, Hashable, CaseIterable {
    case kept, late, missed
    /// Still open.
    case running = "due"
    /// Nothing is owed: not yet, or no more.
    case notDue = "none"

    public var word: String {
        switch self {
        case .kept: "cumplido"
        case .late: "cumplido tarde"
        case .missed: "no cumplido"
        case .running: "en curso"
        case .notDue: "nada que cumplir"
        }
    }
}

/// A period of a promise in a year.
public struct KeepingCell: Sendable, Hashable {
    /// "mayo", "segundo trimestre"
    public var name: String
    /// The months it covers, 1 to 12. Periods of the same month share its place.
    public var months: ClosedRange<Int>
    public var mark: KeepingMark

    public init(_ name: String, months: ClosedRange<Int>, _ mark: KeepingMark) {
        self.name = name
        self.months = months.clamped(to: 1...12)
        self.mark = mark
    }
}

/// A promise and the periods of a year.
public struct KeepingRow: Sendable {
    /// "Normatividad, cada mes"
    public var promise: String
    public var address: String?
    public var cells: [KeepingCell]

    public init(_ promise: String, address: String? = nil, _ cells: [KeepingCell]) {
        self.promise = promise
        self.address = address
        self.cells = cells
    }

    /// "9 de 11 cumplidos, 1 tarde"; a period that is open or owes nothing is not counted.
    var summary: String {
        let kept = cells.count { $0.mark == .kept }
        let late = cells.count { $0.mark == .late }
        let due = kept + late + cells.count { $0.mark == .missed }
        guard due > 0 else { return "nada vencido todavía" }
        return "\(kept + late) de \(due) cumplidos" + (late > 0 ? ", \(late) tarde" : "")
    }

    /// The names of the periods that went so: "enero, febrero y abril".
    func names(_ mark: KeepingMark) -> String {
        let names = cells.filter { $0.mark == mark }.map(\.name)
        return names.isEmpty ? "ninguno" : Spanish.list(names)
    }
}

extension HTML {
    /// What was kept, late and missed in a year: the months beside each other, the promises below each other. It
    /// scrolls by itself where the screen is narrow; the names of the promises stay.
    ///
    /// Days are too many for it: a daily promise is given by its months.
    public mutating func keepingCalendar(_ title: String, sentence: String, year: Int, rows: [KeepingRow]) {
        figure(.class("chart")) { chart in
            chart.figcaption {
                $0.strong(title)
                $0.text(" ")
                $0.span(sentence)
            }
            chart.keepingLegend()
            chart.div(.class("keeping"), .role("region"), .aria("label", "\(title), \(year)"), .tabindex(0)) { grid in
                grid.p(String(year))
                grid.monthNames()
                for row in rows { grid.keepingRow(row) }
            }
            chart.keepingTable(title, rows)
        }
    }

    private mutating func keepingLegend() {
        ul(.class("legend")) { list in
            for mark in KeepingMark.allCases {
                list.li { item in
                    item.svg(
                        .class("periods"), .draw("viewBox", "0 0 20 20"), .draw("width", 20), .draw("height", 20),
                        .aria("hidden", "true")
                    ) { art in art.mark(mark, x: 0, width: 20, height: 20) }
                    item.text(Spanish.capitalized(mark.word))
                }
            }
        }
    }

    private mutating func monthNames() {
        svg(.draw("viewBox", "0 0 480 20"), .draw("width", 480), .draw("height", 20), .aria("hidden", "true")) { art in
            for (index, name) in Self.shortMonths.enumerated() {
                art.svgText(name, .draw("x", index * 40 + 20), .draw("y", 15))
            }
        }
    }

    private mutating func keepingRow(_ row: KeepingRow) {
        p { name in
            if let address = row.address { name.a(row.promise, .href(address)) } else { name.text(row.promise) }
            name.text(" ")
            name.small(row.summary)
        }
        svg(
            .class("periods"), .draw("viewBox", "0 0 480 28"), .draw("width", 480), .draw("height", 28), .role("img"),
            .aria("label", Self.spoken(row))
        ) { art in art.cells(row.cells) }
    }

    private static func spoken(_ row: KeepingRow) -> String {
        let missed = row.cells.contains { $0.mark == .missed }
        return row.summary + (missed ? "; sin cumplir: " + row.names(.missed) : "")
    }

    /// Periods that begin in the same month share the months they cover.
    private mutating func cells(_ cells: [KeepingCell]) {
        for (months, group) in Dictionary(grouping: cells, by: \.months).sorted(by: {
            $0.key.lowerBound < $1.key.lowerBound
        }) {
            let width = months.count * 40 - 4
            for (index, cell) in group.enumerated() {
                let (from, to) = (index * width / group.count, (index + 1) * width / group.count)
                let gap = index + 1 < group.count ? 2 : 0
                mark(cell.mark, x: (months.lowerBound - 1) * 40 + 2 + from, width: to - from - gap, height: 28)
            }
        }
    }

    /// A square of any width with its sign in the middle; too narrow for a sign, the square alone.
    private mutating func mark(_ mark: KeepingMark, x: Int, width: Int, height: Int) {
        svgRect(
            .class(mark.rawValue), .draw("x", x + 1), .draw("y", 1), .draw("width", Swift.max(1, width - 2)),
            .draw("height", height - 2), .draw("rx", 3))
        guard width > 10 else { return }
        let (a, b) = (x + width / 2, height / 2)
        switch mark {
        case .kept, .late: svgPath(.draw("d", "M\(a - 4) \(b)l3 3 5-6.500"))
        case .missed: svgPath(.draw("d", "M\(a - 3) \(b - 3)l6 6m0-6-6 6"))
        case .running: svgPath(.draw("d", "M\(a - 5) \(b)h2m2 0h2m2 0h2"))
        case .notDue: break
        }
    }

    private mutating func keepingTable(_ title: String, _ rows: [KeepingRow]) {
        let marks: [KeepingMark] = [.kept, .late, .missed, .running]
        asTable(
            caption: title, columns: ["Promesa"] + marks.map { Spanish.capitalized($0.word) },
            rows: rows.map { row in [row.promise] + marks.map(row.names) })
    }

    private static let shortMonths = [
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
    ]
}

extension ComponentExample {
    static let keepingCalendar = ComponentExample(
        "calendario", "Calendario de lo cumplido", "Lo prometido en un año y lo hecho, periodo por periodo.",
        criteria: [
            "Cada estado tiene su dibujo y su nombre en la leyenda.",
            "Cada fila se lee «9 de 10 cumplidos; sin cumplir: mayo»; la tabla nombra los periodos.",
            "En el teléfono se desplaza solo, también con teclado, y los nombres siguen a la vista.",
        ]
    ) { html in
        let names = [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ]
        let marks: [KeepingMark] = [
            .notDue, .kept, .kept, .late, .missed, .kept, .kept, .kept, .kept, .running, .notDue, .notDue,
        ]
        html.keepingCalendar(
            "Lo que prometimos publicar", sentence: "Faltó una vez la normatividad y una vez el boletín.", year: 2012,
            rows: [
                KeepingRow(
                    "Normatividad, cada mes", address: "#calendario",
                    (1...12).map { KeepingCell(names[$0 - 1], months: $0...$0, marks[$0 - 1]) }),
                KeepingRow(
                    "Boletín, dos veces al mes",
                    [KeepingMark.kept, .late, .kept, .missed].enumerated().map { index, mark in
                        let month = index / 2 + 1
                        let half = index.isMultiple(of: 2) ? "primera" : "segunda"
                        return KeepingCell("\(half) quincena de \(names[month - 1])", months: month...month, mark)
                    }),
                KeepingRow(
                    "Presupuesto, cada trimestre",
                    zip(["primer", "segundo", "tercer", "cuarto"], [KeepingMark.kept, .late, .kept, .running])
                        .enumerated().map { index, quarter in
                            KeepingCell(quarter.0 + " trimestre", months: index * 3 + 1...index * 3 + 3, quarter.1)
                        }),
                KeepingRow("Rendición de cuentas, cada año", [KeepingCell("2012", months: 1...12, .running)]),
            ])
    }
}
