import Database

/// Sessions are kept under the SHA-256 of their secret: who reads the database cannot enter with what is found there.
/// Attempts are counted under keyed digests, so that no address of a person or a machine is kept.
let sessionTables = Migration(
    "accounts-003-session",
    """
    CREATE TABLE account_session (
        digest TEXT NOT NULL PRIMARY KEY,
        id TEXT NOT NULL,
        account_id TEXT NOT NULL REFERENCES account (id),
        device TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        last_seen_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        second_step BIGINT NOT NULL,
        totp_offer TEXT
    );
    CREATE UNIQUE INDEX account_session_by_id ON account_session (id);
    CREATE INDEX account_session_by_account ON account_session (account_id);
    CREATE INDEX account_session_by_end ON account_session (expires_at);
    CREATE TABLE sign_in_failure (
        attempt_key TEXT NOT NULL PRIMARY KEY,
        failures BIGINT NOT NULL,
        last_at BIGINT NOT NULL,
        blocked_until BIGINT NOT NULL
    );
    CREATE INDEX sign_in_failure_by_time ON sign_in_failure (last_at);
    """)
