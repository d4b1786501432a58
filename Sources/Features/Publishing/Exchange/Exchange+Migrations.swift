import Database

enum ExchangeTables {
    static let migrations = [
        Migration(
            "exchange-001",
            """
            CREATE TABLE exchange_file (
                entity_id TEXT NOT NULL,
                id TEXT NOT NULL,
                channel TEXT NOT NULL,
                content TEXT NOT NULL,
                by_person TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (entity_id, id)
            );
            """)
    ]
}
