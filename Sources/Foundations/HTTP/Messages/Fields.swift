/// Names with values in the order in which they came: a query string or a form. A name may stand several times.
///
/// ```swift
/// let fields = Fields([("tema", "agua"), ("tema", "vías")])
/// fields["tema"]      // "agua"
/// fields.all("tema")  // ["agua", "vías"]
/// ```
public struct Fields: Sendable {
    /// Every pair, in order.
    public private(set) var pairs: [(name: String, value: String)]

    /// - Parameter pairs: names and values, already decoded.
    public init(_ pairs: [(String, String)] = []) {
        self.pairs = pairs.map { (name: $0.0, value: $0.1) }
    }

    /// The first value of a name, or nil where the name is absent.
    public func first(_ name: String) -> String? {
        for pair in pairs where pair.name == name { return pair.value }
        return nil
    }

    /// Every value of a name, in order.
    public func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// The same as ``first(_:)``.
    public subscript(_ name: String) -> String? { first(name) }

    /// The names, each once, in order of first appearance.
    public var names: [String] {
        var seen: Set<String> = []
        return pairs.map(\.name).filter { seen.insert($0).inserted }
    }

    public var isEmpty: Bool { pairs.isEmpty }

    /// How many pairs there are.
    public var count: Int { pairs.count }

    /// Adds a pair at the end.
    public mutating func append(_ name: String, _ value: String) {
        pairs.append((name: name, value: value))
    }

    /// The fields as `application/x-www-form-urlencoded`, for links and tests.
    public var encoded: String {
        pairs.map { Percent.encode($0.name) + "=" + Percent.encode($0.value) }.joined(separator: "&")
    }
}

extension Fields: Equatable {
    public static func == (left: Fields, right: Fields) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0.name == $1.name && $0.value == $1.value }
    }
}
