import Synchronization

/// What several parts of one answer need and one of them has read already: the page and the frame around it both ask
/// what stands in the row of the site. Lives as long as the request.
final class OnceARequest: Sendable {
    private let things = Mutex<[String: any Sendable]>([:])

    func thing<T: Sendable>(_ name: String, make: () throws -> T) rethrows -> T {
        if let kept = things.withLock({ $0[name] as? T }) { return kept }
        let made = try make()
        things.withLock { $0[name] = made }
        return made
    }
}
