import Database
import Expectations
import Testing

/// What only a server can show. `make test` runs these; without a server they are left out.
@Suite(.enabled(if: TestEngine.available.contains(.postgres), "GELT_TEST_POSTGRES is not set: use Tests/postgres.sh"))
struct PostgresTests {
    @Test func `a query that forgets the WHERE sees only its own entity`() throws {
        try withDatabase(.postgres, migrations: schema) { database in
            try database.addPlaces()
            try database.addNote(1, "ours")
            try database.addNote(1, "theirs", of: "25178")
            try #expect(database.notes(.entity("54174")) == ["ours"])
            try #expect(database.notes(.entity("25178")) == ["theirs"])
            try #expect(database.notes(.open) == [])
            try #expect(database.notes(.nation) == ["theirs", "ours"])
        }
    }

    @Test func `no entity writes or changes a row of another`() throws {
        try withDatabase(.postgres, migrations: schema) { database in
            try database.addPlaces()
            try database.addNote(1, "theirs", of: "25178")
            try #expect(database.write(.entity("54174")) { try $0.run("UPDATE note SET words = 'taken'") } == 0)
            #expect(
                failure {
                    try database.write(.entity("54174")) { w in
                        try w.run("INSERT INTO note (entity_id, id, words) VALUES ('25178', 2, 'planted')")
                    }
                }.hasPrefix("notAllowed"))
            try #expect(database.notes(.nation) == ["theirs"])
        }
    }

    @Test func `the owner of the tables and a superuser are refused as the server`() throws {
        try withSchema { names in
            #expect(failure { try Database.open(postgres: names.ownerAddress) }.contains("superusuario"))
            let owner = try Database.open(postgres: names.ownerAddress, options: .owner)
            defer { owner.close() }
            _ = try Migrator([], applicationRole: names.role).apply(to: owner)
            try owner.administer("CREATE TABLE mine (id TEXT); ALTER TABLE mine OWNER TO \(names.role)")
            #expect(failure { try Database.open(postgres: names.address) }.contains("dueño"))
        }
    }

    @Test func `connections lost with a restart are replaced`() throws {
        try withDatabases(.postgres, migrations: schema) { database, owner in
            try database.addPlaces()
            try owner.write(.nation) { w in
                // Of this test alone: the others have schemas of their own in the same database.
                _ = try w.rows(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE usename = 'gelt_test_app' AND application_name = current_setting('application_name')
                    """)
            }
            try #expect(database.notes() == [])
            try database.addNote(1, "after")
            try #expect(database.notes() == ["after"])
        }
    }

    @Test func `an address without a server is unavailable`() {
        #expect(
            failure { try Database.open(postgres: "postgresql://nobody@127.0.0.1:1/nothing") }.hasPrefix("unavailable"))
    }
}
