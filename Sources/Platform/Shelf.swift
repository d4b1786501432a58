import Synchronization

/// Things made once from what the database says and used again while it says the same: the channels of a site, a
/// template that was read. Each is kept under a name and a version that was read just now, so that no node shows old
/// things; the shelf is bounded and forgets what was used longest ago.
public final class Shelf: Sendable {
    private struct Kept: Sendable {
        let version: String
        let thing: any Sendable
        var used: Int
    }

    private struct State: Sendable {
        var things: [String: Kept] = [:]
        var fixtures: [String: any Sendable] = [:]
        var turn = 0
    }

    private let state = Mutex(State())
    private let capacity: Int

    public init(capacity: Int = 512) { self.capacity = max(1, capacity) }

    /// The thing of this name and version, made now if it is not there.
    public func thing<T: Sendable>(_ name: String, version: String, make: () throws -> T) rethrows -> T {
        if let kept: T = find(name, version) { return kept }
        let made = try make()
        keep(made, name, version)
        return made
    }

    /// A thing of this installation that is made once and stays until the program ends: a counter, a connection.
    public func fixture<T: Sendable>(_ name: String, make: () -> T) -> T {
        state.withLock { state in
            if let kept = state.fixtures[name] as? T { return kept }
            let made = make()
            state.fixtures[name] = made
            return made
        }
    }

    private func find<T: Sendable>(_ name: String, _ version: String) -> T? {
        state.withLock { state in
            guard let kept = state.things[name], kept.version == version, let thing = kept.thing as? T else {
                return nil
            }
            state.turn += 1
            state.things[name]?.used = state.turn
            return thing
        }
    }

    private func keep(_ thing: any Sendable, _ name: String, _ version: String) {
        state.withLock { state in
            state.turn += 1
            state.things[name] = Kept(version: version, thing: thing, used: state.turn)
            guard state.things.count > capacity else { return }
            // An eighth at once, so that a full shelf is not sorted at each new thing.
            let oldest = state.things.sorted { $0.value.used < $1.value.used }.prefix(max(1, capacity / 8))
            for entry in oldest { state.things[entry.key] = nil }
        }
    }
}
