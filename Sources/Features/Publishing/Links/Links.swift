import Design
import HTTP
import Platform

enum LinkRoutes {
    static let list = Route<Void>.get("enlaces")
    static let review = Route<Void>.post("enlaces")
}

/// Links of the site that lead nowhere, and the button to look at them now.
enum Links {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, LinkRoutes.list, needs: PublishingPermissions.write) { context, _ in try list(context) },
        Endpoint(.office, LinkRoutes.review, needs: PublishingPermissions.write) { context, _ in
            try review(context)
        },
    ]

    private static func list(_ context: Context) throws -> Outcome {
        let view = try view(context)
        return .page(LinkPages.list(view, LinkLinks(context)))
    }

    private static func review(_ context: Context) throws -> Outcome {
        guard try !view(context).isUnderWay else {
            return .seeOther(context.path(LinkRoutes.list.path), Flash(.warning, "La revisión ya está en marcha."))
        }
        let entity = try context.entity()
        let (person, now) = (try context.person().id, context.now())
        try entity.write { writing in
            try LinkStore(entity: entity).ask(by: person, at: now, in: writing)
            try Audit.record(
                Deed(actor: person, "links.review-asked", subject: "links"), chain: entity.code, at: now, in: writing)
        }
        return .seeOther(
            context.path(LinkRoutes.list.path),
            Flash(.done, "La revisión empezó. Puede cerrar esta página: sigue sola."))
    }

    private static func view(_ context: Context) throws -> LinkView {
        let store = LinkStore(entity: try context.entity())
        let shown = context.request.query["resultado"].flatMap(LinkCheck.Result.init(rawValue:))
        let review = try store.review()
        return LinkView(
            checks: try store.broken(shown), counts: try store.counts(), review: review,
            job: try review.flatMap { try store.job($0.job) }, shown: shown)
    }
}

/// Where the page of links leads.
struct LinkLinks: Sendable {
    static let section = LinkRoutes.list.path
    let proof: String
    private let prefix: String
    private let publicPrefix: String

    init(_ context: Context) {
        prefix = context.officePath("")
        publicPrefix = context.publicPath("")
        proof = context.formProof
    }

    var office: String { prefix }
    var list: String { prefix + LinkRoutes.list.path }
    func list(_ result: LinkCheck.Result?) -> String { result.map { "\(list)?resultado=\($0.rawValue)" } ?? list }
    func item(_ id: String) -> String { prefix + "/contenidos/" + id }
    /// As a browser finds it.
    func address(_ address: String) -> String { address.hasPrefix("/") ? publicPrefix + address : address }
}
