import Database

/// `entity_code` as in `account_grant`.
let invitationTables = Migration(
    "accounts-006-invitation",
    """
    CREATE TABLE invitation (
        id TEXT NOT NULL PRIMARY KEY,
        entity_code TEXT NOT NULL,
        email TEXT NOT NULL,
        role TEXT NOT NULL,
        until_day TEXT,
        invited_by TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        sent_at BIGINT NOT NULL,
        accepted_at BIGINT,
        accepted_by TEXT,
        cancelled_at BIGINT,
        cancelled_by TEXT
    );
    CREATE INDEX invitation_by_entity ON invitation (entity_code, created_at);
    CREATE UNIQUE INDEX invitation_once ON invitation (email, role, entity_code)
        WHERE accepted_at IS NULL AND cancelled_at IS NULL;
    """)
