import Database
import Expectations
import Testing

/// Marks that tell whether something may have been written.
struct WriteMarkTests {
    private struct Stopped: Error {}

    @Test(arguments: TestEngine.available)
    func `a mark moves with the writes that may touch its rows, and with no other`(
        engine: TestEngine
    ) throws {
        try withDatabase(engine, migrations: schema) { database in
            let (one, other) = (Scope.entity("54174"), Scope.entity("25178"))
            let (before, beforeOther) = (database.mark(of: one), database.mark(of: other))
            #expect(database.mark(of: one) == before)
            try database.write(one) { _ in }
            #expect(database.mark(of: one) != before)
            #expect(database.mark(of: other) == beforeOther)
            try database.write(.nation) { _ in }
            #expect(database.mark(of: other) != beforeOther)
        }
    }

    @Test(arguments: TestEngine.available) func `the nation's mark moves with every write`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: schema) { database in
            for scope in [Scope.entity("54174"), .nation, .open] {
                let before = database.mark(of: .nation)
                try database.write(scope) { _ in }
                #expect(database.mark(of: .nation) != before)
            }
        }
    }

    @Test(arguments: TestEngine.available) func `a write that fails moves it too`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: schema) { database in
            let before = database.mark(of: .entity("54174"))
            #expect(throws: Stopped.self) { try database.write(.entity("54174")) { _ in throw Stopped() } }
            #expect(database.mark(of: .entity("54174")) != before)
        }
    }
}
