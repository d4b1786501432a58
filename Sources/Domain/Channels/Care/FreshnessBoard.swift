public import Calendar
import Design

/// How an entity keeps the promises of its channels, all at once: what the public page, the home page, the desk and the
/// nation look at. Nothing in it names a person.
///
/// ```swift
/// let board = try FreshnessBoards(entity: entity).board(site)
/// board.promise(for: "decretos")?.sentence   // “Cada mes: la última el 3 de marzo, hace 62 días”
/// for row in board.highlights(4) { row.title; row.word; row.mark }
/// ```
public struct FreshnessBoard: Sendable, Hashable {
    public let today: Day
    /// Whether the public may see kept and missed, rather than the last day alone.
    public let isPublic: Bool
    /// The promises, in the order of the channels; one for the whole site stands first. A channel under another that
    /// has a promise of its own is not among them: it is kept with that one.
    public let rows: [ChannelFreshness]
    /// The last day on which anything of the channel or of those under it was done, for all channels.
    public let lastDays: [String: DeedDay]
    /// Channel → the channel whose promise covers it.
    public let covers: [String: String]

    /// - Parameters:
    ///   - cares: what the entity decided, by channel.
    ///   - isPublic: as the entity chose or the programme decided.
    public init(
        tree: ChannelTree, cares: [String: Care], deeds: DeedDays, isPublic: Bool, today: Day
    ) {
        self.today = today
        self.isPublic = isPublic
        var rows: [ChannelFreshness] = []
        var covers: [String: String] = [:]
        var lastDays: [String: DeedDay] = [:]
        if let care = cares[Care.wholeSite], let promise = care.promise {
            rows.append(
                ChannelFreshness(
                    channel: Care.wholeSite, title: Care.wholeSiteTitle, promise: promise,
                    days: deeds.days(of: tree.channels.map(\.key)), began: deeds.siteBegan, siteBegan: deeds.siteBegan,
                    decided: care.changedAt.day, today: today))
        }
        for channel in tree.channels where tree.isPublic(channel.key) {
            let family = tree.family(of: channel.key)
            let days = deeds.days(of: family)
            lastDays[channel.key] = days.last { $0.day <= today }
            let own = cares[channel.key]?.promise
            if own == nil {
                if let above = tree.way(to: channel.key).dropLast().last(where: { cares[$0.key]?.promise != nil }) {
                    covers[channel.key] = above.key
                    continue
                }
                guard channel.kind != nil else { continue }
            }
            let template = ChannelPromise(rule: ChannelPromise.rule(of: channel.frequency), source: .template)
            rows.append(
                ChannelFreshness(
                    channel: channel.key, title: channel.title, promise: own ?? template, days: days,
                    began: deeds.began(family), siteBegan: deeds.siteBegan,
                    decided: own == nil ? nil : cares[channel.key]?.changedAt.day, today: today))
        }
        self.rows = rows
        self.covers = covers
        self.lastDays = lastDays
    }

    /// The promise of exactly this channel.
    public subscript(_ channel: String) -> ChannelFreshness? { rows.first { $0.channel == channel } }

    /// The promise that a channel is kept by: its own, or that of the channel it stands under.
    public func promise(for channel: String) -> ChannelFreshness? { self[covers[channel] ?? channel] }

    /// The promises worth showing first: those the entity made itself, then those with something published.
    public func highlights(_ count: Int) -> [ChannelFreshness] {
        let shown = rows.filter { $0.last != nil }
        let own = shown.filter { $0.promise.source != .template }
        let rest = shown.filter { $0.promise.source == .template && $0.isJudged }
            .sorted { ($0.last?.day ?? $0.today, $1.title) > ($1.last?.day ?? $1.today, $0.title) }
        return Array((own + rest).prefix(count))
    }

    /// The last day on which anything was done.
    public var lastDay: Day? { lastDays.values.map(\.day).max() }

    public var counts: Counts { Counts(self) }

    public struct Counts: Sendable, Hashable {
        /// Promises that are judged.
        public let promised: Int
        /// Those with nothing late.
        public let fresh: Int
        /// To be done within the next days, and not late.
        public let due: Int
        public let late: Int
        /// Channels in which nothing was ever published.
        public let empty: Int

        init(_ board: FreshnessBoard) {
            let judged = board.rows.filter(\.isJudged)
            promised = judged.count
            late = judged.count { $0.mark == .missed }
            due = judged.count { $0.mark == .due }
            fresh = promised - late
            empty = board.rows.count(where: \.isEmpty)
        }
    }
}

extension ChannelTree {
    /// A channel and all that stand under it, hidden ones left out.
    public func family(of key: String) -> [String] {
        var family = [key]
        var next = 0
        while next < family.count, family.count < 1_000 {
            family += children(of: family[next]).map(\.key)
            next += 1
        }
        return family
    }
}
