import Database

/// The directory belongs to nobody: its tables have no rows of one entity, so that every page may read it in any scope.
let entityMigrations = [
    Migration(
        "entities-001-directory",
        """
        CREATE TABLE directory (
            name TEXT NOT NULL PRIMARY KEY,
            version BIGINT NOT NULL
        );
        CREATE TABLE entity (
            code TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            department_code TEXT NOT NULL,
            department TEXT NOT NULL,
            slug TEXT NOT NULL UNIQUE,
            host TEXT UNIQUE,
            suggested_host TEXT,
            nit TEXT,
            email TEXT,
            telephone TEXT,
            address TEXT,
            look BIGINT NOT NULL,
            slogan TEXT NOT NULL
        );
        CREATE TABLE entity_name (
            entity_code TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            valid_from TEXT,
            valid_until TEXT,
            source TEXT NOT NULL,
            PRIMARY KEY (entity_code, name),
            FOREIGN KEY (entity_code) REFERENCES entity (code)
        );
        CREATE TABLE entity_category (
            entity_code TEXT NOT NULL,
            year BIGINT NOT NULL,
            category TEXT NOT NULL,
            source TEXT NOT NULL,
            PRIMARY KEY (entity_code, year),
            FOREIGN KEY (entity_code) REFERENCES entity (code)
        );
        """),
    // Addresses of people are the entity's own.
    Migration(
        "entities-002-contacts",
        """
        CREATE TABLE entity_contact (
            entity_id TEXT NOT NULL,
            email TEXT NOT NULL,
            name TEXT NOT NULL,
            added_at BIGINT NOT NULL,
            added_by TEXT NOT NULL,
            PRIMARY KEY (entity_id, email)
        );
        CREATE INDEX entity_contact_by_email ON entity_contact (email);
        """),
]
