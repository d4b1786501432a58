import Auth
import Calendar
import Database
import Design
import Platform

/// Links that open once.
struct LinkStore {
    let scope: NationScope

    private var services: Services { scope.services }

    func find(secret: String) throws -> OneTimeLink? {
        let digest = OneTimeToken.digest(of: secret)
        return try scope.read { reading in
            try reading.row(
                "SELECT digest, purpose, subject, expires_at, used_at FROM one_time_link WHERE digest = \(digest)")
        }.flatMap(Self.link)
    }

    /// A link for the first administrator. Earlier ones that nobody used open nothing any more.
    /// - Throws: `conflict` when somebody runs the programme already and `again` is not asked for.
    func issueFirst(again: Bool) throws -> String {
        let now = services.now()
        return try scope.write { writing in
            let exists = try !GrantStore.administrators(at: now, in: writing).isEmpty
            if exists, !again {
                throw Failure.conflict("Ya hay una cuenta de administración nacional. Con --again se hace otro enlace.")
            }
            let secret = try Self.issue(.firstAdministrator, subject: "", at: now, in: writing)
            try Audit.record(Deed(actor: "[gelt account]", "link.first", subject: "link"), at: now, in: writing)
            return secret
        }
    }

    /// A link to set a new password, for the operator to hand over.
    func issueReset(for account: String, by actor: String) throws -> String {
        let now = services.now()
        return try scope.write { writing in
            let secret = try Self.issue(.reset, subject: account, at: now, in: writing)
            let deed = Deed(actor: actor, "link.reset", subject: "account/\(account)")
            try Audit.record(deed, at: now, in: writing)
            return secret
        }
    }

    /// Counts the request and, where the address has an active account, posts the link. One write either way, so that
    /// the time of the answer tells nothing.
    func postReset(to email: EmailAddress, counting attempt: Attempt, write: @escaping @Sendable (String) -> Letter)
        throws
    {
        let (now, messageID) = (services.now(), services.newID())
        try scope.write { writing in
            for key in attempt.keys { try FailureStore.count(key, at: now, in: writing) }
            let account = try AccountStore.find("email = \(email.text) AND disabled_at IS NULL", in: writing)
            guard let account else { return }
            let secret = try Self.issue(.reset, subject: account.id, at: now, in: writing)
            try Outbox.post(write(secret).message(id: messageID, to: email, at: now), in: writing)
            let deed = Deed(actor: account.id, "link.reset", subject: "account/\(account.id)")
            try Audit.record(deed, at: now, in: writing)
        }
    }

    /// The first administrator enters: account, role and session, all or nothing.
    func useFirst(_ link: OneTimeLink, _ account: Account, hash: String, beginning new: NewSession) throws {
        let now = services.now()
        let grantID = services.newID()
        try scope.write { writing in
            try Self.spend(link, at: now, in: writing)
            let known = try AccountStore.find("email = \(account.email.text)", in: writing)
            guard known == nil else { throw Failure.invalid([Self.takenAddress]) }
            try AccountStore.insert(account, passwordHash: hash, in: writing)
            let deed = Deed(actor: account.id, "account.created", subject: "account/\(account.id)")
            try Audit.record(deed, at: now, in: writing)
            let grant = GrantRecord(
                id: grantID, accountID: account.id, role: .nationalAdministrator, entity: nil, until: nil)
            try GrantStore.insert(grant, by: account.id, at: now, in: writing)
            try SessionStore.begin(new, replacing: nil, at: now, in: writing)
        }
    }

    /// Sets the new password. Every session ends, and failed attempts against the account are forgotten.
    func useReset(_ link: OneTimeLink, hash: String, notice: OutboxMessage) throws {
        let now = services.now()
        try scope.write { writing in
            try Self.spend(link, at: now, in: writing)
            try AccountStore.setPassword(hash, of: link.subject, in: writing)
            try SessionStore.endAll(of: link.subject, except: nil, in: writing)
            try Outbox.post(notice, in: writing)
            let deed = Deed(actor: link.subject, "account.password-reset", subject: "account/\(link.subject)")
            try Audit.record(deed, at: now, in: writing)
        }
    }

    private static let takenAddress = FieldError("correo", "Ese correo ya tiene una cuenta. Escriba otro.")
}

/// Parts of larger changes, inside the caller's transaction.
extension LinkStore {
    /// Makes a link; the ones made before for the same thing open nothing any more.
    static func issue(_ purpose: OneTimeLink.Purpose, subject: String, at now: Instant, in writing: Writing) throws
        -> String
    {
        try void(purpose, subject: subject, in: writing)
        let token = OneTimeToken.issue()
        try writing.run(
            """
            INSERT INTO one_time_link (digest, purpose, subject, created_at, expires_at)
            VALUES (\(token.digest), \(purpose.rawValue), \(subject), \(now.milliseconds),
                \((now + purpose.lasts).milliseconds))
            """)
        return token.secret
    }

    static func void(_ purpose: OneTimeLink.Purpose, subject: String, in writing: Writing) throws {
        try writing.run(
            """
            DELETE FROM one_time_link
            WHERE purpose = \(purpose.rawValue) AND subject = \(subject) AND used_at IS NULL
            """)
    }

    /// Uses the link up. Of two who try at once, one fails.
    /// - Throws: `gone`.
    static func spend(_ link: OneTimeLink, at now: Instant, in writing: Writing) throws {
        let spent = try writing.run(
            """
            UPDATE one_time_link SET used_at = \(now.milliseconds)
            WHERE digest = \(link.digest) AND used_at IS NULL AND expires_at > \(now.milliseconds)
            """)
        guard spent == 1 else { throw Failure.gone(OneTimeLink.worthless) }
    }

    static func sweep(at now: Instant, in writing: Writing) throws {
        let old = (now - .seconds(30 * 24 * 3600)).milliseconds
        try writing.run("DELETE FROM one_time_link WHERE expires_at < \(old)")
    }

    private static func link(_ row: Row) -> OneTimeLink? {
        guard let purpose = OneTimeLink.Purpose(rawValue: row.text(1)) else { return nil }
        return OneTimeLink(
            digest: row.text(0), purpose: purpose, subject: row.text(2),
            expiresAt: Instant(milliseconds: Int64(row.int(3))),
            usedAt: row.intOrNil(4).map { Instant(milliseconds: Int64($0)) })
    }
}

extension OneTimeLink {
    static let worthless = "Este enlace ya se usó, venció o fue reemplazado por otro más nuevo. Pida uno nuevo."
}
