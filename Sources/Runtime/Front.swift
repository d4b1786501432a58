import Calendar
import Database
public import HTTP
public import Platform

/// The front of the house: finds out where a request leads and who brings it, lets the endpoint answer, and frames
/// what came of it.
public final class Front: Application {
    let program: Program
    public let services: Services
    let assets: Assets
    let log: Log
    private let proofs: Proofs
    private let flashes: Flashes
    private let framing: Framing
    private let known = KnownSessions()
    private let recent: RecentPages
    let health: Health
    private let listeners: [@Sendable (ServedPage) -> Void]

    public init(program: Program, services: Services, log: Log) {
        self.program = program
        self.services = services
        self.log = log
        assets = Assets()
        proofs = Proofs(secret: services.installation.secret)
        flashes = Flashes(secret: services.installation.secret)
        framing = Framing(program: program, services: services, assets: assets)
        listeners = program.listeners
        recent = RecentPages(services: services)
        health = Health(services: services, migrations: program.migrations)
    }

    /// Limits are the endpoint's; what no endpoint takes is refused before its body is read.
    public func admit(_ head: Request) -> Admission {
        guard head.method == .post else { return .accept(.nothing) }
        let site = Site.find(head, services)
        if site.isForeign(head, services) { return .refuse(framing.refusal(status: 421, request: head)) }
        switch program.router.find(site.place, head.method, site.segments) {
        case .found(let endpoint): return .accept(limits(endpoint, head, site))
        case .methods(let methods): return .refuse(notAllowed(methods, head, site))
        case .nothing: return .refuse(errorPage(Failure.notFound, head, site))
        }
    }

    /// Texts as long as books come only from who is known to be allowed to send them; from anybody else no more than
    /// what a page of a lost session shows again.
    private func limits(_ endpoint: Endpoint, _ head: Request, _ site: Site) -> BodyLimits {
        guard case .texts(let maximum) = endpoint.intake else { return endpoint.intake.limits }
        let digest = site.mayBringPeople ? program.sessionDigest(head) : nil
        let isKnown = known.may(endpoint.permission, at: site.tenant, claiming: digest, now: services.now())
        return Intake.texts(maximumBytes: isKnown ? maximum : min(maximum, Retyped.longestUnknown)).limits
    }

    public func answer(_ request: Request) -> Answer {
        if let asset = assets.answer(request) { return .now(asset) }
        if let health = health.answer(request) { return health }
        let site = Site.find(request, services)
        if site.isForeign(request, services) { return .now(framing.refusal(status: 421, request: request)) }
        let moment = recent.moment(request, site)
        if let moment, let sent = recent.page(at: moment) {
            tell(request, site, channel: sent.channel, isOwnPeople: false)
            return .now(sent.response)
        }
        switch program.router.find(site.place, request.method, site.segments) {
        case .found(let endpoint): return run(endpoint, request, site, moment)
        case .methods(let methods): return .now(notAllowed(methods, request, site))
        case .nothing:
            if let shorter = withoutTrailingSlash(request) { return .now(.redirect(to: shorter, status: 308)) }
            return maybeWaiting { [self] in errorPage(Failure.notFound, request, site) }
        }
    }

    /// `/entidades/` is what people type for `/entidades`; only an address of ours is ever named in the answer.
    private func withoutTrailingSlash(_ request: Request) -> String? {
        guard request.method == .get || request.method == .head, request.segments.last == "" else { return nil }
        var shorter = request
        shorter.segments.removeLast()
        let site = Site.find(shorter, services)
        guard case .found = program.router.find(site.place, request.method, site.segments) else { return nil }
        return request.path.dropLast() + (request.query.isEmpty ? "" : "?" + request.query.encoded)
    }

    public func failure(status: Int, request: Request?) -> Response {
        framing.refusal(status: status, request: request)
    }

    private func run(_ endpoint: Endpoint, _ request: Request, _ site: Site, _ moment: RecentPages.Moment?) -> Answer {
        let work: @Sendable () -> Response = { [self] in
            request.method == .post
                ? respond(endpoint, request, site, nil)
                : services.database.snapshot { respond(endpoint, request, site, moment) }
        }
        return endpoint.waits ? .later(work) : maybeWaiting(work)
    }

    /// A query to a server of another machine may wait; one to our own file does not.
    private func maybeWaiting(_ work: @escaping @Sendable () -> Response) -> Answer {
        services.database.engine == .sqlite ? .now(work()) : .later(work)
    }

    private func respond(
        _ endpoint: Endpoint, _ request: Request, _ site: Site, _ moment: RecentPages.Moment?
    ) -> Response {
        do {
            let viewer =
                try site.mayBringPeople ? program.identify(Visit(services: services, request: request)) : .anonymous
            if site.mayBringPeople {
                known.note(viewer, claiming: program.sessionDigest(request), at: services.now())
            }
            return try respond(endpoint, request, site, viewer, moment)
        } catch {
            return errorPage(error, request, site)
        }
    }

