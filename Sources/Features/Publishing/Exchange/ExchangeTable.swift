import Channels

/// What a file brought: its rows, and the columns nobody knows.
struct ExchangeTable: Sendable, Hashable, Codable {
    var rows: [ExchangeRow] = []
    /// Headings that mean nothing here; said, so that nobody thinks they were read.
    var unknown: [String] = []
    /// Whether lines of a cell are paragraphs: a spreadsheet's reader leaves blank lines out.
    var linesAreParagraphs = false

    /// Stable names of columns, for ``ExchangeRow/values``.
    static func key(_ column: ExchangeColumn) -> String {
        switch column {
        case .id: "id"
        case .body: "organismo"
        case .title: "titulo"
        case .summary: "resumen"
        case .text: "texto"
        case .field(let name): "campo:" + name
        case .state, .address, .created, .published: ""
        }
    }

    static func read(_ lines: [[String]], _ kind: ItemKind) throws(ExchangeRefusal) -> ExchangeTable {
        guard let head = lines.first, !head.allSatisfy(\.isEmpty) else {
            throw ExchangeRefusal("El archivo no tiene filas. Descargue la sección y cámbiela.")
        }
        let columns = head.map { ExchangeColumn.read($0, kind) }
        guard columns.contains(.title) else {
            throw ExchangeRefusal(
                "La primera fila no tiene la columna «Título». Use los encabezados del archivo que se descarga aquí.")
        }
        var table = ExchangeTable()
        table.unknown = zip(head, columns).filter { $0.1 == nil && !$0.0.isEmpty }.map { String($0.0.prefix(60)) }
        for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isEmpty) {
            guard table.rows.count < ExchangeLimits.rows else {
                throw ExchangeRefusal("El archivo tiene más de 5.000 filas. Divídalo en varios.")
            }
            table.rows.append(ExchangeRow(number: index + 1, values: values(line, columns)))
        }
        guard !table.rows.isEmpty else { throw ExchangeRefusal("Debajo de los encabezados no hay ninguna fila.") }
        return table
    }

    private static func values(_ line: [String], _ columns: [ExchangeColumn?]) -> [String: String] {
        var values: [String: String] = [:]
        for (text, column) in zip(line, columns) {
            guard let column, column.isRead else { continue }
            values[key(column)] = text
        }
        return values
    }
}

enum ExchangeLimits {
    static let rows = 5_000
    static let bytes = 10 * 1024 * 1024
    /// Letters of one text.
    static let text = 100_000
    static let line = 300
}

/// Why a file cannot be read at all.
struct ExchangeRefusal: Error, Hashable {
    let words: String

    init(_ words: String) { self.words = words }
}
