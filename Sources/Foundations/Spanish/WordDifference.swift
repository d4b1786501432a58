/// What changed between two texts, word by word.
///
///     WordDifference(from: "Publicar cada mes", to: "Publicar cada semana").parts
///     // same "Publicar cada ", removed "mes", added "semana"
///
/// Spaces are no difference: a text that was broken into other lines is the same text. The cost is bounded: at most
/// ``mostChanges`` words are traced one by one (Myers, 1986), and where more than that changed, what stands between the
/// common beginning and the common end is shown as replaced. So the time grows with the length of the texts and never
/// with its square.
public struct WordDifference: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case same, removed, added
    }

    /// A stretch of words with the spaces behind them. Kinds of neighbours differ; what was removed stands before what
    /// was added in its place.
    public struct Part: Sendable, Hashable {
        public let kind: Kind
        public let text: String
    }

    /// `same` and `added` together are the new text, without spaces before its first word; `same` and `removed` are the
    /// words of the old one.
    public let parts: [Part]

    /// Whether the texts say the same.
    public var isEmpty: Bool { parts.allSatisfy { $0.kind == .same } }

    /// Above so many removed and added words they are not told apart any more.
    public static let mostChanges = 400

    public init(from old: String, to new: String) {
        let (old, new) = (Word.all(in: old), Word.all(in: new))
        let start = zip(old, new).prefix { $0.key == $1.key }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0.key == $1.key }.count
        let (oldMiddle, newMiddle) = (old[start..<old.count - end], new[start..<new.count - end])
        var steps = new[..<start].map { Step(kind: .same, word: $0) }
        steps += EditPath(Array(oldMiddle), Array(newMiddle)).steps()
        steps += new[(new.count - end)...].map { Step(kind: .same, word: $0) }
        parts = WordDifference.joined(steps)
    }

    /// Stretches of one kind in one part; between two stretches that stay, first what was removed.
    private static func joined(_ steps: [Step]) -> [Part] {
        var parts: [Part] = []
        var texts: [Kind: String] = [:]
        func close(_ kinds: Kind...) {
            for kind in kinds {
                if let text = texts.removeValue(forKey: kind) { parts.append(Part(kind: kind, text: text)) }
            }
        }
        for step in steps {
            if step.kind == .same { close(.removed, .added) } else { close(.same) }
            texts[step.kind, default: ""] += step.word.text
        }
        close(.removed, .added, .same)
        return parts
    }
}

/// A word or a sign, with the spaces behind it; it is compared without them.
private struct Word {
    let key: Substring
    let text: Substring

    static func all(in text: String) -> [Word] {
        var words: [Word] = []
        var rest = text.drop(while: \.isWhitespace)
        while !rest.isEmpty {
            let word = rest.prefix(length(rest))
            let spaces = rest[word.endIndex...].prefix(while: \.isWhitespace)
            words.append(Word(key: word, text: rest[..<spaces.endIndex]))
            rest = rest[spaces.endIndex...]
        }
        return words
    }

    /// Letters and digits make a word, a sign stands alone.
    private static func length(_ rest: Substring) -> Int {
        let letters = rest.prefix { $0.isLetter || $0.isNumber }.count
        return max(1, letters)
    }
}

private struct Step {
    let kind: WordDifference.Kind
    let word: Word
}

/// The shortest way from one list of words to another: Myers' greedy search, given up after so many changes.
private struct EditPath {
    private let old: [Word]
    private let new: [Word]
    private let most: Int

    init(_ old: [Word], _ new: [Word]) {
        self.old = old
        self.new = new
        most = min(old.count + new.count, WordDifference.mostChanges)
    }

    func steps() -> [Step] {
        guard let trace = trace() else {
            return old.map { Step(kind: .removed, word: $0) } + new.map { Step(kind: .added, word: $0) }
        }
        return walk(back: trace)
    }

    /// For each number of changes, how far each diagonal got before them; `nil` if that many are not enough.
    private func trace() -> [[Int]]? {
        var reach = Array(repeating: 0, count: 2 * most + 3)
        var trace: [[Int]] = []
        for changes in 0...most {
            trace.append(reach)
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                var x = start(diagonal, changes, reach)
                while x < old.count, x - diagonal < new.count, x - diagonal >= 0, old[x].key == new[x - diagonal].key {
                    x += 1
                }
                reach[diagonal + most + 1] = x
                if x >= old.count, x - diagonal >= new.count { return trace }
            }
        }
        return nil
    }

    /// Where a diagonal is entered: from the one above, by adding a word, or from the one below, by removing one.
    private func start(_ diagonal: Int, _ changes: Int, _ reach: [Int]) -> Int {
        comesByAdding(diagonal, changes, reach)
            ? reach[diagonal + most + 2] : changes == 0 ? 0 : reach[diagonal + most] + 1
    }

    private func comesByAdding(_ diagonal: Int, _ changes: Int, _ reach: [Int]) -> Bool {
        guard changes > 0 else { return false }
        return diagonal == -changes
            || (diagonal != changes && reach[diagonal + most] < reach[diagonal + most + 2])
    }

    private func walk(back trace: [[Int]]) -> [Step] {
        var (x, y) = (old.count, new.count)
        var steps: [Step] = []
        for changes in trace.indices.reversed() {
            let (diagonal, reach) = (x - y, trace[changes])
            let start = start(diagonal, changes, reach)
            while x > start {
                (x, y) = (x - 1, y - 1)
                steps.append(Step(kind: .same, word: new[y]))
            }
            guard changes > 0 else { break }
            if comesByAdding(diagonal, changes, reach) {
                y -= 1
                steps.append(Step(kind: .added, word: new[y]))
            } else {
                x -= 1
                steps.append(Step(kind: .removed, word: old[x]))
            }
        }
        return steps.reversed()
    }
}
