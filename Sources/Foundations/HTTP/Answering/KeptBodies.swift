import Synchronization

/// Bodies under the version of their content; those not asked for longest give way.
public final class KeptBodies: Sendable {
    private struct Kept {
        var bytes: [UInt8]
        var used: UInt64
    }

    private struct State {
        var bodies: [String: Kept] = [:]
        var size = 0
        var turn: UInt64 = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: bytes of all bodies together.
    public init(limit: Int) {
        self.limit = limit
    }

    /// The packed body kept under a version, or the one that is made now and kept. Two that ask at once may both make
    /// it.
    func body(_ version: String, _ encoding: Encoding, make: () -> [UInt8]?) -> [UInt8]? {
        let key = encoding.rawValue + " " + version
        if let kept = find(key) { return kept }
        guard let made = make() else { return nil }
        keep(made, under: key)
        return made
    }

    public func find(_ key: String) -> [UInt8]? {
        state.withLock { state in
            state.turn += 1
            guard let place = state.bodies.index(forKey: key) else { return nil }
            state.bodies.values[place].used = state.turn
            return state.bodies.values[place].bytes
        }
    }

    /// A body larger than an eighth of the room is not kept.
    public func keep(_ bytes: [UInt8], under key: String) {
        guard bytes.count <= limit / 8 else { return }
        // What a page was written into has room to spare; what is kept has none.
        let exact = bytes.withUnsafeBufferPointer { Array($0) }
        state.withLock { state in
            state.turn += 1
            let before = state.bodies.updateValue(Kept(bytes: exact, used: state.turn), forKey: key)
            state.size += bytes.count - (before?.bytes.count ?? 0)
            if state.size > limit { KeptBodies.makeRoom(in: &state, to: limit * 3 / 4) }
        }
    }

    /// Sorting all of them is rare: each time a quarter of the room is freed.
    private static func makeRoom(in state: inout State, to size: Int) {
        for (key, kept) in state.bodies.sorted(by: { $0.value.used < $1.value.used }) {
            guard state.size > size else { return }
            state.bodies[key] = nil
            state.size -= kept.bytes.count
        }
    }
}
