import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import Filings
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import PlanCollection

/// A plan of three actions, one for each owner body, that Chitagá has handed in.
struct ReviewScene {
    static let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Plans.manifest,
        PlanCollection.manifest, TestPeople.manifest,
    ]
    static let chitaga = "54174"

    let program: TestProgram
    let plan: String
    var page: String { "/revision-de-planes/\(Self.chitaga)/\(plan)" }

    static func run(on engine: TestEngine = .sqlite, _ body: (ReviewScene) throws -> Void) throws {
        let now = Instant(iso: "2012-05-20T15:00:00.000Z") ?? Instant(milliseconds: 0)
        try TestProgram.run(features, on: engine, now: now) { program in
            let plan = try submitted(words, of: chitaga, in: program)
            try body(ReviewScene(program: program, plan: plan))
        }
    }

    static let words: Plan = {
        var plan = Plan(layout: .unified)
        plan.actions = [
            action(1, .phases, "Actualizar cada semana las noticias del sitio web"),
            action(2, .serviceChannels, "Abrir una ventanilla telefónica para las veredas"),
            action(3, .procedures, "Publicar el inventario de trámites en el SUIT"),
        ]
        return plan
    }()

    static func action(_ number: Int, _ theme: Theme.Kind, _ words: String) -> PlanAction {
        PlanAction(
            number: number, theme: Theme(kind: theme), action: Words(words, lines: []),
            term: TermReader.term(Words("2012", lines: [])))
    }

    /// Written, read by the committee, approved and handed in.
    static func submitted(_ words: Plan, of code: String, in program: TestProgram) throws -> String {
        let entity = try program.entity(code)
        let maker = PlanMaking.Maker(person: "[prueba]", at: program.services.now())
        let plan = try entity.write { writing in
            try PlanMaking.create(
                words, for: PlanMaking.Purpose(PlanOrigin(.written), campaign: "plan-2012", vigencia: 2012), of: entity,
                by: maker, in: writing)
        }
        try advance(plan, of: code, in: program)
        return plan
    }

    static func advance(_ plan: String, of code: String, in program: TestProgram) throws {
        let entity = try program.entity(code)
        let now = program.services.now()
        let store = PlanCourseStore(entity: entity)
        try entity.write { writing in
            _ = try store.take(.sentToCommittee, plan, by: "[prueba]", at: now, in: writing)
            let approval = PlanApproval(plan: plan, revision: 1, act: nil)
            _ = try store.approve(approval, by: "[prueba]", role: "", at: now, in: writing)
            _ = try PlanDelivery.submit(plan, of: entity, by: "[prueba]", role: "", in: writing)
        }
    }

    func reviewer(_ role: Role) throws -> TestVisitor {
        let visitor = program.visitor().become(role)
        _ = try visitor.get(page)
        return visitor
    }

    /// Gives a verdict with what was observed in some actions.
    func give(_ verdict: String, as role: Role, _ observations: [Int: String] = [:], revision: Int = 1) throws
        -> Response
    {
        let fields = observations.map { ("observacion-\($0.key)", $0.value) }
        return try reviewer(role).post(
            page, [("revision", "\(revision)"), ("concepto", verdict), ("paso", "dar")] + fields)
    }

    func state() throws -> PlanState? {
        try PlanCourseStore(entity: try program.entity(Self.chitaga)).course(plan)?.state
    }
}

extension TestProgram {
    func entity(_ code: String) throws -> EntityScope {
        services.nation.entity(try #require(services.tenants.tenant(code: code)))
    }
}
