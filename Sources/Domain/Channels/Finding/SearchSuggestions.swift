public import Database
import Foundation
public import HTTP
public import Search

/// What a search box offers while somebody types: a short list of titles as JSON, which only the script of the page
/// reads (`/buscar/sugerencias?q=vacun`). Without it the search works as before.
public struct SearchSuggestions: Sendable, Hashable {
    public let words: String

    private static let fewestLetters = 3
    private static let longest = 60
    private static let most = 8
    /// Seconds for which browsers and caches between need not ask again.
    private static let kept = 300

    /// Nil where too little or far too much was typed to offer anything.
    public init?(_ fields: Fields) {
        let typed = (fields["q"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        guard (Self.fewestLetters...Self.longest).contains(typed.unicodeScalars.count) else { return nil }
        words = typed
    }

    /// More than are shown, as some may be alike or stand where not everybody may look.
    public func titles(in place: SearchPlace, _ reading: some Querying) throws -> [SearchTitle] {
        try SearchIndex.complete(SearchQuery(words), in: place, atMost: Self.most * 3, reading)
    }

    /// Each title once, in the order given.
    public static func response(_ titles: [String]) -> Response {
        var seen: Set<String> = []
        let shown = titles.filter { seen.insert($0).inserted }.prefix(most)
        var response = Response.json((try? JSONEncoder().encode(Array(shown))).map { Array($0) } ?? Array("[]".utf8))
        response.headers.append(("Cache-Control", "public, max-age=\(kept)"))
        return response
    }
}
