/// A table whose words are broken into lines: how wide its columns are is decided here.
struct TableSetting {
    let heading: TableRowSetting
    let rows: [TableRowSetting]

    init(_ table: PaperTable, _ setter: TextSetter, _ structure: StructureTree, _ shape: PageShape, accent: Colour) {
        let maker = TableRowMaker(table, setter, structure, shape, accent)
        heading = maker.heading(table.columns)
        let body = structure.add(.body, to: maker.node)
        rows = table.rows.map { maker.row($0, in: body) }
    }
}

/// Makes the rows of one table.
struct TableRowMaker {
    let node: Int
    private let setter: TextSetter
    private let structure: StructureTree
    private let columns: [(left: Double, width: Double)]
    private let style: TextStyle
    private let headingStyle: TextStyle

    init(_ table: PaperTable, _ setter: TextSetter, _ structure: StructureTree, _ shape: PageShape, _ accent: Colour) {
        let size = table.columns.count <= 4 ? 9.8 : table.columns.count <= 6 ? 9.2 : 8.8
        style = TextStyle(size: size, leading: 1.26)
        headingStyle = TextStyle(size: size, isBold: true, colour: accent, leading: 1.2)
        let widths = ColumnWidths(table, setter, style, headingStyle).shared(of: shape.measure)
        var left = shape.side
        columns = widths.map { width in
            defer { left += width }
            return (left, width)
        }
        self.setter = setter
        self.structure = structure
        node = structure.add(.table)
        structure.change(node) { $0.summary = table.caption }
    }

    func heading(_ titles: [PaperColumn]) -> TableRowSetting {
        guard titles.contains(where: { !$0.title.isEmpty }) else { return TableRowSetting(kind: .heading, cells: []) }
        let row = structure.add(.row, to: structure.add(.head, to: node))
        let cells = zip(titles, columns).map { column, place in
            let cell = structure.add(.headingCell, to: row)
            structure.change(cell) { $0.scope = "Column" }
            let text = setter.set(column.title, headingStyle, width: place.width - 2 * CellSetting.padding)
            return CellSetting(left: place.left, width: place.width, [(text, cell)], isToWriteOn: false)
        }
        return TableRowSetting(kind: .heading, cells: cells)
    }

    func row(_ row: PaperRow, in body: Int) -> TableRowSetting {
        let node = structure.add(.row, to: body)
        if row.isGroup { return TableRowSetting(kind: .group, cells: [group(row, in: node)]) }
        let cells = columns.indices.map { index in
            let own = row.cells(in: index, of: columns.count)
            return cell(own.flatMap(\.parts), own.flatMap(\.choices), columns[index], in: node)
        }
        return TableRowSetting(kind: .plain, cells: cells)
    }

    private func group(_ row: PaperRow, in parent: Int) -> CellSetting {
        let cell = structure.add(.headingCell, to: parent)
        structure.change(cell) { node in
            node.scope = "Row"
            node.columnSpan = columns.count
        }
        var bold = style
        bold.isBold = true
        bold.size += 0.6
        let left = columns.first?.left ?? 0
        let width = columns.reduce(0) { $0 + $1.width }
        let parts = row.cells.flatMap(\.parts)
        let texts = parts.map { part in (setter.set(part, bold, width: width - 2 * CellSetting.padding), cell) }
        return CellSetting(left: left, width: width, texts, isToWriteOn: false)
    }

    private func cell(
        _ parts: [String], _ choices: [String], _ place: (left: Double, width: Double), in row: Int
    ) -> CellSetting {
        let cell = structure.add(.cell, to: row)
        let texts = parts.map { part in
            let node = parts.count == 1 ? cell : structure.add(.paragraph, to: cell)
            return (setter.set(part, style, width: place.width - 2 * CellSetting.padding), node)
        }
        return CellSetting(
            left: place.left, width: place.width, texts, isToWriteOn: parts.isEmpty && !choices.isEmpty)
    }
}
