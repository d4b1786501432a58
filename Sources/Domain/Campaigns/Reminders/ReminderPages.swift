import Calendar
import Design
import Entities
import HTML
import HTTP
public import Platform
import Spanish

/// Where the pages of a console's reminders lead.
public struct ReminderPlaces: Sendable {
    let trail: [TrailStep]
    let section: String
    let send: String
    let index: String
    let show: @Sendable (String) -> String

    /// - Parameters:
    ///   - section: entry of the menu they belong to.
    ///   - send: where the form is sent.
    ///   - index: all that were sent.
    ///   - show: how far one is.
    public init(
        trail: [TrailStep], section: String, send: String, index: String, show: @escaping @Sendable (String) -> String
    ) {
        self.trail = trail
        self.section = section
        self.send = send
        self.index = index
        self.show = show
    }
}

/// A reminder that is being written.
struct ReminderDraft: Sendable {
    let choice: ReminderChoice
    /// How many of the chosen had one within the last day.
    let recent: Int
    /// The words as the first of them will read them.
    let example: Circular?
    let text: Circular
    let errors: [FieldError]
    let repeats: Bool
    let proof: String

    var count: Int { choice.lines.count }
}

/// How far a reminder is.
struct ReminderProgress: Sendable {
    let reminder: Reminder
    let outcomes: [Reminder.Outcome: Int]
    let job: Job?
    let withoutContact: [Entity]

    var waiting: Int { outcomes[.waiting] ?? 0 }
    var done: Int { reminder.chosen - waiting }

    /// - Throws: `notFound` where there is none.
    init(_ id: String, _ kind: ReminderKind, _ nation: NationScope) throws {
        let store = ReminderStore(kind, nation: nation)
        guard let found = try store.find(id) else { throw Failure.notFound }
        reminder = found
        outcomes = try store.outcomes(of: id)
        job = try store.job(found)
        withoutContact = try store.withoutContact(id).compactMap { nation.services.directory.entity(code: $0) }
    }
}

/// The pages of reminders, the same for everything entities owe.
enum ReminderPages {
    // MARK: Writing it

    static func compose(_ draft: ReminderDraft, _ places: ReminderPlaces, status: Int = 200) -> Page {
        let title = "Recordatorio a \(Spanish.count(draft.count, "entidad", "entidades"))"
        return Page(title, status: status, trail: places.trail, section: places.section, wide: true) { html in
            html.h1(title)
            html.errorSummary(draft.errors)
            html.columns {
                form(draft, places, &$0)
            } side: {
                chosen(draft, &$0)
                example(draft, &$0)
            }
        }
    }

    private static func form(_ draft: ReminderDraft, _ places: ReminderPlaces, _ html: inout HTML) {
        html.changeForm(to: places.send, token: draft.proof, keep: true) { form in
            for (name, value) in draft.choice.fields.pairs { form.hiddenField(name, value) }
            form.circularFields(draft.text, placeholders: ReminderLetter.placeholders, errors: draft.errors)
            if draft.recent > 0 {
                form.checkbox(
                    FormField(
                        "repetir",
                        "Escribir también a las \(Spanish.number(draft.recent)) que recibieron uno en las últimas 24 horas",
                        hint: "Sin marcar, a esas no se les escribe otra vez.", isRequired: false),
                    checked: draft.repeats)
            }
            form.buttonRow { row in
                row.submitButton("Enviar a \(Spanish.count(draft.count, "entidad", "entidades"))")
                row.submitButton("Ver cómo queda", .secondary, name: "accion", value: "ver")
                row.a("Volver a la lista", .href(draft.choice.list))
            }
        }
    }

    private static func chosen(_ draft: ReminderDraft, _ html: inout HTML) {
        let entities = draft.choice.lines
        html.card("A quién", level: 2, id: "a-quien") { card in
            guard !entities.isEmpty else {
                return card.p(
                    "No hay ninguna entidad que deba algo entre las elegidas. Vuelva a la lista y elija otras.")
            }
            card.stat(Spanish.number(entities.count), entities.count == 1 ? "entidad" : "entidades")
            if draft.choice.left > 0 {
                card.p("\(Spanish.count(draft.choice.left, "ya entregó y queda", "ya entregaron y quedan")) por fuera.")
            }
            let shown = entities.prefix(20)
            card.fold("Ver cuáles") { fold in
                fold.ul { list in for one in shown { list.li("\(one.entity.fullName): \(one.state)") } }
                if entities.count > shown.count { fold.p("y \(Spanish.number(entities.count - shown.count)) más.") }
            }
            card.p(
                "Se escribe a la alcaldía o gobernación, a quien lidera el comité y al web máster. Donde nadie tenga cuenta, al correo del directorio; si tampoco lo hay, el resultado lo dice.",
                .class("hint"))
        }
    }

    private static func example(_ draft: ReminderDraft, _ html: inout HTML) {
        guard let example = draft.example else { return }
        html.card("Así lo leerá la primera", level: 2) { card in
            card.circular(example)
        }
    }

    // MARK: How far it is

    static func progress(_ progress: ReminderProgress, _ places: ReminderPlaces) -> Page {
        let reminder = progress.reminder
        let isRunning = progress.waiting > 0 && progress.job?.state != .failed
        return Page(
            "Recordatorio del \(reminder.at.day.short)",
            trail: places.trail + [TrailStep("Recordatorios", places.index)], section: places.section,
            refresh: isRunning ? 5 : nil
        ) { html in
            html.h1("Recordatorio del \(reminder.at.day.short)")
            html.p(
                "Lo envió \(reminder.role.isEmpty ? "el Programa" : reminder.role), a \(reminder.at.clockTimeWithArticle)"
            )
            html.circularProgress(
                CircularProgress(
                    done: progress.done, chosen: reminder.chosen, isFailed: progress.waiting > 0 && !isRunning,
                    refresh: isRunning ? places.show(reminder.id) : nil,
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

    /// - Parameters:
    ///   - list: the console's list, where one is written.
    ///   - views: the ways to look at the campaign.
    static func index(
        _ reminders: [(Reminder, [Reminder.Outcome: Int])], _ places: ReminderPlaces, list: String,
        views: @escaping @Sendable (inout HTML) -> Void
    ) -> Page {
        Page("Recordatorios", trail: places.trail, section: places.section, wide: true) { html in
            html.h1("Recordatorios")
            views(&html)
            guard !reminders.isEmpty else {
                return html.emptyState(
                    "Todavía no se ha enviado ninguno",
                    "Filtre la lista de entidades y, al final, escriba un recordatorio a todas las que quedan.",
                    action: Link("Ir a la lista", list), level: 2)
            }
            html.dataTable(
                "Recordatorios enviados",
                columns: [
                    TableColumn("Cuándo"), TableColumn("Asunto"), TableColumn("Quién"),
                    TableColumn("Entidades", isNumber: true), TableColumn("Enviados", isNumber: true),
                ], rows: reminders.map { row($0, $1, places) }, captionHidden: true)
        }
    }

    private static func row(
        _ reminder: Reminder, _ outcomes: [Reminder.Outcome: Int], _ places: ReminderPlaces
    ) -> [TableCell] {
        [
            TableCell(reminder.at.spoken, link: places.show(reminder.id)), TableCell(reminder.text.subject),
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
