import Auth
import Calendar
import Database
import Platform

/// Secrets of the second factor, the codes taken, and the codes for the day the telephone is lost.
struct SecondFactorStore {
    let scope: NationScope

    private var services: Services { scope.services }

    /// The secret offered to this session; made at its first look and kept until it is confirmed.
    func offer(to session: String) throws -> String {
        let fresh = TOTP.newSecret()
        let secret = try scope.write { writing in
            try writing.row(
                """
                UPDATE account_session SET totp_offer = COALESCE(totp_offer, \(fresh)) WHERE digest = \(session)
                RETURNING totp_offer
                """
            ).map { $0.text(0) }
        }
        guard let secret else { throw Failure.signInNeeded }
        return secret
    }

    /// Takes a second step and begins the complete session; codes are worth something once.
    /// - Returns: false when the code does not count, also because it was taken a moment before.
    func take(_ step: SecondStep, of known: Credentials, beginning new: NewSession, replacing old: String) throws
        -> Bool
    {
        let now = services.now()
        return try scope.write { writing in
            guard try Self.spend(step, of: known, at: now, in: writing) else { return false }
            try SessionStore.begin(new, replacing: old, at: now, in: writing)
            return true
        }
    }

    /// Takes a second step within a session that is complete already, before something that matters.
    func take(_ step: SecondStep, of known: Credentials) throws -> Bool {
        let now = services.now()
        return try scope.write { try Self.spend(step, of: known, at: now, in: $0) }
    }

    /// Makes the offered secret the account's. Other sessions end, this one begins anew.
    /// - Throws: `conflict` when the offer was taken meanwhile.
    func confirm(_ factor: SecondFactor, codes: [String], beginning new: NewSession, replacing old: String) throws {
        let now = services.now()
        let id = new.session.accountID
        try scope.write { writing in
            let taken = try writing.run(
                """
                UPDATE account_session SET totp_offer = NULL
                WHERE digest = \(old) AND account_id = \(id) AND totp_offer = \(factor.secret)
                """)
            guard taken == 1 else { throw Failure.conflict("Ese código QR ya se usó. Empiece de nuevo.") }
            try Self.set(factor, of: id, in: writing)
            try Self.replaceCodes(of: id, with: codes, in: writing)
            try SessionStore.endAll(of: id, except: nil, in: writing)
            try SessionStore.begin(new, replacing: nil, at: now, in: writing)
            try Audit.record(Deed(actor: id, "second-factor.set", subject: "account/\(id)"), at: now, in: writing)
        }
    }

    func remove(of id: String, by actor: String) throws {
        let now = services.now()
        try scope.write { writing in
            try Self.set(nil, of: id, in: writing)
            try Self.replaceCodes(of: id, with: [], in: writing)
            try Audit.record(
                Deed(actor: actor, "second-factor.removed", subject: "account/\(id)"), at: now, in: writing)
        }
    }

    func replaceCodes(of id: String, with digests: [String]) throws {
        let now = services.now()
        try scope.write { writing in
            try Self.replaceCodes(of: id, with: digests, in: writing)
            try Audit.record(Deed(actor: id, "recovery-codes.issued", subject: "account/\(id)"), at: now, in: writing)
        }
    }

    func unusedCodes(of id: String) throws -> Int {
        try scope.read { reading in
            try reading.row("SELECT COUNT(*) FROM recovery_code WHERE account_id = \(id) AND used_at IS NULL")
        }?.int(0) ?? 0
    }
}

/// Parts of larger changes, inside the caller's transaction.
extension SecondFactorStore {
    static func set(_ factor: SecondFactor?, of id: String, in writing: Writing) throws {
        try writing.run(
            """
            UPDATE account SET totp_secret = \(factor?.secret), totp_last_step = \(factor?.lastStep) WHERE id = \(id)
            """)
    }

    static func replaceCodes(of id: String, with digests: [String], in writing: Writing) throws {
        try writing.run("DELETE FROM recovery_code WHERE account_id = \(id)")
        for digest in digests {
            try writing.run("INSERT INTO recovery_code (account_id, digest) VALUES (\(id), \(digest))")
        }
    }

    /// The condition of each update decides: of two that bring the same code at once, one finds nothing to change.
    private static func spend(_ step: SecondStep, of known: Credentials, at now: Instant, in writing: Writing) throws
        -> Bool
    {
        let id = known.account.id
        switch step {
        case .code(let code):
            guard let factor = known.secondFactor,
                let step = TOTP.verify(code, secret: factor.secret, at: now, lastUsedStep: factor.lastStep)
            else { return false }
            return try writing.run(
                """
                UPDATE account SET totp_last_step = \(step)
                WHERE id = \(id) AND totp_secret = \(factor.secret)
                    AND (totp_last_step IS NULL OR totp_last_step < \(step))
                """) == 1
        case .recovery(let digest):
            let spent = try writing.run(
                """
                UPDATE recovery_code SET used_at = \(now.milliseconds)
                WHERE account_id = \(id) AND digest = \(digest) AND used_at IS NULL
                """)
            guard spent == 1 else { return false }
            try Audit.record(Deed(actor: id, "recovery-code.used", subject: "account/\(id)"), at: now, in: writing)
            return true
        }
    }
}
