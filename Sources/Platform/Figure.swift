/// A number that pages of the whole country show by entity: how many plans each has published. Features declare it, the
/// national portal counts it; neither knows the other.
///
/// ```swift
/// Figure("published-plans", "con plan de acción publicado") { nation in
///     try nation.read { … }        // one query for the whole country
/// }
/// ```
public struct Figure: Sendable {
    /// Name in code, unique.
    public let id: String
    /// What is said of an entity that has at least one, after “entidades”: “con plan de acción publicado”.
    public let title: String
    /// Code of the entity → how many; entities without any may be left out. One query, whatever their number.
    public let countByEntity: @Sendable (NationScope) throws -> [String: Int]

    public init(
        _ id: String, _ title: String, countByEntity: @escaping @Sendable (NationScope) throws -> [String: Int]
    ) {
        self.id = id
        self.title = title
        self.countByEntity = countByEntity
    }
}
