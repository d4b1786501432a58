import Calendar
import Design
import Entities
import HTTP
import Platform

/// A polite letter to the entities of a list: read it over, confirm, and see how far it is.
enum Reminders {
    static let endpoints: [Endpoint] = [
        Endpoint(.nation, ConsoleRoutes.compose, needs: CarePermissions.remind) { context, _ in
            let view = try NationConsole.view(context)
            return .page(ReminderPages.compose(ReminderView(view, ReminderText.usual)))
        },
        Endpoint(.nation, ConsoleRoutes.send, needs: CarePermissions.remind) { context, _ in try send(context) },
        Endpoint(.nation, ConsoleRoutes.letter, needs: CarePermissions.seeNation) { context, id in
            .page(ReminderPages.progress(try progress(context, id)))
        },
    ]

    private static func send(_ context: Context) throws -> Outcome {
        var console = try NationConsole.view(context)
        console.filter = ConsoleFilter(context.request.form)
        let view = ReminderView(console, Circular(context.request.form))
        guard view.errors.isEmpty, !view.lines.isEmpty else {
            return .page(ReminderPages.compose(view, isSent: true))
        }
        let services = context.services
        let reminder = Reminder(
            id: services.newID(), at: services.now(), person: try context.person().id,
            role: context.viewer.grants.first { $0.entity == nil }?.role.title ?? "", text: view.text,
            chosen: view.lines.count, jobID: services.newID())
        try ReminderStore(nation: try context.nation()).ask(reminder, to: view.lines.map(\.entity.code))
        return .seeOther(
            ConsoleRoutes.letter.path(reminder.id),
            Flash(.done, "El recordatorio quedó pedido. Aquí se ve a quién le va llegando."))
    }

    private static func progress(_ context: Context, _ id: String) throws -> ReminderProgress {
        let store = ReminderStore(nation: try context.nation())
        guard let reminder = try store.find(id) else { throw Failure.notFound }
        let without = try store.entities(.nobody, of: id).compactMap { context.services.directory.entity(code: $0) }
        return ReminderProgress(
            reminder: reminder, outcomes: try store.outcomes(of: id), job: try store.job(reminder),
            withoutContact: without)
    }
}

struct ReminderView: Sendable {
    let console: ConsoleView
    let text: Circular
    let lines: [ConsoleLine]

    init(_ console: ConsoleView, _ text: Circular) {
        self.console = console
        self.text = text
        lines = console.found.filter(\.needsReminding)
    }

    var errors: [FieldError] { text.errors(placeholders: ReminderText.placeholders.map(\.name)) }
}

struct ReminderProgress: Sendable {
    let reminder: Reminder
    let outcomes: [Reminder.Outcome: Int]
    let job: Job?
    let withoutContact: [Entity]

    var waiting: Int { outcomes[.waiting] ?? 0 }
    var done: Int { reminder.chosen - waiting }
}
