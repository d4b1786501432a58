import Auth
import Design
import HTTP
import Platform
import Spanish

/// Making the site known: a poster to print and invitations by mail, both kept as evidence.
enum Outreach {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, FollowUpRoutes.outreach, needs: FollowUpPermissions.see) { context, _ in try show(context) },
        Endpoint(.office, FollowUpRoutes.poster, needs: FollowUpPermissions.see, waits: true) { context, _ in
            try poster(context)
        },
        Endpoint(.office, FollowUpRoutes.invite, needs: FollowUpPermissions.invite) { context, _ in try send(context) },
        Endpoint(.office, FollowUpRoutes.forget, needs: FollowUpPermissions.invite, forget),
    ]

    private static func show(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let tasks = try FollowUpStore(entity: entity).followUp()?.plan.tasks ?? []
        let form = InvitationForm(
            entity: entity.tenant.officialName, site: FollowUpLinks.site(of: entity.tenant, context.services),
            task: likely(tasks))
        return try page(form, tasks, context)
    }

    /// The activity that speaks of invitations or of making the site known, where there is one.
    private static func likely(_ tasks: [PlanTask]) -> String {
        let stems = ["invitacion", "socializ", "divulg", "difundir"]
        for stem in stems {
            if let task = tasks.first(where: { Spanish.folded($0.title).contains(stem) }) { return task.key }
        }
        return ""
    }

    private static func page(_ form: InvitationForm, _ tasks: [PlanTask], _ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let links = FollowUpLinks(context, entity.tenant)
        let invitations = try InvitationStore(entity: entity).all()
        let view = OutreachView(
            form: form, tasks: tasks, invitations: invitations,
            names: try Overviews.names(Set(invitations.map(\.by)), context), code: QRCode.matrix(links.siteAddress))
        return .page(OutreachPages.show(view, links))
    }

    private static func poster(_ context: Context) throws -> Outcome {
        let tenant = try context.entity().tenant
        let bytes = try Poster(tenant: tenant, address: FollowUpLinks.site(of: tenant, context.services)).pdf()
        return .plain(.download(bytes, name: "cartelera-\(tenant.slug).pdf", type: "application/pdf"))
    }

    private static func send(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let followUp = try Overviews.followed(context)
        var form = InvitationForm(context.request.form)
        guard let valid = form.read(followUp.plan.tasks) else { return try page(form, followUp.plan.tasks, context) }
        try InvitationStore(entity: entity).send(valid, plan: followUp.plan.id, by: context.person().id)
        let count = Spanish.count(valid.addresses.count, "invitación quedó", "invitaciones quedaron")
        return .seeOther(
            context.path(FollowUpRoutes.outreach.path),
            Flash(.done, "\(count) en camino, y el envío quedó como prueba de la actividad."))
    }

    private static func forget(_ context: Context, _ invitation: String) throws -> Outcome {
        try InvitationStore(entity: try context.entity()).forget(invitation, by: context.person().id)
        return .seeOther(
            context.path(FollowUpRoutes.outreach.path),
            Flash(.done, "Las direcciones se borraron; la prueba conserva cuántas eran."))
    }
}

struct OutreachView: Sendable {
    let form: InvitationForm
    let tasks: [PlanTask]
    let invitations: [Invitation]
    let names: [String: String]
    /// Black and white of the code that holds the site's address.
    let code: [[Bool]]
}
