import Calendar
import Channels
import Database
import Outgoing
import Platform

/// Looks at every link of the public contents: once a week by itself, and whenever somebody asks.
///
/// Each turn asks few sites, one after the other, and then lets other work pass: a site is never asked twice at once,
/// and nobody's document waits behind the links of the whole country.
enum LinkReviewing {
    static let id = "publishing.links"
    /// What a job is asked that goes on with a review.
    static let rest = "resto"

    static func jobs(_ probe: @escaping @Sendable (String) -> LinkResult) -> [JobKind] {
        [
            JobKind("publishing.links-weekly", every: .seconds(7 * 24 * 3600)) { run in try askAll(run.services) },
            JobKind(id) { run in try review(run, probe) },
        ]
    }

    /// Addresses outside that one turn asks, and how long it may take for it.
    private static let turnCount = 25
    private static let turnTime: Duration = .seconds(45)

    /// For every entity that shows something, spread over the week's first hours.
    private static func askAll(_ services: Services) throws {
        let codes = try services.nation.read { reading in
            try reading.all("SELECT DISTINCT entity_id FROM item_public ORDER BY entity_id") { $0.text(0) }
        }
        for (number, code) in codes.enumerated() {
            guard let tenant = services.tenants.tenant(code: code) else { continue }
            let entity = services.nation.entity(tenant)
            let at = services.now() + .seconds(10 * number)
            try entity.write { try LinkStore(entity: entity).ask(by: "[\(id)]", at: at, in: $0) }
        }
    }

    private static func review(_ run: JobRun, _ probe: (String) -> LinkResult) throws {
        let entity = try run.entity()
        let store = LinkStore(entity: entity)
        guard let review = try store.review(), review.job == run.job.id, review.finishedAt == nil else { return }
        if run.job.payload != rest { try store.keep(try store.gather()) }
        try checkInside(store, since: review.startedAt)
        if try checkOutside(run, store, since: review.startedAt, probe) {
            try store.finish(at: run.services.now())
        } else {
            try store.goOn(at: run.services.now())
        }
    }

    private static func checkInside(_ store: LinkStore, since started: Instant) throws {
        let inside = try store.due(since: started).filter { $0.hasPrefix("/") }
        guard !inside.isEmpty else { return }
        let known = try InsideLinks(store.entity)
        let results = inside.map { address in
            let found = known.check(address)
            return (address: address, result: found.result, detail: found.detail)
        }
        try store.keep(results, at: store.entity.services.now())
    }

    /// - Returns: whether nothing is left to ask.
    private static func checkOutside(
        _ run: JobRun, _ store: LinkStore, since started: Instant, _ probe: (String) -> LinkResult
    ) throws -> Bool {
        let due = try store.due(since: started)
        let total = try store.counts().values.reduce(0, +)
        let deadline = ContinuousClock.now + turnTime
        for (number, address) in due.prefix(turnCount).enumerated() {
            guard ContinuousClock.now < deadline else { return false }
            try run.progress(max(0, total - due.count + number), of: total, "Revisando enlaces")
            let found = LinkCheck.Result.of(probe(address))
            try store.keep([(address, found.result, found.detail)], at: run.services.now())
        }
        return due.count <= turnCount
    }
}
