import Design
import HTML
import HTTP
import Platform

/// The pages of the second step.
enum SecondFactorPages {
    static func ask(
        destination: String, demonstrationCode: String?, _ frame: FormFrame, _ mistakes: Mistakes = Mistakes()
    ) -> Page {
        Page("Segundo paso") { html in
            html.h1("Escriba el código de su teléfono")
            html.mistakes(mistakes)
            if let demonstrationCode {
                html.callout("Código de este momento: \(demonstrationCode)", level: 2) {
                    $0.p("Solo la demostración lo muestra.")
                }
            }
            html.form(.method(.post), .action(SecondFactors.step.path), .novalidate) { box in
                box.proof(frame.proof)
                box.hiddenField("volver", destination)
                box.textField(
                    code("codigo", "Código", "Seis cifras, o uno de sus códigos de recuperación.", mistakes),
                    narrow: true)
                box.submitButton("Terminar de entrar")
            }
            leave(frame, &html)
        }
    }

    static func setUp(_ offer: SecondFactorOffer, _ frame: FormFrame, _ mistakes: Mistakes = Mistakes()) -> Page {
        Page("Preparar el segundo paso") { html in
            html.h1(offer.replaces ? "Cambiar el teléfono del segundo paso" : "Preparar el segundo paso")
            html.mistakes(mistakes)
            html.p(reason(offer), .class("lead"))
            html.columns {
                instructions(offer, frame, mistakes, &$0)
            } side: {
                picture(offer, &$0)
            }
            if offer.isCompelled, !offer.replaces { leave(frame, &html) }
        }
    }

    static func codes(_ codes: [String], isFirst: Bool) -> Page {
        Page("Códigos de recuperación") { html in
            html.h1("Guarde estos códigos")
            html.p(
                "Sirven para entrar sin su teléfono, cada uno una sola vez. No los volveremos a mostrar.",
                .class("lead"))
            html.ul(.class("codes")) { list in
                for code in codes { list.li { $0.code(code) } }
            }
            html.p(isFirst ? "Imprímalos o cópielos a un lugar seguro." : "Los códigos anteriores ya no sirven.")
            html.buttonRow { row in
                if isFirst {
                    row.linkButton("Ya los guardé: ir a mi escritorio", to: Desk.show.path)
                } else {
                    row.linkButton("Ya los guardé: volver a mi cuenta", to: OwnAccount.show.path)
                }
            }
        }
    }

    static func code(_ name: String, _ label: String, _ hint: String, _ mistakes: Mistakes) -> FormField {
        FormField(
            name, label, hint: hint, error: mistakes[name], autocomplete: "one-time-code", maximum: 40)
    }

    private static func reason(_ offer: SecondFactorOffer) -> String {
        if offer.replaces { return "Desde que lo confirme, el teléfono anterior dejará de servir." }
        return offer.isCompelled
            ? "Su papel aprueba o administra. Por eso, además de la contraseña, pedimos un código de su teléfono."
            : "Además de la contraseña, al entrar le pediremos un código de su teléfono."
    }

    private static func instructions(
        _ offer: SecondFactorOffer, _ frame: FormFrame, _ mistakes: Mistakes, _ html: inout HTML
    ) {
        html.ol { list in
            list.li("Abra en su teléfono una aplicación de códigos (FreeOTP, Aegis, Google Authenticator o similar).")
            list.li("Lea con ella la imagen, o escriba la clave que está debajo.")
            list.li("Escriba aquí el código que la aplicación muestra.")
        }
        html.form(.method(.post), .action(SecondFactors.confirmation.path), .novalidate) { box in
            box.proof(frame.proof)
            box.textField(code("codigo", "Código que muestra la aplicación", "Seis cifras.", mistakes), narrow: true)
            if offer.replaces {
                box.textField(
                    code(
                        "codigo-actual", "Código del teléfono que usa hoy", "O uno de sus códigos de recuperación.",
                        mistakes), narrow: true)
            }
            box.submitButton("Confirmar el segundo paso")
        }
    }

    private static func picture(_ offer: SecondFactorOffer, _ html: inout HTML) {
        html.card("Clave para su aplicación", level: 2) { card in
            card.qrCode(offer.matrix, "Código QR con la clave del segundo paso; la clave en letras está debajo")
            card.p { line in
                line.text("Si no puede leer la imagen, escriba esta clave: ")
                line.code(offer.spacedSecret)
            }
        }
    }

    private static func leave(_ frame: FormFrame, _ html: inout HTML) {
        html.form(.method(.post), .action(Sessions.exit.path)) { box in
            box.proof(frame.proof)
            box.submitButton("Salir sin terminar", .secondary)
        }
    }
}
