import Database

enum PlanCommentTables {
    static let migrations = [
        Migration(
            "action-plan-002-comment",
            """
            CREATE TABLE plan_comment (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                action BIGINT NOT NULL,
                about TEXT NOT NULL,
                text TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                role TEXT NOT NULL,
                PRIMARY KEY (entity_id, plan_id, number),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            CREATE TABLE plan_comment_settled (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, plan_id, number),
                FOREIGN KEY (entity_id, plan_id, number) REFERENCES plan_comment (entity_id, plan_id, number)
            );
            """)
    ]
}
