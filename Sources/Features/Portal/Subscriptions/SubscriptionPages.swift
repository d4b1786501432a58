import Channels
import Design
import HTML
import HTTP
import Platform

enum SubscriptionPages {
    private static let title = "Novedades en su correo"

    static func ask(
        _ form: SubscriptionForm, _ errors: [FieldError], _ offered: OfferedChannels, _ links: SiteLinks, proof: String
    ) -> Page {
        page(title, links) { html in
            html.h1(title)
            html.p(
                "Le escribimos cuando \(links.tenant.inSentence) publique algo nuevo en los temas que elija: como mucho, un mensaje al día.",
                .class("lead"))
            html.errorSummary(errors)
            html.changeForm(to: links(Subscriptions.ask.path), token: proof) { box in
                box.textField(
                    FormField(
                        "correo", "Su correo electrónico", value: form.email, error: errors.of("correo"),
                        autocomplete: "email"), .email)
                box.checkboxField(
                    FormField("canal", "Qué quiere recibir", error: errors.of("canal")),
                    choices: [FormChoice(SubscriptionForm.everything, "Todo lo nuevo del sitio")],
                    groups: offered.groups.map { group in
                        FormChoiceGroup(group.title, group.channels.map { FormChoice($0.key, $0.title) })
                    }, chosen: form.channels)
                box.checkbox(
                    FormField(
                        "acepto",
                        "Autorizo a \(links.tenant.inSentence) a usar mi correo solo para enviarme estas novedades. Puedo retirarme cuando quiera y entonces se borra (Ley 1581 de 2012).",
                        error: errors.of("acepto")), checked: form.accepts)
                box.buttonRow { $0.submitButton("Recibir las novedades") }
            }
            html.p { line in
                line.text("¿Prefiere no dar su correo? Siga el sitio con un programa lector: ")
                line.a("novedades en Atom", .href(links(SiteRoutes.feed.path)))
                line.text(".")
            }
        }
    }

    /// The same for every address, known or not.
    static func asked(_ email: String, _ links: SiteLinks) -> Page {
        page("Revise su correo", links) { html in
            html.h1("Revise su correo")
            html.p(
                "Si \(email) es un correo que recibe mensajes, en unos minutos llegará uno con un enlace para confirmar. El enlace vale dos días.",
                .class("lead"))
            html.p(
                "Si no llega, mire en la carpeta de correo no deseado. Hasta que confirme no le enviaremos nada más.")
            html.buttonRow { $0.linkButton("Volver al inicio", to: links("/"), .secondary) }
        }
    }

    static func confirm(_ secret: String, _ links: SiteLinks, proof: String) -> Page {
        page("Confirmar la suscripción", links) { html in
            html.h1("Confirmar la suscripción")
            html.p("Falta un paso para recibir las novedades de \(links.tenant.inSentence).", .class("lead"))
            html.changeForm(to: links(Subscriptions.confirm.path), token: proof) { box in
                box.hiddenField(Subscriptions.key, secret)
                box.buttonRow { $0.submitButton("Confirmar y recibir las novedades") }
            }
        }
    }

    static func confirmed(_ links: SiteLinks) -> Page {
        page("Suscripción confirmada", links) { html in
            html.h1("Suscripción confirmada")
            html.p(
                "Desde ahora le escribiremos cuando haya algo nuevo. Cada mensaje trae un enlace para retirarse.",
                .class("lead"))
            html.buttonRow { $0.linkButton("Ir al inicio", to: links("/"), .secondary) }
        }
    }

    static func leave(_ id: String, _ seal: String, _ links: SiteLinks, proof: String) -> Page {
        page("Dejar de recibir novedades", links) { html in
            html.h1("Dejar de recibir novedades")
            html.p("Al retirarse se borran su correo y los mensajes que le enviamos.", .class("lead"))
            html.changeForm(to: links(Subscriptions.leave.path), token: proof) { box in
                box.hiddenField(Subscriptions.number, id)
                box.hiddenField(Subscriptions.key, seal)
                box.buttonRow { $0.submitButton("Retirarme y borrar mi correo") }
            }
        }
    }

    static func left(_ links: SiteLinks) -> Page {
        page("Ya no recibirá novedades", links) { html in
            html.h1("Ya no recibirá novedades")
            html.p("Su correo ya no está en nuestra lista.", .class("lead"))
            html.buttonRow { $0.linkButton("Ir al inicio", to: links("/"), .secondary) }
        }
    }

    private static func page(
        _ title: String, _ links: SiteLinks, _ write: @escaping @Sendable (inout HTML) -> Void
    ) -> Page {
        var page = Page(title, trail: [links.home], section: SiteRoutes.map.path, write)
        page.styles = [.site]
        page.isUnlisted = title != Self.title
        return page
    }
}

extension [FieldError] {
    func of(_ field: String) -> String? { first { $0.field == field }?.message }
}
