import Platform
import Spanish

/// Entities found, the best first, and how many there are in all.
public struct EntitySearch: Sendable {
    public let found: [Entity]
    public let total: Int
}

extension DirectorySnapshot {
    /// Finds entities by name, former name, department or code, whatever the accents and the case.
    ///
    /// The same name comes first, then names that begin so, then those with a word that begins so, then those that
    /// contain it; then entities whose name and department together have all the words (“la union narino”).
    ///
    /// - Parameters:
    ///   - query: as typed; empty means all.
    ///   - department: two digits, to search inside one.
    public func search(_ query: String, department: String? = nil, from start: Int = 0, limit: Int = 20) -> EntitySearch
    {
        let matches = matches(query, department: department)
        return EntitySearch(
            found: matches.dropFirst(start).prefix(limit).map { entities[$0] }, total: matches.count)
    }

    /// Positions in ``entities``, in the order of rank and then of names.
    private func matches(_ query: String, department: String?) -> [Int] {
        let candidates = entities.indices.filter { department == nil || entities[$0].departmentCode == department }
        guard let folded = FoldedQuery(query) else { return query.trimmed.isEmpty ? candidates : [] }
        let ranked = candidates.compactMap { index in keys[index].rank(folded).map { (rank: $0, index: index) } }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
    }

    /// The one entity a command's argument means: a code, a slug, or a name nobody else has.
    ///
    /// - Throws: ``EntityNotFound`` with the entities it may have meant.
    public func only(_ word: String) throws(EntityNotFound) -> Entity {
        if let entity = entity(code: word) ?? entity(slug: word) { return entity }
        let found = search(word, limit: 6).found
        let near = found.isEmpty ? nearest(word) : found
        let folded = FoldedQuery.bytes(word)
        let same = entities.filter { $0.named(folded) }
        if same.count == 1 { return same[0] }
        throw EntityNotFound(word: word, candidates: same.isEmpty ? near : same)
    }
}

extension Entity {
    /// “chitaga”, “chitaga norte de santander”, or a former name.
    fileprivate func named(_ folded: [UInt8]) -> Bool {
        let names = [name, fullName, "\(name) \(department)", tenant.officialName] + otherNames.map(\.name)
        return names.contains { FoldedQuery.bytes($0) == folded }
    }
}

/// A word that names no entity, or several.
public struct EntityNotFound: Error, CustomStringConvertible {
    public let word: String
    public let candidates: [Entity]

    /// In Spanish, with what it may have meant.
    public var description: String {
        guard !candidates.isEmpty else {
            return "No hay ninguna entidad «\(word)». Búsquela con: gelt entity list"
        }
        let list = candidates.map { "\($0.code) \($0.fullName)" }
        return "«\(word)» no señala una sola entidad. ¿Cuál es? \(Spanish.list(list)). Use el código."
    }
}
