/// Shows where the words looked for stand in a text.
struct Marking {
    private let stems: [String]
    private let beginning: String?

    /// About a sentence or two.
    private static let wordsShown = 34
    private static let wordsBefore = 6

    init(_ words: [String], hasPrefix: Bool) {
        stems = Stemming.stems(words)
        beginning = hasPrefix ? words.last : nil
    }

    /// The whole text.
    func whole(_ text: String) -> [SearchHit.Part] {
        let found = Found(self, text)
        return found.parts(0..<found.words.count, of: text)
    }

    /// The stretch of the text with most of the words, or the summary where that has as many.
    func excerpt(summary: String, text: String) -> [SearchHit.Part] {
        let inSummary = Found(self, summary)
        let inText = Found(self, text)
        let best = inText.best(Self.wordsShown)
        if inSummary.words.isEmpty || best.count > inSummary.best(Self.wordsShown * 2).count {
            return shown(inText, from: best.start, text)
        }
        return inSummary.parts(0..<inSummary.words.count, of: summary)
    }

    private func shown(_ found: Found, from start: Int, _ text: String) -> [SearchHit.Part] {
        let first = max(0, start - Self.wordsBefore)
        let last = min(found.words.count, first + Self.wordsShown)
        var parts = found.parts(first..<last, of: text)
        if first > 0 { parts.insert(SearchHit.Part("… "), at: 0) }
        if last < found.words.count { parts.append(SearchHit.Part(" …")) }
        return parts
    }

    /// Which of the words looked for this one is; nil for any other.
    fileprivate func place(of word: String) -> Int? {
        if let beginning, word.hasPrefix(beginning) { return stems.count - 1 }
        guard stems.contains(where: { $0.utf8.prefix(2).elementsEqual(word.utf8.prefix(2)) }) else { return nil }
        let stem = Stemming.stem(word)
        return stems.firstIndex(of: stem)
    }
}

/// The words of a text, and which of them are looked for.
private struct Found {
    let words: [Words.Word]
    private let places: [(word: Int, sought: Int)]

    init(_ marking: Marking, _ text: String) {
        let words = Words.all(in: text)
        self.words = words
        places = words.indices.lazy.compactMap { index in
            marking.place(of: words[index].folded).map { (index, $0) }
        }.prefix(300).map { $0 }
    }

    /// Where the stretch of so many words begins that has most of the different words looked for.
    func best(_ length: Int) -> (start: Int, count: Int) {
        var best = (start: 0, count: 0)
        for (order, place) in places.enumerated() {
            let near = places[order...].prefix { $0.word < place.word + length }
            let count = Set(near.map(\.sought)).count
            if count > best.count { best = (place.word, count) }
        }
        return best
    }

    /// The text from one word to another, with the words looked for apart; spaces and line ends become one space.
    func parts(_ range: Range<Int>, of text: String) -> [SearchHit.Part] {
        guard let first = range.first, let last = range.last else { return text.isEmpty ? [] : [plain(text[...])] }
        let start = first == 0 ? text.startIndex : words[first].range.lowerBound
        let end = last == words.count - 1 ? text.endIndex : words[last].range.upperBound
        var parts: [SearchHit.Part] = []
        var position = start
        for place in places where range.contains(place.word) {
            let match = words[place.word].range
            if position < match.lowerBound { parts.append(plain(text[position..<match.lowerBound])) }
            parts.append(SearchHit.Part(String(text[match]), isMatch: true))
            position = match.upperBound
        }
        if position < end { parts.append(plain(text[position..<end])) }
        return parts
    }

    private func plain(_ text: Substring) -> SearchHit.Part {
        var line = ""
        for character in text {
            if character.isWhitespace { if line.last != " " { line.append(" ") } } else { line.append(character) }
        }
        return SearchHit.Part(line)
    }
}
