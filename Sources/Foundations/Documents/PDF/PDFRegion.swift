/// Finds the stretch of lines that make a table: lines whose words leave the same gutters free.
struct PDFRegion {
    private let lines: [PDFLine]
    /// The gaps of the first line, narrowed by every further line.
    private var gutters: [ClosedRange<Double>]
    private(set) var range: Range<Int>

    /// A table that begins about this line, `nil` where none does.
    static func starting(at index: Int, in lines: [PDFLine], after first: Int) -> PDFRegion? {
        guard lines[index].segments.count >= 2 else { return nil }
        var region = PDFRegion(lines, index)
        region.growDown()
        region.growUp(to: first)
        return region.isTable ? region : nil
    }

    private init(_ lines: [PDFLine], _ index: Int) {
        self.lines = lines
        range = index..<index + 1
        let segments = lines[index].segments
        gutters = zip(segments, segments.dropFirst()).compactMap { left, right in
            guard let end = left.last?.right, let start = right.first?.left, start > end else { return nil }
            return end...start
        }
    }

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

    /// Narrows the gutters by a line's words; refuses a line that closes many of them.
    private mutating func take(_ index: Int) -> Bool {
        let line = lines[index]
        let least = 0.35 * line.height
        var kept: [ClosedRange<Double>] = []
        for gutter in gutters {
            if let rest = Self.widest(of: gutter, without: line.words), rest.upperBound - rest.lowerBound >= least {
                kept.append(rest)
            }
        }
        let lost = gutters.count - kept.count
        guard lost == 0 || (line.segments.count > 2 && lost * 3 <= gutters.count) else { return false }
        gutters = kept
        return true
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

    /// Three columns in two lines, or two columns with a clear gutter in three lines.
    private var isTable: Bool {
        let columns = PDFColumns(lines[range])
        let broad = lines[range].count { $0.segments.count >= 2 }
        if columns.count >= 3 { return range.count >= 2 && lines[range].contains { $0.segments.count >= 3 } }
        return columns.count == 2 && broad >= 3 && broad * 2 >= range.count
    }
}
