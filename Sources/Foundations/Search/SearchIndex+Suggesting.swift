public import Database
import Spanish

extension SearchIndex {
    /// The words looked for with those that are nowhere put right, where that finds something: `bacunacion` →
    /// `vacunación`. Nil where nothing better is known.
    ///
    /// Words are put right by those of titles and summaries of the newest documents.
    public static func suggest(
        _ query: SearchQuery, in place: SearchPlace, _ reading: some Querying
    ) throws -> String? {
        let words = query.terms
        guard !words.isEmpty else { return nil }
        let known = try Vocabulary(place, reading)
        var changed = false
        let better = try words.map { word in
            guard try !isKnown(word, place, reading), let other = known.nearest(to: word) else { return word }
            changed = true
            return other
        }
        guard changed else { return nil }
        var other = query
        other.words = better.joined(separator: " ")
        guard var sought = try Sought(other, place, reading) else { return nil }
        return try sought.found(atMost: 1, reading).isEmpty ? nil : other.words
    }

    private static func isKnown(_ word: String, _ place: SearchPlace, _ reading: some Querying) throws -> Bool {
        guard var sought = try Sought(SearchQuery(word), place, reading) else { return true }
        return try !sought.found(atMost: 1, reading).isEmpty
    }
}

/// The words of the newest titles and summaries, folded, each with a spelling of it and how often it is there.
private struct Vocabulary {
    private var words: [String: (spelling: String, count: Int)] = [:]

    private static let documents = 1000

    init(_ place: SearchPlace, _ reading: some Querying) throws {
        let newest: SQL =
            switch place {
            case .entity(let code): "WHERE entity_id = \(code)"
            case .nation: ""
            }
        var found: [String: (spelling: String, count: Int)] = [:]
        try reading.each(
            """
            SELECT title, summary FROM search_document \(splice: newest) ORDER BY number DESC LIMIT \(Self.documents)
            """
        ) { row in
            let text = row.text(0) + "\n" + row.text(1)
            for word in Words.all(in: text) where word.folded.utf8.count > 2 {
                found[word.folded, default: (text[word.range].lowercased(), 0)].count += 1
            }
        }
        words = found
    }

    /// The nearest word, the more frequent of two that are as near.
    func nearest(to word: String) -> String? {
        let letters = Array(word.utf8)
        let allowed = letters.count < 4 ? 1 : letters.count < 8 ? 2 : 3
        var best: (spelling: String, distance: Int, count: Int)?
        for (other, entry) in words where abs(other.utf8.count - letters.count) <= allowed {
            let distance = EditDistance.between(letters, Array(other.utf8), atMost: allowed)
            guard distance <= allowed else { continue }
            let isBetter = best.map { now in
                (distance, -entry.count, entry.spelling) < (now.distance, -now.count, now.spelling)
            }
            if isBetter ?? true { best = (entry.spelling, distance, entry.count) }
        }
        return best?.spelling
    }
}

/// How many letters must be added, removed, changed or swapped with their neighbour.
enum EditDistance {
    /// - Returns: the distance, or any greater number than `limit` where it is greater.
    static func between(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int {
        guard abs(a.count - b.count) <= limit else { return limit + 1 }
        var before: [Int] = []
        var last = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var row = [i + 1]
            for (j, other) in b.enumerated() {
                var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other { least = min(least, before[j - 1] + 1) }
                row.append(least)
            }
            if row.allSatisfy({ $0 > limit }) { return limit + 1 }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
