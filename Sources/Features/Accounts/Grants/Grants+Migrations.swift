import Database

/// A role, where it holds, until when and who gave it. A grant that was taken away stays as a record.
/// `entity_code` is the entity's code, or `00000` where the role is the nation's.
let grantTables = Migration(
    "accounts-002-grant",
    """
    CREATE TABLE account_grant (
        id TEXT NOT NULL PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES account (id),
        role TEXT NOT NULL,
        entity_code TEXT NOT NULL,
        until_day TEXT,
        granted_by TEXT NOT NULL,
        granted_at BIGINT NOT NULL,
        revoked_by TEXT,
        revoked_at BIGINT
    );
    CREATE UNIQUE INDEX account_grant_once ON account_grant (entity_code, role, account_id) WHERE revoked_at IS NULL;
    CREATE INDEX account_grant_by_account ON account_grant (account_id);
    """)
