import Database

/// A reminder is the nation's; that an entity was written to is the entity's.
let reminderMigrations = [
    Migration(
        "plan-collection-console-001",
        """
        CREATE TABLE plan_reminder (
            id TEXT NOT NULL PRIMARY KEY,
            campaign_id TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            by_role TEXT NOT NULL,
            filter TEXT NOT NULL,
            subject TEXT NOT NULL,
            body TEXT NOT NULL,
            repeats BIGINT NOT NULL,
            chosen BIGINT NOT NULL,
            job_id TEXT NOT NULL
        );
        CREATE INDEX plan_reminder_by_time ON plan_reminder (at);
        CREATE TABLE plan_reminder_entity (
            entity_id TEXT NOT NULL,
            reminder_id TEXT NOT NULL,
            campaign_id TEXT NOT NULL,
            outcome TEXT NOT NULL,
            people BIGINT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (entity_id, reminder_id)
        );
        CREATE INDEX plan_reminder_entity_last ON plan_reminder_entity (campaign_id, entity_id, outcome, at);
        CREATE INDEX plan_reminder_entity_of ON plan_reminder_entity (reminder_id, outcome);
        """)
]
