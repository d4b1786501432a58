import Channels
import Design
import HTML
import Platform

enum MovePages {
    static func form(
        _ form: PlaceForm, _ opened: OpenedItem, _ channels: [Channel], _ links: ContentLinks
    ) -> Page {
        let item = opened.item
        return Page(
            "Cambiar de lugar", status: form.errors.isEmpty ? 200 : 422, trail: links.trail(item),
            section: ContentLinks.section
        ) { html in
            html.errorSummary(form.errors)
            html.h1("Pasar «\(item.title)» a otro lugar")
            html.p("Hoy está en \(item.path).", .class("lead"))
            if item.publishedAt != nil {
                html.p("Quien tenga la dirección anterior llegará a la nueva: se conserva para siempre.")
            }
            html.changeForm(to: links.to(ContentRoutes.move, item.id), token: links.proof, keep: true) { box in
                box.hiddenField("revision", String(form.revision))
                box.selectField(
                    FormField(
                        "canal", "Canal", hint: "Los que reciben \(opened.kind.plural.lowercasedFirst).",
                        value: form.channel, error: form.error("canal")),
                    choices: channels.map { FormChoice($0.key, $0.title) }, prompt: nil)
                box.textField(
                    FormField(
                        "direccion", "Última parte de la dirección",
                        hint: "Letras y números, con guiones en vez de espacios.", value: form.address,
                        error: form.error("direccion"), maximum: 80))
                box.buttonRow { row in
                    row.submitButton("Cambiar de lugar")
                    row.a("Dejarlo donde está", .href(links.to(ContentRoutes.steps, item.id)))
                }
            }
        }
    }
}
