/// How large a paper may be: far above any plan, far below what would keep a server busy.
enum PaperLimits {
    /// Letters of all blocks or cells together, in bytes of UTF-8.
    static let bytes = 2 << 20
    /// Cells of all tables together.
    static let cells = 200_000
    static let pages = 1_000

    static func check(_ document: PaperDocument) throws(PaperFailure) {
        var count = Count()
        count.add(document.title)
        count.add(document.footer)
        for line in document.letterhead?.lines ?? [] { count.add(line) }
        for block in document.blocks { count.add(block) }
        try count.check()
    }

    static func check(_ workbook: Workbook) throws(PaperFailure) {
        var count = Count(most: bytes * 16)
        for sheet in workbook.sheets {
            for line in sheet.preface + [sheet.headings.map { .text($0) }] + sheet.rows { count.add(line) }
        }
        try count.check()
    }

    private struct Count {
        var most = PaperLimits.bytes
        var bytes = 0
        var cells = 0

        mutating func add(_ text: String) { bytes += text.utf8.count + 1 }

        mutating func add(_ block: PaperBlock) {
            switch block {
            case .heading(_, let text), .paragraph(let text), .note(let text): add(text)
            case .bullets(let items): for item in items { add(item) }
            case .facts(let facts): for fact in facts { add(fact.label + fact.value) }
            case .table(let table): for row in table.rows { add(row) }
            case .signatures(let signatures): for signature in signatures { add(signature.name + signature.role) }
            case .code(let address, let caption): add(address + caption)
            case .pageBreak: bytes += 1
            }
        }

        private mutating func add(_ row: PaperRow) {
            cells += max(1, row.cells.count)
            for cell in row.cells { for part in cell.parts { add(part) } }
        }

        mutating func add(_ line: [WorkCell]) {
            cells += line.count
            for case .text(let text) in line { add(text) }
        }

        func check() throws(PaperFailure) {
            let mostCells = most == PaperLimits.bytes ? PaperLimits.cells : PaperLimits.cells * 10
            guard bytes <= most, cells <= mostCells else { throw .tooLarge }
        }
    }
}
