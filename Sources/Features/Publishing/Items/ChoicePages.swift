import Channels
import Design
import HTML
import Platform

/// The channels one may write in.
struct ChannelChoice: Sendable {
    let tree: ChannelTree
    /// Titles of the groups of seed 004, by Roman number.
    let groups: [String: String]
    let kinds: [String: ItemKind]
    let bodies: [SiteBody]

    struct Group: Sendable {
        let title: String
        let channels: [Channel]
    }

    /// First what the person's own body keeps, then the groups in their order, then the rest.
    var all: [Group] {
        let writable = tree.channels.filter { $0.kind != nil }
        let own =
            bodies.contains(.government)
            ? []
            : writable.filter { channel in
                bodies.contains { Self.keeps($0, channel) }
            }
        let numbered = groups.keys.sorted { Self.order($0) < Self.order($1) }.map { number in
            Group(
                title: (groups[number] ?? number).replacing("Gestión de canales ", with: ""),
                channels: writable.filter { $0.group == number })
        }
        let rest = Group(
            title: "Trámites, participación y canales propios", channels: writable.filter { $0.group == nil })
        return ([Group(title: "Los que lleva su corporación", channels: own)] + numbered + [rest]).filter {
            !$0.channels.isEmpty
        }
    }

    private static func order(_ roman: String) -> Int { ["I", "II", "III", "IV", "V"].firstIndex(of: roman) ?? 9 }

    private static func keeps(_ body: SiteBody, _ channel: Channel) -> Bool {
        switch body {
        case .government: false
        case .council: channel.office.contains("Concejo") || channel.key == "concejo"
        case .ombudsman: channel.office.contains("Personería") || channel.key == "personeria"
        }
    }

    /// “Noticia”: what one writes there.
    func kind(_ channel: Channel) -> String { channel.kind.flatMap { kinds[$0]?.title } ?? "" }

    /// Where it stands, from the first level.
    func place(_ channel: Channel) -> String {
        tree.way(to: channel.key).dropLast().map(\.title).joined(separator: " › ")
    }
}

enum ChoicePages {
    static func channels(_ choice: ChannelChoice, _ links: ContentLinks) -> Page {
        Page("Escribir", trail: links.contents, section: ContentLinks.section) { html in
            html.h1("¿Dónde va lo que quiere publicar?")
            html.p("Elija el canal. Si se equivoca, después se puede pasar a otro.", .class("lead"))
            html.liveFilter("Buscar un canal", of: "canales-todos")
            for (index, group) in choice.all.enumerated() {
                html.h2(group.title)
                html.ul(.class("tasks"), .when(index == 0, .id("canales-todos"))) { list in
                    for channel in group.channels { list.li { write(channel, choice, links, &$0) } }
                }
            }
        }
    }

    private static func write(_ channel: Channel, _ choice: ChannelChoice, _ links: ContentLinks, _ item: inout HTML) {
        item.span { words in
            words.a(channel.title, .href(links.new(in: channel.key)))
            words.small([choice.place(channel), channel.about].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        item.span { line in
            line.chip(choice.kind(channel))
            if channel.isHidden { line.chip("oculto", .due) }
        }
    }
}
