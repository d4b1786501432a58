import Auth
import Design
import HTTP
import Platform

/// Entering without a password, under `gelt demo` only. Anywhere else these pages do not exist: each asks the
/// installation, and nothing but that command says it is a demonstration.
enum Demonstration {
    static let show = Route.get("demostracion")
    static let entry = Route.post("demostracion", "entrada")
    static let mail = Route.get("demostracion", "correo")

    static let endpoints = [
        Endpoint(.nation, show, needs: .everyone) { context, _ in try list(context) },
        Endpoint(.nation, entry, needs: .everyone) { context, _ in try enter(context) },
        Endpoint(.nation, mail, needs: .everyone) { context, _ in try readMail(context) },
    ]

    /// After the directory of entities, before what people write.
    static let seed = Seed(order: 5, "Inventando una persona para cada papel") { services in
        try DemonstrationStore(scope: services.nation).plant(Cast.all)
    }

    private static func store(_ context: Context) throws -> DemonstrationStore {
        guard context.services.installation.isDemonstration else { throw Failure.notFound }
        return DemonstrationStore(scope: try context.nation())
    }

    private static func list(_ context: Context) throws -> Outcome {
        let people = try store(context).planted().map { planted in
            DemonstrationView.Person(
                id: planted.accountID, member: planted.member,
                code: planted.secondFactor.flatMap { TOTP.code(secret: $0.secret, at: context.now()) })
        }
        let tenants = context.services.tenants
        let view = DemonstrationView(
            groups: DemonstrationView.groups(people, tenants), sites: DemonstrationView.sites(tenants),
            frame: Sessions.frame(context))
        return .page(DemonstrationPages.list(view))
    }

    private static func enter(_ context: Context) throws -> Outcome {
        let wanted = context.request.form["persona"]
        guard let planted = try store(context).planted().first(where: { $0.accountID == wanted }) else {
            throw Failure.notFound
        }
        let new = NewSession(
            for: planted.accountID, device: Sessions.device(context), passedSecondStep: true, services: context.services
        )
        try SessionStore(scope: try context.nation()).begin(new, replacing: context.viewer.session?.digest)
        return .plain(Sessions.redirect(to: Desk.show.path, with: new, context))
    }

    private static func readMail(_ context: Context) throws -> Outcome {
        let address = context.services.installation.publicAddress
        return .page(DemonstrationPages.mail(try store(context).messages(), ownAddress: address))
    }
}

struct DemonstrationView: Sendable {
    struct Person: Sendable {
        let id: String
        let member: CastMember
        /// The code of this moment, for those whose role compels the second step.
        let code: String?
    }

    struct Group: Sendable {
        let title: String
        let people: [Person]
    }

    let groups: [Group]
    /// The sites that were written for the demonstration.
    let sites: [Link]
    let frame: FormFrame

    static func sites(_ tenants: any TenantDirectory) -> [Link] {
        [Cast.chitaga, Cast.chipaque, Cast.norteDeSantander].compactMap(tenants.tenant(code:))
            .map { Link($0.officialName, "/" + $0.slug) }
    }

    /// By place, in the order of the cast.
    static func groups(_ people: [Person], _ tenants: any TenantDirectory) -> [Group] {
        var groups: [Group] = []
        for person in people {
            let place = person.member.entity.flatMap(tenants.tenant(code:))?.officialName ?? "Programa nacional"
            let before = groups.last?.title == place ? groups.removeLast().people : []
            groups.append(Group(title: place, people: before + [person]))
        }
        return groups
    }
}
