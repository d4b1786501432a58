import Calendar
import Channels
import HTTP
import Platform

/// Once a day, in the morning, who subscribed is told what is new.
enum Digests {
    static let job = JobKind("portal.digest", every: .seconds(3600)) { run in
        try sendAll(run.services) { try run.progress($0, of: $1, "Enviando novedades") }
    }

    /// Nobody is written to before this hour.
    private static let morning = 6
    /// Items a mail lists at most.
    private static let most = 40

    static func sendAll(_ services: Services, progress: (Int, Int) throws -> Void = { _, _ in }) throws {
        let now = services.now()
        let store = DigestStore(services: services)
        for code in try store.withOldLinks(at: now) {
            guard let tenant = services.tenants.tenant(code: code) else { continue }
            let links = SubscriptionStore(entity: services.nation.entity(tenant))
            try links.entity.write { try links.forgetOld(at: now, in: $0) }
        }
        try store.forgetAttempts(at: now)
        guard now.timeOfDay.hour >= morning else { return }
        let entities = try store.entities(before: now.day)
        for (done, code) in entities.enumerated() {
            guard let tenant = services.tenants.tenant(code: code) else { continue }
            try send(services.nation.entity(tenant), at: now)
            try progress(done + 1, entities.count)
        }
    }

    /// One entity: its news once, then a mail for each who has something among them.
    private static func send(_ entity: EntityScope, at now: Instant) throws {
        let store = DigestStore(services: entity.services)
        let waiting = try store.waiting(entity, before: now.day)
        guard let since = waiting.map(\.toldUntil).min() else { return }
        let view = try SiteView.read(entity)
        let fresh = try store.fresh(view, since: since)
        let links = SiteLinks(entity.tenant, entity.services)
        for group in stride(from: 0, to: waiting.count, by: 100).map({ waiting[$0..<min($0 + 100, waiting.count)] }) {
            try entity.write { writing in
                for subscription in group {
                    let message = message(subscription, fresh, links, entity, at: now)
                    try SubscriptionStore(entity: entity).told(subscription.id, message, at: now, in: writing)
                }
            }
        }
    }

    private static func message(
        _ subscription: Subscription, _ fresh: [PublicItem], _ links: SiteLinks, _ entity: EntityScope, at now: Instant
    ) -> OutboxMessage? {
        let items = fresh.filter { item in
            item.publishedAt > subscription.toldUntil
                && (subscription.channels.isEmpty || subscription.channels.contains(item.channel))
        }
        guard !items.isEmpty else { return nil }
        let secret = entity.services.installation.secret
        let seal = FarewellSeal.seal(subscription.id, of: entity.code, secret: secret)
        let farewell =
            links.full(Subscriptions.farewell.path)
            + "?\(Subscriptions.number)=\(subscription.id)&\(Subscriptions.key)=\(seal)"
        return Letter.news(Array(items.prefix(most)), links, farewell: farewell)
            .message(id: entity.services.newID(), to: subscription.email, at: now)
    }
}
