import Calendar
public import Database

extension SearchIndex {
    /// The documents that have all the words, the last of which may be unfinished. Those that have them in the title
    /// come first, then the newest.
    public static func find(
        _ query: SearchQuery, in place: SearchPlace, _ reading: some Querying
    ) throws -> SearchResults {
        guard var sought = try Sought(query, place, reading) else { return SearchResults() }
        let all = try sought.found(atMost: mostResults + 1, reading)
        let titled = all.isEmpty ? [] : try sought.numbers(.title, atMost: 200, reading)
        let inTitle = Set(titled)
        let ordered = titled + all.filter { !inTitle.contains($0) }
        var results = SearchResults()
        results.hasMore = all.count > mostResults
        results.total = min(all.count, mostResults)
        let page = ordered.prefix(mostResults).dropFirst(max(0, query.from)).prefix(min(max(0, query.limit), 100))
        results.hits = try hits(Array(page), sought, reading)
        let counted =
            sought.isFiltered
            ? try sought.withoutFilters.numbers(.anywhere, atMost: mostResults, reading) : all
        try count(Array(counted.prefix(mostResults)), sought, into: &results, reading)
        return results
    }

    private static func hits(_ numbers: [Int], _ sought: Sought, _ reading: some Querying) throws -> [SearchHit] {
        guard !numbers.isEmpty else { return [] }
        let marking = Marking(sought.words, hasPrefix: sought.isUnfinished)
        var hits: [Int: SearchHit] = [:]
        try reading.each(
            """
            SELECT number, entity_id, id, kind, channel, day, path, title, summary, substr(text, 1, 30000)
            FROM search_document WHERE \(splice: sought.ownership) AND number IN \(list: numbers)
            """
        ) { row in
            hits[row.int(0)] = SearchHit(
                entity: row.text(1), id: row.text(2), kind: row.text(3), channel: row.text(4),
                day: Day(iso: row.text(5)) ?? Day(epochDay: 0), path: row.text(6), title: marking.whole(row.text(7)),
                excerpt: marking.excerpt(summary: row.text(8), text: row.text(9)))
        }
        return numbers.compactMap { hits[$0] }
    }

    private static func count(
        _ numbers: [Int], _ sought: Sought, into results: inout SearchResults, _ reading: some Querying
    ) throws {
        guard !numbers.isEmpty else { return }
        var kinds: [String: Int] = [:]
        var channels: [String: Int] = [:]
        var entities: [String: Int] = [:]
        try reading.each(
            """
            SELECT d.kind, d.channel, d.entity_id, count(*) FROM (\(splice: sought.list(numbers))) p
            JOIN search_document d ON d.number = p.number WHERE \(splice: sought.ownership)
            GROUP BY d.kind, d.channel, d.entity_id
            """
        ) { row in
            kinds[row.text(0), default: 0] += row.int(3)
            if !row.text(1).isEmpty { channels[row.text(1), default: 0] += row.int(3) }
            entities[row.text(2), default: 0] += row.int(3)
        }
        results.kinds = facets(kinds)
        results.channels = facets(channels)
        results.entities = facets(entities)
    }

    private static func facets(_ counts: [String: Int]) -> [SearchFacet] {
        counts.map { SearchFacet(name: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
