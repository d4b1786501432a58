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

    static func compose(_ view: ReminderView, status: Int = 200) -> Page {
        let count = view.choice.lines.count
        let title = "Recordatorio a \(Spanish.count(count, "entidad", "entidades"))"
        return Page(title, status: status, trail: trail, section: ConsoleDesk.list.path, wide: true) { html in
            html.h1(title)
            html.errorSummary(view.errors)
            html.columns {
                form(view, &$0)
            } side: {
                chosen(view, &$0)
                example(view, &$0)
            }
        }
    }

    private static func form(_ view: ReminderView, _ html: inout HTML) {
        html.changeForm(to: Reminders.send.path, token: view.proof, keep: true) { form in
            selection(view.choice, &form)
            form.circularFields(view.text, placeholders: ReminderText.placeholders, errors: view.errors)
            if view.recent > 0 {
                form.checkbox(
                    FormField(
                        "repetir",
                        "Escribir también a las \(Spanish.number(view.recent)) que recibieron uno en las últimas 24 horas",
                        hint: "Sin marcar, a esas no se les escribe otra vez.", isRequired: false),
                    checked: view.repeats)
            }
            form.buttonRow { row in
                row.submitButton("Enviar a \(Spanish.count(view.choice.lines.count, "entidad", "entidades"))")
                row.submitButton("Ver cómo queda", .secondary, name: "accion", value: "ver")
                row.a("Volver a la lista", .href(view.choice.filter.address(ConsoleDesk.list.path)))
            }
        }
    }

    private static func selection(_ choice: Choice, _ form: inout HTML) {
        for (name, value) in choice.filter.fields.pairs { form.hiddenField(name, value) }
        form.hiddenField("alcance", choice.isWholeList ? "lista" : "marcadas")
        for code in choice.codes { form.hiddenField("entidad", code) }
    }

    private static func chosen(_ view: ReminderView, _ html: inout HTML) {
        let lines = view.choice.lines
        html.card("A quién", level: 2, id: "a-quien") { card in
            guard !lines.isEmpty else {
                return card.p(
                    "No hay ninguna entidad que deba algo entre las elegidas. Vuelva a la lista y elija otras.")
            }
            card.stat(Spanish.number(lines.count), lines.count == 1 ? "entidad" : "entidades")
            if view.choice.left > 0 {
                card.p("\(Spanish.count(view.choice.left, "ya entregó y queda", "ya entregaron y quedan")) por fuera.")
            }
            let shown = lines.prefix(20)
            card.fold("Ver cuáles") { fold in
                fold.ul { list in for line in shown { list.li("\(line.entity.fullName): \(line.state.title)") } }
                if lines.count > shown.count { fold.p("y \(Spanish.number(lines.count - shown.count)) más.") }
            }
            card.p(
                "Se escribe a la alcaldía o gobernación, a quien lidera el comité y al web máster. Donde nadie tenga cuenta, al correo del directorio; si tampoco lo hay, el resultado lo dice.",
                .class("hint"))
        }
    }

    private static func example(_ view: ReminderView, _ html: inout HTML) {
        guard let example = view.example else { return }
        html.card("Así lo leerá la primera", level: 2) { card in
            card.circular(example)
        }
    }

    // MARK: How far it is

    static func progress(_ progress: ReminderProgress) -> Page {
        let reminder = progress.reminder
        let isRunning = progress.waiting > 0 && progress.job?.state != .failed
        return Page(
            "Recordatorio del \(reminder.at.day.short)",
            trail: trail + [TrailStep("Recordatorios", Reminders.index.path)], section: ConsoleDesk.list.path,
            refresh: isRunning ? 5 : nil
        ) { html in
            html.h1("Recordatorio del \(reminder.at.day.short)")
            html.p(
                "Lo envió \(reminder.role.isEmpty ? "el Programa" : reminder.role), a \(reminder.at.clockTimeWithArticle)."
            )
            html.circularProgress(
                CircularProgress(
                    done: progress.done, chosen: reminder.chosen, isFailed: progress.waiting > 0 && !isRunning,
                    refresh: isRunning ? Reminders.show.path(reminder.id) : nil,
                    outcomes: Reminder.Outcome.allCases.map { outcome in
                        CircularProgress.Outcome(
                            title: outcome.title, standing: outcome.standing, count: progress.outcomes[outcome] ?? 0)
                    }, withoutContact: progress.withoutContact.map(\.fullName)))
            html.card("El mensaje", level: 2) { card in
                card.circular(reminder.text)
            }
        }
    }

    // MARK: All of them

    static func index(_ reminders: [(Reminder, [Reminder.Outcome: Int])], mayRemind: Bool) -> Page {
        Page("Recordatorios", trail: trail, section: ConsoleDesk.list.path, wide: true) { html in
            html.h1("Recordatorios")
            html.consoleViews(.reminders, LineFilter())
            guard !reminders.isEmpty else {
                return html.emptyState(
                    "Todavía no se ha enviado ninguno",
                    "Filtre la lista de entidades y, al final, escriba un recordatorio a todas las que quedan.",
                    action: Link("Ir a la lista", ConsoleDesk.list.path), level: 2)
            }
            html.dataTable(
                "Recordatorios enviados",
                columns: [
                    TableColumn("Cuándo"), TableColumn("Asunto"), TableColumn("Quién"),
                    TableColumn("Entidades", isNumber: true), TableColumn("Enviados", isNumber: true),
                ], rows: reminders.map { row($0, $1) }, captionHidden: true)
        }
    }

    private static func row(_ reminder: Reminder, _ outcomes: [Reminder.Outcome: Int]) -> [TableCell] {
        [
            TableCell(reminder.at.spoken, link: Reminders.show.path(reminder.id)), TableCell(reminder.text.subject),
            TableCell(reminder.role), TableCell(Spanish.number(reminder.chosen)),
            TableCell(Spanish.number(outcomes[.sent] ?? 0)),
        ]
    }
}

extension Reminder.Outcome {
    fileprivate var standing: Standing {
        switch self {
        case .sent, .handedIn: .kept
        case .waiting, .recent: .neutral
        case .nobody: .missed
        }
    }
}
