import Calendar
import Database

/// A search as the engines are asked: terms that all must be there, in a stretch of numbers.
struct Sought {
    /// Where the words are looked for.
    enum Field: String {
        case anywhere = "w"
        case title = "t"
    }

    /// Folded, without stop words.
    let words: [String]
    /// Whether the last word may be the beginning of another.
    private(set) var isUnfinished = false
    private let stems: [String]
    /// What may follow the last word, where that is known.
    private var endings: [String]?
    private let place: SearchPlace
    private var filters: [String]
    private let engine: Database.Engine
    private let first: Int
    private let last: Int

    /// A word of fewer letters is not taken for the beginning of others: it would be one of thousands.
    private static let shortestBeginning = 3
    /// Letters of the longest beginnings for which SQLite keeps lists of their own.
    private static let indexedBeginning = 5
    /// With so many results of whole words, unfinished ones are not looked for.
    private static let enough = 20

    /// Nil where nothing is looked for.
    init?(_ query: SearchQuery, _ place: SearchPlace, _ reading: some Querying) throws {
        words = query.terms
        guard !words.isEmpty else { return nil }
        stems = Stemming.stems(words)
        self.place = place
        engine = reading.engine
        first = query.since.map(DocumentNumber.first) ?? 0
        last = query.until.map(DocumentNumber.last) ?? Int.max
        filters = []
        if !query.kind.isEmpty { filters.append(PostedTerms.label("k", query.kind)) }
        if !query.channel.isEmpty { filters.append(PostedTerms.label("c", query.channel)) }
        if !query.department.isEmpty { filters.append(PostedTerms.label("d", query.department)) }
    }

    var isFiltered: Bool { !filters.isEmpty }

    /// The numbers found; where whole words are in few documents, those in which the last word is the beginning of
    /// another too.
    mutating func found(atMost limit: Int, _ reading: some Querying) throws -> [Int] {
        let whole = try numbers(.anywhere, atMost: limit, reading)
        guard whole.count < Self.enough, let last = words.last, last.utf8.count >= Self.shortestBeginning else {
            return whole
        }
        return try begun(.anywhere, atMost: limit, reading)
    }

    /// The numbers found where the last word may always be the beginning of another, if it is long enough for that.
    mutating func begun(_ field: Field, atMost limit: Int, _ reading: some Querying) throws -> [Int] {
        if let last = words.last, last.utf8.count >= Self.shortestBeginning {
            isUnfinished = true
            if engine == .sqlite, last.utf8.count > Self.indexedBeginning { try complete(last, reading) }
        }
        return try numbers(field, atMost: limit, reading)
    }

    /// The words that begin with another. SQLite keeps lists of short beginnings; a long one stands for few words,
    /// each of which has its list.
    private mutating func complete(_ word: String, _ reading: some Querying) throws {
        let first = Field.anywhere.rawValue + word
        endings = try reading.all(
            """
            SELECT term FROM search_posting_term WHERE term >= \(first) AND term < \(first + "\u{7f}") LIMIT 40
            """
        ) { String($0.text(0).dropFirst(first.utf8.count)) }
    }

    /// Numbers as rows of one column.
    func list(_ numbers: [Int]) -> SQL {
        let text = numbers.map(String.init).joined(separator: ",")
        switch engine {
        case .sqlite: return "SELECT value AS number FROM json_each(\("[" + text + "]"))"
        case .postgres: return "SELECT unnest(\("{" + text + "}")::bigint[]) AS number"
        }
    }

    /// The same over all kinds, channels and departments.
    var withoutFilters: Sought {
        var all = self
        all.filters = []
        return all
    }

    /// The second lock beside the term of the entity.
    var ownership: SQL {
        switch place {
        case .entity(let code): "entity_id = \(code)"
        case .nation: "1 = 1"
        }
    }

    /// The numbers found, the greatest first.
    func numbers(_ field: Field, atMost limit: Int, _ reading: some Querying) throws -> [Int] {
        try reading.all(numbers(field, limit)) { $0.int(0) }
    }

    private func numbers(_ field: Field, _ limit: Int) -> SQL {
        switch engine {
        case .sqlite:
            return """
                SELECT rowid AS number FROM search_posting
                WHERE search_posting MATCH \(expression(field)) AND rowid >= \(first) AND rowid <= \(last)
                ORDER BY rowid DESC LIMIT \(limit)
                """
        case .postgres:
            return """
                SELECT number FROM search_posting
                WHERE terms @@ \(expression(field))::tsquery AND number >= \(first) AND number <= \(last)
                ORDER BY number DESC LIMIT \(limit)
                """
        }
    }

    /// Every term is letters and digits between quotes, so that there is nothing in it for an engine to interpret.
    private func expression(_ field: Field) -> String {
        var terms = filters.map { quoted($0) }
        if case .entity(let code) = place { terms.append(quoted(PostedTerms.label("e", code))) }
        terms += stems.map { quoted(field.rawValue + $0) }
        if isUnfinished, let last = terms.popLast(), let word = words.last {
            let begun = endings?.map { quoted(field.rawValue + word + $0) } ?? [beginning(field.rawValue + word)]
            terms.append("(" + ([last] + begun).joined(separator: or) + ")")
        }
        return terms.joined(separator: and)
    }

    private var and: String { engine == .sqlite ? " AND " : " & " }
    private var or: String { engine == .sqlite ? " OR " : " | " }

    private func quoted(_ term: String) -> String { engine == .sqlite ? "\"\(term)\"" : "'\(term)'" }

    private func beginning(_ term: String) -> String { engine == .sqlite ? "\"\(term)\" *" : "'\(term)':*" }
}
