import Plans

/// Cuts the words of a cell at its bullets.
enum Bullets {
    struct Item {
        var text: String
        var isMarked: Bool
    }

    /// Every bullet of a cell and every paragraph without one, in order.
    static func items(_ parts: [String], keepingBlanks: Bool = false) -> [Item] {
        var items: [Item] = []
        for part in parts {
            for item in pieces(part) where !item.text.isEmpty || (keepingBlanks && item.isMarked) {
                if let last = items.last, !item.isMarked, continues(last, item) {
                    items[items.count - 1].text += " " + item.text
                } else {
                    items.append(item)
                }
            }
        }
        return items
    }

    /// The words behind a bullet; `nil` where the text does not begin with one.
    static func marked(_ text: String) -> String? {
        guard let first = text.unicodeScalars.first else { return nil }
        if marks.contains(first) {
            let rest = text.unicodeScalars.dropFirst().drop { $0 == " " }
            // "-5" is a number and "--" a rule.
            if let next = rest.first, first == "-", next == "-" { return nil }
            return String(rest)
        }
        return afterNumber(text)
    }

    private static let marks: Set<Unicode.Scalar> = [
        "-", "–", "—", "•", "·", "*", "➢", "►", "▪", "■", "●", "○", "✓", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
    ]

    /// "1. words", "2) words", "a) words"
    private static func afterNumber(_ text: String) -> String? {
        let bytes = Array(text.utf8.prefix(5))
        let digits = bytes.prefix { (48...57).contains($0) }.count
        let isLetter = digits == 0 && bytes.count > 2 && (0x61...0x7A).contains(bytes[0] | 0x20)
        let label = isLetter ? 1 : digits
        guard (1...2).contains(label), bytes.count > label + 1, bytes[label + 1] == 0x20 else { return nil }
        guard bytes[label] == UInt8(ascii: ")") || (!isLetter && bytes[label] == UInt8(ascii: ".")) else { return nil }
        return String(text.dropFirst(label + 2))
    }

    private static func continues(_ last: Item, _ item: Item) -> Bool {
        Shape.startsLowercase(item.text) && !last.text.isEmpty
    }

    private static func pieces(_ part: String) -> [Item] {
        guard let words = marked(part) else {
            let inner = cut(part)
            // One dash between words is a dash; two are a list whose first bullet got lost.
            return inner.count > 2
                ? inner.enumerated().map { Item(text: $1, isMarked: $0 > 0) } : [Item(text: part, isMarked: false)]
        }
        return cut(words).map { Item(text: $0, isMarked: true) }
    }

    /// Cuts at " - " and " • " before a capital, a digit or the end.
    private static func cut(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [String] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            if let next = innerMark(scalars, at: index) {
                pieces.append(string(scalars[start..<index]))
                start = next
                index = next
            } else {
                index += 1
            }
        }
        pieces.append(string(scalars[start...]))
        return pieces.map { trimmed($0) }
    }

    /// The position after a bullet that begins at `index`, where one does.
    private static func innerMark(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
        guard marks.contains(scalars[index]), index == 0 || scalars[index - 1] == " " else { return nil }
        var next = index + 1
        while next < scalars.count, scalars[next] == " " { next += 1 }
        guard next < scalars.count else { return next }
        let follower = scalars[next]
        let isHyphen = scalars[index] == "-" || scalars[index] == "–" || scalars[index] == "*"
        guard isHyphen else { return next }
        let begins =
            follower.properties.isUppercase || ("0"..."9").contains(follower) || follower == "¿" || follower == "“"
        return begins || (marks.contains(follower) && next > index + 1) ? next : nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func trimmed(_ text: String) -> String { Spacing.single(text) }
}
