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
            """),
        Migration(
            "channel-care-003-calendar",
            """
            CREATE TABLE channel_calendar_link (
                entity_id TEXT NOT NULL,
                person_id TEXT NOT NULL,
                digest TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, person_id)
            );
            CREATE UNIQUE INDEX channel_calendar_link_by_digest ON channel_calendar_link (entity_id, digest);
            """),
        // The nation's letter; that an entity was written to is the entity's.
        Migration(
            "channel-care-004-letter",
            """
            CREATE TABLE channel_letter (
                id TEXT NOT NULL PRIMARY KEY,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                by_role TEXT NOT NULL,
                subject TEXT NOT NULL,
                body TEXT NOT NULL,
                chosen BIGINT NOT NULL,
                job_id TEXT NOT NULL
            );
            CREATE INDEX channel_letter_by_time ON channel_letter (at);
            ALTER TABLE channel_reminder ADD COLUMN letter_id TEXT NOT NULL DEFAULT '';
            CREATE INDEX channel_reminder_of ON channel_reminder (letter_id, outcome);
            """),
    ]
}
