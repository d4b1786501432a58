import Channels

/// The menu that the resolution of 2020 asks for, with what answers each of its entries here.
struct Transparency: Sendable {
    struct Section: Sendable {
        let heading: ChannelDefinition
        let entries: [Entry]
    }

    struct Entry: Sendable {
        let definition: ChannelDefinition
        /// Channels that answer it and that the public may read.
        let channels: [Channel]
        let items: Int

        /// Whether anything answers it: contents, or a page of the platform itself.
        var isAnswered: Bool { items > 0 || definition.path != nil }
    }

    let template: ChannelTemplate
    let sections: [Section]

    init(_ template: ChannelTemplate, _ view: SiteView) {
        self.template = template
        sections = template.channels.filter { $0.parent == nil }.map { heading in
            Section(
                heading: heading,
                entries: template.channels.filter { $0.parent == heading.key }.map { definition in
                    let channels = (definition.serves ?? []).filter { view.tree.isPublic($0) }
                        .compactMap { view.tree[$0] }
                    return Entry(
                        definition: definition, channels: channels,
                        items: channels.reduce(0) { $0 + view.summary.items(in: $1.key) })
                })
        }
    }

    var entries: Int { sections.reduce(0) { $0 + $1.entries.count } }
    var answered: Int { sections.reduce(0) { $0 + $1.entries.count(where: \.isAnswered) } }
}
