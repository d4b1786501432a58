import Database

enum CareFeatureTables {
    static let migrations = [
        Migration(
            "channel-care-002-letters",
            """
            CREATE TABLE channel_warning (
                entity_id TEXT NOT NULL,
                channel TEXT NOT NULL,
                due_day TEXT NOT NULL,
                person_id TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, channel, due_day, person_id)
            );
            CREATE TABLE channel_reminder (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                by_person TEXT NOT NULL,
                by_role TEXT NOT NULL,
                outcome TEXT NOT NULL,
                people BIGINT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, id)
            );
            CREATE INDEX channel_reminder_last ON channel_reminder (entity_id, at);
            """)
    ]
}
