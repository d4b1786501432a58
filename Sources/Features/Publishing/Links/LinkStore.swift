import Calendar
import Channels
import Database
import Markdown
import Platform

/// The links of one entity's public contents, and what was found out about them.
struct LinkStore: Sendable {
    let entity: EntityScope

    init(entity: EntityScope) { self.entity = entity }

    func review() throws -> LinkReview? {
        try entity.read { reading in
            try reading.first(
                "SELECT job, started_at, finished_at FROM link_review WHERE entity_id = \(entity.code)"
            ) { row in
                LinkReview(
                    job: row.text(0), startedAt: Instant(milliseconds: Int64(row.int(1))),
                    finishedAt: row.intOrNil(2).map { Instant(milliseconds: Int64($0)) })
            }
        }
    }

    func job(_ id: String) throws -> Job? { try entity.read { try JobQueue.find(id, of: entity.code, in: $0) } }

    /// Asks for a review in the background.
    func ask(by person: String, at now: Instant, in writing: Writing) throws {
        let job = try ask("", at: now, in: writing)
        try writing.run(
            """
            INSERT INTO link_review (entity_id, job, asked_by, started_at, finished_at)
            VALUES (\(entity.code), \(job), \(person), \(now.milliseconds), NULL)
            ON CONFLICT (entity_id) DO UPDATE SET job = excluded.job, asked_by = excluded.asked_by,
                started_at = excluded.started_at, finished_at = NULL
            """)
    }

    /// Asks for the rest of a review that is under way, behind the work that others wait for.
    func goOn(at now: Instant) throws {
        try entity.write { writing in
            let job = try ask(LinkReviewing.rest, at: now, in: writing)
            try writing.run("UPDATE link_review SET job = \(job) WHERE entity_id = \(entity.code)")
        }
    }

    func finish(at now: Instant) throws {
        _ = try entity.write { writing in
            try writing.run(
                "UPDATE link_review SET finished_at = \(now.milliseconds) WHERE entity_id = \(entity.code)")
        }
    }

    private func ask(_ payload: String, at now: Instant, in writing: Writing) throws -> String {
        let job = entity.services.newID()
        try JobQueue.ask(LinkReviewing.id, payload: payload, for: entity.code, id: job, at: now, in: writing)
        return job
    }

    /// Addresses of all public contents, each with the contents it stands in.
    func gather() throws -> [String: Set<String>] {
        let kinds = try ChannelTemplates.kinds(entity.services)
        let store = PublicItemStore(entity: entity)
        var places: [String: Set<String>] = [:]
        var from = ""
        while true {
            let items = try entity.read { try store.page(after: from, limit: 200, $0) }
            for item in items {
                for address in addresses(item, kinds[item.kind]) { places[address, default: []].insert(item.id) }
            }
            guard let last = items.last else { return places }
            from = last.id
        }
    }

    /// Addresses of the web and of the site itself; what leads into the site is written from its root.
    private func addresses(_ item: PublicItem, _ kind: ItemKind?) -> [String] {
        let inFields = (kind?.fields ?? []).filter { $0.kind == .link }.compactMap { item.values[$0.name] }
        return (Markdown.addresses(item.text) + inFields).map(fromRoot).filter { address in
            let lowered = address.lowercased()
            return lowered.hasPrefix("/") || lowered.hasPrefix("http://") || lowered.hasPrefix("https://")
        }
    }

    private func fromRoot(_ address: String) -> String {
        let services = entity.services
        let host = services.tenants.host(of: entity.tenant).map { ["https://" + $0, "http://" + $0] } ?? []
        for own in host + [services.installation.publicAddress + "/" + entity.tenant.slug] {
            if address == own { return "/" }
            if address.hasPrefix(own + "/") { return String(address.dropFirst(own.count)) }
        }
        return address
    }

