import Calendar
import Design
import HTTP
import Platform

/// One activity: how it goes, its evidence, and what happened to it.
enum Tasks {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, FollowUpRoutes.task, needs: FollowUpPermissions.see, show),
        Endpoint(.office, FollowUpRoutes.saveTask, needs: FollowUpPermissions.note, save),
    ]

    private static func show(_ context: Context, _ key: String) throws -> Outcome {
        let followUp = try Overviews.followed(context)
        guard let task = followUp.plan.task(key) else { return try showFormer(key, followUp, context) }
        return try page(task, TaskForm(followUp.progress(task)), followUp, context)
    }

    private static func save(_ context: Context, _ key: String) throws -> Outcome {
        let followUp = try Overviews.followed(context)
        guard let task = followUp.plan.task(key) else { throw Failure.notFound }
        var form = TaskForm(context.request.form)
        guard let notes = form.changes(from: followUp.progress(task), people: try people(context)) else {
            return try page(task, form, followUp, context)
        }
        guard !notes.isEmpty else {
            return .seeOther(context.path(FollowUpRoutes.task.path(key)), Flash(.warning, "No cambió nada."))
        }
        try FollowUpChanges(entity: context.entity(), person: context.person().id).add(
            notes, to: task.subject, plan: followUp.plan.id)
        return .seeOther(context.path(FollowUpRoutes.task.path(key)), Flash(.done, "Guardado."))
    }

    private static func page(_ task: PlanTask, _ form: TaskForm, _ followUp: FollowUp, _ context: Context) throws
        -> Outcome
    {
        guard let action = followUp.plan.action(task.action) else { throw Failure.notFound }
        let view = TaskView(
            followUp: followUp, action: action, task: task, form: form,
            people: context.may(FollowUpPermissions.note) ? try people(context) : [],
            history: try history(task.key, followUp, context))
        return .page(TaskPages.show(view, FollowUpLinks(context, try context.entity().tenant)))
    }

    /// What was noted under words that the plan no longer has.
    private static func showFormer(_ key: String, _ followUp: FollowUp, _ context: Context) throws -> Outcome {
        guard let subject = followUp.orphans.first(where: { $0.key == key }) else { throw Failure.notFound }
        let view = FormerView(
            subject: subject, evidence: followUp.evidence[key] ?? [], history: try history(key, followUp, context))
        return .page(TaskPages.former(view, FollowUpLinks(context, try context.entity().tenant)))
    }

    private static func history(_ key: String, _ followUp: FollowUp, _ context: Context) throws -> [History] {
        let entries = try FollowUpStore(entity: try context.entity()).history(key)
        let evidence = followUp.evidence[key] ?? []
        let names = try Overviews.names(Set(entries.map(\.by) + evidence.map(\.by)), context)
        return History.all(entries, evidence, names)
    }

    /// Who may be named as responsible: everybody with a role in the entity, each once.
    private static func people(_ context: Context) throws -> [Person] {
        let entity = try context.entity()
        let roles = Set(Role.allCases.filter { !$0.isNational })
        let contacts = try entity.read { reading in
            try context.services.contacts.find(.entity(entity.code, roles), on: context.today, in: reading)
        }
        var seen: Set<String> = []
        return contacts.filter { seen.insert($0.person).inserted }.map {
            Person(id: $0.person, name: $0.name, email: $0.email)
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}

struct TaskView: Sendable {
    let followUp: FollowUp
    let action: FollowedAction
    let task: PlanTask
    let form: TaskForm
    let people: [Person]
    let history: [History]

    var evidence: [Evidence] { followUp.evidence[task.key] ?? [] }
}

struct FormerView: Sendable {
    let subject: Subject
    let evidence: [Evidence]
    let history: [History]
}
