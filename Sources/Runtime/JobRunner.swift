import Calendar
import Database
import Design
import Foundation
public import Platform
import Synchronization

/// Does the work that waits in the queue, one job at a time, on a thread of its own.
public final class JobRunner: Sendable {
    private let services: Services
    private let log: Log
    private let stopping = Mutex(false)
    private let stopped = DispatchSemaphore(value: 0)

    public init(services: Services, log: Log) {
        self.services = services
        self.log = log
    }

    func start() {
        let thread = Thread { [self] in
            giveWay()
            var turns = 0
            while !stopping.withLock({ $0 }) {
                if turns % 100 == 0 { queueRecurring() }
                turns += 1
                if !doOne() { Thread.sleep(forTimeInterval: 0.2) }
            }
            stopped.signal()
        }
        thread.stackSize = 4 << 20
        thread.name = "jobs"
        thread.start()
    }

    /// Work that nobody waits for goes behind answers: on Linux this thread alone gets the niceness.
    private func giveWay() {
        #if os(Linux)
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
        #endif
    }

    /// Finishes the job at hand and ends; what is left over is another node's or the next start's.
    func stop(within seconds: Double) {
        stopping.withLock { $0 = true }
        _ = stopped.wait(timeout: .now() + seconds)
    }

    /// - Returns: whether there was anything to do.
    @discardableResult
    public func doOne() -> Bool {
        do {
            guard try somethingWaits(), let job = try take() else { return false }
            run(job)
            return true
        } catch {
            log.problem("jobs", error)
            return false
        }
    }

    private func somethingWaits() throws -> Bool {
        let now = services.now().milliseconds
        return try services.nation.read { reading in
            try reading.row(
                """
                SELECT 1 FROM job WHERE (state = 'waiting' AND run_at <= \(now))
                    OR (state = 'running' AND lease_until < \(now)) LIMIT 1
                """) != nil
        }
    }

    private func take() throws -> Job? {
        let now = services.now()
        return try services.nation.write { try JobQueue.take(at: now, in: $0) }
    }

    private func run(_ job: Job) {
        do {
            guard let kind = services.jobs.first(where: { $0.id == job.kind }) else {
                return settle(job, failure: "Este programa no conoce el trabajo «\(job.kind)».", final: true)
            }
            try kind.run(JobRun(job: job, services: services))
            let isRecurring = kind.every != nil
            try services.nation.write { writing in
                // Nobody waits for a turn of a recurring job; without this each would leave a row for ever.
                isRecurring ? try JobQueue.forget(job, in: writing) : try JobQueue.finish(job, in: writing)
            }
        } catch let failure as Failure {
            settle(job, failure: failure.sentence, final: !failure.mayPass)
        } catch {
            log.problem("job \(job.kind) \(job.id)", error)
            settle(job, failure: "El trabajo falló por una razón interna (\(job.id)).", final: false)
        }
    }

    private func settle(_ job: Job, failure: String, final: Bool) {
        let now = services.now()
        do {
            try services.nation.write { try JobQueue.fail(job, because: failure, final: final, at: now, in: $0) }
        } catch {
            log.problem("job \(job.id)", error)
        }
    }

    private func queueRecurring() {
        let now = services.now()
        for kind in services.jobs {
            guard let every = kind.every, kind.isWanted(services) else { continue }
            let id = services.newID()
            do {
                try services.nation.write { writing in
                    guard try JobQueue.takeTurn(kind.id, every: every, at: now, in: writing) else { return }
                    try JobQueue.ask(kind.id, payload: "", for: Audit.nationalChain, id: id, at: now, in: writing)
                }
            } catch {
                log.problem("schedule \(kind.id)", error)
            }
        }
    }
}

extension Failure {
    /// The failure as one sentence for whoever waits for a job.
    var sentence: String {
        switch self {
        case .notFound: "No se encontró lo que había que procesar."
        case .forbidden: "No está permitido."
        case .signInNeeded: "Hay que ingresar primero."
        case .invalid(let errors): errors.map(\.message).joined(separator: " ")
        case .conflict(let words), .gone(let words), .unavailable(let words): words
        case .tooMany: "Demasiados intentos; se probará más tarde."
        }
    }

    /// Whether trying again later may help.
    var mayPass: Bool {
        switch self {
        case .unavailable, .tooMany: true
        default: false
        }
    }
}
