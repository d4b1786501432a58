import Database
import Expectations
import Testing

struct MigratorTests {
    @Test(arguments: TestEngine.available) func `each migration applies once`(engine: TestEngine) throws {
        try withDatabases(engine, migrations: []) { database, owner in
            try #expect(Migrator(schema).pending(in: owner) == ["test-001", "test-002"])
            try #expect(
                Migrator(schema, applicationRole: "gelt_test_app").apply(to: owner) == ["test-001", "test-002"])
            try #expect(Migrator(schema, applicationRole: "gelt_test_app").apply(to: owner) == [])
            try #expect(Migrator(schema).pending(in: database) == [])
        }
    }

    @Test(arguments: TestEngine.available) func `a released migration cannot change`(engine: TestEngine) throws {
        try withDatabases(engine, migrations: schema) { _, owner in
            let changed = [Migration("test-001", "CREATE TABLE other (id TEXT)"), schema[1]]
            #expect(throws: DatabaseError.self) { try Migrator(changed).apply(to: owner) }
            #expect(throws: DatabaseError.self) { try Migrator(changed).pending(in: owner) }
        }
    }

    @Test(arguments: TestEngine.available) func `an older program refuses a newer schema`(engine: TestEngine) throws {
        try withDatabases(engine, migrations: schema) { _, owner in
            #expect(throws: DatabaseError.self) { try Migrator([schema[0]]).apply(to: owner) }
        }
    }

    @Test(arguments: TestEngine.available) func `a migration that fails leaves nothing`(engine: TestEngine) throws {
        try withDatabases(engine, migrations: schema) { _, owner in
            let broken = Migration("test-003", "CREATE TABLE half (id TEXT); CREATE TABLE half (id TEXT)")
            #expect(throws: DatabaseError.self) { try Migrator(schema + [broken]).apply(to: owner) }
            try #expect(Migrator(schema + [broken]).pending(in: owner) == ["test-003"])
            #expect(throws: DatabaseError.self) { try owner.read(.open) { try $0.rows("SELECT id FROM half") } }
        }
    }
}
