import Calendar
import Design
import HTML
import Platform

enum CareCalendarPages {
    /// - Parameters:
    ///   - since: when the person's address was made; nil where there is none.
    ///   - fresh: the address just made, which is shown only now.
    static func show(since: Instant?, fresh: String?, _ links: CareLinks, proof: String) -> Page {
        Page("Los vencimientos en su calendario", trail: links.trail, section: CareLinks.section) { html in
            html.h1("Los vencimientos en su calendario")
            html.p(
                "Una dirección secreta, solo suya, que el calendario del computador o del celular consulta por su cuenta: lo que cambie aquí cambia allá.",
                .class("lead"))
            if let fresh { address(fresh, &html) }
            if let since { standing(since, links, proof, &html) } else { offer(links, proof, &html) }
            html.p { line in
                line.text("Si prefiere no suscribirse, puede ")
                line.a("descargar el calendario de hoy (.ics)", .href(links.calendar))
                line.text(".")
            }
        }
    }

    private static func address(_ address: String, _ html: inout HTML) {
        html.oneTimeLink(
            address, "Péguela en su calendario, en «Suscribirse a un calendario» o «Desde URL».",
            label: "Su dirección secreta", level: 2)
    }

    private static func standing(_ since: Instant, _ links: CareLinks, _ proof: String, _ html: inout HTML) {
        html.p(
            "Tiene una dirección desde el \(since.day.spoken). Quien la conozca puede ver los vencimientos; si se la vieron o la perdió, haga otra: la anterior deja de abrir."
        )
        html.changeForm(to: links.subscription, token: proof) { form in
            form.buttonRow { $0.submitButton("Hacer otra dirección", .secondary) }
        }
        html.changeForm(to: links.unsubscribe, token: proof) { form in
            form.buttonRow { $0.submitButton("Retirar la dirección", .danger) }
        }
    }

    private static func offer(_ links: CareLinks, _ proof: String, _ html: inout HTML) {
        html.changeForm(to: links.subscription, token: proof) { form in
            form.buttonRow { $0.submitButton("Crear mi dirección secreta") }
        }
    }
}
