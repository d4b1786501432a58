import Calendar
import Channels
import Platform

/// An item as its own page shows it.
struct ItemSheet: Sendable {
    let view: SiteView
    let channel: Channel
    let kind: ItemKind?
    let item: PublicItem
    let media: [String: Media]
    /// What stands before and after it in its channel.
    let before: PublicItem?
    let after: PublicItem?
    let links: SiteLinks
    let today: Day

    var picture: Media? { item.picture.flatMap { media[$0] } }
    var documents: [Media] { item.files(kind).compactMap { media[$0] } }
    /// The administration that published it, where another governs now.
    var former: Administration? { view.summary.former(item.administration) }
}
