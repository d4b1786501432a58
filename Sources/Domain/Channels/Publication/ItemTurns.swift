import Calendar
import Database
import Platform

/// What comes by its hour: scheduled items are published, and those whose time is over go out of sight.
enum ItemTurns {
    static let job = JobKind("channels.turns", every: .seconds(60)) { run in try takeAll(run.services) }

    static func takeAll(_ services: Services) throws {
        let now = services.now().milliseconds
        let due = try services.nation.read { reading in
            try reading.all(
                """
                SELECT entity_id, id, 1 FROM item
                WHERE state = \(ItemState.scheduled.rawValue) AND publish_at <= \(now)
                UNION ALL
                SELECT entity_id, id, 0 FROM item
                WHERE state = \(ItemState.published.rawValue) AND expire_at <= \(now)
                ORDER BY 1, 2 LIMIT 500
                """
            ) { (entity: $0.text(0), id: $0.text(1), isToPublish: $0.int(2) == 1) }
        }
        for turn in due {
            guard let tenant = services.tenants.tenant(code: turn.entity) else { continue }
            let desk = ItemDesk(entity: services.nation.entity(tenant))
            try desk.entity.write { writing -> Void in
                if turn.isToPublish {
                    _ = try desk.publish(turn.id, by: .clock, in: writing)
                } else {
                    _ = try desk.take(.archived, turn.id, by: .clock, in: writing)
                }
            }
        }
    }
}
