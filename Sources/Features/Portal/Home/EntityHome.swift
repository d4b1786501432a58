import Calendar
import Channels
import Design
import Entities
import Platform

/// What an entity's first page says.
struct EntityHome: Sendable {
    let entity: Entity
    let view: SiteView
    let items: HomeItems
    /// How some channels keep what was promised for them, where the entity or the programme shows it.
    let freshness: [ChannelFreshness]
    /// What all features say of promises and how they stand.
    let promises: [SitePromise]
    let links: SiteLinks
    let today: Day
    /// Where the entity's department stands in the programme's directory.
    let departmentPath: String

    var tenant: Tenant { entity.tenant }

    /// Whether anything at all can be read here.
    var hasContent: Bool { view.summary.items > 0 }

    /// First level channels with what is below them, those with content.
    var index: [(channel: Channel, below: [Channel])] {
        view.tree.roots.filter { view.items(below: $0.key) > 0 }.map { root in
            (root, view.tree.children(of: root.key).filter { view.items(below: $0.key) > 0 })
        }
    }

    /// Contact and identity, label and value, where somebody loaded them.
    var facts: [(label: String, value: String)] {
        [
            ("Dirección", entity.contact.address), ("Teléfono", entity.contact.telephone),
            ("NIT", entity.nit?.description), ("Código DIVIPOLA", entity.code),
        ].compactMap { label, value in value.map { (label, $0) } }
    }

    /// What nobody loaded, in the words of a sentence.
    var unknownFacts: [String] {
        [
            ("correo", entity.contact.email), ("dirección", entity.contact.address),
            ("teléfono", entity.contact.telephone), ("NIT", entity.nit?.description),
        ].filter { $0.1 == nil }.map(\.0)
    }
}
