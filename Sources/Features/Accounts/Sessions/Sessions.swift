import Auth
import Calendar
import Design
import HTTP
import Platform

/// Entering and leaving. All of it stands under `/ingreso`, the only pages that half a session reaches.
enum Sessions {
    static let door = Route.get("ingreso")
    static let entry = Route.post("ingreso")
    static let exit = Route.post("ingreso", "salida")

    static let endpoints = [
        Endpoint(.nation, door, needs: .everyone) { context, _ in try form(context) },
        Endpoint(.nation, entry, needs: .everyone) { context, _ in try enter(context) },
        Endpoint(.nation, exit, needs: .everyone) { context, _ in try leave(context) },
    ]

    /// Who comes with this request. One query; now and then a durable write that says when the session was last seen.
    static func identify(_ visit: Visit) throws -> Viewer {
        guard let digest = digest(visit.request) else { return .anonymous }
        let store = SessionStore(scope: visit.services.nation)
        let now = visit.services.now()
        guard let visitor = try store.visitor(digest: digest), visitor.session.isAlive(at: now) else {
            return .anonymous
        }
        // A full disk must not keep people from reading.
        if visitor.session.wantsSeenMark(at: now) { try? store.markSeen(visitor.session) }
        return visitor.viewer(on: now.day)
    }

    /// Under which the session a request claims to have would be stored.
    static func digest(_ request: Request) -> String? {
        guard let secret = request.cookie(SessionRules.cookieName), secret.utf8.count <= 100 else { return nil }
        return OneTimeToken.digest(of: secret)
    }

    private static func form(_ context: Context) throws -> Outcome {
        var form = SignIn.Form()
        form.destination = LocalPath(context.request.query["volver"])?.text ?? ""
        guard let session = context.viewer.session else { return .page(SessionPages.signIn(form, frame(context))) }
        return .seeOther(session.complete ? destination(form) : SecondFactors.askPath(then: form.destination))
    }

    private static func enter(_ context: Context) throws -> Outcome {
        let form = SignIn.Form(context.request.form)
        return try again({ SessionPages.signIn(form, frame(context), $0) }) {
            let (known, attempt) = try SignIn(services: context.services, request: context.request).credentials(form)
            let new = NewSession(
                for: known.account.id, device: device(context), passedSecondStep: false, services: context.services)
            try SessionStore(scope: try context.nation()).begin(
                new, replacing: context.viewer.session?.digest, clearing: attempt.keys)
            let next = known.needsSecondStep ? SecondFactors.askPath(then: form.destination) : destination(form)
            var response = redirect(to: next, with: new, context)
            if !known.needsSecondStep { response.setCookie(knownDevice(known.account, context)) }
            return .plain(response)
        }
    }

    private static func leave(_ context: Context) throws -> Outcome {
        if let session = context.viewer.session {
            let actor = context.viewer.person?.id ?? ""
            try SessionStore(scope: try context.nation()).end(digest: session.digest, by: actor)
        }
        var response = Response.redirect(to: "/")
        response.setCookie(SessionRules.endedCookie(secure: isSecure(context)))
        return .plain(response)
    }

    private static func destination(_ form: SignIn.Form) -> String {
        form.destination.isEmpty ? Desk.show.path : form.destination
    }
}

/// What every way in shares.
extension Sessions {
    static func redirect(to path: String, with new: NewSession, _ context: Context) -> Response {
        var response = Response.redirect(to: path)
        response.setCookie(cookie(new, context))
        return response
    }

    static func cookie(_ new: NewSession, _ context: Context) -> Cookie {
        SessionRules.cookie(new.secret, secure: isSecure(context))
    }

    static func knownDevice(_ account: Account, _ context: Context) -> Cookie {
        KnownDevice.cookie(
            for: account.email, secure: isSecure(context), secret: context.services.installation.secret)
    }

    static func device(_ context: Context) -> String {
        String(Device.name(userAgent: context.request.headers["User-Agent"]).prefix(SessionRules.deviceLength))
    }

    static func isSecure(_ context: Context) -> Bool { context.request.scheme == "https" }

    static func frame(_ context: Context) -> FormFrame {
        FormFrame(proof: context.formProof, isDemonstration: context.services.installation.isDemonstration)
    }
}

/// What the pages with forms need besides their content.
struct FormFrame: Sendable {
    let proof: String
    let isDemonstration: Bool
}

/// What is wrong with a form that comes back: the errors beside their fields, or a wait.
struct Mistakes: Sendable {
    var errors: [FieldError] = []
    /// When attempts are taken again.
    var waitUntil: Instant?

    subscript(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}

extension Sessions {
    /// Answers, or shows the form again with what was typed and what is wrong with it.
    static func again(_ page: (Mistakes) -> Page, _ body: () throws -> Outcome) throws -> Outcome {
        do {
            return try body()
        } catch Failure.invalid(let errors) {
            return .page(page(Mistakes(errors: errors)).with(status: 422))
        } catch let wait as MustWait {
            return .page(page(Mistakes(waitUntil: wait.until)).with(status: 429))
        }
    }
}

extension Page {
    func with(status: Int) -> Page {
        var page = self
        page.status = status
        return page
    }
}
