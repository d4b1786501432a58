import Database

enum ChannelTables {
    static let migrations = [
        Migration(
            "channels-001",
            """
            CREATE TABLE channel_template (
                id TEXT NOT NULL PRIMARY KEY,
                hash TEXT NOT NULL,
                content TEXT NOT NULL,
                published_at BIGINT NOT NULL
            );
            CREATE TABLE site (
                entity_id TEXT NOT NULL PRIMARY KEY,
                version BIGINT NOT NULL,
                template TEXT NOT NULL,
                header TEXT NOT NULL,
                shield TEXT NOT NULL,
                shield_media TEXT NOT NULL,
                opening_hours TEXT NOT NULL,
                shows_freshness BIGINT NOT NULL,
                changed_at BIGINT NOT NULL
            );
            CREATE TABLE site_administration (
                entity_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                began TEXT NOT NULL,
                ended TEXT,
                head TEXT NOT NULL,
                slogan TEXT NOT NULL,
                PRIMARY KEY (entity_id, number)
            );
            CREATE TABLE site_banner (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                kind TEXT NOT NULL,
                title TEXT NOT NULL,
                words TEXT NOT NULL,
                link_title TEXT NOT NULL,
                link TEXT NOT NULL,
                from_at BIGINT NOT NULL,
                until_at BIGINT NOT NULL,
                raised_by TEXT NOT NULL,
                raised_at BIGINT NOT NULL,
                lowered_by TEXT,
                lowered_at BIGINT,
                PRIMARY KEY (entity_id, id)
            );
            CREATE TABLE channel (
                entity_id TEXT NOT NULL,
                key TEXT NOT NULL,
                title TEXT NOT NULL,
                about TEXT NOT NULL,
                kind TEXT NOT NULL,
                parent TEXT NOT NULL,
                position BIGINT NOT NULL,
                is_own BIGINT NOT NULL,
                is_hidden BIGINT NOT NULL,
                changed_by TEXT NOT NULL,
                changed_at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, key)
            );
            CREATE TABLE item (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                channel TEXT NOT NULL,
                kind TEXT NOT NULL,
                slug TEXT NOT NULL,
                body TEXT NOT NULL,
                title TEXT NOT NULL,
                title_key TEXT NOT NULL,
                state TEXT NOT NULL,
                draft BIGINT NOT NULL,
                published BIGINT,
                revision BIGINT NOT NULL,
                publish_at BIGINT,
                expire_at BIGINT,
                created_by TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                changed_by TEXT NOT NULL,
                changed_at BIGINT NOT NULL,
                published_at BIGINT,
                PRIMARY KEY (entity_id, id),
                UNIQUE (entity_id, channel, slug)
            );
            CREATE INDEX item_by_state ON item (entity_id, state, changed_at);
            CREATE INDEX item_by_turn ON item (state, publish_at);
            CREATE INDEX item_by_end ON item (expire_at);
            CREATE TABLE item_version (
                entity_id TEXT NOT NULL,
                item_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                title TEXT NOT NULL,
                summary TEXT NOT NULL,
                text TEXT NOT NULL,
                fields TEXT NOT NULL,
                written_by TEXT NOT NULL,
                written_at BIGINT NOT NULL,
                sealed_at BIGINT,
                PRIMARY KEY (entity_id, item_id, number),
                FOREIGN KEY (entity_id, item_id) REFERENCES item (entity_id, id)
            );
            CREATE TABLE item_step (
                entity_id TEXT NOT NULL,
                item_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                kind TEXT NOT NULL,
                at BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                role TEXT NOT NULL,
                note TEXT NOT NULL,
                version BIGINT NOT NULL,
                PRIMARY KEY (entity_id, item_id, number),
                FOREIGN KEY (entity_id, item_id) REFERENCES item (entity_id, id)
            );
            CREATE TABLE item_public (
                entity_id TEXT NOT NULL,
                item_id TEXT NOT NULL,
                channel TEXT NOT NULL,
                kind TEXT NOT NULL,
                slug TEXT NOT NULL,
                body TEXT NOT NULL,
                title TEXT NOT NULL,
                summary TEXT NOT NULL,
                text TEXT NOT NULL,
                fields TEXT NOT NULL,
                day TEXT NOT NULL,
                until_day TEXT,
                picture TEXT,
                picture_alt TEXT NOT NULL,
                administration BIGINT NOT NULL,
                sort_key TEXT NOT NULL,
                published_at BIGINT NOT NULL,
                changed_at BIGINT NOT NULL,
                version BIGINT NOT NULL,
                PRIMARY KEY (entity_id, item_id)
            );
            CREATE UNIQUE INDEX item_public_by_address ON item_public (entity_id, channel, slug);
            CREATE INDEX item_public_in_channel ON item_public (entity_id, channel, sort_key, item_id);
            CREATE INDEX item_public_of_kind ON item_public (entity_id, kind, day, item_id);
            CREATE INDEX item_public_latest ON item_public (entity_id, published_at, item_id);
            CREATE TABLE item_address (
                entity_id TEXT NOT NULL,
                channel TEXT NOT NULL,
                slug TEXT NOT NULL,
                item_id TEXT NOT NULL,
                since BIGINT NOT NULL,
                PRIMARY KEY (entity_id, channel, slug)
            );
            CREATE TABLE preview_link (
                entity_id TEXT NOT NULL,
                digest TEXT NOT NULL,
                item_id TEXT NOT NULL,
                created_by TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                revoked_by TEXT,
                revoked_at BIGINT,
                PRIMARY KEY (entity_id, digest),
                FOREIGN KEY (entity_id, item_id) REFERENCES item (entity_id, id)
            );
            CREATE INDEX preview_link_of_item ON preview_link (entity_id, item_id, created_at);
            CREATE TABLE media (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                content_type TEXT NOT NULL,
                hash TEXT NOT NULL,
                size BIGINT NOT NULL,
                title TEXT NOT NULL,
                alt TEXT NOT NULL,
                document_type TEXT NOT NULL,
                day TEXT,
                width BIGINT NOT NULL,
                height BIGINT NOT NULL,
                medium_hash TEXT NOT NULL,
                small_hash TEXT NOT NULL,
                text TEXT NOT NULL,
                text_state TEXT NOT NULL,
                created_by TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, id)
            );
            CREATE INDEX media_by_text ON media (text_state, created_at);
            CREATE TABLE media_use (
                entity_id TEXT NOT NULL,
                media_id TEXT NOT NULL,
                item_id TEXT NOT NULL,
                PRIMARY KEY (entity_id, media_id, item_id)
            );
            CREATE INDEX media_use_of_item ON media_use (entity_id, item_id);
            CREATE TABLE channel_care (
                entity_id TEXT NOT NULL,
                channel TEXT NOT NULL,
                office TEXT NOT NULL,
                person_id TEXT NOT NULL,
                frequency TEXT NOT NULL,
                source TEXT NOT NULL,
                since TEXT NOT NULL,
                until_day TEXT,
                promise_id TEXT NOT NULL,
                promise_words TEXT NOT NULL,
                promise_title TEXT NOT NULL,
                promise_path TEXT NOT NULL,
                changed_by TEXT NOT NULL,
                changed_at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, channel)
            );
            CREATE TABLE channel_deed (
                entity_id TEXT NOT NULL,
                channel TEXT NOT NULL,
                at BIGINT NOT NULL,
                kind TEXT NOT NULL,
                item_id TEXT NOT NULL,
                by_person TEXT NOT NULL,
                note TEXT NOT NULL,
                PRIMARY KEY (entity_id, channel, at, kind, item_id)
            );
            """)
    ]
}
