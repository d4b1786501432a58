import Calendar
import Design
import Entities
import HTML
import HTTP
import Platform
import Spanish

enum ReminderPages {
    private static let trail = [ConsolePages.home, ConsolePages.console]

    // MARK: Writing it

    /// - Parameter isSent: whether it came back from the form, and so says what is missing.
    static func compose(_ view: ReminderView, isSent: Bool = false) -> Page {
        let count = Spanish.count(view.lines.count, "entidad", "entidades")
        let title = "Recordatorio a \(count)"
        let errors = isSent ? view.errors : []
        return Page(title, status: isSent ? 422 : 200, trail: trail, section: ConsoleRoutes.list.path) { html in
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
        html.changeForm(to: ConsoleRoutes.send.path, token: view.console.proof, keep: true) { form in
            for (name, value) in view.console.filter.fields.pairs { form.hiddenField(name, value) }
            form.circularFields(view.text, placeholders: ReminderText.placeholders, errors: errors)
            form.buttonRow { row in
                row.submitButton("Enviar a \(Spanish.count(view.lines.count, "entidad", "entidades"))")
                row.a("Volver a la consola", .href(view.console.filter.address(ConsoleRoutes.list.path)))
            }
        }
    }

    private static func example(_ view: ReminderView, _ html: inout HTML) {
        guard let first = view.lines.first else { return }
        html.card("Así lo leerá \(first.entity.tenant.inSentence)", level: 2) { card in
            card.circular(view.text.written(for: first, publicAddress: ""))
        }
    }

    // MARK: How far it is

    static func progress(_ progress: ReminderProgress) -> Page {
        let reminder = progress.reminder
        let isFailed = progress.job?.state == .failed && progress.waiting > 0
        let isRunning = progress.waiting > 0 && !isFailed
        let title = "Recordatorio del \(reminder.at.day.short)"
        return Page(title, trail: trail, section: ConsoleRoutes.list.path, refresh: isRunning ? 5 : nil) { html in
            html.h1(title)
            html.p(
                "Lo envió \(reminder.role.isEmpty ? "el Programa" : reminder.role), a \(reminder.at.clockTimeWithArticle)"
            )
            html.circularProgress(
                CircularProgress(
                    done: progress.done, chosen: reminder.chosen, isFailed: isFailed,
                    refresh: isRunning ? ConsoleRoutes.letter.path(reminder.id) : nil,
                    outcomes: Reminder.Outcome.allCases.map { outcome in
                        CircularProgress.Outcome(
                            title: outcome.title, standing: outcome.standing, count: progress.outcomes[outcome] ?? 0)
                    }, withoutContact: progress.withoutContact.map(\.fullName)))
            html.card("El mensaje", level: 2) { $0.circular(reminder.text) }
        }
    }
}
