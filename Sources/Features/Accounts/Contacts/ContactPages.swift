import Calendar
import Design
import Entities
import HTML
import HTTP
import Platform

/// What the page of registered addresses shows.
struct ContactView: Sendable {
    let contacts: [MailContact]
    let place: String
    let email: String
    let name: String
    var mistakes = Mistakes()
    let proof: String
    /// Addresses of the pages.
    let people: String
    let adding: String
    let removing: String

    func with(_ mistakes: Mistakes) -> ContactView {
        var view = self
        view.mistakes = mistakes
        return view
    }
}

/// The page that lists, adds and removes registered addresses.
enum ContactPages {
    static func show(_ view: ContactView) -> Page {
        Page(
            "Correos registrados", trail: [TrailStep("Personas", view.people)], section: People.show.path, wide: true
        ) { html in
            html.h1("Correos registrados de la \(view.place)")
            html.p(
                "Solo desde estas direcciones se recibe un plan de acción por correo y solo a ellas se responde. Lo que "
                    + "llegue de otras espera a que lo mire una persona del programa.")
            html.mistakes(view.mistakes)
            html.columns {
                list(view, &$0)
            } side: {
                form(view, &$0)
            }
        }
    }

    private static func list(_ view: ContactView, _ html: inout HTML) {
        guard !view.contacts.isEmpty else {
            return html.emptyState(
                "Todavía no hay correos registrados", "Registre el de la oficina que prepara el plan.", level: 2)
        }
        html.dataTable(
            "Correos registrados",
            columns: [TableColumn("Correo"), TableColumn("Desde"), TableColumn("Cambiar")],
            rows: view.contacts.map { row($0, view) }, captionHidden: true)
    }

    private static func row(_ contact: MailContact, _ view: ContactView) -> [TableCell] {
        [
            TableCell { cell in
                cell.div { words in
                    words.text(contact.email)
                    words.small(" \(contact.name)")
                }
            },
            TableCell { $0.text(contact.addedAt.day.short) },
            TableCell { cell in
                cell.form(.method(.post), .action(view.removing)) { form in
                    form.proof(view.proof)
                    form.hiddenField("correo", contact.email)
                    form.submitButton("Retirar", .secondary)
                }
            },
        ]
    }

    private static func form(_ view: ContactView, _ html: inout HTML) {
        html.card("Registrar un correo", level: 2) { card in
            card.form(.method(.post), .action(view.adding), .novalidate) { form in
                form.proof(view.proof)
                form.textField(
                    FormField(
                        "correo", "Correo electrónico", hint: "Mejor uno institucional que uno personal.",
                        value: view.email, error: view.mistakes["correo"], autocomplete: "off", inputMode: "email",
                        maximum: MailContact.maximumAddress), .email)
                form.textField(
                    FormField(
                        "nombre", "Persona u oficina", value: view.name, error: view.mistakes["nombre"],
                        autocomplete: "off", maximum: MailContact.maximumName))
                form.submitButton("Registrar")
            }
        }
    }
}
