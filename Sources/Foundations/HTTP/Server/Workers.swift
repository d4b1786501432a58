/// Threads for work that waits. They start when nobody is free and stay.
final class Workers: Sendable {
    typealias Job = @Sendable () -> Void

    private struct State {
        /// Jobs in order; those before `next` have begun.
        var jobs: [Job?] = []
        var next = 0
        var threads = 0
        var idle = 0
        var isStopping = false

        var waiting: Int { jobs.count - next }

        mutating func take() -> Job? {
            guard next < jobs.count else { return nil }
            let job = jobs[next]
            jobs[next] = nil
            next += 1
            if next > 256, next * 2 > jobs.count {
                jobs.removeFirst(next)
                next = 0
            }
            if next == jobs.count {
                jobs.removeAll(keepingCapacity: true)
                next = 0
            }
            return job
        }
    }

    private enum Next {
        case job(Job)
        case end
    }

    private let limit: Int
    private let queue: Int
    private let state = Monitor(State())

    /// - Parameters:
    ///   - limit: threads at most.
    ///   - queue: jobs that may wait while all of them work.
    init(limit: Int, queue: Int) {
        self.limit = limit
        self.queue = queue
    }

    /// Jobs that wait for a thread.
    var waiting: Int { state.withLock { $0.waiting } }

    /// Puts a job in the queue; false where it is full, or no thread could ever take it.
    func add(_ job: @escaping Job) -> Bool {
        enum Verdict { case full, queued, needsThread }
        let verdict = state.withLock { state -> Verdict in
            let free = state.idle + (limit - state.threads)
            guard !state.isStopping, state.waiting < queue + free else { return .full }
            state.jobs.append(job)
            guard state.waiting > state.idle, state.threads < limit else { return .queued }
            state.threads += 1
            return .needsThread
        }
        if verdict == .needsThread { startThread() } else { state.signal() }
        return verdict != .full
    }

    /// Threads end once the queue is empty; nothing more is taken.
    func stop() {
        state.withLock { $0.isStopping = true }
        state.signalAll()
    }

    /// Where the system gives no thread the job waits for one that works already; where there is none, it is done here.
    private func startThread() {
        guard !Threads.start({ self.work() }) else { return }
        let orphan = state.withLock { state -> Job? in
            state.threads -= 1
            return state.threads == 0 ? state.take() : nil
        }
        orphan?()
    }

    private func work() {
        while case .job(let job) = next() { job() }
    }

    private func next() -> Next {
        state.withLock { $0.idle += 1 }
        return state.wait { state -> Next? in
            if let job = state.take() {
                state.idle -= 1
                return .job(job)
            }
            guard state.isStopping else { return nil }
            state.idle -= 1
            state.threads -= 1
            return .end
        }
    }
}
