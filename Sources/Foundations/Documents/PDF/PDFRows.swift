/// Cuts the lines of a table into rows and joins the lines of each cell.
///
/// PDF knows no rows; they are told by three signs, the strongest first: a band that is free in every column and wider
/// than the lines' own distance; the first column beginning anew; other columns beginning anew on the same line. A row cut
/// too often has an empty first cell, which readers of plans join to the row above; a row cut too seldom would be lost.
struct PDFRows {
    private let lines: [PDFLine]
    private let columns: PDFColumns
    private let height: Double
    private let lineGap: Double

    init(_ lines: ArraySlice<PDFLine>, columns: PDFColumns) {
        self.lines = Array(lines)
        self.columns = columns
        height = PDFColumns.height(lines)
        lineGap = PDFRows.lineGap(self.lines, columns, height)
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

    private func beginsRow(_ index: Int, _ lines: [PDFLine]) -> Bool {
        guard isFilled(lines[index], 0) else { return false }
        let restarts = (0..<columns.count).count { isFilled(lines[index], $0) && !isFilled(lines[index - 1], $0) }
        return isFilled(lines[index - 1], 0) ? restarts >= 2 : restarts >= 1
    }

    private func isCentred(_ lines: [PDFLine]) -> Bool {
        let filled = lines.indices.filter { isFilled(lines[$0], 0) }
        guard let first = filled.first, let last = filled.last, last - first + 1 == filled.count, first > 0 else {
            return false
        }
        let block = (lines[first].top + lines[last].bottom) / 2
        let whole = ((lines.first?.top ?? 0) + (lines.last?.bottom ?? 0)) / 2
        return abs(block - whole) < 0.8 * height
    }

    // MARK: Cells

    private func cells(_ lines: [PDFLine]) -> [Cell] {
        (0..<columns.count).map { column in
            let own = lines.map { line in line.words.filter { columns.column(of: $0) == column } }.filter {
                !$0.isEmpty
            }
            return Cell(parts(own))
        }
    }

    /// Lines of a cell are one part until a bullet or a blank band begins the next.
    private func parts(_ lines: [[PDFWord]]) -> [String] {
        var parts: [String] = []
        var bottom = 0.0
        for words in lines {
            let text = words.map(\.text).joined(separator: " ")
            let top = words.map(\.top).min() ?? 0
            if parts.isEmpty || PDFBullet.begins(text) || top - bottom > lineGap + 0.3 * height {
                parts.append(text)
            } else {
                parts[parts.count - 1] += " " + text
            }
            bottom = words.map(\.bottom).max() ?? 0
        }
        return parts
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
