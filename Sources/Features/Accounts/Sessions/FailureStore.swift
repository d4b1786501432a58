import Calendar
import Database
import Platform

/// Thrown inside the counting transaction, so that an attempt that has to wait counts nowhere.
struct MustWait: Error {
    let until: Instant
}

/// Counts failed attempts. An attempt is counted before it is judged: a hundred guesses sent at once find the same
/// waits as a hundred sent one after the other.
struct FailureStore {
    let scope: NationScope

    /// Counts the attempt.
    /// - Throws: `MustWait` while an earlier failure still has to be waited out.
    func begin(_ attempt: Attempt) throws {
        let now = scope.services.now()
        try scope.write { writing in
            for key in attempt.keys { try Self.count(key, at: now, in: writing) }
        }
    }

    /// Takes the counted attempt back: it was right.
    func succeed(_ attempt: Attempt) throws {
        try scope.write { writing in
            for key in attempt.keys { try Self.succeed(key, in: writing) }
        }
    }

    static func count(_ key: AttemptKey, at now: Instant, in writing: Writing) throws {
        let forgotten = (now - AttemptKey.memory).milliseconds
        let row = try writing.row(
            """
            INSERT INTO sign_in_failure (attempt_key, failures, last_at, blocked_until)
            VALUES (\(key.digest), 1, \(now.milliseconds), 0)
            ON CONFLICT (attempt_key) DO UPDATE SET
                failures = CASE WHEN sign_in_failure.last_at < \(forgotten) THEN 1
                    ELSE sign_in_failure.failures + 1 END,
                last_at = excluded.last_at
            WHERE sign_in_failure.blocked_until <= \(now.milliseconds)
            RETURNING failures
            """)
        guard let row else { throw MustWait(until: try blockedUntil(key, in: writing) ?? now) }
        let until = now + key.wait(afterFailures: row.int(0))
        try writing.run(
            "UPDATE sign_in_failure SET blocked_until = \(until.milliseconds) WHERE attempt_key = \(key.digest)")
    }

    /// Right attempts clear the counter of their account or device. A shared address only gets its one attempt back:
    /// otherwise a guesser with one good account could wipe the counter at will.
    static func succeed(_ key: AttemptKey, in writing: Writing) throws {
        if key.tolerated == 0 {
            try writing.run("DELETE FROM sign_in_failure WHERE attempt_key = \(key.digest)")
        } else {
            try writing.run(
                """
                UPDATE sign_in_failure SET failures = failures - 1
                WHERE attempt_key = \(key.digest) AND failures > 0
                """)
        }
    }

    static func forget(at now: Instant, in writing: Writing) throws {
        let old = (now - AttemptKey.memory).milliseconds
        try writing.run(
            "DELETE FROM sign_in_failure WHERE last_at < \(old) AND blocked_until <= \(now.milliseconds)")
    }

    private static func blockedUntil(_ key: AttemptKey, in writing: Writing) throws -> Instant? {
        try writing.row("SELECT blocked_until FROM sign_in_failure WHERE attempt_key = \(key.digest)")
            .map { Instant(milliseconds: Int64($0.int(0))) }
    }
}
