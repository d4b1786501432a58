import Design
import HTTP
import Platform

/// Who works in an entity, and with which roles.
enum People {
    static let show = Route.get("personas")
    static let revocation = Route.post("personas", "papeles").text("papel").then("retiro")

    static let endpoints = [
        Endpoint(.office, show, needs: .seePeople) { context, _ in .page(PeoplePages.people(try view(context))) },
        Endpoint(.office, revocation, needs: .invite) { try revoke($0, $1) },
    ]

    static func view(
        _ context: Context, _ form: InvitationForm = InvitationForm(), _ mistakes: Mistakes = Mistakes()
    ) throws -> PeopleView {
        let realm = try Realm(context)
        let (place, tenant) = (context.place, context.tenant)
        return PeopleView(
            members: try PeopleStore(realm: realm).members(), pending: try InvitationStore(realm: realm).pending(),
            grantable: GrantRules.grantable(by: context.viewer, at: context.tenant),
            viewerID: try context.person().id, form: form, mistakes: mistakes, now: context.now(), place: realm.name,
            mayKeepContacts: context.tenant != nil && context.may(.contacts), frame: Sessions.frame(context)
        ) { Context.path($0, place: place, tenant: tenant) }
    }

    private static func revoke(_ context: Context, _ id: String) throws -> Outcome {
        let store = PeopleStore(realm: try Realm(context))
        let person = try context.person()
        guard let grant = try store.grant(id) else { throw Failure.notFound }
        guard GrantRules.mayGrant(grant.role, by: context.viewer, at: context.tenant), grant.accountID != person.id
        else {
            throw Failure.forbidden
        }
        try store.revoke(grant, by: person.id)
        return .seeOther(
            context.path(show.path), Flash(.done, "Retiramos el papel «\(grant.role.title)». Vale desde este momento."))
    }
}
