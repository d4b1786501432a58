import Calendar
import Campaigns
import Entities
import Expectations
import Files
import Filings
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanFollowUp

/// What the follow-up proves to a report. The clock stands at 21 November 2014.
@Suite struct EvidenceTests {
    private static let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Plans.manifest, PlanFollowUp.manifest,
        TestPeople.manifest,
    ]

    private func finding(_ rule: String, _ program: TestProgram, year: Int = 2014) throws -> EvidenceFinding {
        let rule = try #require(program.services.parts.evidence.first { $0.id == rule })
        return try rule.judge(
            try entity(program), "", (try #require(Day(year, 1, 1)))...(try #require(Day(year, 12, 31))))
    }

    private func entity(_ program: TestProgram) throws -> EntityScope {
        program.services.nation.entity(try #require(program.services.tenants.tenant(code: "54174")))
    }

    private func note(_ program: TestProgram, _ notes: [FollowUpChanges.Note], on iso: String) throws {
        let entity = try entity(program)
        let followUp = try #require(try FollowUpStore(entity: entity).followUp())
        let task = try #require(followUp.plan.tasks.first)
        try FollowUpChanges(entity: entity, person: "p-1").add(
            notes, to: task.subject, plan: followUp.plan.id, at: try Sample.day(iso).at(hour: 9))
    }

    @Test(arguments: TestEngine.available)
    func `without a plan nothing is proven, with one its indicators are`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine) { program throws in
            for rule in [
                "plan-indicators", "plan-followed", "plan-progress", "plan-progress-published", "outreach-events",
            ] {
                #expect(try finding(rule, program).strength == .unknown, "\(rule)")
            }
            try program.publish(Sample.chitaga)
            #expect(try finding("plan-indicators", program).strength == .proven)
            #expect(try finding("plan-progress-published", program).strength == .suggested)
            #expect(try finding("plan-indicators", program, year: 2012).strength == .unknown, "it began later")
        }
    }

    @Test func `a plan without indicators proves none`() throws {
        try TestProgram.run(Self.features) { program throws in
            try program.publish([Sample.action(1, "Acción sola", activities: ["una"], term: "1 año")])
            #expect(try finding("plan-indicators", program).strength == .unknown)
        }
    }

    @Test(arguments: TestEngine.available)
    func `two notes on one afternoon are one follow-up`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine) { program throws in
            try program.publish(Sample.chitaga)
            #expect(try finding("plan-followed", program).strength == .unknown)
            let note = FollowUpChanges.Note(kind: .note, note: "Se revisó")
            try self.note(program, [note, note], on: "2014-03-03")
            let once = try finding("plan-followed", program)
            #expect(once.strength == .suggested && once.answer == "parcial")
            try self.note(program, [note], on: "2014-08-03")
            #expect(try finding("plan-followed", program).strength == .proven)
        }
    }

    @Test func `what is said to be done without evidence is somebody's word`() throws {
        try TestProgram.run(Self.features) { program throws in
            try program.publish(Sample.chitaga)
            try note(
                program,
                [
                    FollowUpChanges.Note(kind: .agreedDay, day: try Sample.day("2014-05-05")),
                    FollowUpChanges.Note(kind: .state, value: TaskState.done.rawValue),
                ], on: "2014-05-05")
            let found = try finding("plan-progress", program)
            #expect(found.strength == .suggested && found.answer != nil, "\(found.words)")
        }
    }
}
