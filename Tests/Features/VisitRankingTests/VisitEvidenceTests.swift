import Calendar
import Database
import Expectations
import HTTP
import Platform
import Rehearsal
import Testing
import Visits

@testable import VisitRanking

/// What the counting of visits says to questions of a report, each beside what it must not take for a proof.
@Suite struct VisitEvidenceTests {
    private static func judge(_ rule: EvidenceRule, _ year: Int, _ program: TestProgram) throws -> EvidenceFinding {
        let days = try #require(Day(year, 1, 1))...(try #require(Day(year, 12, 31)))
        return try rule.judge(program.services.nation.entity(Scene.chitaga), "", days)
    }

    @Test(arguments: TestEngine.available)
    func `visits prove visits: those of a neighbour or of another year do not`(engine: TestEngine) throws {
        try Scene.run(on: engine) { program throws in
            try program.visits([("25178", 40)], in: "2013-03")
            try program.visits([("54174", 40)], in: "2012-03")
            #expect(try Self.judge(VisitMeasures.evidence, 2013, program).strength == .unknown)
            try program.visits([("54174", 7)], in: "2013-04")
            let found = try Self.judge(VisitMeasures.evidence, 2013, program)
            #expect(found.strength == .proven && found.records.map(\.path) == [SiteVisits.office.path])
        }
    }

    @Test(arguments: TestEngine.available)
    func `more visits than the year before prove growth only over two whole years`(engine: TestEngine) throws {
        try Scene.run(on: engine) { program throws in
            try program.visits([("54174", 90)], in: "2013-02")
            #expect(try Self.judge(VisitMeasures.grew, 2013, program).strength == .unknown, "nothing to compare with")
            try program.visits([("54174", 40)], in: "2012-06")
            let partial = try Self.judge(VisitMeasures.grew, 2013, program)
            #expect(partial.strength == .suggested, "counting began in the middle of 2012")
            try program.visits([("54174", 10)], in: "2012-01")
            #expect(try Self.judge(VisitMeasures.grew, 2013, program).strength == .proven)
            try program.visits([("54174", 80)], in: "2014-01")
            #expect(try Self.judge(VisitMeasures.grew, 2014, program).strength == .unknown, "fewer is no growth")
            try program.visits([("54174", 80)], in: "2014-02")
            #expect(try Self.judge(VisitMeasures.grew, 2014, program).strength == .suggested, "2014 is not over")
        }
    }
}
