import Calendar
import Platform

/// A message of the accounts, in plain text.
struct Letter: Sendable, Hashable {
    let subject: String
    let body: String

    func message(id: String, to email: EmailAddress, at now: Instant) -> OutboxMessage {
        OutboxMessage(id: id, recipient: email.text, subject: subject, body: body, at: now)
    }
}

extension Letter {
    static func reset(link: String) -> Letter {
        Letter(
            subject: "Enlace para una contraseña nueva",
            body: """
                Alguien pidió una contraseña nueva para esta cuenta de Gobierno en línea territorial.

                Para escribirla, abra este enlace antes de una hora:
                \(link)

                Si no fue usted, no haga nada: su contraseña sigue igual.
                """)
    }

    static func passwordChanged(at now: Instant) -> Letter {
        Letter(
            subject: "Su contraseña cambió",
            body: """
                La contraseña de su cuenta de Gobierno en línea territorial cambió el \(now.spoken).

                Si no fue usted, avise de inmediato a la administración del programa.
                """)
    }

    static func invitation(role: String, place: String, by inviter: String, link: String, until: Instant) -> Letter {
        Letter(
            subject: "Invitación: \(role), \(place)",
            body: """
                \(inviter) lo invita a Gobierno en línea territorial.

                Papel: \(role)
                Lugar: \(place)

                Para aceptar, abra este enlace antes del \(until.day.spoken):
                \(link)

                Si no esperaba esta invitación, no haga nada.
                """)
    }
}
