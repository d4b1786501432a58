import Calendar
import Design
import HTML
import Platform
import Spanish

enum OutreachPages {
    static func show(_ view: OutreachView, _ links: FollowUpLinks) -> Page {
        let title = "Cartelera e invitaciones"
        return Page(
            title, status: view.form.errors.isEmpty ? 200 : 422, trail: links.trail, section: FollowUpLinks.section
        ) { html in
            html.errorSummary(view.form.errors)
            html.h1(title)
            html.p("Para que la comunidad conozca el sitio y use lo que se publica.", .class("lead"))
            html.columns(
                work: { work in
                    if links.mayInvite, !view.tasks.isEmpty { writeForm(view, links, &work) }
                    writeSent(view, links, &work)
                },
                side: { writePoster(view, links, &$0) })
        }
    }

    private static func writeForm(_ view: OutreachView, _ links: FollowUpLinks, _ html: inout HTML) {
        let form = view.form
        func error(_ field: String) -> String? { form.errors.first { $0.field == field }?.message }
        html.h2("Invitar por correo")
        html.changeForm(to: links.outreach, token: links.proof, keep: true) { box in
            box.selectField(
                FormField("actividad", "Actividad que esto prueba", value: form.task, error: error("actividad")),
                choices: view.tasks.map { FormChoice($0.key, "Acción \($0.action): \($0.title)") })
            box.textField(
                FormField("asunto", "Asunto", value: form.title, error: error("asunto"), maximum: 200))
            box.longField(
                FormField("texto", "Texto de la invitación", value: form.words, error: error("texto"), maximum: 5000),
                rows: 8)
            box.longField(
                FormField(
                    "direcciones", "Direcciones de correo",
                    hint:
                        "Una por renglón, hasta \(InvitationForm.mostAddresses). Cada persona recibe su propio mensaje y "
                        + "nadie ve las direcciones de los demás. No se publican y puede borrarlas después.",
                    value: form.addresses, error: error("direcciones")), rows: 6)
            box.buttonRow { $0.submitButton("Enviar las invitaciones") }
        }
    }

    private static func writeSent(_ view: OutreachView, _ links: FollowUpLinks, _ html: inout HTML) {
        html.h2("Invitaciones enviadas")
        guard !view.invitations.isEmpty else {
            return html.emptyState(
                "Todavía no se ha enviado ninguna",
                "Cada envío queda aquí y como prueba de su actividad, con cuántas fueron.")
        }
        for invitation in view.invitations {
            html.card(invitation.title) { card in
                card.facts { facts in
                    facts.fact(
                        "Enviada", "\(invitation.at.day.short), por \(History.author(invitation.by, view.names))")
                    facts.fact("Direcciones", Spanish.number(invitation.sent))
                    facts.fact("Guardadas todavía", invitation.kept == 0 ? "ninguna" : Spanish.number(invitation.kept))
                }
                guard links.mayInvite, invitation.kept > 0 else { return }
                card.changeForm(to: links.forget(invitation.id), token: links.proof) { form in
                    form.buttonRow { $0.submitButton("Borrar las direcciones", .danger) }
                }
            }
        }
    }

    private static func writePoster(_ view: OutreachView, _ links: FollowUpLinks, _ side: inout HTML) {
        side.card("Cartelera para imprimir", level: 2) { card in
            card.p("Una hoja carta con la dirección del sitio y un código que leen los teléfonos.")
            if !view.code.isEmpty { card.qrCode(view.code, "Código con la dirección \(links.siteAddress)") }
            card.p(links.siteAddress)
            card.buttonRow { $0.linkButton("Descargar la cartelera (PDF)", to: links.poster, .secondary) }
            card.p("Cuando la fije, tómele una fotografía y agréguela como prueba de la actividad.", .class("hint"))
        }
    }
}
