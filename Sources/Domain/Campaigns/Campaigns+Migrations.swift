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
        """),
    Migration(
        "campaigns-002",
        """
        CREATE TABLE campaign_extension (
            entity_id TEXT NOT NULL,
            campaign_id TEXT NOT NULL,
            id TEXT NOT NULL,
            until TEXT NOT NULL,
            reason TEXT NOT NULL,
            act TEXT NOT NULL,
            granted_at BIGINT NOT NULL,
            granted_by TEXT NOT NULL,
            PRIMARY KEY (entity_id, campaign_id, id)
        );
        CREATE INDEX campaign_extension_by_campaign ON campaign_extension (campaign_id, entity_id, granted_at);
        CREATE TABLE campaign_exclusion (
            entity_id TEXT NOT NULL,
            campaign_id TEXT NOT NULL,
            PRIMARY KEY (entity_id, campaign_id)
        );
        CREATE TABLE campaign_change (
            campaign_id TEXT NOT NULL,
            version BIGINT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            reason TEXT NOT NULL,
            kind TEXT NOT NULL,
            vigencia BIGINT NOT NULL,
            title TEXT NOT NULL,
            legal_basis TEXT NOT NULL,
            opens TEXT,
            on_time_until TEXT,
            closes TEXT NOT NULL,
            closes_exclusive BIGINT NOT NULL,
            closes_words TEXT NOT NULL,
            PRIMARY KEY (campaign_id, version)
        );
        CREATE TABLE campaign_session (
            campaign_id TEXT NOT NULL,
            day TEXT NOT NULL,
            starts TEXT NOT NULL,
            ends TEXT NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (campaign_id, day, starts)
        );
        """, appendOnly: ["campaign_extension", "campaign_change"]),
]
