import Auth
import Calendar
import Design
import HTTP
import Platform

/// The second step at the door, and setting it up.
enum SecondFactors {
    static let ask = Route.get("ingreso", "codigo")
    static let step = Route.post("ingreso", "codigo")
    static let setUp = Route.get("ingreso", "segundo-factor")
    static let confirmation = Route.post("ingreso", "segundo-factor")
    static let removal = Route.post("cuenta", "segundo-factor", "retiro")
    static let newCodes = Route.post("cuenta", "codigos")

    static let endpoints = [
        Endpoint(.nation, ask, needs: .entering) { context, _ in try showAsk(context) },
        Endpoint(.nation, step, needs: .entering) { context, _ in try takeStep(context) },
        Endpoint(.nation, setUp, needs: .entering, waits: true) { context, _ in try showSetUp(context) },
        Endpoint(.nation, confirmation, needs: .entering) { context, _ in try confirm(context) },
        Endpoint(.nation, removal, needs: .signedIn) { context, _ in try remove(context) },
        Endpoint(.nation, newCodes, needs: .signedIn) { context, _ in try issueCodes(context) },
    ]

    /// Where the second step is asked for, and where one goes on from there.
    static func askPath(then destination: String) -> String {
        destination.isEmpty ? ask.path : ask.path + "?volver=" + QueryWord.encoded(destination)
    }

    // MARK: The step at the door

    private static func showAsk(_ context: Context) throws -> Outcome {
        let (known, session) = try entering(context)
        if session.complete { return .seeOther(Desk.show.path) }
        guard known.secondFactor != nil else { return .seeOther(setUp.path) }
        return .page(page(known, context))
    }

    private static func takeStep(_ context: Context) throws -> Outcome {
        let (known, session) = try entering(context)
        if session.complete { return .seeOther(Desk.show.path) }
        return try Sessions.again({ page(known, context, $0) }) {
            let new = NewSession(
                for: known.account.id, device: Sessions.device(context), passedSecondStep: true,
                services: context.services)
            let store = SecondFactorStore(scope: try context.nation())
            try judge(known, field: "codigo", context) {
                try store.take($0, of: known, beginning: new, replacing: session.digest)
            }
            let next = LocalPath(context.request.form["volver"])?.text ?? Desk.show.path
            var response = Sessions.redirect(to: next, with: new, context)
            response.setCookie(Sessions.knownDevice(known.account, context))
            return .plain(response)
        }
    }

    private static func page(_ known: Credentials, _ context: Context, _ mistakes: Mistakes = Mistakes()) -> Page {
        let frame = Sessions.frame(context)
        let typed = context.request.form["volver"] ?? context.request.query["volver"]
        let shown =
            frame.isDemonstration ? known.secondFactor.flatMap { TOTP.code(secret: $0.secret, at: context.now()) } : nil
        return SecondFactorPages.ask(
            destination: LocalPath(typed)?.text ?? "", demonstrationCode: shown, frame, mistakes)
    }

    // MARK: Setting it up

    private static func showSetUp(_ context: Context) throws -> Outcome {
        let (known, session) = try entering(context)
        if known.secondFactor != nil, !session.complete { return .seeOther(ask.path) }
        return .page(SecondFactorPages.setUp(try offer(known, session, context), Sessions.frame(context)))
    }

    private static func confirm(_ context: Context) throws -> Outcome {
        let (known, session) = try entering(context)
        // Who has only the password may not replace the telephone.
        if known.secondFactor != nil, !session.complete { return .seeOther(ask.path) }
        let offer = try offer(known, session, context)
        return try Sessions.again({ SecondFactorPages.setUp(offer, Sessions.frame(context), $0) }) {
            let lastStep = try provenStep(of: offer, context)
            if offer.replaces { try proveCurrent(known, context) }
            return try finish(known, SecondFactor(secret: offer.secret, lastStep: lastStep), session, context)
        }
    }

    private static func offer(_ known: Credentials, _ session: SessionReference, _ context: Context) throws
        -> SecondFactorOffer
    {
        SecondFactorOffer(
            secret: try SecondFactorStore(scope: try context.nation()).offer(to: session.digest),
            email: known.account.email, replaces: known.secondFactor != nil, isCompelled: known.isCompelled)
    }

