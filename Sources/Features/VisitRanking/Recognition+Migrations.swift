import Database

/// Nothing is erased: what a thing is today is its last row.
enum RecognitionTables {
    static let migrations = [
        Migration(
            "recognition-001",
            """
            CREATE TABLE featured_site (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                from_day TEXT NOT NULL,
                until_day TEXT NOT NULL,
                reason TEXT NOT NULL,
                channels BIGINT NOT NULL,
                fresh_channels BIGINT NOT NULL,
                items BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, id)
            );
            CREATE INDEX featured_site_by_day ON featured_site (until_day, from_day);
            CREATE TABLE featured_site_end (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                note TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, id)
            );
            CREATE TABLE award (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                year BIGINT NOT NULL,
                organiser TEXT NOT NULL,
                call TEXT NOT NULL,
                link TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL
            );
            CREATE TABLE nomination (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                award_id TEXT NOT NULL,
                experience TEXT NOT NULL,
                summary TEXT NOT NULL,
                evidence TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, id)
            );
            CREATE INDEX nomination_of_award ON nomination (award_id);
            CREATE TABLE nomination_step (
                entity_id TEXT NOT NULL,
                nomination_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                state TEXT NOT NULL,
                note TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, nomination_id, number)
            );
            CREATE TABLE success_story (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                version BIGINT NOT NULL,
                title TEXT NOT NULL,
                topic TEXT NOT NULL,
                summary TEXT NOT NULL,
                text TEXT NOT NULL,
                links TEXT NOT NULL,
                programme TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, id, version)
            );
            CREATE TABLE success_story_step (
                entity_id TEXT NOT NULL,
                story_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                state TEXT NOT NULL,
                note TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, story_id, number)
            );
            CREATE INDEX success_story_by_id ON success_story (id);
            """,
            appendOnly: [
                "featured_site", "featured_site_end", "award", "nomination", "nomination_step", "success_story",
                "success_story_step",
            ])
    ]
}
