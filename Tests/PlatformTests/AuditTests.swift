import Calendar
import Database
import Expectations
import Testing

@testable import Platform

@Suite struct `The audit chain` {
    private static let now = Instant(milliseconds: 1_400_000_000_000)

    @Test(arguments: TestEngine.available)
    func `holds as long as nobody touches it`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: Audit.migrations) { database throws in
            for number in 1...5 { try Self.record("plan/\(number)", chain: "54174", database) }
            try Self.record("plan/x", chain: "25178", database)
            #expect(try Self.firstBreak(database) == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the program itself may not rewrite an entry`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: Audit.migrations) { database throws in
            try Self.record("plan/1", chain: "54174", database)
            #expect(throws: DatabaseError.self) {
                try database.write(.nation) { try $0.run("UPDATE audit_entry SET action = 'otra cosa'") }
            }
            #expect(throws: DatabaseError.self) {
                try database.write(.nation) { try $0.run("DELETE FROM audit_entry") }
            }
        }
    }

    @Test func `an entry that somebody put in between is found`() throws {
        try withDatabase(.sqlite, migrations: Audit.migrations) { database throws in
            try Self.record("plan/1", chain: "54174", database)
            try database.write(.nation) { writing in
                try writing.run(
                    """
                    INSERT INTO audit_entry (entity_id, sequence, at, actor, action, subject, detail, previous, hash)
                    VALUES ('54174', 2, 0, 'nadie', 'plan.published', 'plan/2', '', '', 'inventado')
                    """)
            }
            #expect(try Self.firstBreak(database) == 2)
        }
    }

    @Test func `a last entry that was cut off is missed`() throws {
        try withDatabase(.sqlite, migrations: Audit.migrations) { database throws in
            try Self.record("plan/1", chain: "54174", database)
            try database.write(.nation) { try $0.run("UPDATE audit_head SET sequence = 2 WHERE entity_id = '54174'") }
            #expect(try Self.firstBreak(database) == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an entry lives and dies with the change it tells of`(engine: TestEngine) throws {
        struct Refused: Error {}
        try withDatabase(engine, migrations: Audit.migrations) { database throws in
            #expect(throws: Refused.self) {
                try database.write(.nation) { writing in
                    try Audit.record(Deed(actor: "p", "x", subject: "y"), chain: "54174", at: Self.now, in: writing)
                    throw Refused()
                }
            }
            let entries = try database.read(.nation) { try $0.row("SELECT COUNT(*) FROM audit_entry")?.int(0) }
            #expect(entries == 0)
        }
    }

    private static func firstBreak(_ database: Database) throws -> Int? {
        try database.read(.nation) { try Audit.firstBreak(chain: "54174", in: $0) }
    }

    private static func record(_ subject: String, chain: String, _ database: Database) throws {
        try database.write(.nation) { writing in
            try Audit.record(
                Deed(actor: "persona", "plan.published", subject: subject), chain: chain, at: now, in: writing)
        }
    }
}
