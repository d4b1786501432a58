import Calendar
import Database
import Entities
import Expectations
import Foundation
import Platform
import Rehearsal
import Synchronization
import Testing

@testable import Filings

@Suite struct FilingTests {
    @Test(arguments: TestEngine.available)
    func `the same subject again gives the first receipt back`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            let entity = try country.chitaga
            let first = try country.file("plan-1/3", of: entity)
            country.program.clock.advance(by: .seconds(3600))
            let again = try country.file("plan-1/3", of: entity, content: "otro contenido")
            #expect(again == first)
            #expect(first.filing.number == (try #require(FilingNumber(year: 2014, entity: "54174", sequence: 1)).text))
            let kept = try entity.read { try Filings.receipt(kind: "plan", subject: "plan-1/3", of: entity, in: $0) }
            #expect(kept == first)
            #expect(try country.count("SELECT COUNT(*) FROM filing") == 1)
            #expect(try country.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'filing.made'") == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `fifty at once filing the same thing end with one number`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            let entity = try country.chitaga
            let numbers = try atOnce(50) { _ in
                try patiently { try country.file("plan-1/1", of: entity).filing.number }
            }
            #expect(numbers.count == 50)
            #expect(Set(numbers).count == 1)
            #expect(try country.count("SELECT COUNT(*) FROM filing") == 1)
            #expect(try country.count("SELECT last FROM filing_counter") == 1)
            #expect(try entity.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `two hundred things of an entity get two hundred rising numbers without gaps`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            let entity = try country.chitaga
            _ = try atOnce(4) { thread in
                for index in 0..<50 { _ = try patiently { try country.file("plan-\(thread)-\(index)", of: entity) } }
                return thread
            }
            let filings = try entity.read { try Filings.all(of: entity, in: $0) }
            let expected = (1...200).compactMap { FilingNumber(year: 2014, entity: "54174", sequence: $0)?.text }
            #expect(filings.map(\.number).sorted() == expected)
            let later = try country.file("plan-z", of: entity)
            #expect(later.filing.number > (try #require(expected.last)))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the whole country files at once, and each entity gets its own first number`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            let entities = country.program.services.directory.entities.map(\.tenant)
            let threads = 16
            let numbers = try atOnce(threads) { thread in
                try stride(from: thread, to: entities.count, by: threads).map { index in
                    let entity = country.program.services.nation.entity(entities[index])
                    return try patiently { try country.file("plan/1", of: entity).filing.number }
                }
            }.flatMap { $0 }
            let expected = entities.compactMap { FilingNumber(year: 2014, entity: $0.code, sequence: 1)?.text }
            #expect(entities.count == 1134)
            #expect(numbers.sorted() == expected.sorted())
        }
    }

    @Test(arguments: TestEngine.available)
    func `entities count for themselves, and each year of Bogotá begins at one`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            let (chitaga, chipaque) = (try country.chitaga, try country.chipaque)
            let lastOfYear = try #require(Day(2014, 12, 31)).end
            #expect(try country.file("a", of: chitaga, at: lastOfYear).filing.number.contains("-2014-54174-000001-"))
            #expect(try country.file("b", of: chipaque, at: lastOfYear).filing.number.contains("-2014-25178-000001-"))
            #expect(try country.file("c", of: chitaga, at: lastOfYear).filing.number.contains("-2014-54174-000002-"))
            let next = lastOfYear + .milliseconds(1)
            #expect(try country.file("d", of: chitaga, at: next).filing.number.contains("-2015-54174-000001-"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a number is found by the nation, and never by another entity`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            let (chitaga, chipaque) = (try country.chitaga, try country.chipaque)
            let receipt = try country.file("a", of: chitaga)
            let number = try FilingNumber(typed: receipt.filing.number)
            #expect(try Filings.receipt(number, in: country.program.services.nation) == receipt)
            #expect(try chitaga.read { try Filings.receipt(number, of: chitaga, in: $0) } == receipt)
            #expect(try chipaque.read { try Filings.receipt(number, of: chipaque, in: $0) } == nil)
            #expect(try chipaque.read { try Filings.receipt(kind: "plan", subject: "a", of: chipaque, in: $0) } == nil)
            let since = receipt.filing.at
            let nation = country.program.services.nation
            #expect(try Filings.all("plan", since: since, in: nation).map(\.number) == [receipt.filing.number])
            #expect(try Filings.all("plan", since: since + .milliseconds(1), in: nation).isEmpty)
            #expect(try Filings.all("reporte", since: since, in: nation).isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `when the rest of the change fails, nothing was filed and no number is lost`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            let entity = try country.chitaga
            let now = country.program.services.now()
            #expect(throws: Failure.conflict("no")) {
                try entity.write { writing in
                    _ = try Filings.file(Country.request("a"), of: entity, at: now, in: writing)
                    throw Failure.conflict("no")
                }
            }
            #expect(try country.count("SELECT COUNT(*) FROM filing") == 0)
            #expect(try country.file("a", of: entity).filing.number.contains("-000001-"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a filing can be neither changed nor taken away`(engine: TestEngine) throws {
        try Country.run(on: engine) { country in
            try country.file("a", of: try country.chitaga)
            let nation = country.program.services.nation
            #expect(throws: DatabaseError.self) {
                try nation.write { _ = try $0.run("UPDATE filing SET is_on_time = 1") }
            }
            #expect(throws: DatabaseError.self) { try nation.write { _ = try $0.run("DELETE FROM filing") } }
            #expect(throws: DatabaseError.self) { try nation.write { _ = try $0.run("DELETE FROM filing_key") } }
            #expect(try country.count("SELECT COUNT(*) FROM filing") == 1)
        }
    }

    @Test func `the millionth thing of an entity in a year is refused`() throws {
        try Country.run { country in
            let entity = try country.chitaga
            try entity.write { writing in
                _ = try writing.run(
                    "INSERT INTO filing_counter (entity_id, year, last) VALUES ('54174', 2014, 999998)")
            }
            #expect(try country.file("a", of: entity).filing.number.contains("-999999-"))
            #expect(throws: Failure.self) { try country.file("b", of: entity) }
            #expect(try country.file("a", of: entity).filing.number.contains("-999999-"))
        }
    }

    /// PostgreSQL gives up a write that was overtaken twenty times (a starved machine); who asks again loses nothing.
    private func patiently<T>(_ body: () throws -> T) throws -> T {
        for _ in 0..<20 {
            do { return try body() } catch DatabaseError.busy { continue }
        }
        return try body()
    }

    /// What so many threads gave that began together.
    private func atOnce<T: Sendable>(_ threads: Int, _ body: @escaping @Sendable (Int) throws -> T) throws -> [T] {
        let results = Mutex<[Result<T, any Error>]>([])
        let group = DispatchGroup()
        for thread in 0..<threads {
            group.enter()
            Thread.detachNewThread {
                let result = Result { try body(thread) }
                results.withLock { $0.append(result) }
                group.leave()
            }
        }
        group.wait()
        return try results.withLock { try $0.map { try $0.get() } }
    }
}
