import Database
import Expectations
import Testing

/// Readings of one answer.
struct SnapshotTests {
    @Test(arguments: TestEngine.available) func `a write of one's own is seen by the next reading`(engine: TestEngine)
        throws
    {
        try withDatabase(engine, migrations: schema) { database in
            let seen = try database.snapshot {
                let before = try count(database)
                try database.addPlaces()
                return (before, try count(database))
            }
            #expect(seen.0 == 0)
            #expect(seen.1 > 0)
        }
    }

    @Test(arguments: [TestEngine.sqlite]) func `what others write meanwhile is seen after it`(engine: TestEngine) throws
    {
        try withDatabase(engine, migrations: schema) { database in
            let (during, after) = try database.snapshot {
                let before = try count(database)
                inParallel(1) { _ in #expect(throws: Never.self) { try database.addPlaces() } }
                return (try count(database) - before, before)
            }
            #expect(during == 0)
            try #expect(count(database) > after)
        }
    }

    @Test(arguments: TestEngine.available) func `a reading that fails leaves the next one whole`(engine: TestEngine)
        throws
    {
        try withDatabase(engine, migrations: schema) { database in
            let seen = try database.snapshot {
                let failed = (try? database.read(.nation) { try $0.rows("SELECT * FROM nowhere") }) == nil
                return (failed, try count(database))
            }
            #expect(seen.0)
            #expect(seen.1 == 0)
        }
    }

    @Test(arguments: TestEngine.available) func `the connection comes back after many answers`(engine: TestEngine)
        throws
    {
        try withDatabase(engine, migrations: schema) { database in
            for _ in 0..<200 { _ = try database.snapshot { try count(database) } }
            for _ in 0..<200 {
                #expect(throws: Stopped.self) { try database.snapshot { try stopAfterReading(database) } }
            }
        }
    }

    private struct Stopped: Error {}

    private func stopAfterReading(_ database: Database) throws {
        _ = try count(database)
        throw Stopped()
    }

    private func count(_ database: Database) throws -> Int {
        try database.read(.nation) { try $0.value("SELECT count(*) FROM place") ?? 0 }
    }
}
