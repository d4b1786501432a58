import Database

enum NoticeTables {
    static let migrations = [
        Migration(
            "notices-001",
            """
            CREATE TABLE notice (
                id TEXT NOT NULL PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                printed TEXT NOT NULL,
                effective TEXT,
                day TEXT NOT NULL,
                correction TEXT NOT NULL,
                city TEXT NOT NULL,
                body TEXT NOT NULL,
                links TEXT NOT NULL,
                source TEXT NOT NULL,
                state TEXT NOT NULL,
                revision BIGINT NOT NULL,
                published_at BIGINT,
                changed_by TEXT NOT NULL,
                changed_at BIGINT NOT NULL
            );
            CREATE INDEX notice_newest ON notice (state, day);
            CREATE TABLE notice_step (
                notice_id TEXT NOT NULL REFERENCES notice (id),
                number BIGINT NOT NULL,
                kind TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (notice_id, number)
            );
            CREATE TABLE programme_file (
                id TEXT NOT NULL PRIMARY KEY,
                place TEXT NOT NULL,
                title TEXT NOT NULL,
                name TEXT NOT NULL,
                content_type TEXT NOT NULL,
                size BIGINT NOT NULL,
                bytes BLOB NOT NULL,
                added_by TEXT NOT NULL,
                added_at BIGINT NOT NULL,
                removed_by TEXT,
                removed_at BIGINT
            );
            CREATE INDEX programme_file_of ON programme_file (place, added_at);
            """)
    ]
}
