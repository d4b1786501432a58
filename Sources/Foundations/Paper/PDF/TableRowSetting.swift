/// A row whose cells are broken into lines.
struct TableRowSetting {
    enum Kind {
        case heading, group, plain
    }

    /// White space above and below the words.
    static let padding = 4.2
    /// A row begins at the foot of a page only where this much is left: three lines and the white around them.
    static let shortest = 44.0

    let kind: Kind
    let cells: [CellSetting]

    var isGroup: Bool { kind == .group }
    var height: Double { (cells.map { $0.height(from: 0) }.max() ?? 0) + 2 * Self.padding }

    func drawGround(y: Double, height: Double, on pages: PageWriter) {
        guard let first = cells.first, let last = cells.last else { return }
        let (left, right) = (first.left, last.left + last.width)
        if let tint { pages.fill(x: left, y: y, width: right - left, height: height, pages.accent.tint(tint)) }
        for cell in cells.dropFirst() {
            pages.fill(x: cell.left - 0.2, y: y, width: 0.4, height: height, .hair)
        }
        let (weight, colour) = kind == .heading ? (1.1, pages.accent) : (0.5, Colour.rule)
        pages.fill(x: left, y: y + height - weight, width: right - left, height: weight, colour)
    }

    private var tint: Double? {
        switch kind {
        case .heading: 0.13
        case .group: 0.06
        case .plain: nil
        }
    }

    /// Writes some lines of a cell; a repeated heading is seen and not heard again.
    func place(_ index: Int, _ range: Range<Int>, isHeard: Bool, on pages: PageWriter) {
        var y = pages.y + Self.padding
        for run in cells[index].runs(range) {
            y += run.gap
            switch run.content {
            case .text(let text, let lines, let node):
                let x = cells[index].left + CellSetting.padding
                pages.put(.text(text, lines), x: x, y: y, node: isHeard ? node : nil)
            case .line:
                let width = cells[index].width - 2 * CellSetting.padding
                pages.fill(
                    x: cells[index].left + CellSetting.padding, y: y + run.height - 3, width: width, height: 0.6, .quiet
                )
            }
            y += run.height
        }
    }
}

/// The lines of a cell, one after the other whatever paragraph they belong to.
struct CellSetting {
    /// White space at the left and right of the words.
    static let padding = 4.5
    private static let paragraphGap = 3.0
    private static let writingHeight = 20.0

    struct Line {
        /// Number of the paragraph and of the line in it; no paragraph where the line is to be written on.
        var paragraph: Int?
        var line: Int
        var gap: Double
        var height: Double
    }

    /// Lines of one paragraph that stand together.
    struct Run {
        enum Content {
            case text(SetText, Range<Int>, node: Int)
            case line
        }

        var content: Content
        var gap: Double
        var height: Double
    }

    let left: Double
    let width: Double
    private(set) var lines: [Line] = []
    private let paragraphs: [(text: SetText, node: Int)]

    init(left: Double, width: Double, _ paragraphs: [(text: SetText, node: Int)], isToWriteOn: Bool) {
        self.left = left
        self.width = width
        self.paragraphs = paragraphs
        for (number, paragraph) in paragraphs.enumerated() {
            for (index, line) in paragraph.text.lines.enumerated() {
                let gap = index == 0 && number > 0 ? Self.paragraphGap : 0
                lines.append(Line(paragraph: number, line: index, gap: gap, height: line.height))
            }
        }
        if isToWriteOn { lines.append(Line(paragraph: nil, line: 0, gap: 0, height: Self.writingHeight)) }
    }

    func height(from start: Int) -> Double { height(of: start..<lines.count) }

    func height(of range: Range<Int>) -> Double {
        range.reduce(0) { $0 + lines[$1].height + ($1 > range.lowerBound ? lines[$1].gap : 0) }
    }

    func fitting(from start: Int, in room: Double) -> Int {
        var used = 0.0
        for index in start..<lines.count {
            used += lines[index].height + (index > start ? lines[index].gap : 0)
            if used > room + 0.01 { return index - start }
        }
        return lines.count - start
    }

    func runs(_ range: Range<Int>) -> [Run] {
        var runs: [Run] = []
        for index in range {
            let line = lines[index]
            let gap = index > range.lowerBound ? line.gap : 0
            guard let number = line.paragraph else {
                runs.append(Run(content: .line, gap: gap, height: line.height))
                continue
            }
            if line.line > 0, case .text(let text, let known, let node)? = runs.last?.content {
                runs[runs.count - 1].content = .text(text, known.lowerBound..<line.line + 1, node: node)
                runs[runs.count - 1].height += line.height
            } else {
                let (text, node) = paragraphs[number]
                runs.append(
                    Run(content: .text(text, line.line..<line.line + 1, node: node), gap: gap, height: line.height))
            }
        }
        return runs
    }
}
