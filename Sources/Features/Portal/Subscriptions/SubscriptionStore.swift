import Auth
import Calendar
import Crypto
import Database
import Entities
import Platform

/// Subscriptions of one entity's site. What an address asked for is known only after its owner confirmed it; what was
/// not confirmed, and everything of who left, is erased with the messages it went in.
struct SubscriptionStore {
    let entity: EntityScope

    private var services: Services { entity.services }

    /// Sends a link to confirm, unless the address was written to too often. Whoever asks learns nothing of it.
    /// - Throws: `tooMany` where one peer asks too often.
    func ask(
        _ email: String, channels: [String], peer: String, letter: @escaping @Sendable (_ secret: String) -> Letter
    ) throws {
        let (now, token, id) = (services.now(), OneTimeToken.issue(), services.newID())
        let isWelcome = try entity.write { writing -> Bool in
            guard try attempts("puesto|\(peer)", at: now, writing) <= Subscription.dailyRequests else { return false }
            guard try attempts("correo|\(email)", at: now, writing) <= Subscription.dailyMails else { return true }
            try writing.run(
                """
                INSERT INTO subscription_link (entity_id, digest, email, channels, message_id, until_at)
                VALUES (\(entity.code), \(token.digest), \(email), \(channels.joined(separator: " ")), \(id),
                    \((now + Subscription.linkLife).milliseconds))
                """)
            try Outbox.post(letter(token.secret).message(id: id, to: email, at: now), in: writing)
            return true
        }
        guard isWelcome else { throw Failure.tooMany(.seconds(24 * 3600)) }
    }

    /// How often something was tried within a day; keyed digests, so that the table names nobody.
    private func attempts(_ words: String, at now: Instant, _ writing: Writing) throws -> Int {
        let key = Hex.encode(HMAC.sha256(key: services.installation.secret, message: Array(words.utf8)))
        let old = (now - .seconds(24 * 3600)).milliseconds
        return try writing.value(
            """
            INSERT INTO subscription_attempt (attempt_key, attempts, first_at) VALUES (\(key), 1, \(now.milliseconds))
            ON CONFLICT (attempt_key) DO UPDATE SET
                attempts = CASE WHEN subscription_attempt.first_at < \(old) THEN 1
                    ELSE subscription_attempt.attempts + 1 END,
                first_at = CASE WHEN subscription_attempt.first_at < \(old) THEN excluded.first_at
                    ELSE subscription_attempt.first_at END
            RETURNING attempts
            """) ?? 1
    }

    /// Whether a link to confirm still opens.
    func opens(_ secret: String) throws -> Bool {
        let now = services.now().milliseconds
        return try entity.read { reading in
            try reading.row(
                """
                SELECT 1 FROM subscription_link WHERE entity_id = \(entity.code)
                    AND digest = \(OneTimeToken.digest(of: secret)) AND until_at > \(now)
                """) != nil
        }
    }

    /// Takes what the link carries: a new subscription, or other channels for one there is.
    /// - Throws: `gone` for a link that was used or is too old.
    func confirm(_ secret: String) throws {
        let (now, id) = (services.now(), services.newID())
        let digest = OneTimeToken.digest(of: secret)
        try entity.write { writing in
            let link = try writing.first(
                """
                SELECT email, channels, message_id FROM subscription_link
                WHERE entity_id = \(entity.code) AND digest = \(digest) AND until_at > \(now.milliseconds)
                """
            ) { (email: $0.text(0), channels: $0.text(1), message: $0.text(2)) }
            guard let link else { throw Failure.gone("Este enlace ya se usó o venció. Puede suscribirse otra vez.") }
            let kept: String? = try writing.value(
                """
                INSERT INTO subscription (entity_id, id, email, channels, confirmed_at, told_until, told_day)
                VALUES (\(entity.code), \(id), \(link.email), \(link.channels), \(now.milliseconds),
                    \(now.milliseconds), \(now.day.iso))
                ON CONFLICT (entity_id, email) DO UPDATE SET channels = excluded.channels
                RETURNING id
                """)
            try writing.run(
                "DELETE FROM subscription_link WHERE entity_id = \(entity.code) AND digest = \(digest)")
            try noteMessage(link.message, of: kept ?? id, at: now, writing)
            try record("subscription.confirmed", kept ?? id, at: now, writing)
        }
    }

    /// Erases the subscription, every message it was told in and whatever its address asked besides.
    func end(_ id: String) throws {
        let now = services.now()
        try entity.write { writing in
            let email: String? = try writing.value(
                "SELECT email FROM subscription WHERE entity_id = \(entity.code) AND id = \(id)")
            guard let email else { return }
            let messages = try writing.all(
                """
                SELECT message_id FROM subscription_message
                WHERE entity_id = \(entity.code) AND subscription_id = \(id)
                UNION ALL
                SELECT message_id FROM subscription_link WHERE entity_id = \(entity.code) AND email = \(email)
                """
            ) { $0.text(0) }
            try Outbox.forget(messages, in: writing)
            try writing.run(
                "DELETE FROM subscription_message WHERE entity_id = \(entity.code) AND subscription_id = \(id)")
            try writing.run("DELETE FROM subscription_link WHERE entity_id = \(entity.code) AND email = \(email)")
            try writing.run("DELETE FROM subscription WHERE entity_id = \(entity.code) AND id = \(id)")
            try record("subscription.ended", id, at: now, writing)
        }
    }

    /// Notes that somebody was told everything until now, with the message if there was something to tell.
    func told(_ id: String, _ message: OutboxMessage?, at now: Instant, in writing: Writing) throws {
        let kept = try writing.run(
            """
            UPDATE subscription SET told_until = \(now.milliseconds), told_day = \(now.day.iso)
            WHERE entity_id = \(entity.code) AND id = \(id)
            """)
        // Who left meanwhile is not written to.
        guard kept == 1, let message else { return }
        try Outbox.post(message, in: writing)
        try noteMessage(message.id, of: id, at: now, writing)
    }

    /// Links nobody opened in time, with the address they went to.
    func forgetOld(at now: Instant, in writing: Writing) throws {
        let messages = try writing.all(
            """
            SELECT message_id FROM subscription_link
            WHERE entity_id = \(entity.code) AND until_at <= \(now.milliseconds) LIMIT 500
            """
        ) { $0.text(0) }
        try Outbox.forget(messages, in: writing)
        try writing.run(
            "DELETE FROM subscription_link WHERE entity_id = \(entity.code) AND message_id IN \(list: messages)")
    }

    private func noteMessage(_ message: String, of id: String, at now: Instant, _ writing: Writing) throws {
        try writing.run(
            """
            INSERT INTO subscription_message (entity_id, message_id, subscription_id, at)
            VALUES (\(entity.code), \(message), \(id), \(now.milliseconds))
            ON CONFLICT (entity_id, message_id) DO NOTHING
            """)
    }

    /// The audit names no person.
    private func record(_ action: String, _ id: String, at now: Instant, _ writing: Writing) throws {
        try Audit.record(
            Deed(actor: "[public]", action, subject: "subscription/\(id)"), chain: entity.code, at: now, in: writing)
    }
}
