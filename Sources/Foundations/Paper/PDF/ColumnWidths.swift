/// Shares the width of a page among columns by their weights, but never so that a usual word would be cut.
struct ColumnWidths {
    private let weights: [Double]
    private let least: [Double]

    /// Words longer than this may be cut: addresses, mostly.
    private static let longestWord = 16

    init(_ table: PaperTable, _ setter: TextSetter, _ style: TextStyle, _ headingStyle: TextStyle) {
        weights = table.columns.map { max($0.weight, 0.01) }
        least = table.columns.indices.map { index in
            let heading = Self.longest([table.columns[index].title], most: 24)
            let body = Self.longest(table.rows.flatMap { Self.words(of: $0, index) }, most: Self.longestWord)
            let width = max(setter.width(heading, headingStyle), setter.width(body, style))
            return width + 2 * CellSetting.padding + 1
        }
    }

    private static func words(of row: PaperRow, _ index: Int) -> [String] {
        !row.isGroup && index < row.cells.count ? row.cells[index].parts : []
    }

    private static func longest(_ texts: [String], most: Int) -> String {
        var found: Substring = ""
        var length = 0
        for word in texts.flatMap(PlainText.words) {
            let count = word.count
            if count > length, count <= most { (found, length) = (word, count) }
        }
        return String(found)
    }

    func shared(of total: Double) -> [Double] {
        let wanted = least.reduce(0, +)
        guard wanted < total else { return least.map { $0 * total / wanted } }
        var isFixed = [Bool](repeating: false, count: weights.count)
        while true {
            let widths = widths(of: total, isFixed)
            let narrow = widths.indices.filter { !isFixed[$0] && widths[$0] < least[$0] }
            if narrow.isEmpty { return widths }
            for index in narrow { isFixed[index] = true }
        }
    }

    private func widths(of total: Double, _ isFixed: [Bool]) -> [Double] {
        let taken = zip(least, isFixed).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        let weight = zip(weights, isFixed).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
        return weights.indices.map { index in
            isFixed[index] ? least[index] : (total - taken) * weights[index] / max(weight, 0.0001)
        }
    }
}
