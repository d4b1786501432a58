import Database

let linkTables = Migration(
    "accounts-005-link",
    """
    CREATE TABLE one_time_link (
        digest TEXT NOT NULL PRIMARY KEY,
        purpose TEXT NOT NULL,
        subject TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        used_at BIGINT
    );
    CREATE INDEX one_time_link_by_subject ON one_time_link (purpose, subject);
    """)
