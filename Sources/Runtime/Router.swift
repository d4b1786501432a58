import HTTP
import Platform

/// Finds the endpoint for a place, a method and a path. Endpoints are indexed by place, by their first word and by how
/// many segments they have, so the cost does not grow with the number of features.
struct Router: Sendable {
    enum Answer {
        case found(Endpoint)
        /// The path exists, but not for this method.
        case methods([HTTP.Method])
        case nothing
    }

    private struct Key: Hashable {
        let place: Place
        /// Empty where the first segment is a parameter.
        let first: String
        let count: Int
    }

    private let index: [Key: [Endpoint]]
    /// First words of addresses of the nation.
    private let reserved: Set<String>
    let endpoints: [Endpoint]

    init(_ endpoints: [Endpoint]) {
        self.endpoints = endpoints
        var index: [Key: [Endpoint]] = [:]
        for endpoint in endpoints.sorted(by: Self.isPlainer) { index[Self.key(endpoint), default: []].append(endpoint) }
        self.index = index
        reserved = Set(index.keys.filter { $0.place == .nation && !$0.first.isEmpty }.map(\.first))
    }

    private static func key(_ endpoint: Endpoint) -> Key {
        let segments = endpoint.pattern.split(separator: "/")
        let first = segments.first.map(String.init) ?? ""
        return Key(place: endpoint.place, first: first.hasPrefix("{") ? "" : first, count: segments.count)
    }

    /// A word stands before a parameter where both could answer: `/contenidos/nuevo` before `/contenidos/{contenido}`.
    private static func isPlainer(_ one: Endpoint, _ other: Endpoint) -> Bool {
        shape(one).lexicographicallyPrecedes(shape(other))
    }

    private static func shape(_ endpoint: Endpoint) -> [Int] {
        endpoint.pattern.split(separator: "/").map { $0.hasPrefix("{") ? 1 : 0 }
    }

    func find(_ place: Place, _ method: HTTP.Method, _ segments: [String]) -> Answer {
        let wanted: HTTP.Method = method == .head ? .get : method
        let first = segments.first ?? ""
        var methods: [HTTP.Method] = []
        for word in first.isEmpty ? [""] : [first, ""] {
            for endpoint in index[Key(place: place, first: word, count: segments.count)] ?? []
            where endpoint.matches(segments: segments) {
                if endpoint.method == wanted { return .found(endpoint) }
                methods.append(endpoint.method)
            }
        }
        guard !methods.isEmpty else { return .nothing }
        return .methods(methods + (methods.contains(.get) ? [.head] : []))
    }

    /// Whether the word begins a path of the nation; an entity may not be called so.
    func reserves(_ word: String) -> Bool { reserved.contains(word) }
}
