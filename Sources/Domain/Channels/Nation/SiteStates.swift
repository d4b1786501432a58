public import Calendar
import Database
public import Platform

/// How far an entity's site is, as the whole country is told.
public struct SiteState: Sendable, Hashable {
    /// Published items.
    public let items: Int
    /// When something the public sees last changed.
    public let changed: Instant

    public init(items: Int, changed: Instant) {
        self.items = items
        self.changed = changed
    }

    /// Days without anything new after which a site is no longer called up to date.
    public static let freshDays = 31

    public func isFresh(on day: Day) -> Bool { items > 0 && changed.day.days(to: day) <= Self.freshDays }
}

/// The sites of all entities at once.
public enum SiteStates {
    /// By code; entities without a published item are left out.
    ///
    /// One small question tells whether anything changed since the counts were made; if so, one more counts again.
    public static func all(_ nation: NationScope) throws -> [String: SiteState] {
        let services = nation.services
        let version: Int = try nation.read { try $0.value("SELECT coalesce(sum(version), 0) FROM site") ?? 0 }
        return try services.shelf.thing("channels/site-states", version: String(version)) {
            var states: [String: SiteState] = [:]
            try nation.read { reading in
                try reading.each(
                    """
                    SELECT p.entity_id, p.items, s.changed_at
                    FROM (SELECT entity_id, count(*) AS items FROM item_public GROUP BY entity_id) p
                    JOIN site s ON s.entity_id = p.entity_id
                    """
                ) { row in
                    states[row.text(0)] = SiteState(
                        items: row.int(1), changed: Instant(milliseconds: Int64(row.int(2))))
                }
            }
            return states
        }
    }
}
