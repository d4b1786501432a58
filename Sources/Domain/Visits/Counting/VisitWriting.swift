import Calendar
import Database
import Platform

/// Writes what was counted in one transaction: views always, visits and visitors while the day can still tell who was
/// there before. What several nodes write adds up.
struct VisitWriting: Sendable {
    /// A pause after which the same visitor makes a new visit.
    static let pause: Duration = .seconds(30 * 60)
    /// Visitors of one site on one day that are told apart; later ones add views only.
    static let mostVisitors = 200_000
    /// Addresses of one site in one month that are told apart.
    static let mostNames = 5000

    private let sites: [(key: VisitBatch.SiteDay, site: VisitBatch.Site)]
    private let now: Instant

    /// In the order of the keys, so that two nodes never wait for each other.
    init(_ batches: [VisitBatch], now: Instant) {
        sites = batches.flatMap(\.sites).map { (key: $0.key, site: $0.value) }.sorted {
            ($0.key.day, $0.key.entity) < ($1.key.day, $1.key.entity)
        }
        self.now = now
    }

    func write(_ services: Services) throws {
        guard !sites.isEmpty else { return }
        try services.nation.write { writing -> Void in
            var salts: [Day: [UInt8]] = [:]
            for day in Set(sites.map(\.key.day)) { salts[day] = try DaySalt.salt(of: day, now: now, in: writing) }
            for (key, site) in sites { try write(site, of: key, salt: salts[key.day], in: writing) }
            try DaySalt.destroyOld(now: now, in: writing)
        }
    }

    private func write(_ site: VisitBatch.Site, of key: VisitBatch.SiteDay, salt: [UInt8]?, in writing: Writing) throws
    {
        var count = VisitCounts(views: site.views)
        if let salt { try tellApart(site, of: key, salt, &count, in: writing) }
        try writing.run(
            """
            INSERT INTO visit_site_day (entity_id, day, visits, visitors, views)
            VALUES (\(key.entity), \(key.day.iso), \(count.visits), \(count.visitors), \(count.views))
            ON CONFLICT (entity_id, day) DO UPDATE SET visits = visit_site_day.visits + excluded.visits,
                visitors = visit_site_day.visitors + excluded.visitors, views = visit_site_day.views + excluded.views
            """)
        try add(site.pages, .page, to: key, in: writing)
        try add(site.channels, .channel, to: key, in: writing)
    }

    // MARK: Visitors

    private func tellApart(
        _ site: VisitBatch.Site, of key: VisitBatch.SiteDay, _ salt: [UInt8], _ count: inout VisitCounts,
        in writing: Writing
    ) throws {
        let seen = Dictionary(
            site.visitors.map { (DaySalt.mark($0.key, of: key.entity, salt: salt), $0.value) },
            uniquingKeysWith: { .init(first: min($0.first, $1.first), last: max($0.last, $1.last)) })
        let day = key.day.iso
        let known: Int =
            try writing.value("SELECT visitors FROM visit_site_day WHERE entity_id = \(key.entity) AND day = \(day)")
            ?? 0
        for marks in seen.keys.sorted().pieces {
            let before = try lastSeen(marks, of: key, in: writing)
            let kept = marks.filter { before[$0] != nil || known + count.visitors < Self.mostVisitors }
            for mark in kept { Self.tally(seen[mark], before[mark], &count) }
            try keep(kept, seen, of: key, in: writing)
        }
    }

    private static func tally(_ seen: VisitBatch.Seen?, _ before: Int64?, _ count: inout VisitCounts) {
        guard let seen else { return }
        guard let before else {
            count.visitors += 1
            count.visits += 1
            return
        }
        if seen.first - before > pause.milliseconds { count.visits += 1 }
    }

    private func lastSeen(_ marks: [Int64], of key: VisitBatch.SiteDay, in writing: Writing) throws -> [Int64: Int64] {
        var last: [Int64: Int64] = [:]
        try writing.each(
            """
            SELECT visitor, last_at FROM visit_seen
            WHERE entity_id = \(key.entity) AND day = \(key.day.iso) AND visitor IN \(list: marks)
            """
        ) { last[Int64($0.int(0))] = Int64($0.int(1)) }
        return last
    }

