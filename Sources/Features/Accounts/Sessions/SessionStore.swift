import Auth
import Calendar
import Database
import Platform

/// Sessions: begun, found at each request, listed by their owner and ended.
struct SessionStore {
    let scope: NationScope

    private var services: Services { scope.services }

    /// Who comes with this secret, or nil. One query, whatever the roles.
    func visitor(digest: String) throws -> Visitor? {
        let rows = try scope.read { reading in
            try reading.rows(
                """
                SELECT s.id, s.account_id, s.device, s.created_at, s.last_seen_at, s.expires_at, s.second_step,
                    a.name, a.email, CASE WHEN a.totp_secret IS NULL THEN 0 ELSE 1 END,
                    \(splice: GrantStore.columns)
                FROM account_session s
                JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
                LEFT JOIN account_grant g ON g.account_id = a.id AND g.revoked_at IS NULL
                WHERE s.digest = \(digest)
                """)
        }
        guard let first = rows.first else { return nil }
        return Visitor(
            session: Self.session(first, digest: digest),
            person: Person(id: first.text(1), name: first.text(7), email: first.text(8)),
            hasSecondFactor: first.int(9) == 1, grants: rows.compactMap { GrantStore.record($0, from: 10) })
    }

    /// Notes that the session was used. Losing one of these marks harms nobody.
    func markSeen(_ session: Session) throws {
        let now = services.now().milliseconds
        _ = try scope.write { writing in
            try writing.run("UPDATE account_session SET last_seen_at = \(now) WHERE digest = \(session.digest)")
        }
    }

    func ofAccount(_ id: String) throws -> [Session] {
        let now = services.now()
        return try scope.read { reading in
            try reading.rows(
                """
                SELECT id, account_id, device, created_at, last_seen_at, expires_at, second_step, digest
                FROM account_session WHERE account_id = \(id) ORDER BY last_seen_at DESC, id
                """
            ).map { Self.session($0, digest: $0.text(7)) }
        }.filter { $0.isAlive(at: now) }
    }

    /// Begins a session in place of the one the browser came with, if any: an id that was known before is worth nothing
    /// afterwards.
    func begin(_ new: NewSession, replacing old: String?, clearing keys: [AttemptKey] = []) throws {
        let now = services.now()
        try scope.write { writing in
            for key in keys { try FailureStore.succeed(key, in: writing) }
            try Self.begin(new, replacing: old, at: now, in: writing)
        }
    }

    /// Ends the session a person came with.
    func end(digest: String, by actor: String) throws {
        let now = services.now()
        try scope.write { writing in
            guard try writing.run("DELETE FROM account_session WHERE digest = \(digest)") == 1 else { return }
            try Audit.record(Deed(actor: actor, "session.ended", subject: "account/\(actor)"), at: now, in: writing)
        }
    }

    /// Ends one of a person's own sessions.
    /// - Throws: `notFound` when it is somebody else's.
    func end(id: String, of account: String) throws {
        let now = services.now()
        try scope.write { writing in
            let ended = try writing.run("DELETE FROM account_session WHERE id = \(id) AND account_id = \(account)")
            guard ended == 1 else { throw Failure.notFound }
            let deed = Deed(actor: account, "session.ended", subject: "account/\(account)", detail: id)
            try Audit.record(deed, at: now, in: writing)
        }
    }

    /// Ends all sessions of a person but the one they are in.
    func endOthers(of account: String, except digest: String) throws {
        let now = services.now()
        try scope.write { writing in
            try Self.endAll(of: account, except: digest, in: writing)
            let deed = Deed(actor: account, "session.others-ended", subject: "account/\(account)")
            try Audit.record(deed, at: now, in: writing)
        }
    }

    /// Forgets what is over: sessions, attempts nobody repeated, old links.
    func sweep() throws {
        let now = services.now()
        try scope.write { writing in
            try writing.run(
                """
                DELETE FROM account_session WHERE expires_at <= \(now.milliseconds)
                    OR last_seen_at <= \((now - SessionRules.idle).milliseconds)
                """)
            try FailureStore.forget(at: now, in: writing)
            try LinkStore.sweep(at: now, in: writing)
        }
    }
}

/// Parts of larger changes, inside the caller's transaction.
extension SessionStore {
    static func begin(_ new: NewSession, replacing old: String?, at now: Instant, in writing: Writing) throws {
        if let old { try writing.run("DELETE FROM account_session WHERE digest = \(old)") }
        let session = new.session
        try writing.run(
            """
            INSERT INTO account_session
                (digest, id, account_id, device, created_at, last_seen_at, expires_at, second_step)
            VALUES (\(session.digest), \(session.id), \(session.accountID), \(session.device),
                \(session.createdAt.milliseconds), \(session.lastSeenAt.milliseconds),
                \(session.expiresAt.milliseconds), \(session.passedSecondStep ? 1 : 0))
            """)
        let account = session.accountID
        let deed = Deed(actor: account, "session.began", subject: "account/\(account)", detail: session.id)
        try Audit.record(deed, at: now, in: writing)
    }

    static func endAll(of account: String, except digest: String?, in writing: Writing) throws {
        try writing.run(
            "DELETE FROM account_session WHERE account_id = \(account) AND digest <> \(digest ?? "")")
    }

    private static func session(_ row: Row, digest: String) -> Session {
        Session(
            id: row.text(0), digest: digest, accountID: row.text(1), device: row.text(2),
            createdAt: Instant(milliseconds: Int64(row.int(3))),
            lastSeenAt: Instant(milliseconds: Int64(row.int(4))),
            expiresAt: Instant(milliseconds: Int64(row.int(5))), passedSecondStep: row.int(6) == 1)
    }
}
