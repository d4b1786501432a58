/// Cuts the lines of a table into rows and joins the lines of each cell.
///
/// PDF knows no rows; they are told by three signs, the strongest first: a band that is free in every column and wider
/// than the lines' own distance; the first column beginning anew; other columns beginning anew on the same line. A row
/// cut too often has an empty first cell, which readers of plans join to the row above; a row cut too seldom would be
/// lost.
struct PDFRows {
    private let lines: [PDFLine]
    private let columns: PDFColumns
    private let height: Double
    private let lineGap: Double
    private let edges: [Double]

    init(_ lines: ArraySlice<PDFLine>, columns: PDFColumns) {
        self.lines = Array(lines)
        self.columns = columns
        height = PDFColumns.height(lines)
        lineGap = PDFRows.lineGap(self.lines, columns, height)
        edges = PDFRows.edges(self.lines, columns, height)
    }

    /// The usual blank between two lines of one cell: the lower quartile of all small ones.
    private static func lineGap(_ lines: [PDFLine], _ columns: PDFColumns, _ height: Double) -> Double {
        var gaps: [Double] = []
        for (upper, lower) in zip(lines, lines.dropFirst()) {
            let shared = Set(upper.words.map(columns.column)).intersection(lower.words.map(columns.column))
            if !shared.isEmpty { gaps.append(lower.top - upper.bottom) }
        }
        gaps = gaps.filter { $0 < height }.sorted()
        return gaps.isEmpty ? 0.2 * height : gaps[gaps.count / 4]
    }

    var cells: [[Cell]] { joined(bands).flatMap(split).map(cells) }

    // MARK: Bands

    private struct Group {
        var lines: [PDFLine]
        /// The free band above.
        var gap: Double
    }

    private var bands: [Group] {
        var groups: [Group] = []
        var bottom = 0.0
        for line in lines {
            let gap = line.top - bottom
            if groups.isEmpty || gap > lineGap + 0.3 * height {
                groups.append(Group(lines: [line], gap: gap))
            } else {
                groups[groups.count - 1].lines.append(line)
            }
            bottom = max(bottom, line.bottom)
        }
        return groups
    }

    /// Bands narrower than those between rows part the paragraphs of one cell.
    private func joined(_ groups: [Group]) -> [Group] {
        let rowGap = groups.dropFirst().filter { hasFirstColumn($0.lines) }.map(\.gap).min() ?? 0
        var joined: [Group] = []
        for group in groups {
            if !joined.isEmpty, !hasFirstColumn(group.lines), group.gap < rowGap - 0.1 * height {
                joined[joined.count - 1].lines += group.lines
            } else {
                joined.append(group)
            }
        }
        return joined
    }

    private func hasFirstColumn(_ lines: [PDFLine]) -> Bool { lines.contains { isFilled($0, 0) } }

    private func isFilled(_ line: PDFLine, _ column: Int) -> Bool {
        line.words.contains { columns.column(of: $0) == column }
    }

    // MARK: Beginnings

    /// Parts a group where its first column begins anew, unless that is one block in the middle of a centred row.
    private func split(_ group: Group) -> [[PDFLine]] {
        let starts = group.lines.indices.dropFirst().filter { beginsRow($0, group.lines) }
        guard !starts.isEmpty, !isCentred(group.lines) else { return [group.lines] }
        let edges = [0] + starts + [group.lines.count]
        return zip(edges, edges.dropFirst()).map { Array(group.lines[$0..<$1]) }
    }

    /// The first column must be filled. Every other column that is new on this line, or whose line above ended although
    /// there was room, speaks for a new row; every column that goes on speaks against it.
    private func beginsRow(_ index: Int, _ lines: [PDFLine]) -> Bool {
        let (line, above) = (lines[index], lines[index - 1])
        guard isFilled(line, 0) else { return false }
        let filled = (0..<columns.count).filter { isFilled(line, $0) }
        let new = filled.count { !isFilled(above, $0) }
        guard isFilled(above, 0) else { return new >= 1 }
        let broken = filled.filter { hadRoom(for: words(line, $0), after: words(above, $0), edges[$0]) }
        if broken.count > 1, broken.count + new >= filled.count - 1 { return true }
        return new >= 2 || (broken.contains(0) && broken.count > 1 && (new + broken.count) * 2 > filled.count)
    }

