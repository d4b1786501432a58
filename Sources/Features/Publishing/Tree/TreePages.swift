import Channels
import Design
import HTML
import Platform
import Spanish

struct TreeView: Sendable {
    let tree: ChannelTree
    let counts: [String: [ItemState: Int]]
    let kinds: [String: ItemKind]

    func isWritten(_ channel: Channel) -> Bool { (counts[channel.key] ?? [:]).values.contains { $0 > 0 } }

    func counts(_ channel: Channel) -> String {
        let states = counts[channel.key] ?? [:]
        let published = states[.published] ?? 0
        let waiting = [ItemState.draft, .review, .scheduled].compactMap { state in
            states[state].map { "\($0) en \(state.title.replacing("en ", with: ""))" }
        }
        guard channel.kind != nil else { return "reúne otros canales" }
        return ([Spanish.count(published, "publicado", "publicados")] + waiting).joined(separator: ", ")
    }
}

enum TreePages {
    static func show(_ view: TreeView, _ links: ContentLinks) -> Page {
        Page("Canales", trail: links.trail, section: ContentLinks.treeSection, wide: true) { html in
            html.h1("Canales del sitio")
            html.p(
                "Los que pide Gobierno en línea y los propios. Lo que se oculta se conserva; nada se borra.",
                .class("lead"))
            html.buttonRow { $0.linkButton("Agregar un canal propio", to: links.newChannel) }
            html.liveFilter("Buscar un canal", of: "canales-todos")
            html.ul(.class("tasks"), .id("canales-todos")) { list in
                for channel in view.tree.channels {
                    list.li(.id("canal-" + channel.key)) { write(channel, view, links, &$0) }
                }
            }
        }
    }

    private static func write(_ channel: Channel, _ view: TreeView, _ links: ContentLinks, _ line: inout HTML) {
        let way = view.tree.way(to: channel.key).dropLast().map(\.title).joined(separator: " › ")
        line.span { words in
            words.a(channel.title, .href(links.channel(channel.key)))
            if channel.isOwn { words.text(" (propio)") }
            words.small([way, channel.path, view.counts(channel)].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        line.changeForm(to: links.order, token: links.proof) { form in
            form.div(.class("row")) { row in
                if channel.isHidden {
                    row.chip("oculto", .due)
                } else if !view.tree.isPublic(channel.key) {
                    row.chip("oculto con su grupo", .due)
                }
                row.hiddenField("canal", channel.key)
                row.hiddenField("visible", channel.isHidden ? "sí" : "no")
                row.orderButton("Subir", "arriba", channel)
                row.orderButton("Bajar", "abajo", channel)
                row.button(
                    .class("button second"), .type(.submit), .formaction(links.visibility)
                ) { words in
                    words.text(channel.isHidden ? "Mostrar" : "Ocultar")
                    words.span(" \(channel.title)", .class("unseen"))
                }
            }
        }
    }
}

extension HTML {
    fileprivate mutating func orderButton(_ words: String, _ value: String, _ channel: Channel) {
        button(.class("button second"), .type(.submit), .name("hacia"), .value(value)) { label in
            label.text(words)
            label.span(" \(channel.title)", .class("unseen"))
        }
    }
}
