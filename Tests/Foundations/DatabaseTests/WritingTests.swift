import Database
import Expectations
import Foundation
import Synchronization
import Testing

private struct OwnError: Error, Equatable {}

struct WritingTests {
    @Test(arguments: TestEngine.available) func `an error takes back its own write and no other`(engine: TestEngine)
        throws
    {
        try withDatabase(engine, migrations: schema) { database in
            try database.addPlaces()
            inParallel(60) { id in
                try? database.write(.entity("54174")) { w in
                    try w.run("INSERT INTO note (entity_id, id, words) VALUES ('54174', \(id), 'kept')")
                    if id.isMultiple(of: 3) { throw OwnError() }
                }
            }
            try #expect(database.notes().count == 40)
        }
    }

    @Test(arguments: TestEngine.available) func `the closure's own error reaches the caller`(engine: TestEngine) throws
    {
        try withDatabase(engine, migrations: schema) { database in
            #expect(throws: OwnError()) { try database.write(.open) { _ in throw OwnError() } }
        }
    }

    @Test(arguments: TestEngine.available) func `a failed statement spoils its write even if swallowed`(
        engine: TestEngine
    ) throws {
        try withDatabase(engine, migrations: schema) { database in
            try database.addPlaces()
            #expect(throws: DatabaseError.unique("note.entity_id, note.id")) {
                try database.write(.entity("54174")) { w in
                    try w.run("INSERT INTO note (entity_id, id, words) VALUES ('54174', 1, 'a')")
                    _ = try? w.run("INSERT INTO note (entity_id, id, words) VALUES ('54174', 1, 'b')")
                }
            }
            try #expect(database.notes() == [])
        }
    }

    @Test func `writes that wait share a commit`() throws {
        try withDatabase(.sqlite, migrations: schema) { database in
            try database.addPlaces()
            let before = database.figures
            inParallel(64) { id in try? database.addNote(id, "n") }
            #expect(database.figures.writes - before.writes == 64)
            #expect(database.figures.commits - before.commits < 64)
            try #expect(database.notes().count == 64)
        }
    }

    @Test func `the file is kept in a log that is synced at every commit`() throws {
        try withDatabase(.sqlite, migrations: schema) { database in
            let settings = try database.write(.open) { w in
                [
                    try w.value("PRAGMA journal_mode", as: String.self), try w.row("PRAGMA synchronous")?.textOrNil(0),
                    try w.row("PRAGMA foreign_keys")?.textOrNil(0),
                ]
            }
            #expect(settings == ["wal", "2", "1"])
        }
    }

    @Test func `a write inside of a write is refused instead of waiting for ever`() throws {
        try withDatabase(.sqlite, migrations: schema) { database in
            #expect(throws: DatabaseError.self) { try database.write(.open) { _ in try database.addPlaces() } }
        }
    }

    @Test(arguments: TestEngine.available) func `the engines' refusals have one name`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: schema) { database in
            try database.addPlaces()
            #expect(throws: DatabaseError.foreignKey) { try database.addNote(1, "x", of: "99999") }
            #expect(throws: DatabaseError.unique("place.code")) { try database.addPlaces() }
            #expect(
                failure { try database.write(.nation) { try $0.run("INSERT INTO place (code) VALUES ('1')") } }
                    .hasPrefix("check"))
            #expect(failure { try database.write(.nation) { try $0.run("NONSENSE") } }.hasPrefix("other"))
        }
    }

    @Test(arguments: TestEngine.available) func `rows of an append-only table stay as they are`(engine: TestEngine)
        throws
    {
        try withDatabase(engine, migrations: schema) { database in
            try database.write(.entity("1")) { try $0.run("INSERT INTO trail VALUES ('1', 1, 'done')") }
            let attempts: [SQL] = ["UPDATE trail SET words = 'undone'", "DELETE FROM trail"]
            for attempt in attempts {
                #expect(failure { try database.write(.entity("1")) { try $0.run(attempt) } }.hasPrefix("notAllowed"))
            }
        }
    }

    @Test func `a full disk refuses the write, keeps what was acknowledged and recovers`() throws {
        try withTemporaryFolder { folder in
            var options = DatabaseOptions.application
            options.maximumBytes = 200_000
            let database = try Database.open(sqlite: folder + "/small.sqlite", options: options)
            defer { database.close() }
            _ = try Migrator(schema).apply(to: database)
            try database.addPlaces()
            #expect(throws: DatabaseError.full) { try database.addNote(1, String(repeating: "x", count: 400_000)) }
            try database.addNote(2, "small")
            try #expect(database.notes() == ["small"])
        }
    }

    @Test(arguments: TestEngine.available) func `writers of one chain never lose a link`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: schema) { database in
            inParallel(24) { _ in
                try? database.write(.entity("1")) { w in
                    let last: Int =
                        try w.value("SELECT max(id) FROM trail WHERE entity_id = '1'", as: Int?.self).flatMap { $0 }
                        ?? 0
                    try w.run("INSERT INTO trail VALUES ('1', \(last + 1), 'link')")
                }
            }
            let links: Int? = try database.read(.entity("1")) { try $0.value("SELECT count(*) FROM trail") }
            #expect(links == 24)
        }
    }

    @Test(arguments: TestEngine.available) func `a closed database says so`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: schema) { database in
            database.close()
            #expect(failure { try database.check() }.hasPrefix("unavailable"))
        }
    }
}

/// Runs the body on as many threads at once.
func inParallel(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for index in 0..<count {
        group.enter()
        Thread.detachNewThread {
            body(index)
            group.leave()
        }
    }
    group.wait()
}
