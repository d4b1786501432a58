import Database

/// Filings are an entity's, keys the nation's. Neither ever changes; what does (the counter, the key that signs) stands
/// apart.
let filingMigrations = [
    Migration(
        "filings-001",
        """
        CREATE TABLE filing_key (
            id TEXT NOT NULL PRIMARY KEY,
            public_key BLOB NOT NULL,
            created_at BIGINT NOT NULL,
            created_by TEXT NOT NULL
        );
        CREATE TABLE filing_key_retired (
            key_id TEXT NOT NULL PRIMARY KEY,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL
        );
        CREATE TABLE filing_signer (
            slot TEXT NOT NULL PRIMARY KEY,
            key_id TEXT NOT NULL,
            sealed BLOB NOT NULL
        );
        CREATE TABLE filing_counter (
            entity_id TEXT NOT NULL,
            year BIGINT NOT NULL,
            last BIGINT NOT NULL,
            PRIMARY KEY (entity_id, year)
        );
        CREATE TABLE filing_subject (
            entity_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            PRIMARY KEY (entity_id, kind, subject)
        );
        CREATE TABLE filing (
            entity_id TEXT NOT NULL,
            number TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            at BIGINT NOT NULL,
            person TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            is_on_time BIGINT NOT NULL,
            title TEXT NOT NULL,
            receipt TEXT NOT NULL,
            key_id TEXT NOT NULL,
            signature BLOB NOT NULL,
            PRIMARY KEY (entity_id, number)
        );
        CREATE UNIQUE INDEX filing_by_subject ON filing (entity_id, kind, subject);
        CREATE INDEX filing_by_time ON filing (kind, at);
        """, appendOnly: ["filing", "filing_subject", "filing_key", "filing_key_retired"])
]
