import Database

/// Messages are the nation's until somebody knows whose they are; the draft and the original then belong to the entity.
enum PlanMailTables {
    static let migrations = [
        Migration(
            "action-plan-mail-001",
            """
            CREATE TABLE plan_mail (
                id TEXT NOT NULL PRIMARY KEY,
                key TEXT NOT NULL UNIQUE,
                message_id TEXT NOT NULL,
                hash TEXT NOT NULL,
                sender TEXT NOT NULL,
                sender_name TEXT NOT NULL,
                subject TEXT NOT NULL,
                received_at BIGINT NOT NULL,
                size BIGINT NOT NULL,
                attachments TEXT NOT NULL,
                guess TEXT,
                kept_by TEXT
            );
            CREATE INDEX plan_mail_by_sender ON plan_mail (sender, received_at);
            CREATE TABLE plan_mail_chunk (
                mail_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                bytes BLOB NOT NULL,
                PRIMARY KEY (mail_id, number),
                FOREIGN KEY (mail_id) REFERENCES plan_mail (id)
            );
            CREATE TABLE plan_mail_step (
                mail_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                state TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                words TEXT NOT NULL,
                entity_code TEXT,
                plan_id TEXT,
                PRIMARY KEY (mail_id, number),
                FOREIGN KEY (mail_id) REFERENCES plan_mail (id)
            );
            CREATE INDEX plan_mail_step_by_time ON plan_mail_step (at);
            """)
    ]
}
