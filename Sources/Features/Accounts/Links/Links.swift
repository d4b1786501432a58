import Auth
import Calendar
import Design
import HTTP
import Platform

/// Links that open once, and asking for one.
enum Links {
    static let forgot = Route.get("ingreso", "olvido")
    static let request = Route.post("ingreso", "olvido")
    static let open = Route.get("ingreso", "enlace")
    static let use = Route.post("ingreso", "enlace")

    /// The field and the query that carry the secret. A query, not a path: access logs keep paths.
    static let key = "llave"

    static let endpoints = [
        Endpoint(.nation, forgot, needs: .entering) { context, _ in
            .page(LinkPages.forgot("", Sessions.frame(context)))
        },
        Endpoint(.nation, request, needs: .entering) { context, _ in try ask(context) },
        Endpoint(.nation, open, needs: .entering) { context, _ in
            .page(try page(try found(context.request.query[key], context), context))
        },
        Endpoint(.nation, use, needs: .entering) { context, _ in try take(context) },
    ]

    static func address(_ secret: String, _ services: Services) -> String {
        services.installation.publicAddress + open.path + "?\(key)=" + secret
    }

    /// A link with what it is about.
    struct Found: Sendable {
        let link: OneTimeLink
        let secret: String
        let matter: Matter
    }

    enum Matter: Sendable {
        case firstAdministrator
        case reset(Account)
        /// With the account that the address has already, if any.
        case invitation(Invitation, place: String, known: Account?)
    }

    private static func ask(_ context: Context) throws -> Outcome {
        let typed = context.request.form["correo"]?.trimmed ?? ""
        return try Sessions.again({ LinkPages.forgot(typed, Sessions.frame(context), $0) }) {
            guard let email = EmailAddress(typed) else {
                throw Failure.invalid([FieldError("correo", "Escriba el correo completo, como ana@ejemplo.gov.co.")])
            }
            let services = context.services
            let attempt = Attempt("olvido", account: email.text, request: context.request, services: services)
            try LinkStore(scope: try context.nation()).postReset(to: email, counting: attempt) {
                .reset(link: address($0, services))
            }
            return .page(LinkPages.asked(email.text))
        }
    }

    private static func found(_ secret: String?, _ context: Context) throws -> Found {
        let secret = secret ?? ""
        let link = try LinkStore(scope: try context.nation()).find(secret: secret)
        guard let link else { throw Failure.gone(OneTimeLink.worthless) }
        guard link.opens(at: context.now()) else { throw Failure.gone(OneTimeLink.worthless) }
        return Found(link: link, secret: secret, matter: try matter(of: link, context))
    }

    private static func matter(of link: OneTimeLink, _ context: Context) throws -> Matter {
        let nation = try context.nation()
        switch link.purpose {
        case .firstAdministrator: return .firstAdministrator
        case .reset:
            guard let account = try AccountStore(scope: nation).find(id: link.subject), !account.isDisabled else {
                throw Failure.gone(OneTimeLink.worthless)
            }
            return .reset(account)
        case .invitation:
            guard let invitation = try InvitationAnswerStore(scope: nation).find(link.subject) else {
                throw Failure.gone(OneTimeLink.worthless)
            }
            let known = try AccountStore(scope: nation).credentials(email: invitation.email, on: context.today)
            return .invitation(invitation, place: place(invitation, context.services), known: known?.account)
        }
    }

    private static func place(_ invitation: Invitation, _ services: Services) -> String {
        invitation.entity.flatMap(services.tenants.tenant(code:))?.officialName ?? "Programa nacional"
    }

    private static func page(
        _ found: Found, _ context: Context, _ form: NewPerson.Form = .init(), _ mistakes: Mistakes = Mistakes()
    ) throws -> Page {
        let frame = Sessions.frame(context)
        return switch found.matter {
        case .firstAdministrator: LinkPages.firstAdministrator(found.secret, form, frame, mistakes)
        case .reset(let account): LinkPages.reset(found.secret, account, frame, mistakes)
        case .invitation(let invitation, let place, let known):
            LinkPages.invitation(found.secret, invitation, place: place, known: known, form, frame, mistakes)
        }
    }

    private static func take(_ context: Context) throws -> Outcome {
        let fields = context.request.form
        let found = try found(fields[key], context)
        let form = NewPerson.Form(name: fields["nombre"]?.trimmed ?? "", email: fields["correo"]?.trimmed ?? "")
        let emptyPage = try page(found, context, form)
        return try Sessions.again({ (try? page(found, context, form, $0)) ?? emptyPage }) {
            switch found.matter {
            case .firstAdministrator: try beginProgramme(found, form, context)
            case .reset(let account): try reset(found, account, context)
            case .invitation(let invitation, let place, let known):
                try accept(invitation, place: place, known, found, form, context)
            }
        }
    }

    private static func beginProgramme(_ found: Found, _ form: NewPerson.Form, _ context: Context) throws -> Outcome {
        let person = try newPerson(form, context)
        let (account, new) = beginning(person, context)
        try LinkStore(scope: try context.nation()).useFirst(
            found.link, account, hash: try PasswordHash.make(person.password), beginning: new)
        return .plain(Sessions.redirect(to: SecondFactors.setUp.path, with: new, context))
    }

    private static func reset(_ found: Found, _ account: Account, _ context: Context) throws -> Outcome {
        let fields = context.request.form
        let password = fields["clave"] ?? ""
        try NewPassword.check(password, repeated: fields["repetida"] ?? "", of: account)
        let services = context.services
        let notice = Letter.passwordChanged(at: context.now())
            .message(id: services.newID(), to: account.email, at: context.now())
        try LinkStore(scope: try context.nation()).useReset(
            found.link, hash: try PasswordHash.make(password), notice: notice)
        var page = LinkPages.resetDone()
        // Whoever read the message is the owner: strangers' failures shall not keep this browser waiting.
        page.cookies = [Sessions.knownDevice(account, context)]
        return .page(page)
    }

    private static func accept(
        _ invitation: Invitation, place: String, _ known: Account?, _ found: Found, _ form: NewPerson.Form,
        _ context: Context
    ) throws -> Outcome {
        let store = InvitationAnswerStore(scope: try context.nation())
        guard known == nil else {
            try store.accept(invitation, by: found.link, newcomer: nil)
            return .seeOther(
                Sessions.door.path,
                Flash(.done, "Aceptó el papel «\(invitation.role.title)» en \(place). Ya puede entrar."))
        }
        var form = form
        form.email = invitation.email.text
        let person = try newPerson(form, context)
        let (account, new) = beginning(person, context)
        try store.accept(
            invitation, by: found.link,
            newcomer: .init(account: account, passwordHash: try PasswordHash.make(person.password), session: new))
        let next = invitation.role.needsSecondFactor ? SecondFactors.setUp.path : Desk.show.path
        return .plain(Sessions.redirect(to: next, with: new, context))
    }

    private static func newPerson(_ form: NewPerson.Form, _ context: Context) throws -> NewPerson {
        let fields = context.request.form
        return try NewPerson(form, password: fields["clave"] ?? "", repeated: fields["repetida"] ?? "")
    }

    private static func beginning(_ person: NewPerson, _ context: Context) -> (Account, NewSession) {
        let services = context.services
        let account = Account(
            id: services.newID(), email: person.email, name: person.name.text, createdAt: context.now(), disabledAt: nil
        )
        let new = NewSession(
            for: account.id, device: Sessions.device(context), passedSecondStep: false, services: services)
        return (account, new)
    }
}
