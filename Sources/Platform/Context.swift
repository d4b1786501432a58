public import Calendar
public import HTTP

/// One request as a handler sees it: for one entity or for the nation, never both.
public struct Context: Sendable {
    public let services: Services
    public let request: Request
    public let place: Place
    /// The entity, in the places that have one.
    public let tenant: Tenant?
    public let viewer: Viewer
    /// Whether the request came by the entity's own host, where paths carry no slug.
    public let onOwnHost: Bool
    private let proof: FormProof
    private let once: OnceARequest?
    /// Small views of all features for the desk, in order.
    public let panels: [Panel]
    /// Numbers of all features, for the pages of the nation.
    public let figures: [Figure]
    /// What all features can count of an entity.
    public let indicators: [MeasuredIndicator]
    /// What lists the public pages of all features.
    public let publicPages: [PublicPages]

    public init(
        services: Services, request: Request, place: Place, tenant: Tenant?, viewer: Viewer, onOwnHost: Bool,
        proof: FormProof, panels: [Panel] = [],
        figures: [Figure] = [], indicators: [MeasuredIndicator] = [], publicPages: [PublicPages] = []
    ) {
        self.services = services
        self.request = request
        self.place = place
        self.tenant = tenant
        self.viewer = viewer
        self.onOwnHost = onOwnHost
        self.proof = proof
        once = request.method == .post ? nil : OnceARequest()
        self.panels = panels
        self.figures = figures
        self.indicators = indicators
        self.publicPages = publicPages
    }

    /// Proof that a form was given out by us to this visitor; every POST must bring it back in the field `prueba`.
    public var formProof: String { proof.give() }

    /// Whether a form of this answer carries the proof, so that the page is this visitor's alone.
    public var showsProof: Bool { proof.wasGiven }

    public func now() -> Instant { services.now() }
    public var today: Day { services.now().day }

    /// Records of the entity whose pages these are.
    /// - Throws: `notFound` on pages of the nation.
    public func entity() throws -> EntityScope {
        guard let tenant else { throw Failure.notFound }
        return EntityScope(tenant: tenant, services: services, request: once)
    }

    /// Records across entities; only on pages of the nation.
    /// - Throws: `forbidden` inside an entity's pages.
    public func nation() throws -> NationScope {
        guard tenant == nil else { throw Failure.forbidden }
        return NationScope(services: services)
    }

    /// The person, where a route needed one.
    /// - Throws: `signInNeeded`.
    public func person() throws -> Person {
        guard let person = viewer.person else { throw Failure.signInNeeded }
        return person
    }

    public func may(_ permission: Permission) -> Bool { viewer.may(permission, at: tenant) }

    /// What a full address of this place begins with. Of what the client wrote into `Host` only a name that belongs to
    /// the entity ever stands in it, and no port but the installation's.
    public var origin: String {
        let installation = services.installation
        return onOwnHost
            ? "\(request.scheme)://\(request.host)\(installation.publicPort)" : installation.publicAddress
    }

    /// Path of a page of this same place: `context.path("/plan")` is `/chitaga-nortedesantander/plan` under a slug.
    public func path(_ inside: String) -> String {
        Self.path(inside, place: place, tenant: tenant, onOwnHost: onOwnHost)
    }

    /// Path of a public page of this entity, from its back office too.
    public func publicPath(_ inside: String) -> String {
        Self.path(inside, place: .entity, tenant: tenant, onOwnHost: onOwnHost && place == .entity)
    }

    /// Path in this entity's back office.
    public func officePath(_ inside: String) -> String {
        Self.path(inside, place: .office, tenant: tenant, onOwnHost: false)
    }

    /// Path in a place of an entity.
    public static func path(_ inside: String, place: Place, tenant: Tenant?, onOwnHost: Bool = false) -> String {
        let prefix =
            switch place {
            case .nation: ""
            case .entity: onOwnHost ? "" : "/" + (tenant?.slug ?? "")
            case .office: "/oficina/" + (tenant?.slug ?? "")
            }
        return inside == "/" && !prefix.isEmpty ? prefix : prefix + inside
    }
}

/// What is known of a request before anybody was recognised.
public struct Visit: Sendable {
    public let services: Services
    public let request: Request

    public init(services: Services, request: Request) {
        self.services = services
        self.request = request
    }
}
