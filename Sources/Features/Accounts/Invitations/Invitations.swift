import Calendar
import Design
import HTTP
import Platform

/// Inviting, in an entity's back office and for the programme.
enum Invitations {
    static let national = Route.get("invitaciones")
    static let sending = Route.post("invitaciones")
    static let resending = Route.post("invitaciones").text("invitacion").then("reenvio")
    static let cancelling = Route.post("invitaciones").text("invitacion").then("retiro")

    static let endpoints = [
        Endpoint(.nation, national, needs: .runProgramme) { context, _ in try showNational(context) },
        Endpoint(.nation, sending, needs: .runProgramme) { context, _ in try send(context, InvitationPages.national) },
        Endpoint(.nation, resending, needs: .runProgramme) { try resend($0, $1, back: national.path) },
        Endpoint(.nation, cancelling, needs: .runProgramme) { try cancel($0, $1, back: national.path) },
        Endpoint(.office, sending, needs: .invite) { context, _ in try send(context, PeoplePages.people) },
        Endpoint(.office, resending, needs: .invite) { try resend($0, $1, back: $0.path(People.show.path)) },
        Endpoint(.office, cancelling, needs: .invite) { try cancel($0, $1, back: $0.path(People.show.path)) },
    ]

    private static func showNational(_ context: Context) throws -> Outcome {
        // The programme's page also leads to the office of an entity, by its code or its short name.
        if let wanted = context.request.query["entidad"]?.trimmed, !wanted.isEmpty {
            let tenants = context.services.tenants
            let tenant = tenants.tenant(code: wanted) ?? tenants.tenant(slug: wanted.lowercased())
            if let tenant { return .seeOther(Context.path(People.show.path, place: .office, tenant: tenant)) }
            let error = FieldError("entidad", "Ninguna entidad tiene ese código. Escriba cinco cifras, como 54174.")
            let page = InvitationPages.national(try People.view(context, InvitationForm(), Mistakes(errors: [error])))
            return .page(page.with(status: 422))
        }
        return .page(InvitationPages.national(try People.view(context)))
    }

    private static func send(_ context: Context, _ page: (PeopleView) -> Page) throws -> Outcome {
        let form = InvitationForm(context.request.form)
        let view = try People.view(context, form)
        return try Sessions.again({ page(view.with($0)) }) {
            let person = try context.person()
            let realm = try Realm(context)
            let draft = try form.draft(by: context.viewer, at: context.tenant, today: context.today)
            let letters = Letters(realm: realm, inviter: person.name)
            try InvitationStore(realm: realm).invite(draft, by: person) { letters.invitation(draft.role, secret: $0) }
            let back = context.tenant == nil ? national.path : context.path(People.show.path)
            return .seeOther(
                back, Flash(.done, "Enviamos la invitación a \(draft.email.text). Sirve durante siete días."))
        }
    }

    private static func resend(_ context: Context, _ id: String, back: String) throws -> Outcome {
        let (store, person) = try mayTouch(id, context)
        let letters = Letters(realm: store.realm, inviter: person.name)
        try store.resend(id, by: person) { letters.invitation($0.role, secret: $1) }
        return .seeOther(back, Flash(.done, "Enviamos otro enlace. El anterior ya no sirve."))
    }

    private static func cancel(_ context: Context, _ id: String, back: String) throws -> Outcome {
        let (store, person) = try mayTouch(id, context)
        try store.cancel(id, by: person)
        return .seeOther(back, Flash(.done, "La invitación quedó retirada y su enlace ya no sirve."))
    }

    /// Another entity's invitation does not exist here; one to a higher role is not for this person.
    private static func mayTouch(_ id: String, _ context: Context) throws -> (InvitationStore, Person) {
        let store = InvitationStore(realm: try Realm(context))
        guard let invitation = try store.find(id) else { throw Failure.notFound }
        guard GrantRules.mayGrant(invitation.role, by: context.viewer, at: context.tenant) else {
            throw Failure.forbidden
        }
        return (store, try context.person())
    }
}

/// What the messages of invitations need to know.
private struct Letters: Sendable {
    let realm: Realm
    let inviter: String

    func invitation(_ role: Role, secret: String) -> Letter {
        let services = realm.services
        return .invitation(
            role: role.title, place: realm.name, by: inviter, link: Links.address(secret, services),
            until: services.now() + OneTimeLink.Purpose.invitation.lasts)
    }
}
