import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum ReminderPages {
    static func compose(_ view: ReminderView, status: Int = 200) -> Page {
        let count = Spanish.count(view.lines.count, "entidad", "entidades")
        let title = "Recordatorio a \(count)"
        let errors = status == 200 ? [] : view.text.errors
        return Page(
            title, status: status, trail: [ConsolePages.home, ConsolePages.console], section: ConsoleRoutes.list.path
        ) { html in
            html.errorSummary(errors)
            html.h1(title)
            html.p(
                "Solo a las que tienen atrasos o van camino de tenerlos, y a ninguna dos veces en una semana. Se escribe a quien administra el sitio y a quien representa a la entidad.",
                .class("lead"))
            guard !view.lines.isEmpty else {
                return html.emptyState(
                    "No hay a quién escribirle", "Ninguna entidad de esa lista tiene canales atrasados.",
                    action: Link("Volver a la consola", ConsoleRoutes.list.path), level: 2)
            }
            form(view, errors, &html)
            example(view, &html)
        }
    }

    private static func form(_ view: ReminderView, _ errors: [FieldError], _ html: inout HTML) {
        func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
        html.changeForm(to: ConsoleRoutes.send.path, token: view.console.proof, keep: true) { form in
            for (name, value) in view.console.filter.fields.pairs { form.hiddenField(name, value) }
            form.textField(
                FormField(
                    "asunto", "Asunto", value: view.text.subject, error: error("asunto"),
                    maximum: ReminderText.longestSubject))
            form.longField(
                FormField(
                    "texto", "Mensaje",
                    hint: "Las palabras entre llaves se cambian para cada entidad.", value: view.text.body,
                    error: error("texto"), maximum: ReminderText.longestBody), rows: 14)
            form.buttonRow { row in
                row.submitButton("Enviar a \(Spanish.count(view.lines.count, "entidad", "entidades"))")
                row.a("Volver a la consola", .href(view.console.filter.address(ConsoleRoutes.list.path)))
            }
        }
    }

    private static func example(_ view: ReminderView, _ html: inout HTML) {
        guard let first = view.lines.first else { return }
        let letter = view.text.written(for: first, publicAddress: "")
        html.card("Así lo leerá \(first.entity.tenant.inSentence)", level: 2) { card in
            card.p { $0.strong(letter.subject) }
            for paragraph in letter.body.split(separator: "\n") { card.p(String(paragraph)) }
        }
    }
}
