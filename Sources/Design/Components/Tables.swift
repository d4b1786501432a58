public import HTML

/// A column of ``HTML/dataTable(_:columns:rows:captionHidden:)``.
public struct TableColumn: Sendable {
    public var title: String
    /// Numbers stand at the right, under each other.
    public var isNumber: Bool

    public init(_ title: String, isNumber: Bool = false) {
        self.title = title
        self.isNumber = isNumber
    }
}

/// A cell: words, a link, a state, or whatever the closure writes.
public struct TableCell: Sendable {
    let write: @Sendable (inout HTML) -> Void

    public init(_ words: String) { write = { $0.text(words) } }
    public init(_ words: String, link address: String) { write = { $0.a(words, .href(address)) } }
    public init(_ words: String, _ state: Standing) { write = { $0.chip(words, state) } }
    public init(write: @escaping @Sendable (inout HTML) -> Void) { self.write = write }
}

extension HTML {
    /// A table whose first column names the row. On phones each row becomes a card and each cell carries its column's
    /// title.
    ///
    /// Rows shorter than the columns are filled with empty cells; longer ones are cut.
    public mutating func dataTable(
        _ caption: String, columns: [TableColumn], rows: [[TableCell]], captionHidden: Bool = false
    ) {
        table(.class("data")) { table in
            table.caption(caption, .when(captionHidden, .class("unseen")))
            table.thead { head in
                head.tr { row in
                    for column in columns {
                        row.th(column.title, .scope(.col), .when(column.isNumber, .class("number")))
                    }
                }
            }
            table.tbody { body in
                for cells in rows { body.tr { $0.cells(cells, columns) } }
            }
        }
    }

    private mutating func cells(_ cells: [TableCell], _ columns: [TableColumn]) {
        for (index, column) in columns.enumerated() {
            let cell = index < cells.count ? cells[index] : TableCell("")
            if index == 0 {
                th(.scope(.row)) { cell.write(&$0) }
            } else {
                td(.data("label", column.title), .when(column.isNumber, .class("number"))) { cell.write(&$0) }
            }
        }
    }
}

extension ComponentExample {
    static let dataTable = ComponentExample(
        "tabla", "Tabla", "Cuando se comparan muchas cosas por lo mismo.",
        criteria: [
            "Tiene título; cada encabezado dice a qué fila o columna pertenece.",
            "En el teléfono cada fila es una tarjeta y nada se sale de la pantalla.",
        ]
    ) { html in
        html.dataTable(
            "Entidades con plan",
            columns: [TableColumn("Entidad"), TableColumn("Acciones", isNumber: true), TableColumn("Estado")],
            rows: [
                [TableCell("Villa del Páramo", link: "#tabla"), TableCell("7"), TableCell("publicado", .kept)],
                [TableCell("Santa Rita del Llano", link: "#tabla"), TableCell("22"), TableCell("en revisión", .due)],
            ])
    }
}
