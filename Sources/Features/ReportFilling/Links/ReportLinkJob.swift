import Calendar
import Database
import Outgoing
import Platform
import Reports

/// Looks at the addresses of a report after one was given. The save does not wait for it.
enum ReportLinkJob {
    static let id = "report.links"

    /// - Parameter probe: asks one address, guarded against networks that are nobody's business.
    static func job(_ probe: @escaping @Sendable (String) -> LinkResult) -> JobKind {
        JobKind(id) { run in try look(run, probe) }
    }

    /// Addresses and time of one turn; the rest waits behind the work of others.
    private static let turnCount = 20
    private static let turnTime = Duration.seconds(45)
    /// What was looked at this recently is not asked again.
    private static let age = Duration.seconds(24 * 3600)

    static func ask(_ report: Report, _ entity: EntityScope, in writing: Writing) throws {
        try JobQueue.ask(
            id, payload: report.id, for: entity.code, id: entity.services.newID(), at: entity.services.now(),
            in: writing)
    }

    private static func look(_ run: JobRun, _ probe: (String) -> LinkResult) throws {
        let entity = try run.entity()
        let store = ReportLinkStore(entity: entity)
        guard let (report, due) = try dueLinks(run, store) else { return }
        let deadline = ContinuousClock.now + turnTime
        var done = 0
        for (place, address) in due.prefix(turnCount).enumerated() where ContinuousClock.now < deadline {
            try run.progress(place, of: due.count, "Revisando enlaces")
            let link = ReportLink(address, probe(address), at: run.services.now())
            try entity.write { try store.keep(link, of: report, in: $0) }
            done += 1
        }
        guard done > 0, done < due.count else { return }
        try entity.write { try ask(report, entity, in: $0) }
    }

    private static func dueLinks(_ run: JobRun, _ store: ReportLinkStore) throws -> (Report, [String])? {
        let now = run.services.now()
        return try store.entity.read { reading -> (Report, [String])? in
            guard let report = try ReportStore(entity: store.entity).report(run.job.payload, in: reading) else {
                return nil
            }
            let known = try store.known(report, in: reading)
            let due = try store.addresses(report, in: reading).filter { address in
                known[address].map { now - $0.checkedAt > age } ?? true
            }
            return (report, due.sorted())
        }
    }
}
