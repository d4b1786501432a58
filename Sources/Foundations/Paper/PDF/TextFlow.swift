/// A run of text that may break between lines, never leaving one line alone on either side.
struct TextFlow: Flow {
    var text: SetText
    var node: Int
    var gap: Double
    /// From the left edge of the text area.
    var indent = 0.0
    var keepsWithNext = false
    /// What stands to the left of the first line: a bullet, the label of a fact.
    var label: (text: SetText, node: Int, indent: Double)?
    /// A tinted ground with a bar at its left.
    var isNote = false
    /// The heading's words for the outline, and their level.
    var outline: (title: String, level: Int)?

    private var inset: Double { isNote ? 7 : 0 }

    var start: Double {
        let lines = text.lines.prefix(keepsWithNext ? text.lines.count : 2)
        return max(lines.reduce(0) { $0 + $1.height }, label?.text.height ?? 0) + 2 * inset
    }

    func place(on pages: PageWriter) {
        if let outline { pages.addToOutline(outline.title, level: outline.level) }
        var done = 0
        var isFirst = true
        repeat {
            let count = LineBreaking.fitting(text.lines[done...], in: pages.room - 2 * inset, isFresh: pages.isFresh)
            if count > 0 || text.lines.isEmpty { put(done..<done + count, isFirst, on: pages) }
            isFirst = isFirst && count == 0
            done += count
            if done < text.lines.count { pages.newPage() }
        } while done < text.lines.count
    }

    private func put(_ range: Range<Int>, _ isFirst: Bool, on pages: PageWriter) {
        let height = max(text.lines[range].reduce(0) { $0 + $1.height }, isFirst ? label?.text.height ?? 0 : 0)
        let x = pages.shape.side + indent
        if isNote { putGround(height + 2 * inset, on: pages) }
        if isFirst, let label {
            let all = 0..<label.text.lines.count
            pages.put(.text(label.text, all), x: pages.shape.side + label.indent, y: pages.y, node: label.node)
        }
        pages.put(.text(text, range), x: x, y: pages.y + inset, node: node)
        pages.y += height + 2 * inset
    }

    private func putGround(_ height: Double, on pages: PageWriter) {
        let width = pages.shape.textMeasure
        pages.fill(x: pages.shape.side, y: pages.y, width: width, height: height, pages.accent.tint(0.06))
        pages.fill(x: pages.shape.side, y: pages.y, width: 2.5, height: height, pages.accent)
    }
}

enum LineBreaking {
    /// How many of the lines stand in the height: all, or so many that neither side keeps a single line; at least
    /// one on a page that is still empty.
    static func fitting(_ lines: ArraySlice<SetText.Line>, in height: Double, isFresh: Bool) -> Int {
        var count = 0
        var used = 0.0
        for line in lines {
            guard used + line.height <= height + 0.01 else { break }
            used += line.height
            count += 1
        }
        if count < lines.count, lines.count - count < 2 { count -= 1 }
        if count < lines.count, count < 2, !isFresh { count = 0 }
        return max(count, isFresh ? min(1, lines.count) : 0)
    }
}
