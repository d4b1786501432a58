import Design
import HTTP
import Plans
import Platform

/// What other entities published, to learn from: searched by words and theme, copied with its source.
enum Examples {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, WritingRoutes.examples, needs: PlanPermissions.edit, waits: true) { context, _ in
            try search(context)
        },
        Endpoint(.office, WritingRoutes.copyExample, needs: PlanPermissions.edit) { context, _ in try copy(context) },
        Endpoint(.office, WritingRoutes.copiedExample, needs: PlanPermissions.edit) { context, _ in
            .seeOther(context.path(WritingRoutes.examples.path))
        },
    ]

    private static func search(_ context: Context) throws -> Outcome {
        let query = context.request.query
        let entity = try context.entity()
        let words = String(ActionForm.clean(query["q"]).prefix(120))
        let theme = query["tema"].flatMap(Theme.Kind.init(rawValue:))
        let found = try ExampleStore(nation: context.services.nation).search(words, theme: theme, besides: entity.code)
        let drafts = try PlanCourseStore(entity: entity).all().filter { $0.state.isOpen }
        let view = ExampleView(
            words: words, theme: theme, chosen: drafts.first { $0.planID == query["plan"] }?.planID, drafts: drafts,
            found: found.compactMap { example in
                context.services.tenants.tenant(code: example.entity).map { tenant in
                    ExampleLine(
                        example: example, entityName: tenant.officialName, department: tenant.department,
                        address: Context.path("/plan", place: .entity, tenant: tenant) + "#accion-\(example.number)")
                }
            })
        return .page(ExamplePages.search(view, WritingLinks(context)))
    }

    private static func copy(_ context: Context) throws -> Outcome {
        let form = context.request.form
        let entity = try context.entity()
        guard let code = form["entidad"], let plan = form["publicado"], let number = Int(form["numero"] ?? ""),
            let tenant = context.services.tenants.tenant(code: code),
            let action = try ExampleStore(nation: context.services.nation).action(number, of: plan, entity: tenant)
        else { throw Failure.notFound }
        guard let draft = form["borrador"].flatMap({ try? DraftStore(entity: entity).draft($0) }) else {
            throw Failure.conflict("Escoja en cuál de sus planes abiertos quiere copiar la acción.")
        }
        let source = ActionSource(entity: code, entityName: tenant.officialName, plan: plan, number: number)
        let added = try DraftStore(entity: entity).append(
            action.copied(from: source), to: draft.id, by: context.person().id)
        return .seeOther(
            WritingLinks(context).action(draft.id, added),
            Flash(.done, "Copiada como acción \(added). Ajústela a su entidad: responsables, metas y plazo."))
    }
}

extension PlanAction {
    /// The same promise in other hands: of no document, with its source.
    func copied(from source: ActionSource) -> PlanAction {
        var whole = Plan(layout: .unified)
        whole.actions = [self]
        var copy = whole.withoutLines.actions.first ?? self
        copy.source = source
        copy.extras = []
        return copy
    }
}
