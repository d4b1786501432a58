import Channels
import Database
import Platform
import Search

/// What the index of a site found, and who governed when it was published.
struct SiteFinding: Sendable {
    let results: SearchResults
    /// The same words put right, where nothing was found.
    let suggestion: String?
    /// Administrations that govern no longer, by the identifier of what they published.
    let former: [String: Administration]
}

struct SiteSearchStore {
    let view: SiteView

    func find(_ asked: SearchAsked) throws -> SiteFinding {
        let place = SearchPlace.entity(view.entity.code)
        return try view.entity.read { reading in
            let results = try SearchIndex.find(asked.query, in: place, reading)
            let isLost = results.total == 0 && !asked.isEmpty
            return SiteFinding(
                results: results, suggestion: isLost ? try SearchIndex.suggest(asked.query, in: place, reading) : nil,
                former: try former(results.hits, reading))
        }
    }

    /// Titles that go on as was begun.
    func titles(_ asked: SearchSuggestions) throws -> [String] {
        let found = try view.entity.read { try asked.titles(in: .entity(view.entity.code), $0) }
        return found.filter { $0.channel.isEmpty || view.tree.isPublic($0.channel) }.map(\.title)
    }

    /// One question for a page of results, and none where only one has governed.
    private func former(_ hits: [SearchHit], _ reading: some Querying) throws -> [String: Administration] {
        guard view.summary.administrations.count > 1 else { return [:] }
        return try PublicItemStore(entity: view.entity).administrations(of: hits.map(\.id), reading)
            .compactMapValues { view.summary.former($0) }
    }
}
