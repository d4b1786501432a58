import Calendar
import Design
import HTTP
import Platform

/// What is due, and each action of the plan, in the back office.
enum Overviews {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, FollowUpRoutes.home, needs: FollowUpPermissions.see) { context, _ in try home(context) },
        Endpoint(.office, FollowUpRoutes.action, needs: FollowUpPermissions.see, action),
        Endpoint(.office, FollowUpRoutes.start, needs: FollowUpPermissions.note) { context, _ in try start(context) },
        Endpoint(.office, FollowUpRoutes.saveStart, needs: FollowUpPermissions.note) { context, _ in
            try saveStart(context)
        },
        Endpoint(.office, FollowUpRoutes.deed, needs: FollowUpPermissions.note, noteDeed),
        Endpoint(.office, FollowUpRoutes.withdrawDeed, needs: FollowUpPermissions.note, withdrawDeed),
    ]

    private static func home(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let links = FollowUpLinks(context, entity.tenant)
        guard let followUp = try FollowUpStore(entity: entity).followUp() else {
            return .page(OverviewPages.nothing(links))
        }
        return .page(OverviewPages.home(followUp, links))
    }

    private static func action(_ context: Context, _ key: String) throws -> Outcome {
        let view = try view(context, try followed(context), key)
        return .page(ActionPages.show(view, FollowUpLinks(context, try context.entity().tenant)))
    }

    private static func view(_ context: Context, _ followUp: FollowUp, _ key: String, problem: DeedForm? = nil) throws
        -> ActionView
    {
        guard let action = followUp.plan.action(key: key) else { throw Failure.notFound }
        let entries = action.promises.flatMap { followUp.deeds($0) }
        return ActionView(
            followUp: followUp, action: action, names: try names(Set(entries.map(\.by)), context), problem: problem)
    }

    private static func start(_ context: Context) throws -> Outcome {
        let followUp = try followed(context)
        let form = StartForm(day: followUp.plan.startWasStated ? followUp.plan.start.iso : "")
        return .page(OverviewPages.start(form, followUp, FollowUpLinks(context, try context.entity().tenant)))
    }

    private static func saveStart(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let followUp = try followed(context)
        let form = StartForm(context.request.form, today: context.today)
        guard let day = form.valid else {
            return .page(OverviewPages.start(form, followUp, FollowUpLinks(context, entity.tenant)))
        }
        try FollowUpChanges(entity: entity, person: context.person().id).setStart(day, root: followUp.plan.rootID)
        return .seeOther(context.path(FollowUpRoutes.home.path), Flash(.done, "El plan corre desde el \(day.short)."))
    }

    private static func noteDeed(_ context: Context, _ action: String) throws -> Outcome {
        let followUp = try followed(context)
        let key = context.request.form["promesa"] ?? ""
        guard let promise = followUp.plan.action(key: action)?.promises.first(where: { $0.key == key }) else {
            throw Failure.notFound
        }
        let form = DeedForm(context.request.form, promise: key, today: context.today)
        guard let day = form.valid else {
            let view = try view(context, followUp, action, problem: form)
            return .page(ActionPages.show(view, FollowUpLinks(context, try context.entity().tenant)))
        }
        try FollowUpChanges(entity: context.entity(), person: context.person().id).add(
            [.init(kind: .deed, day: day, note: form.note)], to: promise.subject, plan: followUp.plan.id)
        return .seeOther(context.path(try place(of: key, context)), Flash(.done, "Anotado: se hizo el \(day.short)."))
    }

    private static func withdrawDeed(_ context: Context, _ entry: String) throws -> Outcome {
        let subject = try FollowUpChanges(entity: context.entity(), person: context.person().id).withdraw(entry)
        return .seeOther(
            context.path(try place(of: subject, context)),
            Flash(.done, "La anotación se retiró; queda en el historial."))
    }

    /// Where a promise stands on its action's page.
    private static func place(of key: String, _ context: Context) throws -> String {
        let plan = try followed(context).plan
        guard let promise = plan.promise(key), let action = plan.action(promise.action) else {
            return FollowUpRoutes.home.path
        }
        return FollowUpRoutes.action.path(action.key) + "#" + key
    }

    /// - Throws: `notFound` where the entity has no plan that is followed.
    static func followed(_ context: Context) throws -> FollowUp {
        guard let followUp = try FollowUpStore(entity: try context.entity()).followUp() else { throw Failure.notFound }
        return followUp
    }

    static func names(_ people: Set<String>, _ context: Context) throws -> [String: String] {
        let contacts = context.services.contacts
        return try context.entity().read { try contacts.names(people, in: $0) }
    }
}