    /// Puts the places in place of those of the last review; what stands nowhere any more is forgotten.
    func keep(_ places: [String: Set<String>]) throws {
        try entity.write { writing in
            try writing.run("DELETE FROM link_place WHERE entity_id = \(entity.code)")
            for (address, items) in places {
                for item in items {
                    try writing.run(
                        """
                        INSERT INTO link_place (entity_id, address, item_id)
                        VALUES (\(entity.code), \(address), \(item))
                        """)
                }
            }
            try writing.run(
                """
                DELETE FROM link_check WHERE entity_id = \(entity.code) AND NOT EXISTS (SELECT 1 FROM link_place p
                    WHERE p.entity_id = link_check.entity_id AND p.address = link_check.address)
                """)
        }
    }

    /// Keeps a result; since when it is so stays while it stays so.
    func keep(_ results: [(address: String, result: LinkCheck.Result, detail: String)], at now: Instant) throws {
        try entity.write { writing in
            for (address, result, detail) in results {
                try writing.run(
                    """
                    INSERT INTO link_check (entity_id, address, result, detail, checked_at, since)
                    VALUES (\(entity.code), \(address), \(result.rawValue), \(detail), \(now.milliseconds),
                        \(now.milliseconds))
                    ON CONFLICT (entity_id, address) DO UPDATE SET
                        since = CASE WHEN link_check.result = excluded.result THEN link_check.since
                            ELSE excluded.since END,
                        result = excluded.result, detail = excluded.detail, checked_at = excluded.checked_at
                    """)
            }
        }
    }

    /// Addresses that the review which began then has not come to, those never or longest not looked at first.
    func due(since started: Instant) throws -> [String] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT p.address, coalesce(max(c.checked_at), 0) FROM link_place p
                LEFT JOIN link_check c ON c.entity_id = p.entity_id AND c.address = p.address
                WHERE p.entity_id = \(entity.code) AND (c.checked_at IS NULL OR c.checked_at < \(started.milliseconds))
                GROUP BY p.address ORDER BY 2, 1
                """
            ) { $0.text(0) }
        }
    }

    /// How many addresses there are, by what was found out.
    func counts() throws -> [LinkCheck.Result: Int] {
        var counts: [LinkCheck.Result: Int] = [:]
        try entity.read { reading in
            try reading.each(
                "SELECT result, count(*) FROM link_check WHERE entity_id = \(entity.code) GROUP BY result"
            ) { row in
                if let result = LinkCheck.Result(rawValue: row.text(0)) { counts[result] = row.int(1) }
            }
        }
        return counts
    }

    /// What has to be mended, the longest broken first, with the contents it stands in.
    func broken(_ result: LinkCheck.Result?) throws -> [LinkCheck] {
        var found: [LinkCheck] = []
        let only: SQL = result.map { " AND c.result = \($0.rawValue)" } ?? ""
        try entity.read { reading in
            try reading.each(
                """
                SELECT c.address, c.result, c.detail, c.checked_at, c.since, p.item_id, i.title FROM link_check c
                JOIN link_place p ON p.entity_id = c.entity_id AND p.address = c.address
                JOIN item_public i ON i.entity_id = p.entity_id AND i.item_id = p.item_id
                WHERE c.entity_id = \(entity.code) AND c.result <> \(LinkCheck.Result.ok.rawValue)
                    \(splice: only)
                ORDER BY c.since, c.address, i.title LIMIT 1000
                """
            ) { row in
                let place = LinkPlace(item: row.text(5), title: row.text(6))
                let before = found.last?.address == row.text(0) ? found.popLast() : nil
                found.append(Self.check(row, (before?.items ?? []) + [place]))
            }
        }
        return found
    }

    private static func check(_ row: Row, _ places: [LinkPlace]) -> LinkCheck {
        LinkCheck(
            address: row.text(0), result: LinkCheck.Result(rawValue: row.text(1)) ?? .missing, detail: row.text(2),
            checkedAt: Instant(milliseconds: Int64(row.int(3))), since: Instant(milliseconds: Int64(row.int(4))),
            items: places)
    }
}
