import Database

public enum DraftTables {
    public static let migrations = [
        Migration(
            "action-plan-001",
            """
            CREATE TABLE plan_document (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                filename TEXT NOT NULL,
                file_hash TEXT NOT NULL,
                size BIGINT NOT NULL,
                uploaded_at BIGINT NOT NULL,
                uploaded_by TEXT NOT NULL,
                job_id TEXT NOT NULL,
                PRIMARY KEY (entity_id, id),
                FOREIGN KEY (entity_id, file_hash) REFERENCES file (entity_id, hash)
            );
            CREATE TABLE plan (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                document_id TEXT NOT NULL,
                layout TEXT NOT NULL,
                start_year BIGINT,
                revision BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                created_by TEXT NOT NULL,
                changed_at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, id),
                FOREIGN KEY (entity_id, document_id) REFERENCES plan_document (entity_id, id)
            );
            CREATE TABLE plan_piece (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                action BIGINT NOT NULL,
                kind TEXT NOT NULL,
                position BIGINT NOT NULL,
                text TEXT NOT NULL,
                lines TEXT NOT NULL,
                PRIMARY KEY (entity_id, plan_id, action, kind, position),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            CREATE TABLE plan_line (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                text TEXT NOT NULL,
                fate TEXT NOT NULL,
                PRIMARY KEY (entity_id, plan_id, number),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            CREATE TABLE plan_doubt (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                code TEXT NOT NULL,
                message TEXT NOT NULL,
                path TEXT NOT NULL,
                lines TEXT NOT NULL,
                PRIMARY KEY (entity_id, plan_id, number),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            CREATE TABLE plan_doubt_settled (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, plan_id, number),
                FOREIGN KEY (entity_id, plan_id, number) REFERENCES plan_doubt (entity_id, plan_id, number)
            );
            CREATE TABLE plan_discarded (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, plan_id),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            CREATE TABLE plan_publication (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, plan_id),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            CREATE INDEX plan_publication_latest ON plan_publication (entity_id, at);
            """)
    ]
}
