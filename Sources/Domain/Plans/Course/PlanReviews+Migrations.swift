import Database

enum PlanReviewTables {
    /// What a body says is kept beside the version it speaks of; a new version is reviewed anew.
    static let migrations = [
        Migration(
            "plans-002-review",
            """
            CREATE TABLE plan_review (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                body TEXT NOT NULL,
                actions TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                revision BIGINT NOT NULL,
                verdict TEXT,
                summary TEXT NOT NULL,
                person TEXT NOT NULL,
                at BIGINT,
                PRIMARY KEY (entity_id, plan_id, body),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            CREATE INDEX plan_review_by_body ON plan_review (body, opened_at);
            CREATE TABLE plan_observation (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                body TEXT NOT NULL,
                action BIGINT NOT NULL,
                text TEXT NOT NULL,
                person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, plan_id, body, action),
                FOREIGN KEY (entity_id, plan_id, body) REFERENCES plan_review (entity_id, plan_id, body)
            );
            CREATE TABLE plan_change (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                against TEXT NOT NULL,
                added BIGINT NOT NULL,
                removed BIGINT NOT NULL,
                changed BIGINT NOT NULL,
                moved BIGINT NOT NULL,
                frame BIGINT NOT NULL,
                PRIMARY KEY (entity_id, plan_id),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            CREATE TABLE plan_adoption (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                act_kind TEXT NOT NULL,
                act_number TEXT NOT NULL,
                act_day TEXT,
                PRIMARY KEY (entity_id, plan_id),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            """)
    ]
}
