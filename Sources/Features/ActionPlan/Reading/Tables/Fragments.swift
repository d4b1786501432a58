import Plans

/// What one row says in one column of an action.
struct Fragment {
    var parts: [String]
    var lines: [Int]
    /// The end of a page stands between this row and the one above.
    var afterBreak: Bool
    /// Which row of the action it is.
    var row: Int
}

/// One healed item of a column: a bullet, a paragraph or a sentence.
struct Item {
    var text: String
    var lines: [Int]
    /// The row of the action it begins in, and the one it ends in.
    var row: Int
    var lastRow: Int
    var isMarked: Bool

    init(text: String, lines: [Int], row: Int, isMarked: Bool) {
        self.text = text
        self.lines = lines
        self.row = row
        self.lastRow = row
        self.isMarked = isMarked
    }

    var words: Words { Words(text, lines: lines) }
}

/// Joins what several rows say in one column into healed items.
struct ColumnReader {
    /// A column whose items may stand in one line, told apart only by a capital.
    enum Runs { case none, sentences, nouns }

    var healer: WordHealer
    var brokenLines: [Int] = []

    init(_ healer: WordHealer) { self.healer = healer }

    mutating func items(_ fragments: [Fragment], runs: Runs = .none, keepingBlanks: Bool = false) -> [Item] {
        var items: [Item] = []
        for fragment in fragments { add(fragment, to: &items, keepingBlanks) }
        for index in items.indices { items[index].text = healer.heal(items[index].text) }
        guard runs != .none else { return items }
        return items.flatMap { split($0, runs) }
    }

    /// The whole column as one text.
    mutating func text(_ fragments: [Fragment]) -> Words {
        var text = ""
        var lines: [Int] = []
        for fragment in fragments where !fragment.parts.isEmpty {
            for part in fragment.parts { text = healer.join(text, Bullets.marked(part) ?? part) }
            lines += fragment.lines
        }
        return Words(healer.heal(text), lines: lines)
    }

    private mutating func add(_ fragment: Fragment, to items: inout [Item], _ keepingBlanks: Bool) {
        for (index, piece) in Bullets.items(fragment.parts, keepingBlanks: keepingBlanks).enumerated() {
            if index == 0, let last = items.last, continues(last, piece, fragment) {
                items[items.count - 1].text = healer.join(last.text, piece.text)
                items[items.count - 1].lines += fragment.lines
                items[items.count - 1].lastRow = fragment.row
            } else {
                items.append(Item(text: piece.text, lines: fragment.lines, row: fragment.row, isMarked: piece.isMarked))
            }
        }
    }

    /// Words without a bullet go on with the item above where they begin small, or where a page ended in mid-sentence.
    private func continues(_ last: Item, _ piece: Bullets.Item, _ fragment: Fragment) -> Bool {
        guard !piece.isMarked, !last.text.isEmpty else { return false }
        if Shape.startsLowercase(piece.text) { return true }
        return fragment.afterBreak && last.lastRow == fragment.row - 1 && !Shape.endsSentence(last.text)
    }

    private func split(_ item: Item, _ runs: Runs) -> [Item] {
        guard !item.isMarked else { return [item] }
        return RunSplitter.split(item.text, allowingSingleNouns: runs == .nouns).map { text in
            Item(text: text, lines: item.lines, row: item.row, isMarked: false)
        }
    }
}
