import Database

/// What the programme says of a report, and how much of what was handed in was shown.
let reportProgrammeMigration = Migration(
    "reports-003",
    """
    CREATE TABLE report_claim (
        entity_id TEXT NOT NULL,
        report_id TEXT NOT NULL,
        claims BIGINT NOT NULL,
        unproven BIGINT NOT NULL,
        PRIMARY KEY (entity_id, report_id),
        FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
    );
    CREATE TABLE report_observation (
        entity_id TEXT NOT NULL,
        report_id TEXT NOT NULL,
        question BIGINT NOT NULL,
        number BIGINT NOT NULL,
        round BIGINT NOT NULL,
        verdict TEXT NOT NULL,
        words TEXT NOT NULL,
        at BIGINT NOT NULL,
        by_person TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (entity_id, report_id, question, number),
        FOREIGN KEY (entity_id, report_id) REFERENCES report (entity_id, id)
    );
    CREATE TABLE report_observation_reply (
        entity_id TEXT NOT NULL,
        report_id TEXT NOT NULL,
        question BIGINT NOT NULL,
        number BIGINT NOT NULL,
        reply BIGINT NOT NULL,
        words TEXT NOT NULL,
        at BIGINT NOT NULL,
        by_person TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (entity_id, report_id, question, number, reply),
        FOREIGN KEY (entity_id, report_id, question, number)
            REFERENCES report_observation (entity_id, report_id, question, number)
    );
    CREATE INDEX report_answer_waiting ON report_answer (entity_id, report_id, question) WHERE acceptance = 'espera';
    """,
    appendOnly: ["report_observation", "report_observation_reply"])
