import Calendar
import Channels
import Platform
import Spanish

/// A message to who subscribed, in plain text.
struct Letter: Sendable, Hashable {
    let subject: String
    let body: String
    /// Lines of the head: ``OutboxMessage/headers``.
    var headers = ""

    func message(id: String, to email: String, at now: Instant) -> OutboxMessage {
        OutboxMessage(id: id, recipient: email, subject: subject, body: body, at: now, headers: headers)
    }

    static func confirmation(_ links: SiteLinks, link: String) -> Letter {
        Letter(
            subject: "Confirme su suscripción a las novedades de \(links.tenant.inSentence)",
            body: """
                Alguien pidió que le escribamos a este correo cuando haya algo nuevo en el sitio de \(links.tenant.inSentence).

                Si fue usted, confirme en este enlace antes de dos días:
                \(link)

                Si no fue usted, no haga nada: no le volveremos a escribir y su correo se borra.
                """)
    }

    static func news(_ items: [PublicItem], _ links: SiteLinks, farewell: String) -> Letter {
        let list = items.map { item in
            [item.title, item.summary, links.full(item.path)].filter { !$0.isEmpty }.joined(separator: "\n")
        }.joined(separator: "\n\n")
        var letter = Letter(
            subject: items.count == 1
                ? "\(links.tenant.officialName): \(items[0].title)"
                : "\(links.tenant.officialName): \(Spanish.count(items.count, "novedad", "novedades"))",
            body: """
                Lo nuevo en el sitio de \(links.tenant.inSentence):

                \(list)

                --
                Usted pidió estos mensajes. Para no recibirlos más y borrar su correo, abra este enlace:
                \(farewell)
                """)
        letter.headers = OutboxMessage.endedByOneClick(at: farewell)
        return letter
    }
}
