import Channels
import Design
import Search

/// What a search over the sites of all entities found, in the words of the page.
struct NationalSearchView: Sendable {
    let asked: SearchAsked
    let results: SearchResults
    let lines: [FoundLine]
    let suggestion: String?
    let kinds: [(facet: SearchFacet, title: String)]
    /// Whose the results are, the most first.
    let entities: [(facet: SearchFacet, title: String)]
    let departments: [FormChoice]
    /// The entity asked for, by its whole name; nil where its code is nobody's.
    let entity: String?
    /// Entities whose own name is what was looked for.
    let named: [Link]
}
