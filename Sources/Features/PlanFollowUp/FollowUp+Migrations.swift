import Database

/// What was noted of a plan. All but the addresses of invitations is only added to: what counts today is the last row
/// of a kind, and what counted before can still be read.
enum FollowUpTables {
    static let migrations = [
        Migration(
            "follow-up-001-notes",
            """
            CREATE TABLE follow_up_subject (
                entity_id TEXT NOT NULL,
                subject TEXT NOT NULL,
                kind TEXT NOT NULL,
                action_words TEXT NOT NULL,
                words TEXT NOT NULL,
                plan_id TEXT NOT NULL,
                PRIMARY KEY (entity_id, subject)
            );
            CREATE TABLE follow_up_start (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                plan_root TEXT NOT NULL,
                day TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, id)
            );
            CREATE TABLE follow_up_entry (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                subject TEXT NOT NULL,
                kind TEXT NOT NULL,
                day TEXT,
                value TEXT NOT NULL,
                note TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, id),
                FOREIGN KEY (entity_id, subject) REFERENCES follow_up_subject (entity_id, subject)
            );
            CREATE TABLE follow_up_value (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                subject TEXT NOT NULL,
                first_day TEXT NOT NULL,
                last_day TEXT NOT NULL,
                value REAL NOT NULL,
                measured_by TEXT NOT NULL,
                note TEXT NOT NULL,
                link TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, id),
                FOREIGN KEY (entity_id, subject) REFERENCES follow_up_subject (entity_id, subject)
            );
            """, appendOnly: ["follow_up_start", "follow_up_entry", "follow_up_value"]),
        Migration(
            "follow-up-002-evidence",
            """
            CREATE TABLE follow_up_evidence (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                subject TEXT NOT NULL,
                kind TEXT NOT NULL,
                day TEXT NOT NULL,
                description TEXT NOT NULL,
                link TEXT NOT NULL,
                file_hash TEXT,
                file_name TEXT NOT NULL,
                file_type TEXT NOT NULL,
                file_size BIGINT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, id),
                FOREIGN KEY (entity_id, subject) REFERENCES follow_up_subject (entity_id, subject),
                FOREIGN KEY (entity_id, file_hash) REFERENCES file (entity_id, hash)
            );
            CREATE TABLE follow_up_evidence_standing (
                entity_id TEXT NOT NULL,
                evidence_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                standing TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, evidence_id, number),
                FOREIGN KEY (entity_id, evidence_id) REFERENCES follow_up_evidence (entity_id, id)
            );
            """, appendOnly: ["follow_up_evidence", "follow_up_evidence_standing"]),
        Migration(
            "follow-up-003-letters",
            """
            CREATE TABLE follow_up_invitation (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                evidence_id TEXT NOT NULL,
                title TEXT NOT NULL,
                words TEXT NOT NULL,
                sent BIGINT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                PRIMARY KEY (entity_id, id),
                FOREIGN KEY (entity_id, evidence_id) REFERENCES follow_up_evidence (entity_id, id)
            );
            CREATE TABLE follow_up_invitee (
                entity_id TEXT NOT NULL,
                invitation_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                address TEXT NOT NULL,
                message_id TEXT NOT NULL,
                PRIMARY KEY (entity_id, invitation_id, number),
                FOREIGN KEY (entity_id, invitation_id) REFERENCES follow_up_invitation (entity_id, id)
            );
            CREATE TABLE follow_up_reminder (
                entity_id TEXT NOT NULL,
                person_id TEXT NOT NULL,
                subject TEXT NOT NULL,
                due_day TEXT NOT NULL,
                threshold TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, person_id, subject, due_day, threshold)
            );
            """, appendOnly: ["follow_up_invitation"]),
    ]
}
