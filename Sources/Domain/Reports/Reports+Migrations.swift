import Database

let reportMigrations = [
    Migration(
        "reports-001",
        """
        CREATE TABLE report (
            entity_id TEXT NOT NULL,
            id TEXT NOT NULL,
            campaign_id TEXT NOT NULL,
            instrument_id TEXT NOT NULL,
            vigencia BIGINT NOT NULL,
            state TEXT NOT NULL,
            since BIGINT NOT NULL,
            round BIGINT NOT NULL,
            steps BIGINT NOT NULL,
            opened_at BIGINT NOT NULL,
            opened_by TEXT NOT NULL,
            filing_number TEXT,
            on_time BIGINT,
            PRIMARY KEY (entity_id, id),
            UNIQUE (entity_id, campaign_id)
        );
        CREATE INDEX report_by_campaign ON report (campaign_id, entity_id, state);
        CREATE TABLE report_step (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            number BIGINT NOT NULL,
            kind TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            role TEXT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, number),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        CREATE TABLE report_answer (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            question BIGINT NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            revision BIGINT NOT NULL,
            acceptance TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, question),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        CREATE TABLE report_answer_change (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            question BIGINT NOT NULL,
            revision BIGINT NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            origin TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, question, revision),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        CREATE TABLE report_exemption (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            question BIGINT NOT NULL,
            revision BIGINT NOT NULL,
            acceptance TEXT NOT NULL,
            words TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, question, revision)
        );
        CREATE TABLE report_count (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            component BIGINT NOT NULL,
            asked BIGINT NOT NULL,
            answered BIGINT NOT NULL,
            waiting BIGINT NOT NULL,
            changed_at BIGINT NOT NULL,
            PRIMARY KEY (entity_id, report_id, component),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        CREATE TABLE report_doubt (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            id TEXT NOT NULL,
            question BIGINT NOT NULL,
            words TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, id),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        CREATE TABLE report_doubt_settled (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            doubt_id TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, doubt_id)
        );
        CREATE TABLE report_assignment (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            area TEXT NOT NULL,
            person_id TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, area, person_id),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        CREATE TABLE report_evidence (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            id TEXT NOT NULL,
            question BIGINT NOT NULL,
            kind TEXT NOT NULL,
            description TEXT NOT NULL,
            link TEXT NOT NULL,
            file_hash TEXT NOT NULL,
            file_name TEXT NOT NULL,
            file_type TEXT NOT NULL,
            file_size BIGINT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, id),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        CREATE INDEX report_evidence_by_question ON report_evidence (entity_id, report_id, question);
        CREATE TABLE report_evidence_withdrawn (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            evidence_id TEXT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, evidence_id)
        );
        CREATE TABLE report_delivery (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            number BIGINT NOT NULL,
            component BIGINT NOT NULL,
            filing_number TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            on_time BIGINT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, number),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        CREATE TABLE report_submission (
            entity_id TEXT NOT NULL,
            report_id TEXT NOT NULL,
            round BIGINT NOT NULL,
            filing_number TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            on_time BIGINT NOT NULL,
            at BIGINT NOT NULL,
            by_person TEXT NOT NULL,
            role TEXT NOT NULL,
            PRIMARY KEY (entity_id, report_id, round),
            FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
        );
        """,
        appendOnly: [
            "report_step", "report_answer_change", "report_exemption", "report_doubt", "report_doubt_settled",
            "report_evidence", "report_evidence_withdrawn", "report_delivery", "report_submission",
        ])
]
