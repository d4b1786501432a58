import Dispatch

enum Threads {
    /// Runs the same work on several threads and waits for all.
    static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: work)
    }
}
