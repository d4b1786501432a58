public import Database
import Platform

extension PublicItemStore {
    /// All items with their words, a page at a time, in the order of their identifiers: for jobs that look at each.
    /// - Parameter after: identifier of the last one seen; empty for the first page.
    public func page(after: String, limit: Int, _ reading: some Querying) throws -> [PublicItem] {
        try reading.all(
            """
            SELECT \(splice: Self.columns), text, fields FROM item_public
            WHERE entity_id = \(entity.code) AND item_id > \(after) ORDER BY item_id LIMIT \(limit)
            """
        ) { Self.item($0, text: $0.text(15), values: ItemValues.read($0.text(16))) }
    }
}
