public import Calendar
public import HTTP
public import Search

/// What somebody asks a page of search: words and filters, as its address says them
/// (`/buscar?q=agua&tipo=noticia&desde=2014-01-01&pagina=2`).
public struct SearchAsked: Sendable, Hashable {
    public static let pageSize = 20
    /// Longer words are cut where the page shows them again; no search needs more.
    private static let longest = 200

    public var words: String
    /// Identifier of ``ItemKind``, or `documento`.
    public var kind: String
    public var channel: String
    /// Codes; only the nation's page asks for them.
    public var department: String
    public var entity: String
    public var since: Day?
    public var until: Day?
    /// From 1.
    public var page: Int

    public init(_ fields: Fields) {
        func name(_ field: String) -> String { String((fields[field] ?? "").prefix(60)) }
        words = String((fields["q"] ?? "").unicodeScalars.prefix(Self.longest))
        kind = name("tipo")
        channel = name("canal")
        department = name("departamento")
        entity = name("entidad")
        since = fields["desde"].flatMap { Day(iso: $0) }
        until = fields["hasta"].flatMap { Day(iso: $0) }
        page = min(max(1, Int(fields["pagina"] ?? "") ?? 1), SearchIndex.mostResults / Self.pageSize)
    }

    /// The same words without any filter.
    public var unfiltered: SearchAsked { SearchAsked(Fields([("q", words)])) }

    public var query: SearchQuery {
        var query = SearchQuery(words)
        query.kind = kind
        query.channel = channel
        query.department = department
        query.since = since
        query.until = until
        query.from = (page - 1) * Self.pageSize
        query.limit = Self.pageSize
        return query
    }

    public var isEmpty: Bool { words.allSatisfy(\.isWhitespace) }
    public var hasDays: Bool { since != nil || until != nil }
    public var hasFilters: Bool {
        hasDays || !kind.isEmpty || !channel.isEmpty || !department.isEmpty || !entity.isEmpty
    }

    /// The address of the same search with something changed; it begins again at its first page.
    public func address(_ path: String, _ change: (inout SearchAsked) -> Void) -> String {
        var other = self
        other.page = 1
        change(&other)
        let fields = Fields(other.pairs.filter { !$0.1.isEmpty })
        return fields.isEmpty ? path : path + "?" + fields.encoded
    }

    /// What a form keeps beside the fields it shows.
    public var pairs: [(String, String)] {
        [
            ("q", words), ("tipo", kind), ("canal", channel), ("departamento", department), ("entidad", entity),
            ("desde", since?.iso ?? ""), ("hasta", until?.iso ?? ""), ("pagina", page > 1 ? String(page) : ""),
        ]
    }

    public static func pages(of total: Int) -> Int { max(1, (total + pageSize - 1) / pageSize) }
}
