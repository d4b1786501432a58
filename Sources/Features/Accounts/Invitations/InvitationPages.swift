import Calendar
import Design
import HTML
import HTTP
import Platform

/// The programme's page of people, and what it shares with the entities' one.
enum InvitationPages {
    static func national(_ view: PeopleView) -> Page {
        Page("Personas del programa", section: Invitations.national.path, wide: true) { html in
            html.h1("Personas del programa")
            html.mistakes(view.mistakes)
            html.columns {
                members(view, &$0)
                pending(view, &$0)
            } side: {
                form(view, action: Invitations.sending.path, &$0)
                entity(view, &$0)
            }
        }
    }

    static func form(_ view: PeopleView, action: String, _ html: inout HTML) {
        guard !view.grantable.isEmpty else { return }
        html.card("Invitar a alguien", level: 2) { card in
            card.form(.method(.post), .action(view.path(action)), .novalidate) { box in
                box.proof(view.frame.proof)
                box.textField(email(view), .email)
                box.selectField(
                    FormField("papel", "Papel", value: view.form.role, error: view.mistakes["papel"]),
                    choices: view.grantable.map { FormChoice($0.rawValue, $0.title) })
                box.dateField(end(view))
                box.submitButton("Enviar la invitación")
            }
        }
    }

    static func pending(_ view: PeopleView, _ html: inout HTML) {
        html.h2("Invitaciones sin respuesta")
        if view.pending.isEmpty { html.p("No hay ninguna.") }
        for invitation in view.pending {
            html.card(invitation.email.text, level: 3) { card in
                card.p(words(invitation))
                card.p { $0.chip(state(invitation, view.now), invitation.hasExpired(at: view.now) ? .missed : .due) }
                if view.grantable.contains(invitation.role) { buttons(invitation, view, &card) }
            }
        }
    }

    /// The programme's people are few; their roles are taken away on the page of each account.
    private static func members(_ view: PeopleView, _ html: inout HTML) {
        html.h2("Quiénes están")
        html.ul { list in
            for member in view.members {
                list.li { item in
                    item.a(member.account.name, .href(Register.person.path(member.account.id)))
                    item.text(": " + member.grants.map(GrantWords.title).joined(separator: "; "))
                }
            }
        }
    }

    private static func entity(_ view: PeopleView, _ html: inout HTML) {
        html.card("Personas de una entidad", level: 2) { card in
            card.p("Se invitan desde la oficina de cada entidad.")
            card.form(.method(.get), .action(Invitations.national.path)) { box in
                box.textField(
                    FormField(
                        "entidad", "Código de la entidad", hint: "Cinco cifras de la DIVIPOLA, como 54174.",
                        error: view.mistakes["entidad"], inputMode: "numeric"), narrow: true)
                box.submitButton("Ir a su oficina", .secondary)
            }
        }
    }

    private static func email(_ view: PeopleView) -> FormField {
        FormField(
            "correo", "Correo electrónico", value: view.form.email, error: view.mistakes["correo"],
            autocomplete: "off", inputMode: "email", maximum: EmailAddress.maximumLength)
    }

    private static func end(_ view: PeopleView) -> FormField {
        FormField(
            "hasta", "Último día", hint: "Obligatorio para el apoyo externo.", value: view.form.until,
            error: view.mistakes["hasta"], isRequired: false)
    }

    private static func words(_ invitation: Invitation) -> String {
        let role = invitation.role.title
        return invitation.until.map { "\(role), hasta el \($0.short)" } ?? role
    }

    private static func state(_ invitation: Invitation, _ now: Instant) -> String {
        let day = invitation.expiresAt.day.short
        return invitation.hasExpired(at: now) ? "venció el \(day)" : "vence el \(day)"
    }

    private static func buttons(_ invitation: Invitation, _ view: PeopleView, _ card: inout HTML) {
        card.form(.method(.post), .action(view.path(Invitations.resending.path(invitation.id)))) { form in
            form.proof(view.frame.proof)
            form.buttonRow { row in
                row.submitButton("Enviar otro enlace", .secondary)
                row.submitButton("Retirar", .danger, action: view.path(Invitations.cancelling.path(invitation.id)))
            }
        }
    }
}
