/// A stretch of lines that make a table: lines whose words leave the same gutters free.
struct PDFRegion {
    private let lines: [PDFLine]
    /// The gaps of the first line, or the gutters of the table before, narrowed by every further line.
    private var gutters: [ClosedRange<Double>]
    private let prior: PDFColumns?
    private(set) var range: Range<Int>

    /// A table that begins about this line, `nil` where none does.
    ///
    /// - Parameters:
    ///   - first: the first line that may belong to it.
    ///   - prior: the columns of the table before it, in which a piece may go on after a page or a banner.
    static func starting(at index: Int, in lines: [PDFLine], after first: Int, prior: PDFColumns?) -> PDFRegion? {
        guard lines[index].segments.count >= 2 else { return nil }
        if let prior, prior.count > 2, let narrowed = prior.narrowed(by: lines[index]) {
            var region = PDFRegion(lines, index, gutters: narrowed.gutters, prior: prior)
            region.growDown()
            return region
        }
        var region = PDFRegion(lines, index, gutters: gaps(lines[index]), prior: nil)
        region.growDown()
        region.growUp(to: first)
        return region.isTable ? region : nil
    }

    private init(_ lines: [PDFLine], _ index: Int, gutters: [ClosedRange<Double>], prior: PDFColumns?) {
        self.lines = lines
        self.gutters = gutters
        self.prior = prior
        range = index..<index + 1
    }

    private static func gaps(_ line: PDFLine) -> [ClosedRange<Double>] {
        let segments = line.segments
        return zip(segments, segments.dropFirst()).compactMap { left, right in
            guard let end = left.last?.right, let start = right.first?.left, start > end else { return nil }
            return end...start
        }
    }

    /// The columns of the whole stretch: those of the table before, unless many lines show more of them.
    var columns: PDFColumns {
        let own = PDFColumns(lines[range])
        guard prior != nil else { return own }
        return own.count > gutters.count + 1 && range.count > 5 ? own : PDFColumns(gutters: gutters)
    }

    // MARK: Growing

    private mutating func growDown() {
        while range.upperBound < lines.count, follows(range.upperBound), take(range.upperBound) {
            range = range.lowerBound..<range.upperBound + 1
        }
    }

    /// A line follows if no large blank parts it; a lone stretch at the left edge must follow closely.
    private func follows(_ index: Int) -> Bool {
        let gap = lines[index].top - lines[index - 1].bottom
        let isLone = lines[index].segments.count == 1 && startsAtTheLeft(lines[index])
        return gap < (isLone ? 1.1 : 2.8) * lines[index].height
    }

    private func startsAtTheLeft(_ line: PDFLine) -> Bool {
        gutters.first.map { line.left < $0.lowerBound } ?? true
    }

    /// The wrapped lines of a heading may stand above the line that was found first.
    private mutating func growUp(to first: Int) {
        while range.lowerBound > first {
            let above = lines[range.lowerBound - 1]
            let gap = lines[range.lowerBound].top - above.bottom
            guard gap < 0.6 * above.height, above.segments.count > 1 || !startsAtTheLeft(above),
                take(range.lowerBound - 1)
            else { return }
            range = range.lowerBound - 1..<range.upperBound
        }
    }

    /// Narrows the gutters by a line's words; refuses a line that closes a known gutter, or many of a guessed set.
    private mutating func take(_ index: Int) -> Bool {
        let line = lines[index]
        if prior != nil {
            guard let narrowed = PDFColumns(gutters: gutters).narrowed(by: line) else { return false }
            gutters = narrowed.gutters
            return true
        }
        let kept = PDFColumns.narrowed(gutters, by: line.words, least: 0.35 * line.height)
        let lost = gutters.count - kept.count
        guard lost == 0 || (line.segments.count > 2 && lost * 3 <= gutters.count) else { return false }
        gutters = kept
        return true
    }

    /// Three columns in two lines, or two columns with a clear gutter in three lines.
    private var isTable: Bool {
        let columns = PDFColumns(lines[range])
        let broad = lines[range].count { $0.segments.count >= 2 }
        if columns.count >= 3 { return range.count >= 2 && lines[range].contains { $0.segments.count >= 3 } }
        return columns.count == 2 && broad >= 3 && broad * 2 >= range.count
    }
}
