import Auth
import Calendar
import Design
import HTTP
import Platform

/// A person's own account: name, password, second step, sessions.
enum OwnAccount {
    static let show = Route.get("cuenta")
    static let name = Route.post("cuenta", "nombre")
    static let password = Route.post("cuenta", "clave")
    static let endSession = Route.post("cuenta", "sesiones").text("sesion").then("cierre")
    static let endOthers = Route.post("cuenta", "sesiones", "cierre")

    static let endpoints = [
        Endpoint(.nation, show, needs: .signedIn) { context, _ in .page(OwnAccountPages.show(try view(context))) },
        Endpoint(.nation, name, needs: .signedIn) { context, _ in try rename(context) },
        Endpoint(.nation, password, needs: .signedIn) { context, _ in try changePassword(context) },
        Endpoint(.nation, endSession, needs: .signedIn) { try end($0, $1) },
        Endpoint(.nation, endOthers, needs: .signedIn) { context, _ in try endOthers(context) },
    ]

    /// Answers, or shows the account again with what is wrong beside its field.
    static func again(_ context: Context, _ body: () throws -> Outcome) throws -> Outcome {
        let view = try view(context)
        return try Sessions.again({ OwnAccountPages.show(view.with($0)) }, body)
    }

    private static func view(_ context: Context) throws -> OwnAccountView {
        let nation = try context.nation()
        let (known, digest) = try current(context)
        let hasSecondFactor = known.secondFactor != nil
        return OwnAccountView(
            account: known.account, hasPassword: known.passwordHash != nil, hasSecondFactor: hasSecondFactor,
            isCompelled: known.isCompelled,
            unusedCodes: hasSecondFactor ? try SecondFactorStore(scope: nation).unusedCodes(of: known.account.id) : 0,
            sessions: try SessionStore(scope: nation).ofAccount(known.account.id), currentDigest: digest,
            typedName: context.request.form["nombre"] ?? known.account.name, mistakes: Mistakes(),
            frame: Sessions.frame(context))
    }

    private static func current(_ context: Context) throws -> (Credentials, String) {
        let person = try context.person()
        let known = try AccountStore(scope: try context.nation()).credentials(id: person.id, on: context.today)
        guard let known, let session = context.viewer.session else { throw Failure.signInNeeded }
        return (known, session.digest)
    }

    private static func rename(_ context: Context) throws -> Outcome {
        try again(context) {
            guard let name = PersonName(context.request.form["nombre"] ?? "") else {
                throw Failure.invalid([FieldError("nombre", "Escriba su nombre y sus apellidos.")])
            }
            try AccountStore(scope: try context.nation()).rename(try context.person().id, to: name)
            return .seeOther(show.path, Flash(.done, "Su nombre quedó guardado."))
        }
    }

    private static func changePassword(_ context: Context) throws -> Outcome {
        try again(context) {
            let (known, digest) = try current(context)
            try proveCurrent(known, context)
            let fields = context.request.form
            let fresh = fields["clave"] ?? ""
            try NewPassword.check(fresh, repeated: fields["repetida"] ?? "", of: known.account)
            try AccountStore(scope: try context.nation()).setPassword(
                try PasswordHash.make(fresh), of: known.account.id, keeping: digest)
            return .seeOther(show.path, Flash(.done, "Su contraseña cambió. Cerramos sus otras sesiones."))
        }
    }

    /// Whoever finds a browser open must not be able to take the account over.
    private static func proveCurrent(_ known: Credentials, _ context: Context) throws {
        let attempt = Attempt(
            "clave-propia", account: known.account.email.text, request: context.request, services: context.services)
        let failures = FailureStore(scope: try context.nation())
        try failures.begin(attempt)
        guard PasswordHash.verify(context.request.form["clave-actual"] ?? "", against: known.passwordHash) else {
            throw Failure.invalid([FieldError("clave-actual", "Esa no es su contraseña de hoy.")])
        }
        try failures.succeed(attempt)
    }

    private static func end(_ context: Context, _ id: String) throws -> Outcome {
        try SessionStore(scope: try context.nation()).end(id: id, of: try context.person().id)
        return .seeOther(show.path, Flash(.done, "Cerramos esa sesión."))
    }

    private static func endOthers(_ context: Context) throws -> Outcome {
        let digest = context.viewer.session?.digest ?? ""
        try SessionStore(scope: try context.nation()).endOthers(of: try context.person().id, except: digest)
        return .seeOther(show.path, Flash(.done, "Cerramos sus otras sesiones. Solo queda esta."))
    }
}

/// What the page of one's own account shows.
struct OwnAccountView: Sendable {
    let account: Account
    let hasPassword: Bool
    let hasSecondFactor: Bool
    let isCompelled: Bool
    let unusedCodes: Int
    let sessions: [Session]
    let currentDigest: String
    let typedName: String
    var mistakes: Mistakes
    let frame: FormFrame

    func with(_ mistakes: Mistakes) -> OwnAccountView {
        var view = self
        view.mistakes = mistakes
        return view
    }
}