    private static func provenStep(of offer: SecondFactorOffer, _ context: Context) throws -> Int64 {
        let typed = (context.request.form["codigo"] ?? "").filter { !$0.isWhitespace }
        let step = TOTP.verify(typed, secret: offer.secret, at: context.now(), lastUsedStep: nil)
        guard let step else {
            throw Failure.invalid([
                FieldError(
                    "codigo", "El código no corresponde. Revise la hora de su teléfono y escriba el que muestra ahora.")
            ])
        }
        return step
    }

    private static func proveCurrent(_ known: Credentials, _ context: Context) throws {
        let store = SecondFactorStore(scope: try context.nation())
        try judge(known, field: "codigo-actual", context) { try store.take($0, of: known) }
    }

    private static func finish(
        _ known: Credentials, _ factor: SecondFactor, _ session: SessionReference, _ context: Context
    ) throws -> Outcome {
        let codes = RecoveryCodes.issue(count: 10)
        let new = NewSession(
            for: known.account.id, device: Sessions.device(context), passedSecondStep: true, services: context.services)
        try SecondFactorStore(scope: try context.nation()).confirm(
            factor, codes: codes.map(\.digest), beginning: new, replacing: session.digest)
        var page = SecondFactorPages.codes(codes.map(\.code), isFirst: true)
        page.cookies = [Sessions.cookie(new, context), Sessions.knownDevice(known.account, context)]
        return .page(page)
    }

    // MARK: Afterwards

    private static func remove(_ context: Context) throws -> Outcome {
        let (known, _) = try entering(context)
        guard known.secondFactor != nil else { return .seeOther(OwnAccount.show.path) }
        if known.isCompelled {
            let words = "Su papel exige el segundo paso; puede cambiarlo, pero no quitarlo."
            return .seeOther(OwnAccount.show.path, Flash(.problem, words))
        }
        return try OwnAccount.again(context) {
            let store = SecondFactorStore(scope: try context.nation())
            try judge(known, field: "codigo-retiro", context) { try store.take($0, of: known) }
            try store.remove(of: known.account.id, by: known.account.id)
            return .seeOther(OwnAccount.show.path, Flash(.done, "Su cuenta ya no pide el segundo paso."))
        }
    }

    private static func issueCodes(_ context: Context) throws -> Outcome {
        let (known, _) = try entering(context)
        guard known.secondFactor != nil else { return .seeOther(OwnAccount.show.path) }
        return try OwnAccount.again(context) {
            let store = SecondFactorStore(scope: try context.nation())
            try judge(known, field: "codigo-codigos", context) { try store.take($0, of: known) }
            let codes = RecoveryCodes.issue(count: 10)
            try store.replaceCodes(of: known.account.id, with: codes.map(\.digest))
            return .page(SecondFactorPages.codes(codes.map(\.code), isFirst: false))
        }
    }

    // MARK: Shared

    private static func entering(_ context: Context) throws -> (Credentials, SessionReference) {
        let person = try context.person()
        let known = try AccountStore(scope: try context.nation()).credentials(id: person.id, on: context.today)
        guard let session = context.viewer.session, let known else { throw Failure.signInNeeded }
        return (known, session)
    }

    /// Counts the attempt, judges it, and forgets the count when it was right.
    private static func judge(
        _ known: Credentials, field: String, _ context: Context, _ isRight: (SecondStep) throws -> Bool
    ) throws {
        guard let step = SecondStep(context.request.form[field] ?? "") else {
            throw Failure.invalid([FieldError(field, "Escriba el código de seis cifras o uno de recuperación.")])
        }
        let attempt = Attempt(
            "codigo", account: known.account.email.text, request: context.request, services: context.services)
        let failures = FailureStore(scope: try context.nation())
        try failures.begin(attempt)
        guard try isRight(step) else {
            throw Failure.invalid([
                FieldError(field, "El código no sirve o ya se usó. Espere a que su aplicación muestre el siguiente.")
            ])
        }
        try failures.succeed(attempt)
    }
}
