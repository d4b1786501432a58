import Calendar
import Expectations
import Platform
import Rehearsal
import Testing

@testable import Campaigns

@Suite struct CampaignStoreTests {
    @Test(arguments: TestEngine.available)
    func `the historic campaigns come in once and stand closed`(engine: TestEngine) throws {
        try TestProgram.run([Campaigns.manifest], on: engine) { program in
            try Campaigns.loadHistory(program.services)
            let all = try program.services.nation.read { try Campaigns.all(in: $0) }
            #expect(all.map(\.id) == ["reporte-2013", "plan-2012"])
            #expect(all.allSatisfy { $0.status(at: program.services.now()) == .closed })
            #expect(all.last?.close.isExclusive == true)
            #expect(try Campaigns.current(.plan, program.services) == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the demonstration opens one plan campaign beside them`(engine: TestEngine) throws {
        try TestProgram.run([Campaigns.manifest], on: engine) { program in
            try Campaigns.openDemonstration(program.services)
            try Campaigns.openDemonstration(program.services)
            let current = try #require(try Campaigns.current(.plan, program.services))
            #expect(current == Campaigns.demonstration(on: program.services.now().day))
            #expect(try Campaigns.current(.report, program.services) == nil)
            #expect(try program.services.nation.read { try Campaigns.all(in: $0).count } == 3)
        }
    }

    @Test func `on the day of 2012 the plan's campaign was the current one`() throws {
        let day = try #require(Day(2012, 5, 29))
        try TestProgram.run([Campaigns.manifest], now: day.at(hour: 22)) { program in
            #expect(try Campaigns.current(.plan, program.services)?.id == "plan-2012")
            program.clock.advance(by: .seconds(2 * 3600))
            #expect(try Campaigns.current(.plan, program.services) == nil)
        }
    }
}
