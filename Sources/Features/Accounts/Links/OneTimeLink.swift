import Calendar
import Design
import Platform

/// A link that opens once: its secret is in the message, its digest in the database.
struct OneTimeLink: Sendable, Hashable {
    enum Purpose: String, Sendable {
        /// Printed by the command line for the first person of an installation.
        case firstAdministrator = "primer-administrador"
        case invitation = "invitacion"
        /// A new password for who forgot the old one.
        case reset = "clave"

        /// How long it opens.
        var lasts: Duration {
            switch self {
            case .firstAdministrator: .seconds(24 * 3600)
            case .invitation: .seconds(7 * 24 * 3600)
            case .reset: .seconds(3600)
            }
        }
    }

    let digest: String
    let purpose: Purpose
    /// Id of the invitation or of the account; empty for the first administrator.
    let subject: String
    let expiresAt: Instant
    let usedAt: Instant?

    func opens(at now: Instant) -> Bool { usedAt == nil && now < expiresAt }
}

/// What a new account needs, as it was typed and as it is taken.
struct NewPerson: Sendable {
    /// What was typed, to be shown again; never the password.
    struct Form: Sendable {
        var name = ""
        var email = ""
    }

    let name: PersonName
    let email: EmailAddress
    let password: String

    /// - Throws: `invalid` with everything that is wrong at once.
    init(_ form: Form, password: String, repeated: String) throws {
        let name = PersonName(form.name)
        let email = EmailAddress(form.email)
        var errors: [FieldError] = []
        if name == nil { errors.append(FieldError("nombre", "Escriba su nombre y sus apellidos.")) }
        if email == nil { errors.append(FieldError("correo", "Escriba el correo completo, como ana@ejemplo.gov.co.")) }
        errors += NewPassword.problems(password, repeated: repeated, email: form.email, name: form.name)
        guard errors.isEmpty, let name, let email else { throw Failure.invalid(errors) }
        self.name = name
        self.email = email
        self.password = password
    }
}
