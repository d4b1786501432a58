import Calendar
import Channels
import Platform

/// A feed as RFC 4287 writes it. Identifiers name the entity by its code and the item by its own, so that they stay the
/// same whatever host or address either moves to.
struct AtomFeed: Sendable {
    let title: String
    /// Last part of the feed's own identifier.
    let name: String
    /// Addresses of the feed and of the page it follows, whole.
    let address: String
    let page: String
    let items: [PublicItem]
    let tree: ChannelTree
    let links: SiteLinks

    var text: String {
        let updated = items.map(\.changedAt).max() ?? Instant(milliseconds: 0)
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-CO">
            <id>\(id(name))</id>
            <title>\(title.inXML)</title>
            <updated>\(updated.iso)</updated>
            <author><name>\(links.tenant.officialName.inXML)</name></author>
            <link rel="self" type="application/atom+xml" href="\(address.inXML)"/>
            <link rel="alternate" type="text/html" href="\(page.inXML)"/>
            \(items.map(entry).joined())</feed>

            """
    }

    private func entry(_ item: PublicItem) -> String {
        let channel = tree[item.channel]?.title ?? item.channel
        return """
            <entry>
            <id>\(id("contenido:\(item.id)"))</id>
            <title>\(item.title.inXML)</title>
            <link rel="alternate" type="text/html" href="\(links.full(item.path).inXML)"/>
            <published>\(item.publishedAt.iso)</published>
            <updated>\(item.changedAt.iso)</updated>
            <category term="\(item.channel.inXML)" label="\(channel.inXML)"/>
            <summary>\(item.summary.inXML)</summary>
            </entry>

            """
    }

    private func id(_ name: String) -> String { "urn:x-gelt:\(links.tenant.code):\(name.inXML)" }
}
