import Calendar
import Channels
import Database
import Platform

/// What the daily mail needs to know.
struct DigestStore {
    let services: Services

    /// Entities with somebody who was not yet looked at today.
    func entities(before day: Day) throws -> [String] {
        try services.nation.read { reading in
            try reading.all(
                "SELECT DISTINCT entity_id FROM subscription WHERE told_day < \(day.iso) ORDER BY entity_id LIMIT 2000"
            ) { $0.text(0) }
        }
    }

    func withOldLinks(at now: Instant) throws -> [String] {
        try services.nation.read { reading in
            try reading.all(
                "SELECT DISTINCT entity_id FROM subscription_link WHERE until_at <= \(now.milliseconds) LIMIT 2000"
            ) { $0.text(0) }
        }
    }

    func forgetAttempts(at now: Instant) throws {
        let old = (now - .seconds(24 * 3600)).milliseconds
        try services.nation.write { writing in
            _ = try writing.run("DELETE FROM subscription_attempt WHERE first_at < \(old)")
        }
    }

    func waiting(_ entity: EntityScope, before day: Day) throws -> [Subscription] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT id, email, channels, told_until FROM subscription
                WHERE entity_id = \(entity.code) AND told_day < \(day.iso) ORDER BY id LIMIT 20000
                """
            ) { row in
                Subscription(
                    id: row.text(0), email: row.text(1), channels: row.text(2).split(separator: " ").map(String.init),
                    toldUntil: Instant(milliseconds: Int64(row.int(3))))
            }
        }
    }

    /// What the public first saw since then, the newest first.
    func fresh(_ view: SiteView, since: Instant) throws -> [PublicItem] {
        try view.entity.read { reading in
            try PublicItemStore(entity: view.entity).latest(
                channels: nil, hidden: view.summary.hidden, since: since, limit: 500, reading)
        }
    }
}
