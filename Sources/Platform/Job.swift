import Calendar
import Database

/// A kind of work that runs by itself, outside of any request.
public struct JobKind: Sendable {
    public let id: String
    /// Nil for work that is asked for; otherwise how often it comes round.
    public let every: Duration?
    /// Whether it comes round in this installation at all.
    public let isWanted: @Sendable (Services) -> Bool
    public let run: @Sendable (JobRun) throws -> Void

    public init(
        _ id: String, every: Duration? = nil, isWanted: @escaping @Sendable (Services) -> Bool = { _ in true },
        _ run: @escaping @Sendable (JobRun) throws -> Void
    ) {
        self.id = id
        self.every = every
        self.isWanted = isWanted
        self.run = run
    }
}

/// One turn of a job: what it was asked, and how it tells how far it is.
public struct JobRun: Sendable {
    public let job: Job
    public let services: Services

    public init(job: Job, services: Services) {
        self.job = job
        self.services = services
    }

    /// Records of the entity the work is for.
    public func entity() throws -> EntityScope {
        guard let tenant = services.tenants.tenant(code: job.entity) else { throw Failure.notFound }
        return services.nation.entity(tenant)
    }

    /// Tells how far the work is; shown to whoever waits for it.
    public func progress(_ done: Int, of total: Int, _ words: String) throws {
        let id = job.id
        let until = services.now() + JobQueue.lease
        _ = try services.nation.write { writing in
            try writing.run(
                """
                UPDATE job SET done = \(done), total = \(total), words = \(words), lease_until = \(until.milliseconds)
                WHERE id = \(id)
                """)
        }
    }
}

public struct Job: Sendable, Hashable {
    public enum State: String, Sendable { case waiting, running, done, failed }

    public let id: String
    public let kind: String
    /// Code of the entity the work is for, or the national chain's.
    public let entity: String
    /// What the work needs to know: an identifier, never a person's data.
    public let payload: String
    public let state: State
    public let done: Int
    public let total: Int
    /// What is going on, or why it failed, in Spanish.
    public let words: String
    public let attempts: Int
}
