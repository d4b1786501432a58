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

@testable import ActionPlan

/// A municipality with a small plan of 2012, some days before the campaign closes.
struct CourseScene {
    static let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Filings.manifest, Plans.manifest, ActionPlan.manifest,
        TestPeople.manifest,
    ]
    static let office = "/oficina/chitaga-nortedesantander"
    static let site = "/chitaga-nortedesantander"
    /// Sunday, 20 May 2012, ten in the morning in Bogotá.
    static let morning = Instant(iso: "2012-05-20T15:00:00.000Z") ?? Instant(milliseconds: 0)
    /// “Antes del 30 de mayo de 2012”: the first instant that is too late.
    static let midnight = Instant(iso: "2012-05-30T05:00:00.000Z") ?? Instant(milliseconds: 0)

    let program: TestProgram
    let plan: String

    static func run(
        on engine: TestEngine = .sqlite, now: Instant = morning, _ body: (CourseScene) throws -> Void
    ) throws {
        try TestProgram.run(features, on: engine, now: now) { program in
            try body(CourseScene(program: program, plan: try draft(in: program)))
        }
    }

    /// A draft of three actions, one for each owner body.
    static func draft(in program: TestProgram, of code: String = "54174", vigencia: Int = 2012) throws -> String {
        let entity = try program.entity(code)
        let now = program.services.now()
        let purpose = PlanMaking.Purpose(
            PlanOrigin(.written), campaign: vigencia == 2012 ? "plan-2012" : nil, vigencia: vigencia)
        var words = words
        // A term of an earlier year would keep the plan from being approved.
        let term = TermReader.term(Words(String(vigencia), lines: []))
        for index in words.actions.indices { words.actions[index].term = term }
        let plan = words
        return try entity.write { writing in
            try PlanMaking.create(
                plan, for: purpose, of: entity, by: PlanMaking.Maker(person: "[prueba]", at: now), in: writing)
        }
    }

    static let words: Plan = {
        var plan = Plan(layout: .unified)
        plan.sections.vision = Words("Atender a cada vereda por internet", lines: [])
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
            indicators: [
                Indicator(name: Words("Veces", lines: []), goal: GoalReader.goal(Words("12 al año", lines: [])))
            ],
            activities: [Words("Reunir a las dependencias cada mes", lines: [])],
            responsibles: [Responsible(Words("Secretaría de Gobierno", lines: []))],
            term: TermReader.term(Words("2012", lines: [])))
    }

    func someone(_ role: Role) -> TestVisitor { program.visitor().become(role, of: "54174") }

    func path(_ route: Route<String>, _ plan: String? = nil) -> String { Self.office + route.path(plan ?? self.plan) }

    /// Opens the version's page for its proof, and posts.
    func post(_ route: Route<String>, as role: Role, _ fields: [(String, String)] = [], plan: String? = nil) throws
        -> Response
    {
        let visitor = someone(role)
        _ = try visitor.get(path(CourseRoutes.comments, plan))
        _ = try visitor.get(path(CourseRoutes.show, plan))
        return try visitor.post(path(route, plan), fields)
    }

    func state(_ plan: String? = nil) throws -> PlanState? {
        try PlanCourseStore(entity: try program.entity("54174")).course(plan ?? self.plan)?.state
    }

    /// Through the committee to the mayor's approval.
    func approve(_ plan: String? = nil, act: [(String, String)] = []) throws {
        let id = plan ?? self.plan
        #expect(try post(CourseRoutes.toCommittee, as: .editor, plan: id).status == 303)
        let revision = try program.revision(id)
        let fields = [("revision", "\(revision)"), ("declaracion", "sí")] + act
        #expect(try post(CourseRoutes.approve, as: .legalRepresentative, fields, plan: id).status == 303)
        #expect(try state(id) == .approved)
    }

    /// - Returns: the radicado.
    @discardableResult func submit(_ plan: String? = nil) throws -> String {
        #expect(try post(CourseRoutes.submit, as: .committeeLead, plan: plan).status == 303)
        let course = try PlanCourseStore(entity: try program.entity("54174")).course(plan ?? self.plan)
        return try #require(course?.filingNumber)
    }
}

extension TestProgram {
    func entity(_ code: String) throws -> EntityScope {
        services.nation.entity(try #require(services.tenants.tenant(code: code)))
    }

    func revision(_ plan: String) throws -> Int { try count("SELECT revision FROM plan WHERE id = \(plan)") }
}
