import Calendar
import Design
import HTML
import HTTP
import Platform
import Spanish

enum OwnAccountPages {
    static func show(_ view: OwnAccountView) -> Page {
        Page("Mi cuenta", section: OwnAccount.show.path) { html in
            html.h1("Mi cuenta")
            html.p(view.account.email.text, .class("lead"))
            html.mistakes(view.mistakes)
            name(view, &html)
            secondFactor(view, &html)
            sessions(view, &html)
            password(view, &html)
        }
    }

    private static func name(_ view: OwnAccountView, _ html: inout HTML) {
        html.card("Nombre", level: 2) { card in
            card.form(.method(.post), .action(OwnAccount.name.path), .novalidate) { form in
                form.proof(view.frame.proof)
                form.textField(
                    FormField(
                        "nombre", "Nombre y apellidos", value: view.typedName, error: view.mistakes["nombre"],
                        autocomplete: "name", maximum: PersonName.maximumLength))
                form.submitButton("Guardar el nombre")
            }
        }
    }

    private static func password(_ view: OwnAccountView, _ html: inout HTML) {
        html.card("Contraseña", level: 2) { card in
            guard view.hasPassword else {
                card.p("Su cuenta no tiene contraseña. Pida un enlace para escribir una.")
                card.linkButton("Pedir el enlace", to: Links.forgot.path, .secondary)
                return
            }
            card.form(.method(.post), .action(OwnAccount.password.path), .novalidate) { form in
                form.proof(view.frame.proof)
                form.textField(
                    FormField(
                        "clave-actual", "Contraseña de hoy", error: view.mistakes["clave-actual"],
                        autocomplete: "current-password"), .password)
                form.passwordFields(view.mistakes, label: "Contraseña nueva")
                form.submitButton("Cambiar la contraseña", .secondary)
            }
        }
    }

    private static func secondFactor(_ view: OwnAccountView, _ html: inout HTML) {
        html.card("Segundo paso", level: 2) { card in
            guard view.hasSecondFactor else {
                card.p("Al entrar se le pide solo la contraseña. Un código de su teléfono protege mejor la cuenta.")
                card.linkButton("Preparar el segundo paso", to: SecondFactors.setUp.path, .secondary)
                return
            }
            card.p { line in
                line.chip("activo", .kept)
                line.text(" Le quedan \(Spanish.count(view.unusedCodes, "código", "códigos")) de recuperación.")
            }
            card.linkButton("Cambiar de teléfono", to: SecondFactors.setUp.path, .secondary)
            codes(view, &card)
            if view.isCompelled {
                card.p("Su papel exige el segundo paso: no se puede quitar.", .class("hint"))
            } else {
                removal(view, &card)
            }
        }
    }

    private static func codes(_ view: OwnAccountView, _ card: inout HTML) {
        card.form(.method(.post), .action(SecondFactors.newCodes.path), .novalidate) { form in
            form.proof(view.frame.proof)
            form.textField(
                SecondFactorPages.code("codigo-codigos", "Código de su teléfono", "Seis cifras.", view.mistakes),
                narrow: true)
            form.submitButton("Hacer códigos de recuperación nuevos", .secondary)
        }
    }

    private static func removal(_ view: OwnAccountView, _ card: inout HTML) {
        card.form(.method(.post), .action(SecondFactors.removal.path), .novalidate) { form in
            form.proof(view.frame.proof)
            form.textField(
                SecondFactorPages.code(
                    "codigo-retiro", "Código de su teléfono para quitarlo", "Seis cifras.", view.mistakes),
                narrow: true)
            form.submitButton("Quitar el segundo paso", .danger)
        }
    }

    private static func sessions(_ view: OwnAccountView, _ html: inout HTML) {
        html.card("Sesiones abiertas", level: 2) { card in
            for session in view.sessions { one(session, view, &card) }
            guard view.sessions.count > 1 else { return }
            card.form(.method(.post), .action(OwnAccount.endOthers.path)) { form in
                form.proof(view.frame.proof)
                form.submitButton("Cerrar todas las demás", .danger)
            }
        }
    }

    private static func one(_ session: Session, _ view: OwnAccountView, _ card: inout HTML) {
        card.facts { rows in
            rows.fact("Equipo") { cell in
                cell.text(session.device)
                guard session.digest == view.currentDigest else { return }
                cell.text(" ")
                cell.chip("esta sesión", .kept)
            }
            rows.fact("Desde", session.createdAt.spoken)
            rows.fact("Último uso", "cerca del \(session.lastSeenAt.spoken)")
        }
        guard session.digest != view.currentDigest else { return }
        card.form(.method(.post), .action(OwnAccount.endSession.path(session.id))) { form in
            form.proof(view.frame.proof)
            form.submitButton("Cerrar esta sesión", .secondary)
        }
    }
}
