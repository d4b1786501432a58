import Database

/// Codes for the day the telephone is lost: ten, each good once, kept as digests.
let recoveryTables = Migration(
    "accounts-004-recovery",
    """
    CREATE TABLE recovery_code (
        account_id TEXT NOT NULL REFERENCES account (id),
        digest TEXT NOT NULL,
        used_at BIGINT,
        PRIMARY KEY (account_id, digest)
    );
    """)
