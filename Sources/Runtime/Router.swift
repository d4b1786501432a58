import HTTP
import Platform

/// Finds the endpoint for a place, a method and a path. Endpoints are indexed by place and by their first word, so the
/// cost does not grow with the number of features.
struct Router: Sendable {
    enum Answer {
        case found(Endpoint)
        /// The path exists, but not for this method.
        case methods([HTTP.Method])
        case nothing
    }

    private struct Key: Hashable {
        let place: Place
        let first: String
    }

    private let index: [Key: [Endpoint]]
    /// Endpoints whose first segment is a parameter.
    private let open: [Place: [Endpoint]]
    let endpoints: [Endpoint]

    init(_ endpoints: [Endpoint]) {
        self.endpoints = endpoints
        var index: [Key: [Endpoint]] = [:]
        var open: [Place: [Endpoint]] = [:]
        for endpoint in endpoints.sorted(by: Self.isPlainer) {
            let first = endpoint.pattern.split(separator: "/").first.map(String.init) ?? ""
            if first.hasPrefix("{") {
                open[endpoint.place, default: []].append(endpoint)
            } else {
                index[Key(place: endpoint.place, first: first), default: []].append(endpoint)
            }
        }
        self.index = index
        self.open = open
    }

    /// A word stands before a parameter where both could answer: `/contenidos/nuevo` before `/contenidos/{contenido}`.
    private static func isPlainer(_ one: Endpoint, _ other: Endpoint) -> Bool {
        shape(one).lexicographicallyPrecedes(shape(other))
    }

    private static func shape(_ endpoint: Endpoint) -> [Int] {
        endpoint.pattern.split(separator: "/").map { $0.hasPrefix("{") ? 1 : 0 }
    }

    func find(_ place: Place, _ method: HTTP.Method, _ segments: [String]) -> Answer {
        let key = Key(place: place, first: segments.first ?? "")
        let candidates = (index[key] ?? []) + (open[place] ?? [])
        let matching = candidates.filter { $0.matches(segments: segments) }
        let wanted: HTTP.Method = method == .head ? .get : method
        if let endpoint = matching.first(where: { $0.method == wanted }) { return .found(endpoint) }
        guard !matching.isEmpty else { return .nothing }
        let methods = matching.map(\.method)
        return .methods(methods + (methods.contains(.get) ? [.head] : []))
    }

    /// Whether the word begins a path of the nation; an entity may not be called so.
    func reserves(_ word: String) -> Bool { index[Key(place: .nation, first: word)] != nil }
}
