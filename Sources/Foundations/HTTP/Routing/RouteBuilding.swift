extension Route where Parameters == Void {
    public static func get(_ words: String...) -> Route<Void> { words.route(.get) }

    public static func post(_ words: String...) -> Route<Void> { words.route(.post) }

    public static func put(_ words: String...) -> Route<Void> { words.route(.put) }

    public static func delete(_ words: String...) -> Route<Void> { words.route(.delete) }

    /// The address of a route without parameters.
    public var path: String { path(()) }

    /// Adds a whole number ≥ 0.
    public func int(_ name: String) -> Route<Int> {
        Route<Int>(method, pieces + [.int(name)]) {
            [String($0)]
        } read: {
            Int($0[0])
        }
    }

    /// Adds a text that is not empty.
    public func text(_ name: String) -> Route<String> {
        Route<String>(method, pieces + [.text(name)]) {
            [$0]
        } read: {
            $0[0]
        }
    }
}

extension Route where Parameters: RouteParameter {
    /// Adds a second parameter, a whole number ≥ 0.
    public func int(_ name: String) -> Route<(Parameters, Int)> { adding(.int(name), Int.self) }

    /// Adds a second parameter, a text that is not empty.
    public func text(_ name: String) -> Route<(Parameters, String)> { adding(.text(name), String.self) }

    private func adding<Second: RouteParameter>(
        _ piece: RoutePiece, _: Second.Type
    ) -> Route<(Parameters, Second)> {
        Route<(Parameters, Second)>(method, pieces + [piece]) {
            [$0.0.printed, $0.1.printed]
        } read: {
            guard let first = Parameters(printed: $0[0]), let second = Second(printed: $0[1]) else { return nil }
            return (first, second)
        }
    }
}

extension Route {
    /// Adds a third parameter, a whole number ≥ 0.
    public func int<First: RouteParameter, Second: RouteParameter>(
        _ name: String
    ) -> Route<(First, Second, Int)> where Parameters == (First, Second) { adding(.int(name), Int.self) }

    /// Adds a third parameter, a text that is not empty.
    public func text<First: RouteParameter, Second: RouteParameter>(
        _ name: String
    ) -> Route<(First, Second, String)> where Parameters == (First, Second) { adding(.text(name), String.self) }

    private func adding<First: RouteParameter, Second: RouteParameter, Third: RouteParameter>(
        _ piece: RoutePiece, _: Third.Type
    ) -> Route<(First, Second, Third)> where Parameters == (First, Second) {
        Route<(First, Second, Third)>(method, pieces + [piece]) {
            [$0.0.printed, $0.1.printed, $0.2.printed]
        } read: {
            guard let first = First(printed: $0[0]), let second = Second(printed: $0[1]),
                let third = Third(printed: $0[2])
            else { return nil }
            return (first, second, third)
        }
    }
}

/// What may stand in an address: whole numbers and texts.
public protocol RouteParameter: Sendable {
    init?(printed: String)
    var printed: String { get }
}

extension Int: RouteParameter {
    public init?(printed: String) { self.init(printed) }
    public var printed: String { String(self) }
}

extension String: RouteParameter {
    public init?(printed: String) { self = printed }
    public var printed: String { self }
}

extension [String] {
    fileprivate func route(_ method: Method) -> Route<Void> {
        Route<Void>(method, map(RoutePiece.word)) { _ in
            []
        } read: { _ in
            ()
        }
    }
}
