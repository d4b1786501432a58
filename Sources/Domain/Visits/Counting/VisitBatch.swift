import Calendar
import Platform

/// What was counted since the last writing: a few seconds, in memory only. Addresses live here for as long, and are
/// never written anywhere.
struct VisitBatch: Sendable {
    /// One site on one day in Bogotá.
    struct SiteDay: Sendable, Hashable {
        let entity: String
        let day: Day
    }

    struct Visitor: Sendable, Hashable {
        let peer: String
        let agent: String
    }

    /// When a visitor was seen within the batch, in milliseconds.
    struct Seen: Sendable, Hashable {
        var first: Int64
        var last: Int64
    }

    struct Site: Sendable {
        var views = 0
        var pages: [String: Int] = [:]
        var channels: [String: Int] = [:]
        var visitors: [Visitor: Seen] = [:]
    }

    /// What one batch holds at most; the rest is counted without its name, and without its visitor.
    struct Limits: Sendable {
        var visitors = 4096
        var names = 2048
        /// Longer addresses are not told apart.
        var longestName = 200
    }

    private(set) var sites: [SiteDay: Site] = [:]
    private(set) var visitors = 0
    private(set) var names = 0
    let limits: Limits

    init(limits: Limits = Limits()) { self.limits = limits }

    var isEmpty: Bool { sites.isEmpty }
    /// Time to write before anything is lost.
    var isHalfFull: Bool { visitors * 2 > limits.visitors || names * 2 > limits.names }

    mutating func add(_ page: ServedPage) {
        let key = SiteDay(entity: page.tenant.code, day: page.at.day)
        let visitor = Visitor(peer: page.peer, agent: page.userAgent)
        let hasRoom = (names < limits.names, visitors < limits.visitors)
        let longest = limits.longestName
        // In place: a copy of the site's tables for each view would cost more than all the counting.
        let (newNames, newVisitors) = Self.add(
            page, visitor, to: &sites[key, default: Site()], hasRoom: hasRoom, longest: longest)
        names += newNames
        visitors += newVisitors
    }

    private static func add(
        _ page: ServedPage, _ visitor: Visitor, to site: inout Site, hasRoom: (names: Bool, visitors: Bool),
        longest: Int
    ) -> (names: Int, visitors: Int) {
        site.views += 1
        var added = raise(page.path, in: &site.pages, hasRoom: hasRoom.names, longest: longest)
        if let channel = page.channel {
            added += raise(channel, in: &site.channels, hasRoom: hasRoom.names, longest: longest)
        }
        return (added, see(visitor, at: page.at.milliseconds, in: &site.visitors, hasRoom: hasRoom.visitors))
    }

    private static func raise(_ name: String, in counts: inout [String: Int], hasRoom: Bool, longest: Int) -> Int {
        if counts[name] != nil {
            counts[name, default: 0] += 1
            return 0
        }
        guard hasRoom, name.utf8.count <= longest else {
            counts[VisitName.others, default: 0] += 1
            return 0
        }
        counts[name] = 1
        return 1
    }

    private static func see(_ visitor: Visitor, at now: Int64, in seen: inout [Visitor: Seen], hasRoom: Bool) -> Int {
        if let known = seen[visitor] {
            seen[visitor] = Seen(first: min(known.first, now), last: max(known.last, now))
            return 0
        }
        guard hasRoom else { return 0 }
        seen[visitor] = Seen(first: now, last: now)
        return 1
    }

    /// Takes back what could not be written.
    mutating func add(_ other: VisitBatch) {
        for (key, site) in other.sites {
            var mine = sites[key] ?? Site()
            mine.views += site.views
            for (name, count) in site.pages { names += Self.put(count, name, in: &mine.pages, limits, names) }
            for (name, count) in site.channels { names += Self.put(count, name, in: &mine.channels, limits, names) }
            for (visitor, seen) in site.visitors where mine.visitors[visitor] == nil && visitors < limits.visitors {
                mine.visitors[visitor] = seen
                visitors += 1
            }
            sites[key] = mine
        }
    }

    private static func put(
        _ count: Int, _ name: String, in counts: inout [String: Int], _ limits: Limits, _ names: Int
    ) -> Int {
        let isNew = counts[name] == nil && name != VisitName.others
        guard !isNew || names < limits.names else {
            counts[VisitName.others, default: 0] += count
            return 0
        }
        counts[name, default: 0] += count
        return isNew ? 1 : 0
    }
}

/// Names of what is counted beside addresses and channels.
public enum VisitName {
    /// Where pages are counted that found no room of their own.
    public static let others = ""
}
