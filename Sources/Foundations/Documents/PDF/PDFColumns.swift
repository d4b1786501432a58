/// The columns of a table: the gutters that no word of its lines enters.
struct PDFColumns {
    /// The free stretches between the columns, from left to right.
    private(set) var gutters: [ClosedRange<Double>]

    var count: Int { gutters.count + 1 }

    /// Projects the words on the horizontal; what stays free and is wide enough is a gutter.
    init(_ lines: ArraySlice<PDFLine>) {
        let spans = lines.flatMap { $0.words.map { ($0.left, $0.right) } }.sorted { $0.0 < $1.0 }
        // In few lines the spaces of a text may stand below each other by chance.
        let least = (lines.count < 4 ? 0.6 : PDFLine.wideGap) * PDFColumns.height(lines)
        gutters = []
        var reach = spans.first?.1 ?? 0
        for (left, right) in spans.dropFirst() {
            if left - reach >= least { gutters.append(reach...left) }
            reach = max(reach, right)
        }
    }

    init(gutters: [ClosedRange<Double>]) { self.gutters = gutters }

    func column(of word: PDFWord) -> Int {
        gutters.firstIndex { word.center < ($0.lowerBound + $0.upperBound) / 2 } ?? gutters.count
    }

    /// The same columns with gutters narrowed by more words; `nil` where a word or a stretch of words closes a gutter.
    func narrowed(by line: PDFLine) -> PDFColumns? {
        guard !line.segments.contains(where: crosses) else { return nil }
        let kept = PDFColumns.narrowed(gutters, by: line.words, least: 0.2 * line.height)
        return kept.count == gutters.count ? PDFColumns(gutters: kept) : nil
    }

    /// A stretch of words that begins in one column and ends in another.
    private func crosses(_ segment: [PDFWord]) -> Bool {
        guard let first = segment.first, let last = segment.last else { return false }
        return column(of: first) != column(of: last)
    }

    /// What is left of each gutter; those left with less than `least` are dropped.
    static func narrowed(
        _ gutters: [ClosedRange<Double>], by words: [PDFWord], least: Double
    ) -> [ClosedRange<Double>] {
        gutters.compactMap { gutter in
            widest(of: gutter, without: words).flatMap { $0.upperBound - $0.lowerBound >= least ? $0 : nil }
        }
    }

    private static func widest(of gutter: ClosedRange<Double>, without words: [PDFWord]) -> ClosedRange<Double>? {
        var rests: [ClosedRange<Double>] = []
        var start = gutter.lowerBound
        for word in words where word.right > gutter.lowerBound && word.left < gutter.upperBound {
            if word.left > start { rests.append(start...word.left) }
            start = max(start, word.right)
        }
        if start < gutter.upperBound { rests.append(start...gutter.upperBound) }
        return rests.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
    }

    /// The middle one of the lines' heights.
    static func height(_ lines: ArraySlice<PDFLine>) -> Double {
        let heights = lines.map(\.height).sorted()
        return heights.isEmpty ? 10 : heights[heights.count / 2]
    }
}
