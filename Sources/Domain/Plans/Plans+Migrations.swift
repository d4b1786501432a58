import Database

enum PlanTables {
    static let migrations = [
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
            """),
        Migration(
            "plans-001-course",
            """
            CREATE TABLE plan_course (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                root_id TEXT NOT NULL,
                version BIGINT NOT NULL,
                campaign_id TEXT,
                format_id TEXT,
                vigencia BIGINT,
                origin TEXT NOT NULL,
                origin_detail TEXT NOT NULL,
                amends TEXT,
                amendment TEXT,
                act_kind TEXT NOT NULL,
                act_number TEXT NOT NULL,
                act_day TEXT,
                reason TEXT NOT NULL,
                state TEXT NOT NULL,
                since BIGINT NOT NULL,
                steps BIGINT NOT NULL,
                filing_number TEXT,
                on_time BIGINT,
                opened_at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, plan_id),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            CREATE INDEX plan_course_root ON plan_course (entity_id, root_id, version);
            CREATE INDEX plan_course_campaign ON plan_course (campaign_id, entity_id);
            CREATE TABLE plan_step (
                entity_id TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                kind TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                role TEXT NOT NULL,
                note TEXT NOT NULL,
                PRIMARY KEY (entity_id, plan_id, number),
                FOREIGN KEY (entity_id, plan_id) REFERENCES plan (entity_id, id)
            );
            INSERT INTO plan_course (entity_id, plan_id, root_id, version, vigencia, origin, origin_detail, act_kind,
                act_number, reason, state, since, steps, opened_at)
            SELECT p.entity_id, p.id, p.id, 1, p.start_year, 'documento', p.document_id, '', '', '',
                CASE WHEN x.at IS NOT NULL THEN 'publicado' WHEN g.at IS NOT NULL THEN 'descartado' ELSE 'borrador' END,
                COALESCE(x.at, g.at, p.created_at),
                CASE WHEN x.at IS NOT NULL OR g.at IS NOT NULL THEN 2 ELSE 1 END, p.created_at
            FROM plan p
            LEFT JOIN plan_publication x ON x.entity_id = p.entity_id AND x.plan_id = p.id
            LEFT JOIN plan_discarded g ON g.entity_id = p.entity_id AND g.plan_id = p.id;
            INSERT INTO plan_step (entity_id, plan_id, number, kind, at, by_person, role, note)
            SELECT entity_id, id, 1, 'abierto', created_at, created_by, '', '' FROM plan;
            INSERT INTO plan_step (entity_id, plan_id, number, kind, at, by_person, role, note)
            SELECT entity_id, plan_id, 2, 'publicado', at, by_person, '', '' FROM plan_publication;
            INSERT INTO plan_step (entity_id, plan_id, number, kind, at, by_person, role, note)
            SELECT entity_id, plan_id, 2, 'descartado', at, by_person, '', '' FROM plan_discarded;
            """, appendOnly: ["plan_step"]),
    ]
}
