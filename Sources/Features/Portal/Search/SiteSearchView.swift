import Channels
import Platform
import Search

/// What a search in an entity's site found, in the words of the page.
struct SiteSearchView: Sendable {
    let asked: SearchAsked
    let results: SearchResults
    let lines: [FoundLine]
    /// Pages of the platform itself whose title says what was looked for.
    let pages: [TrailStep]
    /// The same words put right, where nothing was found.
    let suggestion: String?
    let kinds: [(facet: SearchFacet, title: String)]
    let channels: [(facet: SearchFacet, title: String)]
    /// Channels to look through where a search does not help.
    let roots: [TrailStep]
    /// Addresses of the search itself, of what it offers while one types, and of the site map.
    let path: String
    let suggestions: String
    let siteMap: String
}
