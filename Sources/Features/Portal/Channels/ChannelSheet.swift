import Calendar
import Channels
import Design
import Platform

/// One page of a channel: its items, what stands below it and how it is kept.
struct ChannelSheet: Sendable {
    let view: SiteView
    let channel: Channel
    let kind: ItemKind?
    let items: [PublicItem]
    let media: [String: Media]
    let facets: ChannelFacets
    let filter: ReaderFilter
    let page: Int
    /// How many items the filter leaves.
    let count: Int
    /// How the channel's promise, its own or that of the channel above it, is kept.
    let promise: ChannelFreshness?
    /// Whether the public sees kept and missed.
    let showsKeeping: Bool
    let updated: Day?
    let links: SiteLinks
    let today: Day

    var style: ListStyle { ListStyle(kind: channel.kind) }
    var pages: Int { max(1, (count + style.pageSize - 1) / style.pageSize) }
    /// The office that answers for it, as the entity says or the template.
    var office: String { view.summary.offices[channel.key] ?? channel.office }
    var children: [Channel] { view.tree.children(of: channel.key) }

    /// A channel of pages with one page in it is that page.
    var onlyPage: PublicItem? { style == .pages && count == 1 && page == 1 ? items.first : nil }

    var pictures: [String: PictureNote] {
        media.filter { $0.value.kind == .picture }.mapValues { PictureNote($0) }
    }

    func address(page: Int, _ filter: ReaderFilter) -> String {
        let pairs = [
            filter.year.map { "anio=\($0)" }, filter.type.map { "tipo=" + $0.inQuery },
            page > 1 ? "pagina=\(page)" : nil,
        ].compactMap { $0 }
        return links(channel.path) + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    }
}

/// Years and types of a channel's items, with how many there are.
struct ChannelFacets: Sendable {
    var years: [(year: Int, count: Int)] = []
    var types: [(type: String, count: Int)] = []
}

extension String {
    /// As a value of a query.
    var inQuery: String {
        utf8.map { byte in
            let isPlain = 48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || byte == 45
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16).uppercased()
        }.joined()
    }
}
