public import Database

/// The title of a document, as it is offered while somebody types.
public struct SearchTitle: Sendable, Hashable {
    /// Code of the entity whose it is.
    public let entity: String
    public let channel: String
    public let title: String
}

extension SearchIndex {
    /// Titles with all the words, the last of which may be unfinished: the newest first.
    public static func complete(
        _ query: SearchQuery, in place: SearchPlace, atMost limit: Int, _ reading: some Querying
    ) throws -> [SearchTitle] {
        guard var sought = try Sought(query, place, reading) else { return [] }
        let numbers = try sought.begun(.title, atMost: limit, reading)
        guard !numbers.isEmpty else { return [] }
        var titles: [Int: SearchTitle] = [:]
        try reading.each(
            """
            SELECT number, entity_id, channel, title FROM search_document
            WHERE \(splice: sought.ownership) AND number IN \(list: numbers)
            """
        ) { row in
            titles[row.int(0)] = SearchTitle(entity: row.text(1), channel: row.text(2), title: row.text(3))
        }
        return numbers.compactMap { titles[$0] }
    }
}
