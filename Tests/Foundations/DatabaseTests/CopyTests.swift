import Database
import Expectations
import Foundation
import Synchronization
import Testing

struct CopyTests {
    @Test(arguments: TestEngine.available) func `a copy made while others write is whole and of one moment`(
        engine: TestEngine
    ) throws {
        try withDatabases(engine, migrations: schema) { database, owner in
            try withTemporaryFolder { folder in
                try fill(database)
                let isDone = Mutex(false)
                let writer = Thread {
                    for id in 1000..<3000 where !isDone.withLock({ $0 }) {
                        // Two rows that belong together: no copy may hold one of them.
                        try? database.write(.entity("54174")) { w in
                            try w.run("INSERT INTO note (entity_id, id, words) VALUES ('54174', \(id), 'pair')")
                            try w.run("INSERT INTO trail VALUES ('54174', \(id), 'pair')")
                        }
                    }
                }
                writer.start()
                let path = folder + "/copy.sqlite"
                let figures = try Backup.copy(owner, to: path)
                isDone.withLock { $0 = true }
                try #expect(Backup.verify(path) == figures)
                let copy = try Database.open(sqlite: path)
                defer { copy.close() }
                let counts = try copy.read(.nation) { r in
                    try r.all("SELECT (SELECT count(*) FROM note WHERE words = 'pair'), (SELECT count(*) FROM trail)") {
                        [$0.int(0), $0.int(1)]
                    }
                }
                #expect(counts[0][0] == counts[0][1])
                try #expect(copy.read(.nation) { try $0.value("SELECT count(*) FROM file_chunk") } == 3)
                #expect(failure { try Backup.copy(owner, to: path) }.hasPrefix("misuse"))
            }
        }
    }

    @Test func `a changed row or byte is found`() throws {
        try withDatabase(.sqlite, migrations: schema) { database in
            try withTemporaryFolder { folder in
                try fill(database)
                let path = folder + "/copy.sqlite"
                _ = try Backup.copy(database, to: path)
                let whole = try Data(contentsOf: URL(fileURLWithPath: path))
                let place = try #require(whole.range(of: Data("the original words".utf8)))
                var flipped = whole
                flipped[place.lowerBound] ^= 1
                try flipped.write(to: URL(fileURLWithPath: path))
                #expect(failure { try Backup.verify(path) } == "corrupt(\"La tabla «note» no es la que se copió.\")")

                try whole.write(to: URL(fileURLWithPath: path))
                let copy = try Database.open(sqlite: path)
                try copy.write(.nation) { try $0.run("DELETE FROM file_chunk WHERE part = 1") }
                copy.close()
                #expect(
                    failure { try Backup.verify(path) } == "corrupt(\"La tabla «file_chunk» no es la que se copió.\")")

                try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
                #expect(failure { try Backup.verify(path) }.hasPrefix("corrupt"))
                #expect(failure { try Backup.verify(folder + "/none") }.hasPrefix("unavailable"))
            }
        }
    }

    @Test(arguments: TestEngine.available) func `what is restored equals what was copied`(engine: TestEngine) throws {
        try withDatabases(engine, migrations: schema) { database, owner in
            try withTemporaryFolder { folder in
                try fill(database)
                _ = try Backup.copy(owner, to: folder + "/copy.sqlite")
                try withDatabases(engine, migrations: schema) { restored, owner in
                    _ = try Backup.restore(folder + "/copy.sqlite", to: owner, applicationRole: "gelt_test_app")
                    try #expect(restored.notes(.nation) == database.notes(.nation))
                    try restored.addNote(500, "life goes on")
                }
            }
        }
    }

    @Test(arguments: TestEngine.available) func `a database moves to the other engine and back unchanged`(
        engine: TestEngine
    ) throws {
        try withDatabases(.sqlite, migrations: schema) { file, _ in
            try fill(file)
            try withDatabases(engine, migrations: schema) { _, middle in
                let there = try Transfer.move(from: file, to: middle, applicationRole: "gelt_test_app")
                #expect(there.map(\.rows) == [3, 41, 2, 0])
                #expect(failure { try Transfer.move(from: file, to: middle) }.contains("no está vacío"))
                try withTemporaryFolder { folder in
                    let back = try Database.open(sqlite: folder + "/back.sqlite")
                    defer { back.close() }
                    try #expect(Transfer.move(from: middle, to: back) == there)
                    try #expect(back.notes(.nation) == file.notes(.nation))
                }
            }
        }
    }

    @Test func `a target of another schema is refused`() throws {
        try withDatabase(.sqlite, migrations: schema) { file in
            try withDatabase(.sqlite, migrations: [Migration("other", "CREATE TABLE other (id TEXT)")]) { target in
                #expect(failure { try Transfer.move(from: file, to: target) }.hasPrefix("misuse"))
            }
        }
    }

    /// Every kind of value, rows that point to later rows, and a file in pieces.
    private func fill(_ database: Database) throws {
        try database.addPlaces()
        try database.write(.nation) { w in
            try w.run("UPDATE place SET area = \(1172.5), seal = \([0, 255, 39] as [UInt8]) WHERE code = '54174'")
            for part in 0..<3 {
                let bytes = [UInt8](repeating: UInt8(part), count: 100_000)
                try w.run("INSERT INTO file_chunk (hash, part, bytes) VALUES ('abc', \(part), \(bytes))")
            }
        }
        try database.addNote(100, "the original words — ñandú 'quoted'")
        try database.write(.entity("54174")) { w in
            for id in 1...40 {
                try w.run("INSERT INTO note (entity_id, id, parent, words) VALUES ('54174', \(id), 100, 'child')")
            }
        }
    }
}
