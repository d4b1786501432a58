/// The columns of a table: the gutters that no word of its lines crosses.
struct PDFColumns {
    /// The middle of each gutter, from left to right.
    private(set) var borders: [Double]

    var count: Int { borders.count + 1 }

    /// Projects the words on the horizontal; what stays free and is wide enough is a gutter.
    init(_ lines: ArraySlice<PDFLine>) {
        let spans = lines.flatMap { $0.words.map { ($0.left, $0.right) } }.sorted { $0.0 < $1.0 }
        let height = PDFColumns.height(lines)
        // In few lines the spaces of a text may stand below each other by chance.
        let least = (lines.count < 4 ? 0.6 : PDFLine.wideGap) * height
        borders = []
        var reach = spans.first?.1 ?? 0
        for (left, right) in spans.dropFirst() {
            if left - reach >= least { borders.append((reach + left) / 2) }
            reach = max(reach, right)
        }
    }

    func column(of word: PDFWord) -> Int { borders.firstIndex { word.center < $0 } ?? borders.count }

    /// True where hardly any word crosses a border and the words fill at least two columns.
    func fits(_ lines: ArraySlice<PDFLine>) -> Bool {
        let words = lines.flatMap(\.words)
        let crossing = words.count { word in borders.contains { word.left + 1 < $0 && word.right - 1 > $0 } }
        let segmentsCross = lines.count { line in line.segments.contains(where: crosses) }
        return crossing == 0 && segmentsCross == 0 && Set(words.map(column)).count > 1
    }

    /// A stretch of words that runs over a border.
    func crosses(_ segment: [PDFWord]) -> Bool {
        guard let first = segment.first, let last = segment.last else { return false }
        return column(of: first) != column(of: last)
    }

    static func height(_ lines: ArraySlice<PDFLine>) -> Double {
        let heights = lines.map(\.height).sorted()
        return heights.isEmpty ? 10 : heights[heights.count / 2]
    }
}
