import Channels
import Design
import HTML
import Platform

enum ChannelFormPages {
    static func new(_ form: ChannelForm, _ view: TreeView, _ links: ContentLinks) -> Page {
        page("Agregar un canal propio", form, links) { html in
            html.p("De su nombre sale la dirección: «Ruta del páramo» queda en /ruta-del-paramo.", .class("lead"))
            html.changeForm(to: links.newChannel, token: links.proof, keep: true) { box in
                writeWords(form, isRequired: true, &box)
                writeKind(form, view, &box)
                writeParent(form, parents(view.tree, of: nil), &box)
                box.buttonRow { $0.submitButton("Agregar el canal") }
            }
        }
    }

    static func edit(_ form: ChannelForm, _ channel: Channel, _ view: TreeView, _ links: ContentLinks) -> Page {
        page("Cambiar el canal «\(channel.title)»", form, links) { html in
            html.p("Está en \(channel.path). \(view.counts(channel)).", .class("lead"))
            html.changeForm(to: links.channel(channel.key), token: links.proof, keep: true) { box in
                writeWords(form, isRequired: channel.isOwn, &box)
                if channel.isOwn {
                    writeOwnKind(form, channel, view, &box)
                    writeParent(form, parents(view.tree, of: channel), &box)
                }
                box.buttonRow { row in
                    row.submitButton("Guardar")
                    if channel.kind != nil {
                        row.a("Ver sus contenidos", .href(links.list([("canal", channel.key)])))
                    }
                }
            }
        }
    }

    private static func page(
        _ title: String, _ form: ChannelForm, _ links: ContentLinks, _ write: @escaping @Sendable (inout HTML) -> Void
    ) -> Page {
        Page(
            title, status: form.errors.isEmpty ? 200 : 422, trail: links.channels, section: ContentLinks.treeSection
        ) { html in
            html.errorSummary(form.errors)
            html.h1(title)
            write(&html)
        }
    }

    private static func writeWords(_ form: ChannelForm, isRequired: Bool, _ box: inout HTML) {
        let back = isRequired ? nil : "Si lo deja vacío, vuelve el de Gobierno en línea."
        box.textField(
            FormField(
                "titulo", "Nombre", hint: back, value: form.title, error: form.error("titulo"), isRequired: isRequired,
                maximum: ChannelDesk.longestTitle))
        box.textField(
            FormField(
                "descripcion", "Qué encuentra ahí quien lee", hint: "En una frase.", value: form.about,
                error: form.error("descripcion"), isRequired: false, maximum: ChannelDesk.longestAbout))
    }

    /// What is written in a channel stays what it is as long as something is.
    private static func writeOwnKind(
        _ form: ChannelForm, _ channel: Channel, _ view: TreeView, _ box: inout HTML
    ) {
        guard view.isWritten(channel), form.error("clase") == nil else { return writeKind(form, view, &box) }
        let kind = channel.kind.flatMap { view.kinds[$0]?.plural } ?? "Nada"
        box.hiddenField("clase", channel.kind ?? "")
        box.p(
            "Se escribe en él: \(kind.lowercasedFirst). Como ya tiene contenidos, eso no cambia.", .class("hint"))
    }

    private static func writeKind(_ form: ChannelForm, _ view: TreeView, _ box: inout HTML) {
        box.selectField(
            FormField(
                "clase", "Qué se escribe en él", hint: "Si solo va a reunir otros canales, deje la primera.",
                value: form.kind, error: form.error("clase"), isRequired: false),
            choices: view.kinds.values.sorted { $0.plural < $1.plural }.map { FormChoice($0.id, $0.plural) },
            prompt: "Nada: reúne otros canales")
    }

    private static func writeParent(_ form: ChannelForm, _ choices: [FormChoice], _ box: inout HTML) {
        box.selectField(
            FormField("padre", "Dentro de", value: form.parent, error: form.error("padre"), isRequired: false),
            choices: choices, prompt: "Ninguno: queda en el primer nivel")
    }

    /// Where a channel may stand: neither under itself nor too deep with all that it gathers.
    private static func parents(_ tree: ChannelTree, of channel: Channel?) -> [FormChoice] {
        let levels = channel.map { tree.levels(below: $0.key) } ?? 0
        return tree.channels.compactMap { parent in
            let way = tree.way(to: parent.key)
            guard way.count + levels < ChannelDesk.deepest, !way.contains(where: { $0.key == channel?.key }) else {
                return nil
            }
            return FormChoice(parent.key, way.map(\.title).joined(separator: " › "))
        }
    }
}
