import Calendar
import Database
public import Platform

/// Counts the standing of every entity whose site or day has changed since the last time.
public struct ChannelStandingStore: Sendable {
    public let nation: NationScope

    public init(nation: NationScope) { self.nation = nation }

    public func all() throws -> [String: ChannelStanding] {
        var all: [String: ChannelStanding] = [:]
        try nation.read { reading in
            try reading.each(
                """
                SELECT entity_id, promised, fresh, due, late, without_items, periods_kept, periods_late, periods_missed,
                    last_day, at_risk, risk, counted_at FROM channel_standing
                """
            ) { row in
                all[row.text(0)] = ChannelStanding(
                    entity: row.text(0), promised: row.int(1), fresh: row.int(2), due: row.int(3), late: row.int(4),
                    empty: row.int(5), kept: row.int(6), keptLate: row.int(7), missed: row.int(8),
                    lastDay: row.textOrNil(9).flatMap { Day(iso: $0) }, atRisk: row.int(10), risk: row.text(11),
                    countedAt: Instant(milliseconds: Int64(row.int(12))))
            }
        }
        return all
    }

    /// Entities whose numbers are not today's or not those of their present site.
    public func stale(limit: Int = 2_000) throws -> [String] {
        let today = nation.services.now().day.iso
        return try nation.read { reading in
            try reading.all(
                """
                SELECT s.entity_id FROM site s LEFT JOIN channel_standing c ON c.entity_id = s.entity_id
                WHERE c.entity_id IS NULL OR c.day <> \(today) OR c.site_version <> s.version
                ORDER BY s.entity_id LIMIT \(limit)
                """
            ) { $0.text(0) }
        }
    }

    public func refresh() throws {
        for code in try stale() {
            guard let tenant = nation.services.tenants.tenant(code: code) else { continue }
            try count(nation.entity(tenant))
        }
    }

    private func count(_ entity: EntityScope) throws {
        let site = try SiteStore(entity: entity).site()
        let board = try FreshnessBoards(entity: entity).board(site)
        let (counts, periods) = (board.counts, board.periodsOfYear)
        let risks = board.rows.filter(\.isAtRisk).sorted { $0.due < $1.due }
        let (now, risk) = (entity.services.now(), risks.first.map(Self.words) ?? "")
        try entity.write { writing -> Void in
            try writing.run(
                """
                INSERT INTO channel_standing (entity_id, site_version, day, promised, fresh, due, late, without_items,
                    periods_kept, periods_late, periods_missed, last_day, at_risk, risk, counted_at)
                VALUES (\(entity.code), \(site.version), \(board.today.iso), \(counts.promised), \(counts.fresh),
                    \(counts.due), \(counts.late), \(counts.empty), \(periods.kept), \(periods.late), \(periods.missed),
                    \(board.lastDay?.iso), \(risks.count), \(risk), \(now.milliseconds))
                ON CONFLICT (entity_id) DO UPDATE SET site_version = excluded.site_version, day = excluded.day,
                    promised = excluded.promised, fresh = excluded.fresh, due = excluded.due, late = excluded.late,
                    without_items = excluded.without_items, periods_kept = excluded.periods_kept,
                    periods_late = excluded.periods_late, periods_missed = excluded.periods_missed,
                    last_day = excluded.last_day, at_risk = excluded.at_risk, risk = excluded.risk,
                    counted_at = excluded.counted_at
                """)
        }
    }

    private static func words(_ row: ChannelFreshness) -> String {
        let pace = row.pace.map { "; suele actualizarse cada \($0) días" } ?? ""
        return "«\(row.title)» vence el \(row.due.near(row.today))\(pace)"
    }
}

extension ChannelFreshness {
    fileprivate var due: Day { keeping?.nextDue ?? today }
}

extension FreshnessBoard {
    /// How the periods that fell due this year went.
    var periodsOfYear: (kept: Int, late: Int, missed: Int) {
        let periods = rows.flatMap { $0.keeping?.periods ?? [] }.filter { $0.last.year == today.year }
        return (
            periods.count { $0.state == .kept }, periods.count { $0.state == .late },
            periods.count { $0.state == .missed }
        )
    }
}
