import Calendar
import Dispatch
import HTTP
public import Platform
import Synchronization

/// Counts views in memory and writes them together, some seconds later.
///
/// ``count(_:)`` runs on the event thread for every public page: it takes two locks that are held for less than a
/// microsecond, asks nobody and writes nothing. Whoever kills the process loses at most ``delay``.
public final class VisitCounter: Sendable {
    /// How long a view waits in memory.
    public static let delay: Duration = .seconds(5)
    private static let shardCount = 16
    /// Words of browsers whose judgement is remembered.
    private static let rememberedAgents = 4096

    private let shards: [Shard]
    private let agents = Mutex<[String: Bool]>([:])
    private let knowledge = Mutex(Knowledge())
    private let isWaiting = Atomic(false)
    private let isHurrying = Atomic(false)
    private let writing = Mutex(())
    private let isAutomatic: Bool

    /// What decides whom not to count.
    struct Knowledge: Sendable {
        var robots = RobotWords(reading: "")
        /// Networks of an entity's own offices, by its code.
        var offices: [String: Networks] = [:]
    }

    private final class Shard: Sendable {
        let batch: Mutex<VisitBatch>

        init(_ limits: VisitBatch.Limits) { batch = Mutex(VisitBatch(limits: limits)) }

        /// What it holds, and nothing afterwards.
        var taken: VisitBatch {
            batch.withLock { batch in
                let taken = batch
                batch = VisitBatch(limits: taken.limits)
                return taken
            }
        }
    }

    /// - Parameter isAutomatic: whether it writes by itself; tests write when they want.
    init(limits: VisitBatch.Limits = .init(), isAutomatic: Bool = true) {
        shards = (0..<Self.shardCount).map { _ in Shard(limits) }
        self.isAutomatic = isAutomatic
    }

    /// The counter of this installation on this node.
    public static func of(_ services: Services) -> VisitCounter {
        services.shelf.fixture("visits/counter") { VisitCounter() }
    }

    func learn(_ change: (inout Knowledge) -> Void) {
        knowledge.withLock { change(&$0) }
        agents.withLock { $0.removeAll() }
    }

    /// Whether the page counts, and if so counts it.
    @discardableResult
    public func count(_ page: ServedPage) -> Bool {
        guard !page.isOwnPeople, !page.isPrefetch, !isRobot(page.userAgent), !isFromOffice(page) else { return false }
        let isHalfFull = shard(of: page.tenant.code).batch.withLock { batch in
            batch.add(page)
            return batch.isHalfFull
        }
        arm(page.services, isUrgent: isHalfFull)
        return true
    }

    private func shard(of entity: String) -> Shard {
        // Codes are digits; the last ones differ most.
        let number = entity.utf8.reduce(0) { ($0 &* 31) &+ Int($1) }
        return shards[number & (Self.shardCount - 1)]
    }

    private func isRobot(_ agent: String) -> Bool {
        if let known = agents.withLock({ $0[agent] }) { return known }
        let isRobot = knowledge.withLock(\.robots).isRobot(agent)
        guard agent.utf8.count <= RobotWords.longestAgent else { return isRobot }
        agents.withLock { agents in
            if agents.count >= Self.rememberedAgents { agents.removeAll(keepingCapacity: true) }
            agents[agent] = isRobot
        }
        return isRobot
    }

    private func isFromOffice(_ page: ServedPage) -> Bool {
        let office = knowledge.withLock { $0.offices.isEmpty ? nil : $0.offices[page.tenant.code] }
        return office?.contains(page.peer) ?? false
    }

    private func arm(_ services: Services, isUrgent: Bool) {
        guard isAutomatic else { return }
        if isUrgent, !isHurrying.exchange(true, ordering: .acquiringAndReleasing) { write(services, in: 0) }
        if !isWaiting.exchange(true, ordering: .acquiringAndReleasing) {
            write(services, in: Int(Self.delay.components.seconds))
        }
    }

    private func write(_ services: Services, in seconds: Int) {
        DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + .seconds(seconds)) { [self] in
            try? write(services)
        }
    }

    /// Writes what was counted, in one transaction. What cannot be written is kept and written with the next.
    public func write(_ services: Services) throws {
        isWaiting.store(false, ordering: .releasing)
        isHurrying.store(false, ordering: .releasing)
        try writing.withLock { _ in
            let batches = shards.map(\.taken)
            do {
                try VisitWriting(batches, now: services.now()).write(services)
                try learnOffices(services)
            } catch {
                for (shard, batch) in zip(shards, batches) { shard.batch.withLock { $0.add(batch) } }
                throw error
            }
        }
    }

    /// Offices that were declared meanwhile, on this node or another.
    func learnOffices(_ services: Services) throws {
        let offices = try OfficeNetworks.all(services)
        knowledge.withLock { $0.offices = offices }
    }
}
