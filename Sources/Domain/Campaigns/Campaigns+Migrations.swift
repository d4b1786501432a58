import Database

/// Campaigns are the nation's; days are ISO 8601.
let campaignMigrations = [
    Migration(
        "campaigns-001",
        """
        CREATE TABLE campaign (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            vigencia BIGINT NOT NULL,
            title TEXT NOT NULL,
            legal_basis TEXT NOT NULL,
            opens TEXT,
            on_time_until TEXT,
            closes TEXT NOT NULL,
            closes_exclusive BIGINT NOT NULL,
            closes_words TEXT NOT NULL
        );
        """)
]
