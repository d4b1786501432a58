import Synchronization

/// How far the writes to a scope had come; see ``Database/mark(of:)``.
public struct WriteMark: Sendable, Hashable {
    let nation: Int
    let entity: Int
}

/// Counts writes by whom they may touch. Entities share a fixed number of counters: two that share one only make each
/// other look again.
final class WriteMarks: Sendable {
    private static let slots = 256

    private let nation = Counter()
    private let entities = (0..<slots).map { _ in Counter() }

    private final class Counter: Sendable {
        private let number = Atomic<Int>(0)

        var value: Int { number.load(ordering: .acquiring) }
        func raise() { number.wrappingAdd(1, ordering: .acquiringAndReleasing) }
    }

    /// A write without a scope of one entity may touch the rows of all.
    func move(_ scope: Scope) {
        switch scope {
        case .entity(let code): slot(of: code).raise()
        case .nation, .open: nation.raise()
        }
    }

    /// What the nation sees changes with the rows of every entity.
    func mark(of scope: Scope) -> WriteMark {
        switch scope {
        case .entity(let code): WriteMark(nation: nation.value, entity: slot(of: code).value)
        case .nation, .open: WriteMark(nation: nation.value, entity: entities.reduce(0) { $0 &+ $1.value })
        }
    }

    private func slot(of code: String) -> Counter {
        // Codes are digits; the last ones differ most.
        entities[code.utf8.reduce(0) { ($0 &* 10) &+ Int($1) } & (Self.slots - 1)]
    }
}
