public import HTTP

/// What of a long list of entities somebody wants to see. It lives in the address, so that it can be kept, sent and
/// come back to.
public protocol ListFilter {
    /// Counted from 1.
    var page: Int { get set }
    /// As it stands in an address; what narrows nothing stays away.
    var fields: Fields { get }
}

extension ListFilter {
    public func address(_ path: String) -> String { fields.isEmpty ? path : path + "?" + fields.encoded }

    /// The same with something else; the page begins again.
    public func with(_ change: (inout Self) -> Void) -> Self {
        var filter = self
        filter.page = 1
        change(&filter)
        return filter
    }
}

extension Array {
    /// By a key of two numbers, the smaller first; equals keep their order.
    public func stablySorted(by key: (Element) -> (Int, Int)) -> [Element] {
        let keyed = enumerated().map { (key: key($0.element), offset: $0.offset) }
        return keyed.sorted { ($0.key.0, $0.key.1, $0.offset) < ($1.key.0, $1.key.1, $1.offset) }
            .map { self[$0.offset] }
    }
}
