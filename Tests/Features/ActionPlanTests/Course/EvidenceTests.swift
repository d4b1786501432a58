import Calendar
import Expectations
import Platform
import Rehearsal
import Testing

@testable import ActionPlan

/// What the plan's course proves to a report of its year.
@Suite struct EvidenceTests {
    private func finding(_ rule: String, _ scene: CourseScene, _ argument: String = "", year: Int = 2012) throws
        -> EvidenceFinding
    {
        let rule = try #require(scene.program.services.parts.evidence.first { $0.id == rule })
        let days = (try #require(Day(year, 1, 1)))...(try #require(Day(year, 12, 31)))
        return try rule.judge(try scene.program.entity("54174"), argument, days)
    }

    @Test(arguments: TestEngine.available)
    func `a draft proves nothing, an approved plan proves its own year and no other`(engine: TestEngine) throws {
        try CourseScene.run(on: engine) { scene throws in
            #expect(try finding("plan-approved", scene).strength == .suggested, "a draft of the year")
            #expect(try finding("plan-published", scene).strength == .unknown)
            try scene.approve()
            let approved = try finding("plan-approved", scene)
            #expect(approved.strength == .proven && approved.records.map(\.path).contains("/plan"))
            #expect(try finding("plan-published", scene).strength == .proven)
            #expect(try finding("plan-approved", scene, year: 2013).strength != .proven)
            #expect(try finding("plan-published", scene, year: 2011).strength == .suggested)
        }
    }

    @Test func `an action that speaks of something, and a radicado, only suggest`() throws {
        try CourseScene.run { scene throws in
            #expect(try finding("plan-about", scene, "inventario").strength == .unknown, "a draft is no plan yet")
            try scene.approve()
            #expect(try finding("plan-filed", scene).strength == .unknown)
            let found = try finding("plan-about", scene, "inventario suit|ipv6")
            #expect(found.strength == .suggested && found.records.map(\.path) == ["/plan#accion-3"])
            #expect(try finding("plan-about", scene, "ipv6").strength == .unknown)
            try scene.submit()
            #expect(try finding("plan-filed", scene).strength == .suggested)
        }
    }
}
