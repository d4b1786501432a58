import Dispatch
import Foundation
import Synchronization

/// What several threads bring.
private final class Gathered<T: Sendable>: Sendable {
    private let values = Mutex<[T]>([])
    private let arrived = DispatchSemaphore(value: 0)

    func add(_ value: T) {
        values.withLock { $0.append(value) }
        arrived.signal()
    }

    func wait(for count: Int) -> [T] {
        for _ in 0..<count { arrived.wait() }
        return values.withLock { $0 }
    }
}

/// Runs the same thing on several threads at once, and gathers what came of each.
func atOnce<T: Sendable>(_ times: Int, _ body: @escaping @Sendable () -> T) -> [T] {
    let gathered = Gathered<T>()
    for _ in 0..<times { Thread { gathered.add(body()) }.start() }
    return gathered.wait(for: times)
}

/// Hands each of several things out once.
final class Turns<T: Sendable>: Sendable {
    private let waiting: Mutex<[T]>

    init(_ things: [T]) { waiting = Mutex(things) }

    func next() -> T { waiting.withLock { $0.removeLast() } }
}
