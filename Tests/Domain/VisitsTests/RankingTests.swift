import Calendar
import Database
import Entities
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Visits

/// The monthly ranking. The clock stands at 21 November 2014 unless said.
@Suite struct RankingTests {
    private static let october = YearMonth(2014, 10) ?? Day(epochDay: 0).yearMonth

    private static func add(_ visits: [(String, Int)], _ month: YearMonth, _ program: TestProgram) throws {
        let entries = visits.map {
            VisitArchive.Entry(
                entity: $0.0, day: month.firstDay, counts: VisitCounts(visits: $0.1, visitors: $0.1, views: $0.1 * 2))
        }
        try program.services.nation.write { try VisitArchive.add(entries, in: $0) }
    }

    private static func positions(_ month: YearMonth, _ program: TestProgram) throws -> [String] {
        try program.services.nation.read { try RankingStore.sites(month, in: $0) }
            .map { "\($0.position) \($0.entity) \($0.counts.visits)" }
    }

    @Test(arguments: TestEngine.available)
    func `equal visits share a position, and who had none has none`(engine: TestEngine) throws {
        try TestProgram.run(Readers.features, on: engine) { program throws in
            try Self.add(
                [("54174", 50), ("25178", 90), ("05001", 90), ("54000", 10), ("08001", 0)], Self.october, program)
            #expect(try RankingClosing(services: program.services).closeDue() == [Self.october])
            #expect(
                try Self.positions(Self.october, program) == [
                    "1 05001 90", "1 25178 90", "3 54174 50", "4 54000 10",
                ])
        }
    }

    @Test(arguments: TestEngine.available)
    func `a month is closed once, on its day, and never changes`(engine: TestEngine) throws {
        let closing = RankingRule.usual.closing(of: Self.october)
        #expect(closing.iso == "2014-11-05T05:00:00.000Z", "midnight in Bogotá")
        try TestProgram.run(Readers.features, on: engine, now: closing - .seconds(1)) { program throws in
            try Self.add([("54174", 50)], Self.october, program)
            let ranking = RankingClosing(services: program.services)
            #expect(try ranking.closeDue().isEmpty, "a second before")
            program.clock.set(closing)
            #expect(try ranking.closeDue() == [Self.october])
            program.clock.set(closing + .seconds(1))
            try Self.add([("25178", 900)], Self.october, program)
            #expect(try ranking.closeDue().isEmpty)
            #expect(try !ranking.close(Self.october, .usual, at: program.services.now()), "closing twice does nothing")
            #expect(try Self.positions(Self.october, program) == ["1 54174 50"])
            #expect(throws: (any Error).self) {
                try program.services.nation.write { writing -> Void in
                    try writing.run("UPDATE visit_ranking SET visits = 1")
                }
            }
            #expect(try program.number("SELECT COUNT(*) FROM notice_draft") == 1)
            #expect(try program.services.nation.read { try Audit.firstBreak(chain: "00000", in: $0) } == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `months that were missed are closed in their order, each against the one before`(engine: TestEngine) throws {
        let (august, september) = (Self.october.adding(months: -2), Self.october.adding(months: -1))
        try TestProgram.run(Readers.features, on: engine) { program throws in
            try Self.add([("54174", 100), ("25178", 200), ("05001", 99)], august, program)
            try Self.add([("54174", 300), ("25178", 200), ("05001", 990)], september, program)
            #expect(try RankingClosing(services: program.services).closeDue() == [august, september, Self.october])
            let sites = try program.services.nation.read { try RankingStore.sites(september, in: $0) }
            #expect(sites.map(\.entity) == ["05001", "54174", "25178"])
            #expect(sites.map(\.climbed) == [2, 0, -2])
            #expect(sites[1].growth(floor: 100) == 200)
            #expect(sites[0].growth(floor: 100) == nil, "99 visits before are too few to compare")
            let draft = try program.services.nation.read { try NoticeDrafts.find("ranking-2014-09", in: $0) }
            #expect(draft?.title.hasPrefix("Medellín, Antioquia, el municipio con el sitio más visitado") == true)
            #expect(draft?.text.contains("El que más mejoró fue Chitagá") == true)
            #expect(try program.services.nation.read { try RankingStore.sites(Self.october, in: $0) }.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the programme's rule holds for what is not closed yet`(engine: TestEngine) throws {
        try TestProgram.run(Readers.features, on: engine) { program throws in
            try Self.add([("54174", 50)], Self.october, program)
            try RankingRule(closingDay: 28, improvementFloor: 10).decide(by: "admin", program.services)
            #expect(try RankingClosing(services: program.services).closeDue().isEmpty)
            program.clock.advance(by: .seconds(1))
            try RankingRule(closingDay: 1, improvementFloor: 0).decide(by: "admin", program.services)
            #expect(
                try program.services.nation.read { try RankingRule.current(in: $0) }
                    == RankingRule(closingDay: 2, improvementFloor: 1), "never before the last views have come")
            #expect(try RankingClosing(services: program.services).closeDue() == [Self.october])
        }
    }

    @Test func `visits per thousand inhabitants need a population somebody loaded`() throws {
        try TestProgram.run(Readers.features) { program throws in
            try Self.add([("54174", 50), ("25178", 40)], Self.october, program)
            try Populations.keep(
                [
                    Population(entity: "54174", year: 2010, people: 9000, source: "vieja"),
                    Population(entity: "54174", year: 2013, people: 10_000, source: "proyección"),
                    Population(entity: "54174", year: 2020, people: 20_000, source: "futura"),
                ], by: "admin", program.services)
            _ = try RankingClosing(services: program.services).closeDue()
            let sites = try program.services.nation.read { try RankingStore.sites(Self.october, in: $0) }
            #expect(sites.map(\.perThousand) == [5, nil])
            #expect(sites[0].populationSource == "proyección")
        }
    }

    @Test func `a draft is used once`() throws {
        try TestProgram.run(Readers.features) { program throws in
            try Self.add([("54174", 50)], Self.october, program)
            _ = try RankingClosing(services: program.services).closeDue()
            let now = program.services.now()
            try program.services.nation.write { try NoticeDrafts.use("ranking-2014-10", by: "a", at: now, in: $0) }
            #expect(throws: Failure.self) {
                try program.services.nation.write {
                    try NoticeDrafts.use("ranking-2014-10", by: "b", at: now, in: $0)
                }
            }
        }
    }
}