    private func words(_ line: PDFLine, _ column: Int) -> [PDFWord] {
        line.words.filter { columns.column(of: $0) == column }
    }

    /// True where most cells that are shorter than the row stand in its middle and not at its top.
    private func isCentred(_ lines: [PDFLine]) -> Bool {
        let top = lines.map(\.top).min() ?? 0
        let bottom = lines.map(\.bottom).max() ?? 0
        var votes = 0
        for column in 0..<columns.count {
            let words = lines.flatMap { self.words($0, column) }
            guard let upper = words.map(\.top).min(), let lower = words.map(\.bottom).max(),
                bottom - top - (lower - upper) > 0.8 * height
            else { continue }
            votes += abs((upper + lower) - (top + bottom)) < height && upper - top > 0.35 * height ? 1 : -1
        }
        return votes > 0
    }

    // MARK: Cells

    private func cells(_ lines: [PDFLine]) -> [Cell] {
        (0..<columns.count).map { column in
            let own = lines.map { words($0, column) }.filter { !$0.isEmpty }
            return Cell(parts(own, edge: edges[column]))
        }
    }

    /// Lines of a cell are one part until a bullet, a blank band, or a line that ended although the next word had room.
    private func parts(_ lines: [[PDFWord]], edge: Double) -> [String] {
        var parts: [String] = []
        var last: [PDFWord] = []
        for words in lines {
            let text = words.map(\.text).joined(separator: " ")
            if last.isEmpty || PDFBullet.begins(text) || isApart(words, last) || hadRoom(for: words, after: last, edge)
            {
                parts.append(text)
            } else {
                parts[parts.count - 1] += " " + text
            }
            last = words
        }
        return parts
    }

    private func isApart(_ words: [PDFWord], _ last: [PDFWord]) -> Bool {
        let gap = (words.map(\.top).min() ?? 0) - (last.map(\.bottom).max() ?? 0)
        return gap > lineGap + 0.3 * height
    }

    private func hadRoom(for words: [PDFWord], after last: [PDFWord], _ edge: Double) -> Bool {
        guard let first = words.first, let end = last.last else { return false }
        return end.right + 0.35 * height + (first.right - first.left) < edge
    }

    /// How far each column has room to the right: to where its words reach, or to the next column less the narrowest
    /// gutter, which is never narrower than the cells' padding.
    private static func edges(_ lines: [PDFLine], _ columns: PDFColumns, _ height: Double) -> [Double] {
        var edges = [Double](repeating: 0, count: columns.count)
        for word in lines.flatMap(\.words) {
            let column = columns.column(of: word)
            edges[column] = max(edges[column], word.right)
        }
        let padding = min(2 * height, columns.gutters.map { $0.upperBound - $0.lowerBound }.min() ?? 0)
        for (column, gutter) in columns.gutters.enumerated() {
            edges[column] = max(edges[column], gutter.upperBound - padding)
        }
        return edges
    }
}

/// The marks with which items begin in PDF, where bullets are letters of a font.
enum PDFBullet {
    private static let marks: Set<Character> = [
        "•", "·", "-", "–", "\u{F0B7}", "\u{F0A7}", "▪", "●", "○", "✓", "➢", "\u{F0D8}",
    ]

    static func begins(_ text: String) -> Bool {
        guard let first = text.first, marks.contains(first) else { return false }
        return text.count > 1
    }

    /// The words after the mark, `nil` where none stands.
    static func words(_ text: String) -> String? {
        guard begins(text) else { return nil }
        return Words.lines(of: String(text.dropFirst())).first
    }
}