    private func respond(
        _ endpoint: Endpoint, _ request: Request, _ site: Site, _ viewer: Viewer, _ moment: RecentPages.Moment?
    ) throws -> Response {
        let holder = proofs.holder(request, viewer: viewer)
        let proof = FormProof(self.proofs.proof(for: holder))
        let context = Context(
            services: services, request: request, place: site.place, tenant: site.tenant, viewer: viewer,
            onOwnHost: site.onOwnHost, proof: proof, panels: program.panels,
            figures: program.figures, indicators: program.indicators, publicPages: program.publicPages)
        do {
            try allow(endpoint, context)
            if request.method == .post, !endpoint.isSealedByAddress, !proofs.accepts(request, holder: holder) {
                throw StaleForm()
            }
            guard let outcome = try endpoint.respond(context, segments: site.segments) else { throw Failure.notFound }
            let flash = request.cookies[Flashes.cookie].flatMap(flashes.opened)
            var response = try finish(outcome, context, flash)
            if outcome.isPage, response.status == 200 {
                tell(request, site, channel: outcome.channel, isOwnPeople: viewer.person != nil)
            }
            if proof.wasGiven, let fresh = holder.freshCookie {
                response.setCookie(Cookie(Proofs.cookie, fresh, secure: request.scheme == "https"))
                response.contentVersion = nil
            }
            if let moment, case .named(let page) = outcome, response.contentVersion != nil, !proof.wasGiven {
                response = response.tagged
                recent.keep(response, channel: page.channel, at: moment)
            }
            return response
        } catch {
            return errorPage(error, request, site, viewer, context)
        }
    }

    /// Who came with half a session reaches only the pages where it is completed.
    private func allow(_ endpoint: Endpoint, _ context: Context) throws {
        if let session = context.viewer.session, !session.complete {
            let free = endpoint.permission.audience == .everyone || endpoint.pattern.hasPrefix("/ingreso")
            if !free { throw Failure.signInNeeded }
        }
        guard !context.may(endpoint.permission) else { return }
        if context.viewer.person == nil { throw Failure.signInNeeded }
        // Whether another entity's back office exists is nobody's business.
        throw context.place == .office && !context.viewer.worksFor(context.tenant) ? Failure.notFound : .forbidden
    }

    private func finish(_ outcome: Outcome, _ context: Context, _ flash: Flash?) throws -> Response {
        switch outcome {
        case .page(let page):
            return framing.response(page, context, flash)
        case .named(let page):
            return try framing.response(page, context, flash)
        case .seeOther(let path, let flash):
            var response = Response.redirect(to: path)
            if let flash {
                let sealed = flashes.sealed(flash)
                response.setCookie(
                    Cookie(Flashes.cookie, sealed, maxAge: 120, secure: context.request.scheme == "https"))
            }
            return response
        case .plain(let response):
            return response
        }
    }

    /// Tells those who count of a public page that was read.
    private func tell(_ request: Request, _ site: Site, channel: String?, isOwnPeople: Bool) {
        guard !listeners.isEmpty, let tenant = site.tenant, site.place == .entity, request.method == .get else {
            return
        }
        let path = site.onOwnHost ? request.path : String(request.path.dropFirst(tenant.slug.count + 1))
        let served = ServedPage(
            services: services, tenant: tenant, path: path.isEmpty ? "/" : path, channel: channel,
            peer: request.remoteAddress, userAgent: request.headers["User-Agent"] ?? "",
            isOwnPeople: isOwnPeople, isPrefetch: request.isPrefetch, at: services.now())
        for listener in listeners { listener(served) }
    }

    private func notAllowed(_ methods: [HTTP.Method], _ request: Request, _ site: Site) -> Response {
        request.method == .options
            ? .options(methods) : framing.refusal(status: 405, request: request).methodNotAllowed(methods)
    }

    private func errorPage(
        _ error: any Error, _ request: Request, _ site: Site, _ viewer: Viewer = .anonymous, _ context: Context? = nil
    ) -> Response {
        let context =
            context
            ?? Context(
                services: services, request: request, place: site.place, tenant: site.tenant, viewer: viewer,
                onOwnHost: site.onOwnHost, proof: FormProof(""))
        let known = Trouble(error)
        if known.isInternal { log.problem("request", error, request: request.id) }
        if case .signIn = known, request.method == .get || request.method == .head {
            return .redirect(to: request.path.signInAddress)
        }
        return framing.trouble(known, context)
    }
}

/// The form's proof did not come back, or is another visitor's.
struct StaleForm: Error {}

extension Outcome {
    fileprivate var isPage: Bool {
        switch self {
        case .page, .named: true
        case .seeOther, .plain: false
        }
    }

    /// The channel of the entity's site the page belongs to.
    fileprivate var channel: String? {
        switch self {
        case .page(let page): page.channel
        case .named(let page): page.channel
        case .seeOther, .plain: nil
        }
    }
}

extension Request {
    /// Browsers say so of what they fetch before anybody asked for it (Fetch standard, `Sec-Purpose`).
    fileprivate var isPrefetch: Bool {
        let purpose = headers["Sec-Purpose"] ?? headers["Purpose"] ?? headers["X-Moz"] ?? ""
        return purpose.hasPrefix("prefetch") || purpose.hasPrefix("prerender") || purpose.hasPrefix("preview")
    }
}

extension String {
    /// The sign-in page that leads back to this path afterwards.
    fileprivate var signInAddress: String {
        let plain = utf8.map { byte in
            let isPlain =
                byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || (48...57).contains(byte)
                || (97...122).contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "/ingreso?volver=" + plain.joined()
    }
}

extension Intake {
    var limits: BodyLimits {
        switch self {
        case .form: .form
        // A letter with an accent is two bytes and travels as six characters.
        case .texts(let maximum):
            BodyLimits(total: maximum * 3 + 65_536, fields: FieldLimits(count: 500, size: maximum))
        case .files(let maximum): BodyLimits(total: maximum + 65_536, files: 4, fileSize: maximum)
        }
    }
}

extension Viewer {
    func worksFor(_ tenant: Tenant?) -> Bool {
        grants.contains { $0.entity == nil ? $0.role != .citizen : $0.entity == tenant?.code }
    }
}
