import Database

enum VisitTables {
    static let migrations = [
        Migration(
            "visits-001-counts",
            """
            CREATE TABLE visit_salt (day TEXT NOT NULL PRIMARY KEY, salt TEXT NOT NULL);
            CREATE TABLE visit_seen (
                entity_id TEXT NOT NULL,
                day TEXT NOT NULL,
                visitor BIGINT NOT NULL,
                last_at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, day, visitor)
            );
            CREATE INDEX visit_seen_by_day ON visit_seen (day);
            CREATE TABLE visit_site_day (
                entity_id TEXT NOT NULL,
                day TEXT NOT NULL,
                visits BIGINT NOT NULL,
                visitors BIGINT NOT NULL,
                views BIGINT NOT NULL,
                PRIMARY KEY (entity_id, day)
            );
            CREATE INDEX visit_site_day_by_day ON visit_site_day (day, entity_id);
            CREATE TABLE visit_page (
                entity_id TEXT NOT NULL,
                month TEXT NOT NULL,
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                views BIGINT NOT NULL,
                PRIMARY KEY (entity_id, month, kind, name)
            );
            CREATE INDEX visit_page_most ON visit_page (entity_id, month, kind, views);
            CREATE TABLE visit_office (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                network TEXT NOT NULL,
                note TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, id)
            );
            """),
        Migration(
            "visits-002-ranking",
            """
            CREATE TABLE visit_population (
                entity_id TEXT NOT NULL,
                year BIGINT NOT NULL,
                people BIGINT NOT NULL,
                source TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, year)
            );
            CREATE TABLE visit_ranking_rule (
                id TEXT NOT NULL PRIMARY KEY,
                closing_day BIGINT NOT NULL,
                improvement_floor BIGINT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL
            );
            CREATE TABLE visit_ranking_month (
                month TEXT NOT NULL PRIMARY KEY,
                closed_at BIGINT NOT NULL,
                sites BIGINT NOT NULL,
                visits BIGINT NOT NULL,
                improvement_floor BIGINT NOT NULL
            );
            CREATE TABLE visit_ranking (
                entity_id TEXT NOT NULL,
                month TEXT NOT NULL,
                position BIGINT NOT NULL,
                visits BIGINT NOT NULL,
                visitors BIGINT NOT NULL,
                views BIGINT NOT NULL,
                former_position BIGINT,
                former_visits BIGINT,
                name TEXT NOT NULL,
                kind TEXT NOT NULL,
                department TEXT NOT NULL,
                category TEXT NOT NULL,
                population BIGINT,
                population_source TEXT NOT NULL,
                PRIMARY KEY (entity_id, month)
            );
            CREATE INDEX visit_ranking_by_month ON visit_ranking (month, position, entity_id);
            CREATE TABLE notice_draft (
                id TEXT NOT NULL PRIMARY KEY,
                title TEXT NOT NULL,
                text TEXT NOT NULL,
                source TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                used_at BIGINT,
                used_by TEXT NOT NULL
            );
            """, appendOnly: ["visit_ranking_rule", "visit_ranking_month", "visit_ranking"]),
    ]
}
