import Design
import HTTP
import Plans
import Platform

/// The owner bodies review the plans that entities handed in.
enum Reviews {
    static let endpoints: [Endpoint] = [
        Endpoint(.nation, ReviewRoutes.list, needs: ReviewPermissions.see) { context, _ in try list(context) },
        Endpoint(.nation, ReviewRoutes.show, needs: ReviewPermissions.see, show),
        Endpoint(.nation, ReviewRoutes.keep, needs: ReviewPermissions.see, keep),
        Endpoint(.nation, ReviewRoutes.sendBack, needs: ReviewPermissions.sendBack, sendBack),
        Endpoint(.nation, ReviewRoutes.sentBack, needs: ReviewPermissions.see) { context, place in
            .seeOther(context.path(ReviewRoutes.show.path(place)))
        },
    ]

    static let navigation = [
        NavigationItem(
            .nation, "Revisión de planes", ReviewRoutes.list.path, needs: ReviewPermissions.see, order: 82,
            in: .programme)
    ]

    /// What waits for a reviewer, on the desk.
    static let panel = Panel(order: 20) { context in
        guard context.place == .nation, let body = body(context) else { return nil }
        let waiting = try ReviewStore(nation: try context.nation()).waiting(body)
        return ReviewPages.panel(waiting, context.path(ReviewRoutes.list.path))
    }

    private static func list(_ context: Context) throws -> Outcome {
        let filter = ReviewList.Filter(rawValue: context.request.query["estado"] ?? "") ?? .pending
        let page = min(max(1, Int(context.request.query["pagina"] ?? "") ?? 1), 1000)
        let body = body(context)
        let list = try ReviewStore(nation: try context.nation()).list(body, filter, page: page)
        let tenants = Dictionary(
            list.items.compactMap { item in context.services.tenants.tenant(code: item.entity).map { (item.entity, $0) }
            }
        ) { first, _ in first }
        return .page(ReviewListPages.list(list, body, tenants))
    }

    private static func show(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let view = try view(place, context)
        let form = view.own.map { ReviewForm($0, view.observations) }
        return .page(ReviewPages.show(view, form, [], ReviewLinks(context, place)))
    }

    private static func keep(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let view = try view(place, context)
        // The programme's administration sees every plan and writes in nobody's name.
        guard view.body != nil else { throw Failure.forbidden }
        guard let own = view.own else { throw Failure.notFound }
        let form = ReviewForm(fields: context.request.form, actions: own.actions)
        let links = ReviewLinks(context, place)
        guard form.errors.isEmpty else { return .page(ReviewPages.show(view, form, form.errors, links)) }
        do {
            let state = try ReviewStore(nation: try context.nation()).keep(
                form.opinion(of: own.body), on: place.1, of: view.tenant, by: try context.person().id,
                role: own.body.role.title)
            return .seeOther(links.show, Flash(.done, done(state, form)))
        } catch Failure.conflict(let words) {
            let fresh = try self.view(place, context)
            let again = fresh.own.map { form.onTop(of: $0, because: words) } ?? form
            return .page(ReviewPages.show(fresh, again, [], links))
        }
    }

    private static func done(_ state: PlanState, _ form: ReviewForm) -> String {
        switch state {
        case .accepted: "Era el último concepto: el plan quedó aceptado y se avisó a la entidad."
        case .returned: "Era el último concepto: el plan quedó devuelto con observaciones y se avisó a la entidad."
        default: form.gives ? "Su concepto quedó guardado; puede cambiarlo hasta que llegue el último." : "Guardado."
        }
    }

    private static func sendBack(_ context: Context, _ place: (String, String)) throws -> Outcome {
        let view = try view(place, context)
        let links = ReviewLinks(context, place)
        let reason = ReviewForm.text("razon", context.request.form)
        guard !reason.isEmpty, reason.count <= ReviewForm.longest else {
            let error = FieldError("razon", "Escriba la razón, hasta \(ReviewForm.longest) letras.")
            return .page(ReviewPages.show(view, nil, [error], links, reason: reason))
        }
        try ReviewStore(nation: try context.nation()).sendBack(
            place.1, of: view.tenant, because: reason, by: try context.person().id,
            role: Role.nationalAdministrator.title)
        return .seeOther(links.show, Flash(.done, "El plan quedó devuelto y se avisó a la entidad."))
    }

    private static func view(_ place: (String, String), _ context: Context) throws -> ReviewView {
        guard let tenant = context.services.tenants.tenant(code: place.0),
            let view = try ReviewStore(nation: try context.nation()).view(tenant, place.1, for: body(context))
        else { throw Failure.notFound }
        return view
    }

    /// The body whose reviewer this is.
    private static func body(_ context: Context) -> OwnerBody? {
        OwnerBody.all.first { context.viewer.holds($0.role, for: nil) }
    }
}
