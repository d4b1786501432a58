import Calendar
import Database
import Expectations
import Testing

@testable import Platform

@Suite struct `The queue of jobs` {
    private static let now = Instant(milliseconds: 1_400_000_000_000)

    @Test(arguments: TestEngine.available)
    func `hands a job to one worker only`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: JobQueue.migrations) { database throws in
            try Self.ask("a", database)
            let first = try Self.take(Self.now, database)
            let second = try Self.take(Self.now, database)
            #expect(first?.id == "a")
            #expect(second == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `gives the work of a worker that fell silent to another`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: JobQueue.migrations) { database throws in
            try Self.ask("a", database)
            _ = try Self.take(Self.now, database)
            let later = Self.now + .seconds(121)
            let taken = try Self.take(later, database)
            #expect(taken?.id == "a" && taken?.attempts == 2)
        }
    }

    @Test func `tries a failed job again later, and gives it up after three times`() throws {
        try withDatabase(.sqlite, migrations: JobQueue.migrations) { database throws in
            try Self.ask("a", database)
            var now = Self.now
            for attempt in 1...3 {
                let taken = try Self.take(now, database)
                let job = try #require(taken)
                #expect(job.attempts == attempt)
                try database.write(.nation) { [now] in
                    try JobQueue.fail(job, because: "sin red", final: false, at: now, in: $0)
                }
                #expect(try Self.take(now, database) == nil)
                now = now + .seconds(3_600)
            }
            let job = try database.read(.nation) { try JobQueue.find("a", of: "54174", in: $0) }
            #expect(job?.state == .failed && job?.words == "sin red")
        }
    }

    @Test func `shows a job to its own entity and to no other`() throws {
        try withDatabase(.sqlite, migrations: JobQueue.migrations) { database throws in
            try Self.ask("a", database)
            let foreign = try database.read(.entity("25178")) { try JobQueue.find("a", of: "25178", in: $0) }
            #expect(foreign == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `lets a recurring job come round once in its time, whoever asks`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: JobQueue.migrations) { database throws in
            let turns = try [0, 1, 3_599, 3_600].map { seconds in
                try database.write(.nation) { writing in
                    try JobQueue.takeTurn(
                        "diario", every: .seconds(3_600), at: Self.now + .seconds(seconds), in: writing)
                }
            }
            #expect(turns == [true, false, false, true])
        }
    }

    private static func take(_ instant: Instant, _ database: Database) throws -> Job? {
        try database.write(.nation) { try JobQueue.take(at: instant, in: $0) }
    }

    private static func ask(_ id: String, _ database: Database) throws {
        try database.write(.nation) { writing in
            try JobQueue.ask("lectura", payload: "x", for: "54174", id: id, at: now, in: writing)
        }
    }
}
