/// Words that stand at one height, from left to right.
struct PDFLine {
    var words: [PDFWord]
    var top: Double
    var bottom: Double

    var height: Double { max(1, bottom - top) }
    var left: Double { words.first?.left ?? 0 }
    var right: Double { words.map(\.right).max() ?? 0 }
    var text: String { words.map(\.text).joined(separator: " ") }

    /// Stretches of words without a wide gap between them. A gap is wide from 0.45 of the line's height: about twice
    /// the space between words, and less than what two cells keep between their words.
    var segments: [[PDFWord]] {
        var segments: [[PDFWord]] = []
        for word in words {
            if let last = segments.last?.last, word.left - last.right < PDFLine.wideGap * height {
                segments[segments.count - 1].append(word)
            } else {
                segments.append([word])
            }
        }
        return segments
    }

    static let wideGap = 0.45

    /// Gathers words into lines: a word belongs to the line whose middle is nearer than 0.4 of its height.
    static func lines(_ words: [PDFWord]) -> [PDFLine] {
        var lines: [PDFLine] = []
        for word in words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
            if let last = lines.indices.last,
                word.middle - lines[last].middle < 0.4 * min(word.height, lines[last].height)
            {
                lines[last].add(word)
            } else {
                lines.append(PDFLine(words: [word], top: word.top, bottom: word.bottom))
            }
        }
        for index in lines.indices { lines[index].words.sort { $0.left < $1.left } }
        return lines
    }

    private var middle: Double { (top + bottom) / 2 }

    private mutating func add(_ word: PDFWord) {
        words.append(word)
        // The first word sets the height, so that a large initial does not swallow the next line.
        top = min(top, max(word.top, bottom - 1.3 * height))
        bottom = max(bottom, min(word.bottom, top + 1.3 * height))
    }
}
