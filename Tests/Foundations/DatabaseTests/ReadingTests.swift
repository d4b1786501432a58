import Database
import Expectations
import Testing

private enum Colour: String, SQLConvertible { case red, green }

struct ReadingTests {
    @Test(arguments: TestEngine.available) func `every kind of value comes back as it went`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: schema) { database in
            let bytes: [UInt8] = [0, 1, 39, 92, 255]
            let name = "O'Higgins \"; DROP TABLE place; -- ñ 😀"
            try database.write(.nation) { w in
                try w.run(
                    "INSERT INTO place VALUES (\("1"), \(name), \(0.1), \(bytes)), ('2', '', NULL, \([] as [UInt8]))")
            }
            let rows = try database.read(.nation) { try $0.rows("SELECT * FROM place ORDER BY code") }
            #expect(rows.map(\.columns) == Array(repeating: ["code", "name", "area", "seal"], count: 2))
            try #expect(rows[0].get("name") == name)
            try #expect(rows[0].get("area") == 0.1)
            try #expect(rows[0].get("seal") == bytes)
            try #expect(rows[1].get("area", as: Double?.self) == nil)
            #expect(rows[1].value(3) == .blob([]))
            #expect(rows[1].textOrNil(1) == "")
        }
    }

    @Test(arguments: TestEngine.available) func `optional filters need no type said`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: schema) { database in
            try database.addPlaces()
            let name: String? = nil
            let found = try database.read(.nation) { r in
                try r.rows("SELECT code FROM place WHERE (\(name) IS NULL OR name = \(name)) ORDER BY code LIMIT \(1)")
            }
            #expect(found.map { $0.text(0) } == ["25178"])
        }
    }

    @Test(arguments: TestEngine.available) func `sums are whole and a type with a raw value opts in`(engine: TestEngine)
        throws
    {
        try withDatabase(engine, migrations: schema) { database in
            let row = try #require(
                try database.read(.open) { r in
                    try r.row(
                        "SELECT sum(n) AS total, \(Colour.green) AS colour FROM (SELECT 2 AS n UNION ALL SELECT 3) x")
                })
            try #expect(row.get("total") == 5)
            try #expect(row.get("colour") == Colour.green)
            #expect(throws: DatabaseError.self) { try row.get("colour", as: Int.self) }
            #expect(throws: DatabaseError.self) { try row.get("nothing", as: Int.self) }
        }
    }

    @Test(arguments: TestEngine.available) func `a query may run inside of the rows of another`(engine: TestEngine)
        throws
    {
        try withDatabase(engine, migrations: schema) { database in
            try database.addPlaces()
            var seen: [String] = []
            try database.read(.nation) { r in
                try r.each("SELECT code FROM place ORDER BY code") { outer in
                    let code = outer.text(0)
                    try r.each("SELECT code FROM place ORDER BY code") { seen.append(code + "/" + $0.text(0)) }
                }
            }
            #expect(seen == ["25178/25178", "25178/54174", "54174/25178", "54174/54174"])
        }
    }

    @Test func `a row of SQLite kept after its turn reads as NULL`() throws {
        try withDatabase(.sqlite, migrations: schema) { database in
            try database.addPlaces()
            var kept: [Row] = []
            try database.read(.nation) { r in try r.each("SELECT name FROM place") { kept.append($0) } }
            #expect(kept.map { $0.textOrNil(0) } == [nil, nil])
        }
    }

    @Test(arguments: TestEngine.available) func `a reading sees one moment, and never what is not committed`(
        engine: TestEngine
    ) throws {
        try withDatabase(engine, migrations: schema) { database in
            try database.addPlaces()
            try database.read(.entity("54174")) { r in
                let before: Int? = try r.value("SELECT count(*) FROM note")
                try database.addNote(1, "new")
                #expect(before == 0)
                try #expect(r.value("SELECT count(*) FROM note") == 0)
            }
            let duringWrite = try database.write(.entity("54174")) { w in
                try w.run("INSERT INTO note (entity_id, id, words) VALUES ('54174', 2, 'unfinished')")
                return try database.notes()
            }
            #expect(duringWrite == ["new"])
            try #expect(database.notes() == ["new", "unfinished"])
        }
    }

    @Test(arguments: TestEngine.available) func `a reading cannot write`(engine: TestEngine) throws {
        try withDatabase(engine, migrations: schema) { database in
            #expect(failure { try database.read(.nation) { try $0.rows("DELETE FROM place") } }.hasPrefix("notAllowed"))
        }
    }

    @Test(arguments: TestEngine.available) func `statements are counted for the thread that asked`(engine: TestEngine)
        throws
    {
        try withDatabase(engine, migrations: schema) { database in
            let before = Database.statementsOnThisThread
            _ = try database.notes()
            try database.addPlaces()
            #expect(Database.statementsOnThisThread - before == 2)
        }
    }
}
