import Calendar
import Design
import HTML
import HTTP
import Platform

/// The page at the door.
enum SessionPages {
    static func signIn(_ form: SignIn.Form, _ frame: FormFrame, _ mistakes: Mistakes = Mistakes()) -> Page {
        Page("Ingresar", description: "Entrada de quienes trabajan en el programa y en las entidades.") { html in
            html.h1("Ingresar")
            html.mistakes(mistakes)
            if frame.isDemonstration { demonstrationWay(&html) }
            html.form(.method(.post), .action(Sessions.entry.path), .novalidate) { box in
                box.proof(frame.proof)
                box.hiddenField("volver", form.destination)
                box.textField(email(form, mistakes), .email)
                box.textField(
                    FormField("clave", "Contraseña", error: mistakes["clave"], autocomplete: "current-password"),
                    .password)
                box.buttonRow { row in
                    row.submitButton("Ingresar")
                    row.a("Olvidé mi contraseña", .href(Links.forgot.path))
                }
            }
            html.p("Las cuentas se reciben por invitación de la entidad o del programa.", .class("hint"))
        }
    }

    private static func email(_ form: SignIn.Form, _ mistakes: Mistakes) -> FormField {
        FormField(
            "correo", "Correo electrónico", value: form.email, error: mistakes["correo"], autocomplete: "username",
            inputMode: "email", maximum: EmailAddress.maximumLength)
    }

    private static func demonstrationWay(_ html: inout HTML) {
        html.callout("Esta es una demostración", level: 2) { box in
            box.p("Puede entrar como cualquiera de los papeles, sin contraseña.")
            box.buttonRow { $0.linkButton("Elegir un papel", to: Demonstration.show.path, .secondary) }
        }
    }
}

extension HTML {
    /// What is wrong with the form below, at its top.
    mutating func mistakes(_ mistakes: Mistakes) {
        errorSummary(mistakes.errors)
        guard let until = mistakes.waitUntil else { return }
        callout("Espere un poco antes de volver a intentarlo", .due, level: 2) { box in
            box.p("Hubo varios intentos fallidos. Podrá intentarlo de nuevo desde \(until.clockTimeToTheMinute).")
            box.p("Si es su cuenta y tiene prisa, pida un enlace con «Olvidé mi contraseña».")
        }
    }
}

extension Instant {
    /// The first full minute not before this instant: “las 3:43 p. m.”.
    var clockTimeToTheMinute: String {
        let minute: Int64 = 60_000
        let full = Instant(milliseconds: (milliseconds + minute - 1) / minute * minute)
        return full.clockTimeWithArticle
    }
}
