import Design
import Entities
import HTTP
import Platform
import Reports
import Spanish

/// Which questions do not apply to an entity, where only the programme can say so.
enum Exemptions {
    static let list = Route<Void>.get("consola", "reportes", "no-aplica")
    static let decideSeveral = Route<Void>.post("consola", "reportes", "no-aplica")
    static let show = Route<Void>.get("consola", "reportes", "no-aplica").text("codigo").text("campana").int("pregunta")
    static let decide = Route<Void>.post("consola", "reportes", "no-aplica").text("codigo").text("campana").int(
        "pregunta")

    static let endpoints: [Endpoint] = [
        Endpoint(.nation, list, needs: ConsolePermissions.see) { context, _ in
            let query = context.request.query
            return .page(ExemptionPages.list(try found(query, context), LineFilter(query), BatchLinks(context)))
        },
        Endpoint(.nation, decideSeveral, needs: ConsolePermissions.review) { context, _ in try decideSeveral(context) },
        Endpoint(.nation, show, needs: ConsolePermissions.see) { context, place in
            .page(ExemptionPages.show(try view(place, context), ExemptionForm(), [], ExemptionLinks(context, place)))
        },
        Endpoint(.nation, decide, needs: ConsolePermissions.review, decide),
    ]

    /// A page of the list, as an address or a form names it.
    private static func found(_ fields: Fields, _ context: Context) throws -> ExemptionList {
        let page = min(max(1, Int(fields["pagina"] ?? "") ?? 1), 1_000)
        let campaign = fields["campana"].flatMap { $0.isEmpty ? nil : $0 }
        let found = try ExemptionStore(nation: try context.nation()).list(
            campaign, question: Int(fields["pregunta"] ?? ""), page: page)
        guard page <= found.pages else { throw Failure.notFound }
        return found
    }

    /// The same decision on all that are ticked.
    private static func decideSeveral(_ context: Context) throws -> Outcome {
        let fields = context.request.form
        let form = BatchForm(fields)
        guard form.errors.isEmpty else {
            var list = try found(fields, context)
            list.form = form
            return .page(ExemptionPages.list(list, LineFilter(fields), BatchLinks(context)))
        }
        let late = try ExemptionStore(nation: try context.nation()).settle(form, by: try context.person())
        let first = Fields(fields.pairs.filter { $0.name != "pagina" }.map { ($0.name, $0.value) })
        guard late.isEmpty else {
            // What was decided is gone from the list: its first page always exists.
            var list = try found(first, context)
            (list.late, list.decided) = (late, form.marked.count - late.count)
            return .page(ExemptionPages.list(list, LineFilter(first), BatchLinks(context)))
        }
        let count = form.marked.count
        let words = form.decision == .accepted ? "aceptados" : "sin aceptar: las entidades deben responder"
        return .seeOther(
            context.path(try found(first, context).address(question: Int(fields["pregunta"] ?? ""))),
            Flash(.done, "\(Spanish.count(count, "«no aplica» decidido", "«no aplica» decididos")), \(words)."))
    }

    /// What waits for a decision, on the desk of who decides.
    static let panel = Panel(order: 22) { context in
        guard context.place == .nation, context.may(ConsolePermissions.review) else { return nil }
        let waiting = try ExemptionStore(nation: try context.nation()).waiting()
        return ExemptionPages.panel(waiting)
    }

    private static func decide(_ context: Context, _ place: (String, String, Int)) throws -> Outcome {
        let view = try view(place, context)
        var form = ExemptionForm(context.request.form)
        guard form.errors.isEmpty else {
            return .page(ExemptionPages.show(view, form, form.errors, ExemptionLinks(context, place)))
        }
        let address = context.path(list.path)
        let store = ExemptionStore(nation: try context.nation())
        do {
            try store.settle(form, view, by: try context.person())
        } catch Failure.conflict(let words) {
            let fresh = try self.view(place, context)
            // The same decision in the same words is a second click.
            if fresh.given.acceptance != form.decision || fresh.settled != form.reason.words {
                form.conflict = words
                form.read = try store.reason(fresh, revision: form.seen)
                return .page(ExemptionPages.show(fresh, form, [], ExemptionLinks(context, place)))
            }
        }
        let words = form.decision == .accepted ? "quedó aceptado" : "no se aceptó: la entidad debe responder"
        return .seeOther(
            address, Flash(.done, "El «no aplica» de \(view.entity.fullName) a la pregunta \(place.2) \(words)."))
    }

    private static func view(_ place: (String, String, Int), _ context: Context) throws -> ExemptionView {
        try ExemptionStore(nation: try context.nation()).view(place.0, place.1, place.2)
    }
}

struct ExemptionLinks: Sendable {
    let decide: String
    let proof: String
    let mayReview: Bool

    init(_ context: Context, _ place: (String, String, Int)) {
        decide = context.path(Exemptions.decide.path(place))
        proof = context.formProof
        mayReview = context.may(ConsolePermissions.review)
    }
}

/// Where the decision on several is sent.
struct BatchLinks: Sendable {
    let decide: String
    let proof: String
    let mayReview: Bool

    init(_ context: Context) {
        decide = context.path(Exemptions.decideSeveral.path)
        proof = context.formProof
        mayReview = context.may(ConsolePermissions.review)
    }
}
