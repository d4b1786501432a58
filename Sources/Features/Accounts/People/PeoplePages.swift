import Calendar
import Design
import HTML
import HTTP
import Platform

/// The page of an entity's people: who is here, who was invited, and the form that invites.
enum PeoplePages {
    static func people(_ view: PeopleView) -> Page {
        Page("Personas", section: People.show.path, wide: true) { html in
            html.h1("Personas de la \(view.place)")
            html.mistakes(view.mistakes)
            html.columns {
                members(view, &$0)
                InvitationPages.pending(view, &$0)
            } side: {
                InvitationPages.form(view, action: Invitations.sending.path, &$0)
                contacts(view, &$0)
            }
        }
    }

    private static func contacts(_ view: PeopleView, _ html: inout HTML) {
        guard view.mayKeepContacts else { return }
        html.card("Documentos por correo", level: 2) { card in
            card.p("El plan también se puede enviar por correo, desde las direcciones que la entidad registra.")
            card.p { $0.a("Ver los correos registrados", .href(view.path(ContactRoutes.show.path))) }
        }
    }

    static func members(_ view: PeopleView, _ html: inout HTML) {
        html.h2("Quiénes están")
        if view.members.isEmpty {
            html.emptyState("Todavía no hay nadie", "Invite a la primera persona con su correo electrónico.")
        }
        guard !view.members.isEmpty else { return }
        html.dataTable(
            "Personas y papeles", columns: [TableColumn("Persona"), TableColumn("Papel"), TableColumn("Cambiar")],
            rows: view.members.flatMap { member in member.grants.map { row(member.account, $0, view) } },
            captionHidden: true)
    }

    private static func row(_ account: Account, _ grant: GrantRecord, _ view: PeopleView) -> [TableCell] {
        [
            TableCell { cell in
                cell.text(account.name)
                cell.small(" \(account.email.text)")
                if account.isDisabled { cell.chip("cuenta desactivada", .missed) }
            },
            TableCell { cell in
                // One element, so that on a phone it stays in its column.
                cell.div { words in
                    words.text(GrantWords.title(grant) + " ")
                    if !grant.holds(on: view.now.day) { words.chip("terminó", .missed) }
                }
            },
            TableCell { if view.mayRevoke(grant) { revocation(grant, view, &$0) } },
        ]
    }

    private static func revocation(_ grant: GrantRecord, _ view: PeopleView, _ cell: inout HTML) {
        cell.form(.method(.post), .action(view.path(People.revocation.path(grant.id)))) { form in
            form.proof(view.frame.proof)
            form.submitButton("Retirar el papel", .secondary)
        }
    }
}

/// Grants in words.
enum GrantWords {
    static func title(_ grant: GrantRecord) -> String {
        guard let until = grant.until else { return grant.role.title }
        return "\(grant.role.title), hasta el \(until.short)"
    }
}
