import Database

enum LinkTables {
    static let migrations = [
        Migration(
            "publishing-links-001",
            """
            CREATE TABLE link_check (
                entity_id TEXT NOT NULL,
                address TEXT NOT NULL,
                result TEXT NOT NULL,
                detail TEXT NOT NULL,
                checked_at BIGINT NOT NULL,
                since BIGINT NOT NULL,
                PRIMARY KEY (entity_id, address)
            );
            CREATE TABLE link_place (
                entity_id TEXT NOT NULL,
                address TEXT NOT NULL,
                item_id TEXT NOT NULL,
                PRIMARY KEY (entity_id, address, item_id)
            );
            CREATE TABLE link_review (
                entity_id TEXT NOT NULL PRIMARY KEY,
                job TEXT NOT NULL,
                asked_by TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                finished_at BIGINT
            );
            """)
    ]
}
