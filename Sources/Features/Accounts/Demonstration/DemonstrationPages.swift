import Calendar
import Design
import HTML
import HTTP
import Platform

enum DemonstrationPages {
    static func list(_ view: DemonstrationView) -> Page {
        Page("Entrar a la demostración", description: "Una persona inventada por cada papel.", wide: true) { html in
            html.h1("Entrar a la demostración")
            html.p(
                "Esto es una demostración: las personas son inventadas y se entra sin contraseña. Elija un papel.",
                .class("lead"))
            html.p { line in
                line.text("Los correos que el programa enviaría se leen en el ")
                line.a("buzón de la demostración", .href(Demonstration.mail.path))
                line.text(".")
            }
            sites(view.sites, &html)
            if view.groups.isEmpty {
                html.emptyState(
                    "Todavía no hay personas", "La demostración aún se está preparando. Recargue en un momento.",
                    level: 2)
            }
            for group in view.groups { people(group, view.frame, &html) }
        }
    }

    private static func sites(_ sites: [Link], _ html: inout HTML) {
        guard !sites.isEmpty else { return }
        html.h2("Tres sitios escritos para mirar")
        html.p("Sus textos, personas y cifras son inventados; la geografía es la verdadera.")
        html.ul { list in
            for site in sites { list.li { $0.a(site.title, .href(site.address)) } }
        }
        html.p(
            "Para escribir en el de Chitagá entre como web máster (publica y decide), como edición (revisa y publica) "
                + "o como autor de la alcaldía, del concejo o de la personería (escribe y envía a revisión). Hay un texto "
                + "en revisión, uno programado y un borrador que lo esperan.")
    }

    static func mail(_ messages: [OutboxMessage], ownAddress: String) -> Page {
        Page("Buzón de la demostración", trail: [TrailStep("Demostración", Demonstration.show.path)]) { html in
            html.h1("Buzón de la demostración")
            html.p("Aquí queda lo que el programa enviaría por correo. Nada sale de este equipo.", .class("lead"))
            if messages.isEmpty {
                html.emptyState(
                    "Todavía no hay mensajes",
                    "Invite a alguien o pida una contraseña nueva, y el mensaje aparecerá aquí.",
                    action: Link("Elegir un papel", Demonstration.show.path), level: 2)
            }
            for message in messages { one(message, ownAddress, &html) }
        }
    }

    private static func people(_ group: DemonstrationView.Group, _ frame: FormFrame, _ html: inout HTML) {
        html.h2(group.title)
        html.dataTable(
            group.title, columns: [TableColumn("Papel"), TableColumn("Qué hace"), TableColumn("Entrar")],
            rows: group.people.map { row($0, frame) }, captionHidden: true)
    }

    private static func row(_ person: DemonstrationView.Person, _ frame: FormFrame) -> [TableCell] {
        [
            TableCell(person.member.role.title),
            TableCell { cell in
                // One element, so that on a phone it stays in its column.
                cell.div { words in
                    words.text(person.member.shows)
                    if let code = person.code { words.small(" Código de su teléfono en este momento: \(code).") }
                }
            },
            TableCell { cell in
                cell.form(.method(.post), .action(Demonstration.entry.path)) { form in
                    form.proof(frame.proof)
                    form.hiddenField("persona", person.id)
                    form.submitButton("Entrar como \(person.member.name)", .secondary)
                }
            },
        ]
    }

    private static func one(_ message: OutboxMessage, _ ownAddress: String, _ html: inout HTML) {
        html.card(message.subject, level: 2) { card in
            card.p("Para \(message.recipient), \(message.at.spoken)", .class("hint"))
            for paragraph in message.body.split(separator: "\n", omittingEmptySubsequences: true) {
                line(String(paragraph), ownAddress, &card)
            }
        }
    }

    /// Addresses of this site become links.
    private static func line(_ text: String, _ ownAddress: String, _ card: inout HTML) {
        card.p { line in
            if text.hasPrefix(ownAddress + "/") { line.a(text, .href(text)) } else { line.text(text) }
        }
    }
}
