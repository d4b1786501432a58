public import Calendar
import Database
import Entities
public import Platform

/// Closes the ranking of each month whose day has come, once, and drafts what is told about it.
public struct RankingClosing: Sendable {
    public let services: Services

    public init(services: Services) { self.services = services }

    /// Closes what is due, the oldest month first, so that each finds the one before it closed.
    /// - Returns: the months that were closed by this call.
    @discardableResult
    public func closeDue() throws -> [YearMonth] {
        let now = services.now()
        let (first, last, rule) = try services.nation.read { reading in
            (
                try NationVisits.firstDay(in: reading)?.yearMonth, try RankingStore.months(in: reading).first?.month,
                try RankingRule.current(in: reading)
            )
        }
        guard let start = last?.adding(months: 1) ?? first else { return [] }
        var closed: [YearMonth] = []
        var month = start
        while rule.closing(of: month) <= now {
            if try close(month, rule, at: now) { closed.append(month) }
            month = month.adding(months: 1)
        }
        return closed
    }

    /// - Returns: whether this call closed it; a month that is closed is left as it is.
    public func close(_ month: YearMonth, _ rule: RankingRule, at now: Instant) throws -> Bool {
        let directory = services.directory
        return try services.nation.write { writing in
            let counts = try NationVisits.counts(month.firstDay...month.lastDay, in: writing)
            let populations = try Populations.of(month.year, in: writing)
            let former = try RankingStore.sites(month.adding(months: -1), in: writing)
            let facts = counts.compactMap { code, counts in
                directory.entity(code: code).map { entity in
                    RankingFacts(
                        entity: entity, counts: counts, population: populations[code].map { ($0.people, $0.source) })
                }
            }
            let byCode = Dictionary(former.map { ($0.entity, $0) }, uniquingKeysWith: { first, _ in first })
            let sites = RankingOrder.rank(facts, month: month, former: byCode)
            let closed = ClosedMonth(
                month: month, closedAt: now, sites: sites.count, visits: sites.reduce(0) { $0 + $1.counts.visits },
                improvementFloor: rule.improvementFloor)
            guard try RankingStore.close(closed, sites, in: writing) else { return false }
            if let draft = RankingNews(closed: closed, sites: sites).draft(at: now) {
                try NoticeDrafts.keep(draft, in: writing)
            }
            let deed = Deed(
                actor: "[visits.close-ranking]", "visits.ranking-closed", subject: "visit-ranking/\(month.iso)",
                detail: "\(sites.count)")
            try Audit.record(deed, at: now, in: writing)
            return true
        }
    }
}
