import Calendar
import Design
import HTML
import HTTP
import Platform

/// The page of an entity's people: who is here, who was invited, and the form that invites.
enum PeoplePages {
    static func people(_ view: PeopleView) -> Page {
        Page("Personas", section: People.show.path, wide: true) { html in
            html.h1("Personas de \(view.place)")
            html.mistakes(view.mistakes)
            html.columns {
                members(view, &$0)
                InvitationPages.pending(view, &$0)
            } side: {
                InvitationPages.form(view, action: Invitations.sending.path, &$0)
            }
        }
    }

    static func members(_ view: PeopleView, _ html: inout HTML) {
        html.h2("Quiénes están")
        if view.members.isEmpty {
            html.emptyState("Todavía no hay nadie", "Invite a la primera persona con su correo electrónico.")
        }
        for member in view.members {
            html.card(member.account.name, level: 3) { card in
                card.p(member.account.email.text)
                if member.account.isDisabled { card.p { $0.chip("cuenta desactivada", .missed) } }
                for grant in member.grants { role(grant, view, &card) }
            }
        }
    }

    private static func role(_ grant: GrantRecord, _ view: PeopleView, _ card: inout HTML) {
        card.div(.class("row")) { row in
            row.span(GrantWords.title(grant))
            if !grant.holds(on: view.now.day) { row.chip("terminó", .missed) }
            guard view.mayRevoke(grant) else { return }
            row.form(.method(.post), .action(view.path(People.revocation.path(grant.id)))) { form in
                form.proof(view.frame.proof)
                form.submitButton("Retirar este papel", .danger)
            }
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
