import Synchronization

/// The thread that looks after late connections and hands on the log.
final class Keeper: Sendable {
    private static let pause = 250

    private let core: Core
    private let isRunning = Atomic<Bool>(false)

    init(_ core: Core) {
        self.core = core
    }

    func start() {
        isRunning.store(true, ordering: .relaxed)
        _ = Threads.start { self.work() }
    }

    func stop() { isRunning.store(false, ordering: .relaxed) }

    private func work() {
        while isRunning.load(ordering: .relaxed) {
            core.wires.cutLate()
            core.log?.flush()
            Monotonic.sleep(milliseconds: Keeper.pause)
        }
    }
}
