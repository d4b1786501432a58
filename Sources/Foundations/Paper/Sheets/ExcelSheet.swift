import CXLSXWriter

/// Writes one sheet: what stands above the table, the headings, the rows, and how it is filled in and printed.
struct ExcelSheet {
    private static let mostLetters = 32_767

    private let sheet: WorkSheet
    private let page: UnsafeMutablePointer<lxw_worksheet>
    private let looks: ExcelLooks

    init(_ sheet: WorkSheet, _ page: UnsafeMutablePointer<lxw_worksheet>, _ looks: ExcelLooks) {
        self.sheet = sheet
        self.page = page
        self.looks = looks
    }

    /// Row of the headings, and the first one below them.
    private var headingRow: Int { sheet.preface.count }
    private var firstRow: Int { headingRow + (sheet.headings.isEmpty ? 0 : 1) }
    /// All rows that may be filled in.
    private var tableRows: Int { sheet.rows.count + max(0, min(sheet.spareRows, 100_000)) }

    func write(lists: inout ExcelLists) throws(PaperFailure) {
        for (index, column) in sheet.columns.enumerated() {
            worksheet_set_column(page, lxw_col_t(index), lxw_col_t(index), min(max(column.width, 1), 255), nil)
        }
        for (row, cells) in sheet.preface.enumerated() { try writePreface(cells, row) }
        for (column, heading) in sheet.headings.enumerated() {
            try write(heading, headingRow, column, looks.heading)
        }
        for (row, cells) in sheet.rows.enumerated() { try write(cells, firstRow + row, isTable: true) }
        openSpareCells()
        for index in sheet.columns.indices { try addChoices(index, &lists) }
        setUpPages()
        if sheet.isProtected { protect() }
    }

    /// A line of one cell spreads over the table's width: a title or an instruction is not squeezed into a column.
    private func writePreface(_ cells: [WorkCell], _ row: Int) throws(PaperFailure) {
        let words = cells.filter { $0 != .empty }
        guard words.count == 1, cells.first == words.first, sheet.columns.count > 1, let text = words[0].text else {
            return try write(cells, row, isTable: false)
        }
        let isTitle = words[0] == .title(text)
        let look = isTitle ? looks.title : looks.text
        let last = lxw_col_t(sheet.columns.count - 1)
        worksheet_merge_range(page, lxw_row_t(row), 0, lxw_row_t(row), last, "", look)
        try write(text, row, 0, look)
        worksheet_set_row(page, lxw_row_t(row), height(of: text, isTitle), nil)
    }

    /// Spreadsheets do not find the height of cells that spread: it is reckoned from the letters.
    private func height(of text: String, _ isTitle: Bool) -> Double {
        let width = sheet.columns.reduce(0) { $0 + min(max($1.width, 1), 255) } * (isTitle ? 0.75 : 0.95)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0.0) { sum, line in
            sum + max(1, (Double(line.count) / width).rounded(.up))
        }
        return min(409, lines * (isTitle ? 18 : 15) + (isTitle ? 4 : 0))
    }

    private func write(_ cells: [WorkCell], _ row: Int, isTable: Bool) throws(PaperFailure) {
        let count = isTable ? max(cells.count, sheet.columns.count) : cells.count
        for column in 0..<count {
            let cell = column < cells.count ? cells[column] : .empty
            switch cell {
            case .text(let text): try write(text, row, column, isTable ? looks.open : looks.text)
            case .title(let text): try write(text, row, column, looks.title)
            case .number(let number): try write(number, row, column, isTable ? looks.openNumber : looks.number)
            case .empty: if isTable { blank(row, column) }
            }
        }
    }

    private func write(
        _ text: String, _ row: Int, _ column: Int, _ look: ExcelLooks.Look?
    ) throws(PaperFailure) {
        let clean = PlainText.of(text)
        guard clean.unicodeScalars.count <= Self.mostLetters else { throw .longCell }
        let error =
            clean.isEmpty
            ? worksheet_write_blank(page, lxw_row_t(row), lxw_col_t(column), look)
            : worksheet_write_string(page, lxw_row_t(row), lxw_col_t(column), clean, look)
        guard error == LXW_NO_ERROR else { throw ExcelWriter.failure(error) }
    }

    /// A number that is none (not finite) has no place in a spreadsheet; its cell stays empty.
    private func write(
        _ number: Double, _ row: Int, _ column: Int, _ look: ExcelLooks.Look?
    ) throws(PaperFailure) {
        guard number.isFinite else { return blank(row, column) }
        let error = worksheet_write_number(page, lxw_row_t(row), lxw_col_t(column), number, look)
        guard error == LXW_NO_ERROR else { throw ExcelWriter.failure(error) }
    }

    private func blank(_ row: Int, _ column: Int) {
        worksheet_write_blank(page, lxw_row_t(row), lxw_col_t(column), looks.open)
    }

    private func openSpareCells() {
        for row in sheet.rows.count..<max(sheet.rows.count, tableRows) {
            for column in sheet.columns.indices { blank(firstRow + row, column) }
        }
    }

    private func addChoices(_ index: Int, _ lists: inout ExcelLists) throws(PaperFailure) {
        let column = sheet.columns[index]
        guard tableRows > 0, !column.choices.isEmpty || !column.prompt.isEmpty else { return }
        let title = index < sheet.headings.count ? sheet.headings[index] : ""
        let validation = ExcelValidation(
            source: lists.source(column.choices), title: title, prompt: column.prompt)
        try validation.add(to: page, column: index, rows: firstRow...firstRow + tableRows - 1)
    }

    private func setUpPages() {
        worksheet_set_paper(page, 1)  // Letter.
        worksheet_set_landscape(page)
        worksheet_fit_to_pages(page, 1, 0)
        worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.6)
        worksheet_set_footer(page, "&L&A&RPágina &P de &N")
        guard !sheet.headings.isEmpty else { return }
        worksheet_freeze_panes(page, lxw_row_t(firstRow), 0)
        worksheet_repeat_rows(page, lxw_row_t(headingRow), lxw_row_t(headingRow))
    }

    private func protect() {
        var allowed = lxw_protection()
        allowed.format_columns = 1
        allowed.format_rows = 1
        worksheet_protect(page, nil, &allowed)
    }
}

extension WorkCell {
    fileprivate var text: String? {
        switch self {
        case .text(let text), .title(let text): text.isEmpty ? nil : text
        case .number, .empty: nil
        }
    }
}
