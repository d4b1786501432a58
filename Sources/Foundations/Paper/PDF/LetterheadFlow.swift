/// The head of the first page: who speaks, over a rule in the entity's colour.
struct LetterheadFlow: Flow {
    let gap = 0.0
    private let lines: [(text: SetText, node: Int)]
    private let slogan: (text: SetText, node: Int)?

    init(_ letterhead: Letterhead, _ setter: TextSetter, _ structure: StructureTree, _ shape: PageShape) {
        let main = letterhead.mainLine
        let width = shape.measure * 0.66
        lines = letterhead.lines.enumerated().map { index, line in
            let style =
                index == main
                ? TextStyle(size: 15.5, isBold: true, leading: 1.22) : TextStyle(size: 9.4, colour: .quiet)
            return (setter.set(line, style, width: width), structure.add(.paragraph))
        }
        guard !letterhead.slogan.isEmpty else {
            slogan = nil
            return
        }
        let style = TextStyle(size: 9.8, isItalic: true, colour: .quiet)
        slogan = (setter.set(letterhead.slogan, style, width: shape.measure * 0.32), structure.add(.paragraph))
    }

    private var height: Double { lines.reduce(0) { $0 + $1.text.height } }
    var start: Double { max(height, slogan?.text.height ?? 0) + 12 }

    func place(on pages: PageWriter) {
        let left = pages.shape.side
        let top = pages.y
        for line in lines {
            pages.put(.text(line.text, 0..<line.text.lines.count), x: left, y: pages.y, node: line.node)
            pages.y += line.text.height
        }
        pages.y = top + start - 12
        if let slogan { place(slogan, on: pages) }
        pages.y += 9
        pages.fill(x: left, y: pages.y + 1, width: pages.shape.measure, height: 0.8, pages.accent)
        pages.fill(x: left, y: pages.y, width: 54, height: 2.8, pages.accent)
        pages.y += 3
    }

    /// At the right, its last line level with the last line of the head.
    private func place(_ slogan: (text: SetText, node: Int), on pages: PageWriter) {
        let widest = slogan.text.lines.map(\.width).max() ?? 0
        let x = pages.shape.side + pages.shape.measure - widest
        let y = pages.y - slogan.text.height
        pages.put(.text(slogan.text, 0..<slogan.text.lines.count), x: x, y: y, node: slogan.node)
    }
}

extension Letterhead {
    /// The line that names who speaks: the last one that is not a number such as the NIT.
    var mainLine: Int {
        lines.lastIndex { line in !line.contains { $0.isNumber } } ?? lines.count - 1
    }
}
