import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import Filings
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

/// The invented plans of the demonstration.
@Suite struct SampleTests {
    @Test(arguments: TestEngine.available)
    func `show every state across the country, with history, and are the same each time`(engine: TestEngine) throws {
        let runs = try (0..<2).map { _ in
            try TestProgram.run(consoleFeatures, on: engine, demonstration: true) { program in
                for seed in Campaigns.manifest.seeds + PlanCollection.manifest.seeds {
                    try seed.plant(program.services)
                }
                program.finishJobs()
                let view = try #require(try NationView.read(nil, program.services.nation))
                let states = Set(view.lines.map(\.state))
                #expect(states.isSuperset(of: Set(LineState.allCases).subtracting([.closed])))
                #expect(Set(view.lines.map(\.entity.departmentCode)).count == 33)
                #expect(Set(view.lines.filter { $0.state != .notStarted }.map(\.entity.departmentCode)).count > 20)
                let kinds = Set(view.lines.flatMap(\.past).map(\.kind))
                #expect(kinds == [.onTime, .late, .never])
                #expect(view.lines.contains { $0.past.isEmpty }, "most had no part in the pilot")
                #expect(view.lines.contains { $0.reminded != nil })
                return view.lines.map { "\($0.code) \($0.state) \($0.actions) \($0.forecast.likelihood)" }
            }
        }
        #expect(runs[0] == runs[1])
    }

    @Test func `a radicado of the demonstration is a real one`() throws {
        try TestProgram.run(consoleFeatures, demonstration: true) { program in
            for seed in Campaigns.manifest.seeds + PlanCollection.manifest.seeds { try seed.plant(program.services) }
            let view = try #require(try NationView.read(nil, program.services.nation))
            let line = try #require(view.lines.first { $0.filingNumber != nil })
            let number = try FilingNumber(typed: line.filingNumber ?? "")
            #expect(try Filings.receipt(number, in: program.services.nation)?.filing.entity == line.code)
        }
    }
}
