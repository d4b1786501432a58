/// A sheet of a workbook while it is being read: only the cells that hold words, wherever they stand.
struct Sheet {
    /// A rectangle of merged cells, zero-based and inclusive.
    struct Merge {
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
    }

    var name: String
    var isHidden = false
    /// Row → column → the cell's parts.
    private(set) var cells: [Int: [Int: [String]]] = [:]
    private(set) var usedColumns: Set<Int> = []
    private(set) var count = 0
    var merges: [Merge] = []

    init(name: String) { self.name = name }

    mutating func set(_ parts: [String], row: Int, column: Int) {
        guard !parts.isEmpty else { return }
        cells[row, default: [:]][column] = parts
        usedColumns.insert(column)
        count += 1
    }
}

/// Writes sheets as blocks: rows between blank rows are a table; a lone cell above them is a paragraph.
///
/// Columns without any word are left out, so spacer columns and cells far to the right cost nothing.
struct SheetWriter {
    private let sheet: Sheet
    private let columns: [Int]
    private let rows: [Int]
    /// Row → position of the column → the merged area that covers it.
    private var covered: [Int: [Int: Sheet.Merge]] = [:]

    static func write(_ sheet: Sheet, to writer: DocumentWriter, limits: DocumentLimits) throws(DocumentFailure) {
        let area = sheet.cells.count.multipliedReportingOverflow(by: sheet.usedColumns.count)
        guard !area.overflow, area.partialValue <= limits.cells else { throw .tooManyCells }
        var sheetWriter = SheetWriter(sheet)
        try sheetWriter.cover(upTo: limits.cells)
        for region in sheetWriter.regions { try sheetWriter.write(region, to: writer) }
    }

    private init(_ sheet: Sheet) {
        self.sheet = sheet
        columns = sheet.usedColumns.sorted()
        rows = sheet.cells.keys.sorted()
    }

    private mutating func cover(upTo most: Int) throws(DocumentFailure) {
        var total = 0
        for merge in sheet.merges {
            total += 1
            let from = Self.position(of: merge.rows.lowerBound, in: rows)
            for row in rows[from...] {
                guard row <= merge.rows.upperBound else { break }
                for position in Self.position(of: merge.columns.lowerBound, in: columns)..<columns.count {
                    guard columns[position] <= merge.columns.upperBound else { break }
                    covered[row, default: [:]][position] = merge
                    total += 1
                    guard total <= most else { throw .tooManyCells }
                }
            }
        }
    }

    /// Index of the first number that is not smaller.
    private static func position(of number: Int, in sorted: [Int]) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Regions

    /// Runs of rows without a blank row between them; a merged area bridges blank rows.
    private var regions: [[Int]] {
        var regions: [[Int]] = []
        for row in rows {
            if let last = regions.last?.last, row == last + 1 || isBridged(last, row) {
                regions[regions.count - 1].append(row)
            } else {
                regions.append([row])
            }
        }
        return regions
    }

    private func isBridged(_ row: Int, _ next: Int) -> Bool {
        covered[row]?.values.contains { $0.rows.upperBound >= next - 1 } ?? false
    }

    private func write(_ region: [Int], to writer: DocumentWriter) throws(DocumentFailure) {
        let firstWide = region.firstIndex { (sheet.cells[$0]?.count ?? 0) > 1 }
        let lone = region[..<(firstWide ?? region.count)]
        for row in lone { try writeLone(row, isAboveTable: firstWide != nil, to: writer) }
        for row in region[lone.endIndex...] { try writer.row(cells(of: row)) }
        try writer.endTable()
    }

    /// A lone cell in the first column, or merged over others, is a paragraph; elsewhere it continues a table.
    private func writeLone(_ row: Int, isAboveTable: Bool, to writer: DocumentWriter) throws(DocumentFailure) {
        guard let (column, parts) = sheet.cells[row]?.first else { return }
        let isMerged = covered[row]?.values.contains { $0.columns.count > 1 } ?? false
        guard isAboveTable || isMerged || column == columns.first else { return try writer.row(cells(of: row)) }
        try writer.endTable()
        for part in parts { try writer.paragraph(part) }
    }

    private func cells(of row: Int) -> [Cell] {
        let words = sheet.cells[row] ?? [:]
        return columns.indices.map { position in
            var cell = Cell(words[columns[position]] ?? [])
            guard let merge = covered[row]?[position] else { return cell }
            cell.continuesAbove = merge.rows.lowerBound < row && cell.isEmpty && hasAnchor(merge, above: row)
            let isAnchor = columns[position] == columns.first { merge.columns.contains($0) }
            cell.columnSpan = isAnchor ? max(1, columns.count { merge.columns.contains($0) }) : 1
            return cell
        }
    }

    private func hasAnchor(_ merge: Sheet.Merge, above row: Int) -> Bool {
        let first = Self.position(of: merge.rows.lowerBound, in: rows)
        return first < rows.count && rows[first] < row
    }
}

/// Writes the sheets of a workbook, each under its name.
enum Workbook {
    static func write(_ sheets: [Sheet], to writer: DocumentWriter, limits: DocumentLimits) throws(DocumentFailure) {
        for sheet in sheets where sheet.count > 0 {
            if sheet.isHidden {
                writer.note(.hiddenSheet, "La hoja «\(sheet.name)» está oculta en el libro; también se leyó.")
            }
            if !isDefaultName(sheet.name) { try writer.paragraph(sheet.name, kind: .heading(1)) }
            try SheetWriter.write(sheet, to: writer, limits: limits)
        }
    }

    static func noteFormulas(_ count: Int, in writer: DocumentWriter) {
        guard count > 0 else { return }
        writer.note(.formulas, "Hay celdas con fórmulas (\(count)); se leyó el valor guardado, sin calcular nada.")
    }

    /// Names that the program gave and nobody wrote: "Hoja1", "Sheet 2", "Sheet".
    private static func isDefaultName(_ name: String) -> Bool {
        let word = name.lowercased().prefix { $0.isLetter }
        let rest = name.dropFirst(word.count).filter { $0 != " " }
        guard rest.allSatisfy(\.isNumber) else { return false }
        // "Plan 2" is a program's name in Portuguese; "Plan" alone may be somebody's.
        return ["hoja", "sheet", "tabla", "feuille"].contains(String(word)) || word == "plan" && !rest.isEmpty
    }
}
