/// An address that matches and prints: pages link by ``path(_:)``, the router asks ``match(_:)``, both by one value.
///
/// ```swift
/// let action = Route.get("plan", "acciones").int("n")       // Route<Int>, pattern "/plan/acciones/{n}"
/// action.path(3)                                            // "/plan/acciones/3"
/// action.match(["plan", "acciones", "3"])                   // 3
/// let answer = Route.post("pqrsd").text("radicado").then("respuesta")
/// ```
///
/// What is matched prints back to the same path: numbers are written without sign or leading zeros, texts are not
/// empty.
public struct Route<Parameters: Sendable>: Sendable {
    public let method: Method
    /// For tables and logs: `/plan/acciones/{n}`.
    public let pattern: String
    /// The pieces of the pattern, for a router that sorts routes by their words.
    public let pieces: [RoutePiece]
    let print: @Sendable (Parameters) -> [String]
    let read: @Sendable ([String]) -> Parameters?

    init(
        _ method: Method, _ pieces: [RoutePiece], print: @escaping @Sendable (Parameters) -> [String],
        read: @escaping @Sendable ([String]) -> Parameters?
    ) {
        self.method = method
        self.pieces = pieces
        pattern = "/" + pieces.map(\.description).joined(separator: "/")
        self.print = print
        self.read = read
    }

    /// The address with these parameters, percent-encoded.
    public func path(_ parameters: Parameters) -> String {
        var values = print(parameters)[...]
        var path = ""
        for piece in pieces {
            path += "/"
            switch piece {
            case .word(let word): path += Percent.encode(word)
            case .int, .text: path += values.popFirst().map(Percent.encode) ?? ""
            }
        }
        return path.isEmpty ? "/" : path
    }

    /// The parameters, where these decoded segments are an address of this route.
    public func match(_ segments: [String]) -> Parameters? {
        guard accepts(segments) else { return nil }
        return read(zip(pieces, segments).filter { !$0.0.isWord }.map(\.1))
    }

    /// Whether these decoded segments are an address of this route.
    public func accepts(_ segments: [String]) -> Bool {
        guard segments.count == pieces.count else { return false }
        for (piece, segment) in zip(pieces, segments) where !piece.accepts(segment) { return false }
        return true
    }

    /// The same address followed by words: `/pqrsd/{radicado}/respuesta`.
    public func then(_ words: String...) -> Route {
        Route(method, pieces + words.map(RoutePiece.word), print: print, read: read)
    }

    /// The same address asked by another method.
    public func by(_ method: Method) -> Route {
        Route(method, pieces, print: print, read: read)
    }
}

/// One segment of a route's pattern.
public enum RoutePiece: Sendable, Hashable, CustomStringConvertible {
    case word(String)
    case int(String)
    case text(String)

    public var description: String {
        switch self {
        case .word(let word): word
        case .int(let name), .text(let name): "{\(name)}"
        }
    }

    var isWord: Bool { if case .word = self { true } else { false } }

    func accepts(_ segment: String) -> Bool {
        switch self {
        case .word(let word): word == segment
        case .text: !segment.isEmpty
        case .int: Int(segment).map { $0 >= 0 && String($0) == segment } ?? false
        }
    }
}
