import Database

/// Accounts are the nation's: no table here has an `entity_id`; who sees which row is decided by the stores.
let accountTables = Migration(
    "accounts-001-account",
    """
    CREATE TABLE account (
        id TEXT NOT NULL PRIMARY KEY,
        email TEXT NOT NULL,
        name TEXT NOT NULL,
        search_key TEXT NOT NULL,
        sort_key TEXT NOT NULL,
        password_hash TEXT,
        totp_secret TEXT,
        totp_last_step BIGINT,
        disabled_at BIGINT,
        created_at BIGINT NOT NULL
    );
    CREATE UNIQUE INDEX account_by_email ON account (email);
    CREATE INDEX account_by_name ON account (sort_key, id);
    """)
