import Calendar
import Channels
import Design
import Platform

/// What the public page of a site's freshness is made of.
struct PublicBoardView: Sendable {
    let board: FreshnessBoard
    let tree: ChannelTree
    let tenant: Tenant
    let prefix: String
    let hasPlan: Bool

    func address(_ channel: String) -> String? {
        tree[channel].map { prefix + $0.path }
    }

    /// What is shown with its state: all that the entity promised itself, and what else has content.
    var rows: [ChannelFreshness] {
        board.rows.filter { $0.last != nil || $0.promise.source != .template }
    }

    /// What the entity promised itself first, the rest as the site is divided.
    var groups: [BoardGroup] {
        let own = rows.filter { $0.promise.source != .template }
        let rest = grouped(rows.filter { $0.promise.source == .template }, by: \.channel) { BoardGroup($0, $1) }
        return own.isEmpty ? rest : [BoardGroup("Lo que prometimos", own)] + rest
    }

    /// The public channels of which a last day is known, the latest first.
    var known: [KnownDay] {
        tree.channels.compactMap { channel in
            guard channel.kind != nil, tree.isPublic(channel.key) else { return nil }
            return board.lastDays[channel.key].map { KnownDay(channel: channel, last: $0) }
        }.sorted { $0.last.day > $1.last.day }
    }

    var knownByGroup: [(title: String, days: [KnownDay])] {
        grouped(known, by: \.channel.key) { ($0, $1) }
    }

    /// By the channel of the first level, in the site's order; what stands alone is gathered at the end.
    private func grouped<Row, Group>(
        _ rows: [Row], by channel: (Row) -> String, _ make: (String, [Row]) -> Group
    ) -> [Group] {
        let byRoot = Dictionary(grouping: rows) { tree.way(to: channel($0)).first?.key ?? "" }
        let several = tree.roots.compactMap { root in
            byRoot[root.key].flatMap { $0.count > 1 ? make(root.title, $0) : nil }
        }
        let alone = tree.roots.flatMap { root in byRoot[root.key].flatMap { $0.count == 1 ? $0 : nil } ?? [] }
        return alone.isEmpty ? several : several + [make("Otros canales", alone)]
    }
}

/// When a channel was last brought up to date.
struct KnownDay: Sendable {
    let channel: Channel
    let last: DeedDay
}

/// Promises that stand together.
struct BoardGroup: Sendable {
    let title: String
    let rows: [ChannelFreshness]

    init(_ title: String, _ rows: [ChannelFreshness]) {
        self.title = title
        self.rows = rows
    }

    /// As many as are up to date, to be done soon, and late: the parts of ``StackPart/promises``.
    var counts: [Int] {
        [Standing.kept, .due, .missed].map { mark in judged.count { $0.mark == mark } }
    }

    /// “4 de 5 al día”, “2 atrasadas”: what one has to know before opening it.
    var state: (words: String, standing: Standing) {
        let (counts, promised) = (counts, judged.count)
        if promised == 0 { return ("sin plazo", .neutral) }
        if counts[2] > 0 { return (counts[2] == 1 ? "1 atrasada" : "\(counts[2]) atrasadas", .missed) }
        if counts[1] > 0 { return ("\(counts[1]) por vencer", .due) }
        return (promised == 1 ? "al día" : "\(promised) al día", .kept)
    }

    var judged: [ChannelFreshness] { rows.filter(\.isJudged) }
}
