import Plans
import Spanish

/// Puts words together again that a narrow cell or the end of a page cut in two.
struct WordHealer {
    let vocabulary: Vocabulary
    /// What was put together, for the reviewer: "Semestr al" became "Semestral".
    private(set) var healed: [(raw: String, word: String)] = []

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// Continues a text with words from below. A word that the break cut becomes whole, and a piece that repeats the
    /// end of the last word is not doubled: "… Conectividad" + "ad en los recintos".
    mutating func join(_ above: String, _ below: String) -> String {
        guard !above.isEmpty else { return below }
        guard !below.isEmpty else { return above }
        let last = lastWord(above)
        let first = firstWord(below)
        if above.hasSuffix("-"), Shape.startsLowercase(below), last.utf8.count > 3 {
            return above.dropLast() + below
        }
        if Shape.startsLowercase(first), repeatsEnd(of: last, first) {
            note("\(last) … \(first)", last)
            return above + below.dropFirst(first.count)
        }
        if isCut(last, first) {
            note("\(last) … \(first)", last + first)
            return above + below
        }
        return above + " " + below
    }

    /// The text with the words whole that a line break inside a cell had cut: "Semestr al".
    mutating func heal(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard zip(words, words.dropFirst()).contains(where: { isCut(String($0), String($1)) }) else { return text }
        var result = String(words[0])
        for (left, right) in zip(words, words.dropFirst()) {
            if isCut(lastWord(result), String(right)) {
                note("\(left) \(right)", lastWord(result) + right)
                result += right
            } else {
                result += " " + right
            }
        }
        return result
    }

    private func repeatsEnd(of word: String, _ piece: String) -> Bool {
        let (word, piece) = (Spanish.folded(word), Spanish.folded(piece))
        return word.hasSuffix(piece) && word.utf8.count > piece.utf8.count && !Connectives.contains(piece)
            && vocabulary.knows(word) && vocabulary.count(piece) <= 1
    }

    /// Two pieces are one word where the left one is no word of its own and both together are.
    private func isCut(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count >= 3, Shape.startsLowercase(right), Shape.endsLowercase(left) else { return false }
        let piece = Spanish.folded(left)
        guard vocabulary.count(piece) <= 1, !Vocabulary.common.contains(piece), !Connectives.contains(piece) else {
            return false
        }
        let rest = String(Substring(Spanish.folded(right).utf8.prefix { Vocabulary.isLetter($0) }))
        return !rest.isEmpty && vocabulary.knows(piece + rest)
    }

    private func lastWord(_ text: String) -> String {
        String(text[(text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex)...])
    }

    private func firstWord(_ text: String) -> String {
        String(text[..<(text.firstIndex { $0 == " " || $0 == "," || $0 == "." } ?? text.endIndex)])
    }

    private mutating func note(_ raw: String, _ word: String) {
        healed.append((raw, word))
    }

    /// Hands over what was healed since the last time it was asked.
    mutating func takeHealed() -> [(raw: String, word: String)] {
        defer { healed = [] }
        return healed
    }
}