    private func keep(
        _ marks: [Int64], _ seen: [Int64: VisitBatch.Seen], of key: VisitBatch.SiteDay, in writing: Writing
    ) throws {
        guard !marks.isEmpty else { return }
        let rows = SQL.rows(marks) { row, mark in
            row.appendInterpolation(key.entity)
            row.appendLiteral(",")
            row.appendInterpolation(key.day.iso)
            row.appendLiteral(",")
            row.appendInterpolation(mark)
            row.appendLiteral(",")
            row.appendInterpolation(seen[mark]?.last ?? 0)
        }
        try writing.run(
            """
            INSERT INTO visit_seen (entity_id, day, visitor, last_at) VALUES \(splice: rows)
            ON CONFLICT (entity_id, day, visitor) DO UPDATE SET last_at =
                CASE WHEN excluded.last_at > visit_seen.last_at THEN excluded.last_at ELSE visit_seen.last_at END
            """)
    }

    // MARK: Names

    private func add(
        _ counts: [String: Int], _ kind: VisitedKind, to key: VisitBatch.SiteDay, in writing: Writing
    ) throws {
        guard !counts.isEmpty else { return }
        let month = key.day.yearMonth.iso
        let named: Int =
            try writing.value(
                """
                SELECT COUNT(*) FROM visit_page
                WHERE entity_id = \(key.entity) AND month = \(month) AND kind = \(kind.rawValue)
                """) ?? 0
        let merged =
            named < Self.mostNames ? counts : try withoutNewNames(counts, kind, key.entity, month, in: writing)
        for names in merged.keys.sorted().pieces {
            let rows = SQL.rows(names) { row, name in
                row.appendInterpolation(key.entity)
                row.appendLiteral(",")
                row.appendInterpolation(month)
                row.appendLiteral(",")
                row.appendInterpolation(kind.rawValue)
                row.appendLiteral(",")
                row.appendInterpolation(name)
                row.appendLiteral(",")
                row.appendInterpolation(merged[name] ?? 0)
            }
            try writing.run(
                """
                INSERT INTO visit_page (entity_id, month, kind, name, views) VALUES \(splice: rows)
                ON CONFLICT (entity_id, month, kind, name) DO UPDATE SET views = visit_page.views + excluded.views
                """)
        }
    }

    /// A site whose month is full counts what is new among the others.
    private func withoutNewNames(
        _ counts: [String: Int], _ kind: VisitedKind, _ entity: String, _ month: String, in writing: Writing
    ) throws -> [String: Int] {
        var known: Set<String> = []
        for names in counts.keys.sorted().pieces {
            try writing.each(
                """
                SELECT name FROM visit_page WHERE entity_id = \(entity) AND month = \(month)
                    AND kind = \(kind.rawValue) AND name IN \(list: names)
                """
            ) { known.insert($0.text(0)) }
        }
        return counts.reduce(into: [:]) {
            $0[known.contains($1.key) ? $1.key : VisitName.others, default: 0] += $1.value
        }
    }
}

/// What a row of views is about.
public enum VisitedKind: String, Sendable, Hashable {
    case page = "pagina"
    case channel = "canal"
}

extension SQL {
    /// `($1,$2),($3,$4)`: the values of several rows in one statement.
    static func rows<T>(_ things: [T], _ values: (inout StringInterpolation, T) -> Void) -> SQL {
        var text = StringInterpolation(literalCapacity: things.count * 8, interpolationCount: things.count * 4)
        for (index, thing) in things.enumerated() {
            text.appendLiteral(index == 0 ? "(" : ",(")
            values(&text, thing)
            text.appendLiteral(")")
        }
        return SQL(stringInterpolation: text)
    }
}

extension Array {
    /// Pieces of 256, 128, 64… down to one: statements of few different lengths, which the engine keeps prepared.
    var pieces: [[Element]] {
        var pieces: [[Element]] = []
        var rest = self[...]
        for size in [256, 128, 64, 32, 16, 8, 4, 2, 1] {
            while rest.count >= size {
                pieces.append(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
        }
        return pieces
    }
}
