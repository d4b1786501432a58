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
                WHERE published IS NOT NULL AND expire_at <= \(now)
                ORDER BY 1, 2 LIMIT 500
                """
            ) { (entity: $0.text(0), id: $0.text(1), isToPublish: $0.int(2) == 1) }
        }
        var problem: (any Error)?
        for turn in due {
            do {
                try take(turn.id, of: turn.entity, isToPublish: turn.isToPublish, services)
            } catch Failure.conflict {
                // Somebody took another step in this very moment; theirs counts.
            } catch {
                // One item's trouble must not keep the others back; the job is tried again.
                problem = error
            }
        }
        if let problem { throw problem }
    }

    private static func take(_ id: String, of code: String, isToPublish: Bool, _ services: Services) throws {
        guard let tenant = services.tenants.tenant(code: code) else { return }
        let desk = ItemDesk(entity: services.nation.entity(tenant))
        let now = services.now()
        try desk.entity.write { writing -> Void in
            // Asked again: between the list and this transaction it may have been called back.
            let item = try desk.store.item(id, in: writing)
            if isToPublish, item.state == .scheduled, let at = item.publishAt, at <= now {
                _ = try desk.publish(id, by: .clock, in: writing)
            } else if !isToPublish, item.published != nil, let end = item.expireAt, end <= now {
                _ = try desk.take(.archived, id, note: "Terminó su tiempo", by: .clock, in: writing)
            }
        }
    }
}
