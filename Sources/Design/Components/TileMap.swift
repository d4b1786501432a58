public import HTML

/// A department on the tile map: what it is worth and where its tile leads.
public struct DepartmentTile: Sendable {
    /// Two digits of DIVIPOLA: "54".
    public var code: String
    public var name: String
    /// What stands on the tile; at most four signs: "38".
    public var value: String
    /// The value in words: "38 de 40 entidades con plan".
    public var words: String
    public var state: Standing
    /// The state in the table; the state's own word unless the map says it better ("2 publicaron").
    public var stateWords: String
    public var address: String

    public init(
        code: String, name: String, value: String, words: String, state: Standing = .neutral,
        stateWords: String? = nil, address: String
    ) {
        self.code = code
        self.name = name
        self.value = value
        self.words = words
        self.state = state
        self.stateWords = stateWords ?? state.word
        self.address = address
    }
}

/// Where each department stands in a map of equal tiles. Neighbours stay neighbours as far as a grid allows; the
/// Caribbean is at the top, the Pacific at the left.
enum TileGrid {
    static let columns = 7

    /// The part of the drawing that these departments need: all columns, and the rows between the first and the last.
    static func frame(of codes: [String]) -> String {
        let rows = codes.compactMap { places[$0]?.row }
        let (first, last) = (rows.min() ?? 0, rows.max() ?? 0)
        return "0 \(first * 48) \(columns * 48 - 4) \((last - first + 1) * 48 - 4)"
    }

    /// DIVIPOLA code → short name (ISO 3166-2), column, row.
    static let places: [String: (short: String, column: Int, row: Int)] = [
        "88": ("SAP", 0, 0), "44": ("LAG", 5, 0),
        "08": ("ATL", 3, 1), "47": ("MAG", 4, 1), "20": ("CES", 5, 1),
        "23": ("COR", 1, 2), "70": ("SUC", 2, 2), "13": ("BOL", 3, 2), "68": ("SAN", 4, 2), "54": ("NSA", 5, 2),
        "27": ("CHO", 1, 3), "05": ("ANT", 2, 3), "17": ("CAL", 3, 3), "15": ("BOY", 4, 3), "81": ("ARA", 5, 3),
        "66": ("RIS", 2, 4), "25": ("CUN", 3, 4), "11": ("DC", 4, 4), "85": ("CAS", 5, 4), "99": ("VID", 6, 4),
        "76": ("VAC", 1, 5), "63": ("QUI", 2, 5), "73": ("TOL", 3, 5), "50": ("MET", 4, 5), "95": ("GUV", 5, 5),
        "94": ("GUA", 6, 5),
        "19": ("CAU", 1, 6), "41": ("HUI", 2, 6), "18": ("CAQ", 3, 6), "97": ("VAU", 4, 6),
        "52": ("NAR", 1, 7), "86": ("PUT", 2, 7), "91": ("AMA", 3, 7),
    ]
}

extension HTML {
    /// The country as equal tiles, one link for each department, with the same figures in a table beside.
    ///
    /// Tiles of unknown codes stand only in the table, so nothing is lost.
    public mutating func tileMap(
        _ title: String, sentence: String, tiles: [DepartmentTile], columnTitle: String = "Valor"
    ) {
        figure(.class("chart")) { map in
            map.figcaption {
                $0.strong(title)
                $0.text(" ")
                $0.span(sentence)
            }
            map.svg(
                .class("tiles"), .draw("viewBox", TileGrid.frame(of: tiles.map(\.code))),
                .role("group"), .aria("label", title)
            ) { art in
                for tile in tiles { art.tile(tile) }
            }
            map.tileTable(title, columnTitle, tiles)
        }
    }

    private mutating func tile(_ tile: DepartmentTile) {
        guard let place = TileGrid.places[tile.code] else { return }
        a(.href(tile.address), .class(tile.state.rawValue), .aria("label", "\(tile.name): \(tile.words)")) { link in
            link.svgTitle("\(tile.name): \(tile.words)")
            link.svgGroup(.draw("transform", "translate(\(place.column * 48) \(place.row * 48))")) { square in
                square.svgRect(.draw("width", 44), .draw("height", 44), .draw("rx", 4))
                square.svgText(place.short, .draw("x", 22), .draw("y", 19))
                square.svgText(tile.value, .draw("x", 22), .draw("y", 37), .class("value"))
            }
        }
    }

    private mutating func tileTable(_ title: String, _ columnTitle: String, _ tiles: [DepartmentTile]) {
        details(.class("as-table")) { fold in
            fold.summary("Ver como tabla")
            fold.dataTable(
                title, columns: [TableColumn("Departamento"), TableColumn(columnTitle), TableColumn("Estado")],
                rows: tiles.map {
                    [TableCell($0.name, link: $0.address), TableCell($0.words), TableCell($0.stateWords, $0.state)]
                }
            )
        }
    }
}

extension ComponentExample {
    static let tileMap = ComponentExample(
        "mapa", "Mapa del país", "Comparar los 33 departamentos sin que los grandes tapen a los pequeños.",
        criteria: [
            "Cada cuadro es un enlace que dice el nombre del departamento y su valor.",
            "Las mismas cifras están en una tabla.", "Se recorre con el tabulador, de norte a sur.",
        ]
    ) { html in
        // The north of the country only: all of it stands in the map of plans, and the guide has to stay light.
        let order = TileGrid.places.sorted { ($0.value.row, $0.value.column) < ($1.value.row, $1.value.column) }
        html.tileMap(
            "Planes publicados", sentence: "El número de cada cuadro es cuántas entidades publicaron.",
            tiles: order.filter { $0.value.row < 3 }.map { code, place in
                let count = (code.utf8.last.map(Int.init) ?? 0) % 10 * 4
                return DepartmentTile(
                    code: code, name: "Departamento \(place.short)", value: String(count), words: "\(count) con plan",
                    state: count > 20 ? .kept : count > 8 ? .due : count > 0 ? .missed : .neutral, address: "#mapa")
            })
    }
}
