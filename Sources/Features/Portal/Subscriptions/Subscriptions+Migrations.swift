import Database

enum SubscriptionTables {
    static let migrations = [
        Migration(
            "portal-001-subscription",
            """
            CREATE TABLE subscription (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                email TEXT NOT NULL,
                channels TEXT NOT NULL,
                confirmed_at BIGINT NOT NULL,
                told_until BIGINT NOT NULL,
                told_day TEXT NOT NULL,
                PRIMARY KEY (entity_id, id)
            );
            CREATE UNIQUE INDEX subscription_by_email ON subscription (entity_id, email);
            CREATE INDEX subscription_by_day ON subscription (told_day, entity_id);
            CREATE TABLE subscription_link (
                entity_id TEXT NOT NULL,
                digest TEXT NOT NULL,
                email TEXT NOT NULL,
                channels TEXT NOT NULL,
                message_id TEXT NOT NULL,
                until_at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, digest)
            );
            CREATE INDEX subscription_link_by_email ON subscription_link (entity_id, email);
            CREATE INDEX subscription_link_by_end ON subscription_link (until_at);
            CREATE TABLE subscription_message (
                entity_id TEXT NOT NULL,
                message_id TEXT NOT NULL,
                subscription_id TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, message_id)
            );
            CREATE INDEX subscription_message_of ON subscription_message (entity_id, subscription_id);
            CREATE TABLE subscription_attempt (
                attempt_key TEXT NOT NULL PRIMARY KEY,
                attempts BIGINT NOT NULL,
                first_at BIGINT NOT NULL
            );
            """)
    ]
}
