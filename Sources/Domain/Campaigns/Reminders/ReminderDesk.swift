public import Calendar
import Design
public import Entities
public import HTML
public import HTTP
public import Platform

/// An entity that may be reminded.
public struct ReminderLine: Sendable {
    let entity: Entity
    let state: String
    let reminded: Instant?
    /// What it would read; nil where it owes nothing that a letter can ask for.
    let letter: ReminderLetter?

    /// - Parameters:
    ///   - state: how it stands, in words.
    ///   - reminded: when it was last written to.
    public init(_ entity: Entity, state: String, reminded: Instant?, letter: ReminderLetter?) {
        self.entity = entity
        self.state = state
        self.reminded = reminded
        self.letter = letter
    }
}

/// The entities somebody chose, by the filter of a list or one by one.
public struct ReminderChoice: Sendable {
    let campaign: Campaign
    let filter: Fields
    /// Where they were chosen.
    let list: String
    /// Codes that were checked; empty where the whole list is meant.
    let codes: [String]
    /// Those among them that still owe something.
    let lines: [ReminderLine]
    /// Chosen entities that have handed in already: nothing to remind them of.
    let left: Int
    let isWholeList: Bool

    /// - Parameters:
    ///   - fields: of the address or the form: `alcance`, and `entidad` for each that was checked.
    ///   - filter: as it stands in an address.
    ///   - found: what the filter leaves.
    public init(_ fields: Fields, campaign: Campaign, filter: Fields, list: String, found: [ReminderLine]) {
        self.campaign = campaign
        self.filter = filter
        self.list = list
        isWholeList = fields["alcance"] != "marcadas"
        let marked = isWholeList ? [] : Set(fields.all("entidad"))
        codes = marked.sorted()
        let chosen = isWholeList ? found : found.filter { marked.contains($0.entity.code) }
        lines = chosen.filter { $0.letter != nil }
        left = chosen.count - lines.count
    }

    /// As a form carries it.
    var fields: Fields {
        var fields = filter
        fields.append("alcance", isWholeList ? "lista" : "marcadas")
        for code in codes { fields.append("entidad", code) }
        return fields
    }
}

/// Writing to many entities at once: choose, read it over, confirm, see how far it is. What a feature adds are its
/// addresses, its words and its entities.
public struct ReminderDesk: Sendable {
    private let kind: ReminderKind
    private let places: ReminderPlaces
    private let usual: @Sendable (String) -> Circular
    private let choose: @Sendable (Fields, Context) throws -> ReminderChoice

    /// - Parameters:
    ///   - usual: the words somebody begins with, for the title of a campaign.
    ///   - choose: reads a choice of entities.
    public init(
        _ kind: ReminderKind, _ places: ReminderPlaces, usual: @escaping @Sendable (String) -> Circular,
        choose: @escaping @Sendable (Fields, Context) throws -> ReminderChoice
    ) {
        self.kind = kind
        self.places = places
        self.usual = usual
        self.choose = choose
    }

    /// All that were sent.
    /// - Parameters:
    ///   - list: where one is written.
    ///   - views: the ways to look at the campaign.
    public func index(
        _ context: Context, list: String, views: @escaping @Sendable (inout HTML) -> Void
    ) throws -> Outcome {
        let all = try ReminderStore(kind, nation: try context.nation()).list()
        return .page(ReminderPages.index(all, places, list: list, views: views))
    }

    /// The form, for the entities of the address.
    public func compose(_ context: Context) throws -> Outcome {
        let choice = try choose(context.request.query, context)
        return .page(ReminderPages.compose(draft(choice, usual(choice.campaign.title), context), places))
    }

    /// Asks for the letters, or shows the form again.
    public func send(_ context: Context) throws -> Outcome {
        let form = context.request.form
        let choice = try choose(form, context)
        let text = Circular(form)
        var errors = text.errors(placeholders: ReminderLetter.placeholders.map(\.name))
        if choice.lines.isEmpty { errors.append(FieldError("a-quien", "No hay ninguna entidad a la cual escribirle.")) }
        let repeats = form["repetir"] != nil
        if form["accion"] == "ver" || !errors.isEmpty {
            let draft = draft(choice, text, context, errors: errors, repeats: repeats)
            return .page(ReminderPages.compose(draft, places, status: errors.isEmpty ? 200 : 422))
        }
        let id = try ask(choice, text, repeats: repeats, context)
        return .seeOther(
            places.show(id), Flash(.done, "El recordatorio quedó pedido. Aquí se ve a quién le va llegando."))
    }

    /// How far one is.
    public func show(_ id: String, _ context: Context) throws -> Outcome {
        .page(ReminderPages.progress(try ReminderProgress(id, kind, try context.nation()), places))
    }

    private func ask(_ choice: ReminderChoice, _ text: Circular, repeats: Bool, _ context: Context) throws -> String {
        let (services, person) = (context.services, try context.person())
        let reminder = Reminder(
            id: services.newID(), campaign: choice.campaign.id, at: services.now(),
            role: context.viewer.grants.first { $0.entity == nil }?.role.title ?? "", filter: choice.filter.encoded,
            text: text, repeats: repeats, chosen: choice.lines.count, jobID: services.newID())
        try ReminderStore(kind, nation: try context.nation()).ask(
            reminder, to: choice.lines.map(\.entity.code), by: person.id)
        return reminder.id
    }

    private func draft(
        _ choice: ReminderChoice, _ text: Circular, _ context: Context, errors: [FieldError] = [],
        repeats: Bool = false
    ) -> ReminderDraft {
        let since = context.services.now() - Reminder.pause
        return ReminderDraft(
            choice: choice, recent: choice.lines.count { $0.reminded.map { $0 > since } ?? false },
            example: choice.lines.first?.letter?.written(text), text: text, errors: errors, repeats: repeats,
            proof: context.formProof)
    }
}
