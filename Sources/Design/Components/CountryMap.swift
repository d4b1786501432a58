public import HTML
import Spanish

/// A department in ``HTML/countryMap(_:sentence:parts:reached:departments:)``.
public struct DepartmentCounts: Sendable {
    /// Two digits of DIVIPOLA: "54".
    public var code: String
    public var name: String
    /// How many entities stand in each part, in the order of the parts.
    public var counts: [Int]
    public var address: String

    public init(code: String, name: String, counts: [Int], address: String) {
        self.code = code
        self.name = name
        self.counts = counts
        self.address = address
    }
}

extension StackPart {
    /// Where the plans of a department stand.
    public static let plans = [
        StackPart("aceptados", one: "aceptado", .done), StackPart("enviados", one: "enviado", .part),
        StackPart("devueltos", one: "devuelto", .due),
        StackPart("atrasados", one: "atrasado", .missed), StackPart("sin empezar", .none),
    ]
}

extension HTML {
    /// The country as equal tiles, each with how many of a hundred were reached and a small stacked bar; a legend, and
    /// the same figures as a table.
    ///
    /// - Parameters:
    ///   - parts: what the counts of a department are.
    ///   - reached: how many of the first parts count as reached; their share of a hundred is the number on the tile.
    public mutating func countryMap(
        _ title: String, sentence: String, parts: [StackPart] = StackPart.plans, reached: Int = 2,
        departments: [DepartmentCounts]
    ) {
        let shares = departments.map { DepartmentShare($0, parts, reached) }
        figure(.class("chart")) { map in
            map.figcaption {
                $0.strong(title)
                $0.text(" ")
                $0.span(sentence)
            }
            map.legend(parts)
            map.svg(
                .class("tiles"), .draw("viewBox", TileGrid.frame(of: departments.map(\.code))),
                .role("group"), .aria("label", title)
            ) { art in
                for share in shares { art.tile(share, parts) }
            }
            map.countryTable(title, parts, shares)
        }
    }

    private mutating func tile(_ share: DepartmentShare, _ parts: [StackPart]) {
        guard let place = TileGrid.places[share.department.code] else { return }
        let words = "\(share.department.name): \(share.words)"
        a(.href(share.department.address), .aria("label", words)) { link in
            link.svgTitle(words)
            link.svgGroup(.draw("transform", "translate(\(place.column * 48) \(place.row * 48))")) { tile in
                tile.svgRect(.draw("width", 44), .draw("height", 44), .draw("rx", 4))
                tile.svgText(place.short, .draw("x", 22), .draw("y", 16))
                tile.svgText(share.percent, .draw("x", 22), .draw("y", 32), .class("value"))
                tile.svgGroup(.class("stack")) { bar in
                    bar.stack(share.department.counts, parts, x: 4, y: 36, width: 36, height: 5, gap: 1, stripe: 3)
                }
            }
        }
    }

    private mutating func countryTable(_ title: String, _ parts: [StackPart], _ shares: [DepartmentShare]) {
        details(.class("as-table")) { fold in
            fold.summary("Ver como tabla")
            fold.dataTable(
                title,
                columns: [TableColumn("Departamento"), TableColumn("Entidades", isNumber: true)]
                    + parts.map { TableColumn(Spanish.capitalized($0.title), isNumber: true) },
                rows: shares.map { share in
                    [TableCell(share.department.name, link: share.department.address)]
                        + ([share.total] + share.department.counts).map { TableCell(String($0)) }
                })
        }
    }
}

/// A department and what its tile says.
private struct DepartmentShare {
    let department: DepartmentCounts
    let total: Int
    private let reached: Int
    private let parts: [StackPart]

    init(_ department: DepartmentCounts, _ parts: [StackPart], _ reached: Int) {
        self.department = department
        self.parts = parts
        total = department.counts.reduce(0, +)
        self.reached = department.counts.prefix(reached).reduce(0, +)
    }

    /// Of each hundred, rounded down so that only what is whole says 100.
    var percent: String { total > 0 ? String(reached * 100 / total) : "–" }

    /// "38 de 40 entidades: 30 aceptados, 8 enviados y 2 sin empezar".
    var words: String {
        guard total > 0 else { return "sin entidades" }
        let counted = zip(department.counts, parts).filter { $0.0 > 0 }.map { $1.counted($0) }
        return "\(reached) de \(Spanish.count(total, "entidad", "entidades")): " + Spanish.list(counted)
    }
}

extension ComponentExample {
    static let countryMap = ComponentExample(
        "mapa-planes", "Mapa de los planes del país", "Qué departamentos van adelante y dónde hay que llamar.",
        criteria: [
            "Cada cuadro dice su departamento y sus cantidades; la barra repite lo mismo sin depender del color.",
            "Las mismas cifras están en una tabla.",
        ]
    ) { html in
        // A part of the country only: the guide has to stay light.
        let order = TileGrid.places.sorted { ($0.value.row, $0.value.column) < ($1.value.row, $1.value.column) }
        html.countryMap(
            "Planes de 2012", sentence: "El número es cuántas de cada cien entidades ya enviaron su plan.",
            departments: order.filter { 2...3 ~= $0.value.row }.map { code, place in
                let example = [[30, 4, 0, 1, 5], [12, 10, 2, 3, 13], [40, 0, 0, 0, 0]]
                return DepartmentCounts(
                    code: code, name: "Departamento \(place.short)",
                    counts: example[place.column % 3], address: "#mapa-planes")
            })
    }
}
