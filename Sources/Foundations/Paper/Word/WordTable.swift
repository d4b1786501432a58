/// Writes a table as WordprocessingML: its heading row repeats, its lists open.
struct WordTable {
    private let table: PaperTable
    private let widths: [Int]
    /// How many lists to choose from the document has so far; each has a number of its own.
    private(set) var lists: Int

    init(_ table: PaperTable, _ shape: WordShape, _ setter: TextSetter, firstList: Int) {
        self.table = table
        lists = firstList
        let (text, heading) = (TextStyle(size: 9), TextStyle(size: 9, isBold: true))
        widths = ColumnWidths(table, setter, text, heading).shared(of: Double(shape.measure) / 20)
            .map { Int(($0 * 20).rounded()) }
    }

    mutating func finished() -> String {
        let grid = widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined()
        var rows = heading
        for row in table.rows { rows += self.row(row) }
        return "<w:tbl>\(properties)<w:tblGrid>\(grid)</w:tblGrid>\(rows)</w:tbl>"
    }

    private var hasHeading: Bool { table.columns.contains { !$0.title.isEmpty } }

    private var properties: String {
        let caption = XMLText.name(table.caption, most: 255)
        return #"<w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="\#(widths.reduce(0, +))" w:type="dxa"/>"#
            + #"<w:tblLayout w:type="fixed"/>"#
            + #"<w:tblLook w:val="0020" w:firstRow="\#(hasHeading ? 1 : 0)" w:lastRow="0" w:firstColumn="0" "#
            + #"w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"#
            + (caption.isEmpty ? "" : #"<w:tblCaption w:val="\#(caption)"/>"#) + "</w:tblPr>"
    }

    private var heading: String {
        guard hasHeading else { return "" }
        let cells = zip(table.columns, widths).map { column, width in
            cell(width, WordText.paragraph(column.title, style: "TableHeading"))
        }
        return "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(cells.joined())</w:tr>"
    }

    private mutating func row(_ row: PaperRow) -> String {
        if row.isGroup { return group(row) }
        var cells = ""
        for index in widths.indices {
            let own = row.cells(in: index, of: widths.count)
            let title = table.columns[index].title
            cells += cell(widths[index], paragraphs(own.flatMap(\.parts), own.flatMap(\.choices), title: title))
        }
        return "<w:tr>\(cells)</w:tr>"
    }

    private func group(_ row: PaperRow) -> String {
        let parts = row.cells.flatMap(\.parts)
        let words = (parts.isEmpty ? [""] : parts).map { WordText.paragraph($0, style: "TableGroup") }.joined()
        let ground = #"<w:gridSpan w:val="\#(widths.count)"/><w:shd w:val="clear" w:color="auto" w:fill="F1F3F6"/>"#
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cell(widths.reduce(0, +), words, ground) + "</w:tr>"
    }

    private func cell(_ width: Int, _ content: String, _ properties: String = "") -> String {
        #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>\#(properties)</w:tcPr>\#(content)</w:tc>"#
    }

    private mutating func paragraphs(_ parts: [String], _ choices: [String], title: String) -> String {
        if !choices.isEmpty, parts.count <= 1 {
            lists += 1
            let list = WordText.list(choices, chosen: parts.first ?? "", title: title, number: lists)
            return #"<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>\#(list)</w:p>"#
        }
        return (parts.isEmpty ? [""] : parts).map { WordText.paragraph($0, style: "TableText") }.joined()
    }
}

extension PaperRow {
    /// What stands in a column; the last one also takes the cells beyond it, so nothing is lost.
    func cells(in column: Int, of count: Int) -> ArraySlice<PaperCell> {
        cells.dropFirst(column).prefix(column == count - 1 ? cells.count : 1)
    }
}
