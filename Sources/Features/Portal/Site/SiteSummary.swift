import Calendar
import Channels
import Platform

/// What is counted and looked up once for each version of a site, so that no page does it again.
struct SiteSummary: Sendable {
    struct Content: Sendable, Hashable {
        let items: Int
        let changed: Instant
    }

    /// A warning and from when until when it stands.
    struct RaisedBanner: Sendable {
        let id: String
        let banner: SiteBanner
        let from: Instant
        let until: Instant
    }

    /// Channels that have items and that the public may read.
    let content: [String: Content]
    /// Items in a channel and in everything below it, for the channels that have any.
    let below: [String: Int]
    /// Channels that have items and that the public may not read.
    let hidden: [String]
    /// The newest first.
    let administrations: [Administration]
    /// Some procedures, for the needs of the first page.
    let procedures: [PublicItem]
    let banners: [RaisedBanner]
    /// Offices that the entity says keep a channel, by its key.
    let offices: [String: String]
    /// Address of the picture that stands for the shield, inside the place.
    let shieldPicture: String?

    var items: Int { content.values.reduce(0) { $0 + $1.items } }

    func items(in channel: String) -> Int { content[channel]?.items ?? 0 }

    /// Each channel's items count for it and for all it stands under.
    static func below(_ content: [String: Content], _ tree: ChannelTree) -> [String: Int] {
        var below: [String: Int] = [:]
        for (key, content) in content {
            for step in tree.way(to: key) { below[step.key, default: 0] += content.items }
        }
        return below
    }

    func banner(at now: Instant) -> RaisedBanner? { banners.first { $0.from <= now && now < $0.until } }

    /// The administration that published something, where it is no longer the one that governs.
    func former(_ number: Int) -> Administration? {
        guard number > 0, let newest = administrations.first, newest.number != number else { return nil }
        return administrations.first { $0.number == number }
    }
}
