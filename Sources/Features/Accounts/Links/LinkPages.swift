import Calendar
import Design
import HTML
import HTTP
import Platform

/// The pages that one-time links open.
enum LinkPages {
    static func forgot(_ typed: String, _ frame: FormFrame, _ mistakes: Mistakes = Mistakes()) -> Page {
        Page("Olvidé mi contraseña") { html in
            html.h1("Pedir una contraseña nueva")
            html.mistakes(mistakes)
            html.p("Le enviaremos un enlace que sirve una vez, durante una hora.", .class("lead"))
            html.form(.method(.post), .action(Links.request.path), .novalidate) { box in
                box.proof(frame.proof)
                box.textField(email(typed, mistakes), .email)
                box.submitButton("Enviar el enlace")
            }
            html.p { $0.a("Volver a ingresar", .href(Sessions.door.path)) }
        }
    }

    /// The same words whether the address has an account or not.
    static func asked(_ typed: String) -> Page {
        Page("Revise su correo") { html in
            html.h1("Revise su correo")
            html.p(
                "Si \(typed) tiene una cuenta activa, en unos minutos recibirá un enlace. Sirve durante una hora.",
                .class("lead"))
            html.p("Si no llega, revise que la dirección esté bien escrita y la carpeta de correo no deseado.")
            html.linkButton("Volver a ingresar", to: Sessions.door.path, .secondary)
        }
    }

    static func firstAdministrator(
        _ secret: String, _ form: NewPerson.Form, _ frame: FormFrame, _ mistakes: Mistakes
    ) -> Page {
        Page("Primera cuenta") { html in
            html.h1("Cree la cuenta de administración nacional")
            html.mistakes(mistakes)
            html.p("Es la primera persona de este programa. Después preparará su segundo paso.", .class("lead"))
            html.linkForm(secret, frame) { box in
                box.textField(name(form, mistakes))
                box.textField(email(form.email, mistakes), .email)
                box.passwordFields(mistakes)
                box.submitButton("Crear la cuenta")
            }
        }
    }

    static func reset(_ secret: String, _ account: Account, _ frame: FormFrame, _ mistakes: Mistakes) -> Page {
        Page("Contraseña nueva") { html in
            html.h1("Escriba una contraseña nueva")
            html.mistakes(mistakes)
            html.p("Para la cuenta \(account.email.text). Se cerrarán todas sus sesiones.", .class("lead"))
            html.linkForm(secret, frame) { box in
                box.passwordFields(mistakes)
                box.submitButton("Guardar la contraseña")
            }
        }
    }

    static func resetDone() -> Page {
        Page("Contraseña guardada") { html in
            html.h1("Su contraseña cambió")
            html.p("Ya puede entrar con la nueva. Cerramos las sesiones que estaban abiertas.", .class("lead"))
            html.linkButton("Ingresar", to: Sessions.door.path)
        }
    }

    static func invitation(
        _ secret: String, _ invitation: Invitation, place: String, known: Account?, _ form: NewPerson.Form,
        _ frame: FormFrame, _ mistakes: Mistakes
    ) -> Page {
        Page("Invitación") { html in
            html.h1("Lo invitaron a \(place)")
            html.mistakes(mistakes)
            html.facts { rows in
                rows.fact("Papel", invitation.role.title)
                if let until = invitation.until { rows.fact("Hasta", until.spoken) }
                rows.fact("Correo", invitation.email.text)
            }
            html.linkForm(secret, frame) { box in
                if known != nil {
                    box.p("Ese correo ya tiene una cuenta. Al aceptar, el papel se suma a ella.")
                } else {
                    box.textField(name(form, mistakes))
                    box.passwordFields(mistakes)
                }
                box.submitButton("Aceptar la invitación")
            }
        }
    }

    private static func name(_ form: NewPerson.Form, _ mistakes: Mistakes) -> FormField {
        FormField(
            "nombre", "Nombre y apellidos", value: form.name, error: mistakes["nombre"], autocomplete: "name",
            maximum: PersonName.maximumLength)
    }

    private static func email(_ typed: String, _ mistakes: Mistakes) -> FormField {
        FormField(
            "correo", "Correo electrónico", value: typed, error: mistakes["correo"], autocomplete: "username",
            inputMode: "email", maximum: EmailAddress.maximumLength)
    }
}

extension HTML {
    /// The form of a page that a one-time link opened.
    fileprivate mutating func linkForm(_ secret: String, _ frame: FormFrame, _ fields: (inout HTML) -> Void) {
        form(.method(.post), .action(Links.use.path), .novalidate) { box in
            box.proof(frame.proof)
            box.hiddenField(Links.key, secret)
            fields(&box)
        }
    }

    /// A new password, typed twice.
    mutating func passwordFields(_ mistakes: Mistakes, label: String = "Contraseña") {
        textField(
            FormField(
                "clave", label, hint: "Diez caracteres o más; una frase es mejor que una palabra.",
                error: mistakes["clave"], autocomplete: "new-password"), .password)
        textField(
            FormField(
                "repetida", "La misma contraseña, otra vez", error: mistakes["repetida"], autocomplete: "new-password"),
            .password)
    }
}
