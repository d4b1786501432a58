import Calendar
import Campaigns
import Entities
import Expectations
import Files
import Platform
import Rehearsal
import Testing

@testable import Plans

@Suite struct `Plans made without a document` {
    @Test(arguments: TestEngine.available)
    func `are drafts that say where they come from`(engine: TestEngine) throws {
        try Self.run(on: engine) { entity, maker in
            let plan = Self.sample
            let id = try entity.write { writing in
                try PlanMaking.create(
                    plan, for: .init(PlanOrigin(.written), format: "unificado-2012", vigencia: 2012), of: entity,
                    by: maker, in: writing)
            }
            let course = try #require(try PlanCourseStore(entity: entity).course(id))
            #expect(course.state == .draft && course.version == 1 && course.rootID == id)
            #expect(course.origin == PlanOrigin(.written) && course.formatID == "unificado-2012")
            let stored = try #require(try PlanShelf(entity: entity).plan(id)).plan
            #expect(stored.actions == plan.actions)
            #expect(stored.sections.startDay == Day(2012, 2, 1))
            #expect(stored.startYear == 2012)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a new version carries every word of the one before and its number`(engine: TestEngine) throws {
        try Self.run(on: engine) { entity, maker in
            let first = try entity.write { writing in
                try PlanMaking.create(
                    Self.sample, for: .init(PlanOrigin(.written)), of: entity, by: maker, in: writing)
            }
            let courses = PlanCourseStore(entity: entity)
            let change = PlanAmendment(kind: .correction, amends: first, reason: "Faltaba un plazo")
            #expect(throws: Failure.self, "while the first is open there is no second") {
                try entity.write { try PlanMaking.version(change, of: entity, by: maker, in: $0) }
            }
            try entity.write { writing in
                _ = try courses.take(.published, first, by: "p", at: maker.now, in: writing)
            }
            let second = try entity.write { try PlanMaking.version(change, of: entity, by: maker, in: $0) }
            #expect(try courses.versions(of: first).map(\.version) == [1, 2])
            #expect(try courses.course(second)?.amendment == change)
            let shelf = PlanShelf(entity: entity)
            #expect(try shelf.plan(second)?.plan == shelf.plan(first)?.plan)
        }
    }

    @Test func `a version of another entity's plan is not found`() throws {
        try Self.run(on: .sqlite) { entity, maker in
            let id = try entity.write { writing in
                try PlanMaking.create(Self.sample, for: .init(PlanOrigin(.written)), of: entity, by: maker, in: writing)
            }
            let other = entity.services.nation.entity(try #require(entity.services.tenants.tenant(code: "25178")))
            #expect(throws: Failure.notFound) {
                try other.write { writing in
                    try PlanMaking.version(
                        PlanAmendment(kind: .adjustment, amends: id, reason: ""), of: other, by: maker, in: writing)
                }
            }
        }
    }

    private static func run(
        on engine: TestEngine, _ body: (EntityScope, PlanMaking.Maker) throws -> Void
    ) throws {
        try TestProgram.run(
            [Entities.manifest, Files.manifest, Campaigns.manifest, Plans.manifest], on: engine
        ) { program in
            let tenant = try #require(program.services.tenants.tenant(code: "54174"))
            let maker = PlanMaking.Maker(person: "ana", role: "Web máster", at: program.services.now())
            try body(program.services.nation.entity(tenant), maker)
        }
    }

    private static var sample: Plan {
        var plan = Plan(layout: .unified)
        plan.sections.start = Words("1 de febrero de 2012", lines: [])
        plan.actions = [
            PlanAction(
                number: 1, action: Words("Publicar el presupuesto", lines: []),
                term: TermReader.term(Words("5 años", lines: [])),
                source: ActionSource(entity: "25178", entityName: "Alcaldía de Chipaque", plan: "x", number: 4))
        ]
        return plan
    }
}
