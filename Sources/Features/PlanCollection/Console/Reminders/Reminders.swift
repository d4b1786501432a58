import Calendar
import Campaigns
import Design
import Entities
import HTTP
import Platform

/// Writing to many entities at once: choose, read it over, confirm, see how far it is.
enum Reminders {
    static let index = Route.get("consola", "planes", "recordatorios")
    static let compose = Route.get("consola", "planes", "recordatorio")
    static let send = Route.post("consola", "planes", "recordatorio")
    static let show = Route.get("consola", "planes", "recordatorios").text("id")

    static let endpoints: [Endpoint] = [
        Endpoint(.nation, index, needs: ConsolePermissions.see) { context, _ in
            let store = ReminderStore(nation: try context.nation())
            return .page(
                ReminderPages.index(try store.list(), mayRemind: context.may(ConsolePermissions.remind)))
        },
        Endpoint(.nation, compose, needs: ConsolePermissions.remind) { context, _ in
            let choice = try Choice(context.request.query, context)
            return .page(ReminderPages.compose(choice.view(ReminderText.usual(choice.nation.campaign.title), context)))
        },
        Endpoint(.nation, send, needs: ConsolePermissions.remind) { context, _ in try send(context) },
        Endpoint(.nation, show, needs: ConsolePermissions.see) { context, id in .page(try progress(context, id)) },
    ]

    private static func send(_ context: Context) throws -> Outcome {
        let form = context.request.form
        let choice = try Choice(form, context)
        let text = Circular(form)
        var errors = text.errors(placeholders: ReminderText.placeholders.map(\.name))
        if choice.lines.isEmpty { errors.append(FieldError("a-quien", "No hay ninguna entidad a la cual escribirle.")) }
        let view = choice.view(text, context, errors: errors, repeats: form["repetir"] != nil)
        if form["accion"] == "ver" || !errors.isEmpty {
            return .page(ReminderPages.compose(view, status: errors.isEmpty ? 200 : 422))
        }
        let id = try ask(choice, text, repeats: form["repetir"] != nil, context)
        return .seeOther(
            show.path(id), Flash(.done, "El recordatorio quedó pedido. Aquí se ve a quién le va llegando."))
    }

    private static func ask(_ choice: Choice, _ text: Circular, repeats: Bool, _ context: Context) throws -> String {
        let (services, person) = (context.services, try context.person())
        let reminder = Reminder(
            id: services.newID(), campaign: choice.nation.campaign.id, at: services.now(),
            role: context.viewer.grants.first { $0.entity == nil }?.role.title ?? "",
            filter: choice.filter.fields.encoded,
            text: text, repeats: repeats, chosen: choice.lines.count,
            jobID: services.newID())
        try ReminderStore(nation: try context.nation()).ask(reminder, to: choice.lines.map(\.code), by: person.id)
        return reminder.id
    }

    private static func progress(_ context: Context, _ id: String) throws -> Page {
        let nation = try context.nation()
        let store = ReminderStore(nation: nation)
        guard let reminder = try store.find(id) else { throw Failure.notFound }
        let without = try store.withoutContact(id).compactMap { context.services.directory.entity(code: $0) }
        return ReminderPages.progress(
            ReminderProgress(
                reminder: reminder, outcomes: try store.outcomes(of: id), job: try store.job(reminder),
                withoutContact: without))
    }
}

/// The entities somebody chose, by the filter or one by one.
struct Choice: Sendable {
    let nation: NationView
    let filter: LineFilter
    /// Codes that were checked; empty where the whole list is meant.
    let codes: [String]
    /// Those among them that still owe something.
    let lines: [EntityLine]
    /// Chosen entities that have handed in already: nothing to remind them of.
    let left: Int

    init(_ fields: Fields, _ context: Context) throws {
        filter = LineFilter(fields)
        guard let nation = try NationView.read(filter.campaign, try context.nation()) else { throw Failure.notFound }
        self.nation = nation
        let isWholeList = fields["alcance"] != "marcadas"
        let marked = isWholeList ? [] : Set(fields.all("entidad"))
        codes = marked.sorted()
        let found = filter.apply(nation.lines, context.services.directory)
        let chosen = isWholeList ? found : found.filter { marked.contains($0.code) }
        lines = chosen.filter(\.needsReminding)
        left = chosen.count - lines.count
        self.isWholeList = isWholeList
    }

    let isWholeList: Bool

    func view(
        _ text: Circular, _ context: Context, errors: [FieldError] = [], repeats: Bool = false
    ) -> ReminderView {
        let since = nation.now - Reminder.pause
        let address = context.services.installation.publicAddress
        return ReminderView(
            choice: self, text: text, errors: errors, repeats: repeats,
            recent: lines.count { $0.reminded.map { $0 > since } ?? false },
            example: lines.first.map { nation.letter(to: $0, publicAddress: address).written(text) },
            proof: context.formProof)
    }
}

struct ReminderView: Sendable {
    let choice: Choice
    let text: Circular
    let errors: [FieldError]
    let repeats: Bool
    /// How many of the chosen had one within the last day.
    let recent: Int
    /// The words as the first of them will read them.
    let example: Circular?
    let proof: String
}

struct ReminderProgress: Sendable {
    let reminder: Reminder
    let outcomes: [Reminder.Outcome: Int]
    let job: Job?
    let withoutContact: [Entity]

    var waiting: Int { outcomes[.waiting] ?? 0 }
    var done: Int { reminder.chosen - waiting }
}
