public import Calendar

/// What somebody looks for. Only letters and digits of the words count; everything else in them is air.
public struct SearchQuery: Sendable, Hashable {
    public var words: String
    /// Only this kind and this channel; empty for all.
    public var kind = ""
    public var channel = ""
    /// Only entities of this department, by its code; empty for all.
    public var department = ""
    /// Days the documents are about, first and last.
    public var since: Day?
    public var until: Day?
    /// How many results are passed over, and how many are shown.
    public var from = 0
    public var limit = 20

    public init(_ words: String) { self.words = words }

    /// Words beyond these are not looked for, nor what stands behind so many characters.
    static let mostWords = 10
    static let longest = 400

    /// The words that are looked for, folded.
    var terms: [String] {
        let all = Words.folded(String(words.unicodeScalars.prefix(Self.longest)))
        return Array(all.filter { !StopWords.all.contains($0) }.prefix(Self.mostWords))
    }
}

/// Whose documents are looked through.
public enum SearchPlace: Sendable, Hashable {
    case entity(String)
    case nation
}

/// What was found: one page of it, and how much there is.
public struct SearchResults: Sendable, Hashable {
    public var hits: [SearchHit] = []
    /// At most ``SearchIndex/mostResults``.
    public var total = 0
    /// Whether there are more than ``total``.
    public var hasMore = false
    /// How many there are of each kind, in each channel and of each entity, among the first ``SearchIndex/mostResults``
    /// and without regard to the kind, the channel or the department asked for; the most frequent first.
    public var kinds: [SearchFacet] = []
    public var channels: [SearchFacet] = []
    public var entities: [SearchFacet] = []

    public init() {}
}

public struct SearchFacet: Sendable, Hashable {
    public let name: String
    public let count: Int

    public init(name: String, count: Int) {
        self.name = name
        self.count = count
    }
}

/// A document that was found.
public struct SearchHit: Sendable, Hashable {
    /// A stretch of text, and whether it is one of the words looked for.
    public struct Part: Sendable, Hashable {
        public let text: String
        public let isMatch: Bool

        public init(_ text: String, isMatch: Bool = false) {
            self.text = text
            self.isMatch = isMatch
        }
    }

    public let entity: String
    public let id: String
    public let kind: String
    public let channel: String
    public let day: Day
    /// Inside the entity's public pages.
    public let path: String
    public let title: [Part]
    /// A sentence or two around the words.
    public let excerpt: [Part]

    public init(
        entity: String, id: String, kind: String, channel: String, day: Day, path: String, title: [Part],
        excerpt: [Part]
    ) {
        self.entity = entity
        self.id = id
        self.kind = kind
        self.channel = channel
        self.day = day
        self.path = path
        self.title = title
        self.excerpt = excerpt
    }
}
