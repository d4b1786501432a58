import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Platform
import Rehearsal
import Reports
import Testing

@testable import ReportCollection

/// The invented reports of the demonstration.
@Suite struct SampleTests {
    @Test(arguments: TestEngine.available)
    func `show every state, with a sample that was drawn, and their points are those of their answers`(
        engine: TestEngine
    ) throws {
        try TestProgram.run(consoleFeatures, on: engine, demonstration: true) { program in
            for seed in Campaigns.manifest.seeds + ReportCollection.manifest.seeds { try seed.plant(program.services) }
            let current = try #require(try Campaigns.current(.report, program.services))
            let view = try program.view(current)
            #expect(Set(view.lines.map(\.progress)).isSuperset(of: [.notStarted, .underWay, .partial, .submitted]))
            #expect(view.lines.contains { $0.waiting > 0 })
            for campaign in [current, try program.campaign("reporte-2013")] {
                let kept = try program.services.nation.read { try ReportScores.all(in: campaign.id, in: $0) }
                #expect(try ReportScores.reckoned(campaign, program.services.nation) == kept)
                #expect(kept.count > 5)
            }
            let draw = try program.services.nation.read { try DrawStore.draw(of: "reporte-2013", in: $0) }
            #expect(draw?.chosen.isEmpty == false)
            #expect(try program.count("SELECT COUNT(*) FROM report_observation") > 3)
        }
    }
}
