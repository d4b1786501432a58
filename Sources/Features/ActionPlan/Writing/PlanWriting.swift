import Calendar
import Campaigns
import Design
import HTTP
import Plans
import Platform

/// Writing a plan step by step: its start, the list of what is to be done, the parts of its frame, the check.
enum PlanWriting {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, WritingRoutes.start, needs: PlanPermissions.edit) { context, _ in try start(context) },
        Endpoint(.office, WritingRoutes.create, needs: PlanPermissions.edit) { context, _ in try create(context) },
        Endpoint(.office, WritingRoutes.former, needs: PlanPermissions.edit) { context, _ in try former(context) },
        Endpoint(.office, WritingRoutes.copyFormer, needs: PlanPermissions.edit) { context, _ in
            try copyFormer(context)
        },
        Endpoint(.office, WritingRoutes.tasks, needs: PlanPermissions.see, tasks),
        Endpoint(.office, WritingRoutes.part, needs: PlanPermissions.see, part),
        Endpoint(.office, WritingRoutes.savePart, needs: PlanPermissions.edit, savePart),
        Endpoint(.office, WritingRoutes.check, needs: PlanPermissions.see, check),
    ]

    private static func start(_ context: Context, typed: String? = nil, error: String? = nil) throws -> Outcome {
        let entity = try context.entity()
        let standing = try Campaigns.current(.plan, for: entity)
        let vigencia = standing?.campaign.vigencia ?? context.today.year
        let open = try PlanCourseStore(entity: entity).all().filter { $0.state.isOpen }
        return .page(
            StartPages.start(
                StartView(
                    standing: standing, today: context.today, vigencia: typed ?? String(vigencia), error: error,
                    open: open), WritingLinks(context)))
    }

    private static func create(_ context: Context) throws -> Outcome {
        let typed = ActionForm.clean(context.request.form["vigencia"])
        guard let vigencia = Int(typed), (2008...2100).contains(vigencia) else {
            return try start(context, typed: typed, error: "Escriba el año con cuatro cifras, como 2012.")
        }
        let id = try PlanBeginning(entity: try context.entity(), maker: try maker(context)).blank(vigencia: vigencia)
        return .seeOther(
            WritingLinks(context).tasks(id), Flash(.done, "El plan está abierto. Lo que escriba se guarda paso a paso.")
        )
    }

    private static func former(_ context: Context, error: String? = nil) throws -> Outcome {
        let entity = try context.entity()
        let links = WritingLinks(context)
        let own = try PlanCourseStore(entity: entity).all().filter { $0.state != .discarded }
        guard let id = context.request.form["plan"] ?? context.request.query["plan"] else {
            return .page(FormerPages.choose(own, links))
        }
        guard let course = own.first(where: { $0.planID == id }), let shelved = try PlanShelf(entity: entity).plan(id)
        else { throw Failure.notFound }
        let vigencia = try Campaigns.current(.plan, for: entity)?.campaign.vigencia ?? context.today.year
        return .page(
            FormerPages.actions(
                FormerView(
                    course: course, plan: shelved.plan,
                    vigencia: context.request.form["vigencia"] ?? String(vigencia), error: error), links))
    }

    private static func copyFormer(_ context: Context) throws -> Outcome {
        let form = context.request.form
        let entity = try context.entity()
        guard let id = form["plan"], let shelved = try PlanShelf(entity: entity).plan(id) else {
            throw Failure.notFound
        }
        guard let vigencia = Int(ActionForm.clean(form["vigencia"])), (2008...2100).contains(vigencia) else {
            return try former(context, error: "Escriba el año con cuatro cifras, como 2012.")
        }
        let chosen = Set(form.all("accion").compactMap { Int($0) })
        let made = try PlanBeginning(entity: entity, maker: try maker(context)).from(
            shelved, actions: chosen, vigencia: vigencia)
        return .seeOther(
            WritingLinks(context).tasks(made),
            Flash(.done, "Trajimos \(chosen.count) acciones con sus plazos tal como estaban: revíselos."))
    }

    private static func tasks(_ context: Context, _ id: String) throws -> Outcome {
        let (draft, readiness) = try look(id, context)
        return .page(TaskPages.tasks(draft, readiness, WritingLinks(context)))
    }

    private static func check(_ context: Context, _ id: String) throws -> Outcome {
        let (draft, readiness) = try look(id, context)
        return .page(TaskPages.check(draft, readiness, WritingLinks(context)))
    }

    private static func part(_ context: Context, _ place: (String, String)) throws -> Outcome {
        guard let part = PlanProblem.Part(rawValue: place.1) else { throw Failure.notFound }
        let (draft, readiness) = try look(place.0, context)
        let links = WritingLinks(context)
        if part == .actions { return .page(ActionListPages.list(draft, readiness, links)) }
        guard links.mayEdit, draft.mayChange else { return .seeOther(links.tasks(draft.id)) }
        return .page(PartPages.form(PartForm(part, of: draft.plan, revision: draft.revision), draft, readiness, links))
    }

    private static func savePart(_ context: Context, _ place: (String, String)) throws -> Outcome {
        guard let part = PlanProblem.Part(rawValue: place.1), part != .actions else { throw Failure.notFound }
        let (draft, readiness) = try look(place.0, context)
        let links = WritingLinks(context)
        let form = PartForm(part, fields: context.request.form)
        guard form.errors.isEmpty else { return .page(PartPages.form(form, draft, readiness, links, status: 422)) }
        let stored = PartForm(part, of: draft.plan, revision: draft.revision)
        let revision = form.base == stored.base ? draft.revision : form.revision
        do {
            try DraftStore(entity: try context.entity()).replace(
                action: 0, with: form.pieces(before: draft.plan), in: draft.id, revision: revision,
                by: context.person().id)
        } catch Failure.conflict(let words) {
            let (fresh, readiness) = try look(place.0, context)
            guard fresh.mayChange else { throw Failure.conflict(words) }
            return .page(
                PartPages.form(form.onTop(of: fresh, because: words), fresh, readiness, links, status: 409))
        }
        return .seeOther(links.tasks(draft.id), Flash(.done, "Guardado: \(part.title.lowercasedFirst)."))
    }

    private static func look(_ id: String, _ context: Context) throws -> (Draft, Readiness) {
        let entity = try context.entity()
        guard let draft = try DraftStore(entity: entity).draft(id) else { throw Failure.notFound }
        return (draft, try Readiness.of(draft.plan, draft.course, entity))
    }

    static func maker(_ context: Context) throws -> PlanMaking.Maker {
        let held = Role.allCases.filter { context.viewer.holds($0, for: context.tenant) }
        let role = (held.first { !$0.isNational } ?? held.first)?.title ?? ""
        return PlanMaking.Maker(person: try context.person().id, role: role, at: context.now())
    }
}
