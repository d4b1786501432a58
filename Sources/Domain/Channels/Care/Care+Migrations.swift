import Database

/// Beside `channel_care` and `channel_deed`, which the channels themselves bring.
enum CareTables {
    static let migrations = [
        Migration(
            "channel-care-001",
            """
            CREATE INDEX channel_deed_by_time ON channel_deed (entity_id, at);
            CREATE TABLE channel_promise (
                entity_id TEXT NOT NULL,
                promise_id TEXT NOT NULL,
                words TEXT NOT NULL,
                channels TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, promise_id)
            );
            CREATE TABLE channel_standing (
                entity_id TEXT NOT NULL PRIMARY KEY,
                site_version BIGINT NOT NULL,
                day TEXT NOT NULL,
                promised BIGINT NOT NULL,
                fresh BIGINT NOT NULL,
                due BIGINT NOT NULL,
                late BIGINT NOT NULL,
                without_items BIGINT NOT NULL,
                periods_kept BIGINT NOT NULL,
                periods_late BIGINT NOT NULL,
                periods_missed BIGINT NOT NULL,
                last_day TEXT,
                at_risk BIGINT NOT NULL,
                risk TEXT NOT NULL,
                counted_at BIGINT NOT NULL
            );
            CREATE TABLE freshness_policy (
                id TEXT NOT NULL PRIMARY KEY,
                is_public BIGINT NOT NULL,
                reason TEXT NOT NULL,
                by_person TEXT NOT NULL,
                by_role TEXT NOT NULL,
                at BIGINT NOT NULL
            );
            """)
    ]
}
