import Calendar
import Database
import Expectations
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import ActionPlan

/// What follows a plan that was handed in: corrections, adjustments, execution and closing.
@Suite struct AmendmentTests {
    @Test(arguments: TestEngine.available)
    func `a returned plan is corrected in a new version, approved and filed anew`(engine: TestEngine) throws {
        try CourseScene.run(on: engine) { scene throws in
            try scene.approve()
            let first = try scene.submit()
            try scene.review(returning: "Falta decir qué día")
            #expect(try scene.state() == .returned)
            let page = try scene.someone(.editor).get(scene.path(CourseRoutes.show)).page
            #expect(page.contains("Falta decir qué día") && page.contains("A la acción 1"))
            let next = try scene.correct()
            #expect(try scene.post(CourseRoutes.correct, as: .editor).status == 409, "one correction at a time")
            try scene.reword(in: next)
            try scene.approve(next)
            #expect(try scene.state() == .superseded)
            let second = try scene.submit(next)
            #expect(second != first)
            #expect(try scene.program.count("SELECT COUNT(*) FROM filing") == 2)
            #expect(try scene.program.count("SELECT COUNT(*) FROM plan_review WHERE plan_id = \(next)") == 3)
        }
    }

    @Test func `observations stand beside the changed actions with the difference`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            try scene.submit()
            try scene.review(returning: "Falta decir qué día")
            let next = try scene.correct()
            try scene.reword(in: next)
            let path = CourseScene.office + CourseRoutes.differences.path((scene.plan, next))
            let page = try scene.someone(.editor).get(path).page
            #expect(page.contains("1 acción cambiada") && page.contains("Falta decir qué día"))
            #expect(page.contains("<ins>") && page.contains("día"))
            let open = CourseScene.site + CourseRoutes.differences.path((scene.plan, next))
            #expect(try scene.program.visitor().get(open).status == 404, "a draft is nobody's business")
        }
    }

    @Test func `a correction is taken after the close, and counts as the first delivery did`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            try scene.submit()
            try scene.review(returning: "Falta decir qué día")
            scene.program.clock.set(Instant(milliseconds: CourseScene.midnight.milliseconds + 86_400_000))
            let next = try scene.correct()
            try scene.approve(next)
            let page = try scene.someone(.committeeLead).get(scene.path(CourseRoutes.submission, next)).page
            #expect(page.contains("aunque la campaña haya cerrado"))
            try scene.submit(next)
            #expect(try scene.program.count("SELECT COUNT(*) FROM filing WHERE is_on_time = 1") == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `an accepted plan is adjusted by an act, and leaves its place when the new version is approved`(
        engine: TestEngine
    ) throws {
        try CourseScene.run(on: engine) { scene throws in
            try scene.approve()
            try scene.submit()
            try scene.review()
            #expect(try scene.post(CourseRoutes.execute, as: .committeeLead).status == 303)
            let missing = try scene.post(CourseRoutes.adjust, as: .editor, [("razon", " ")])
            #expect(missing.status == 422 && missing.page.contains("Diga por qué se ajusta el plan"))
            let fields = [
                ("clase", "Decreto"), ("numero", "26"), ("fecha", "2012-05-04"), ("razon", "Cambió el presupuesto"),
            ]
            let answer = try scene.post(CourseRoutes.adjust, as: .editor, fields)
            let next = try #require(answer["Location"]?.split(separator: "/").last.map(String.init))
            #expect(try scene.state() == .executing, "the old one stays in force until then")
            try scene.reword(in: next)
            try scene.approve(next)
            #expect(try scene.state() == .superseded)
            let page = try scene.program.visitor().get(CourseScene.site + "/plan").page
            #expect(page.contains("Ajuste por Decreto 26 del 4 de mayo de 2012: Cambió el presupuesto"))
            #expect(page.contains("1 acción cambiada"))
            let changes = CourseScene.site + CourseRoutes.differences.path((scene.plan, next))
            #expect(try scene.program.visitor().get(changes).page.contains("<ins>"))
        }
    }

    @Test func `a plan that nobody accepted is not adjusted, executed or closed`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            let fields = [("clase", "Decreto"), ("numero", "1"), ("fecha", "2012-05-04"), ("razon", "Porque sí")]
            #expect(try scene.post(CourseRoutes.adjust, as: .editor, fields).status == 409)
            #expect(try scene.post(CourseRoutes.correct, as: .editor).status == 409)
            #expect(try scene.post(CourseRoutes.execute, as: .committeeLead).status == 409)
            #expect(try scene.post(CourseRoutes.close, as: .legalRepresentative, [("nota", "Fin")]).status == 409)
        }
    }

    @Test func `only the mayor closes, and says what was kept`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            try scene.submit()
            try scene.review()
            _ = try scene.post(CourseRoutes.execute, as: .committeeLead)
            #expect(try scene.post(CourseRoutes.close, as: .committeeLead, [("nota", "Todo")]).status == 403)
            #expect(try scene.post(CourseRoutes.close, as: .legalRepresentative, [("nota", " ")]).status == 422)
            let done = try scene.post(
                CourseRoutes.close, as: .legalRepresentative, [("nota", "Se cumplieron tres de tres acciones")])
            #expect(done.status == 303)
            #expect(try scene.state() == .closed)
            let page = try scene.someone(.editor).get(scene.path(CourseRoutes.show)).page
            #expect(page.contains("Se cumplieron tres de tres acciones"))
        }
    }

    @Test func `the public page says where the plan stands, in three queries at most`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            let number = try scene.submit()
            let before = Database.statementsOnThisThread
            let page = try scene.program.visitor().get(CourseScene.site + "/plan").page
            #expect(Database.statementsOnThisThread - before <= 3)
            #expect(page.contains("Enviado al Programa Gobierno en línea el") && page.contains(number))
            #expect(page.contains(", a tiempo.") && page.contains(CourseRoutes.receipt.path(scene.plan)))
        }
    }
}

extension CourseScene {
    /// Every body speaks; with words, Gobierno en línea returns the plan.
    func review(returning words: String? = nil) throws {
        let entity = try program.entity("54174")
        let (plan, now) = (plan, program.services.now())
        for body in OwnerBody.all {
            let returns = words != nil && body == .governmentOnline
            let opinion = PlanOpinion(
                body: body, revision: 1, observations: returns ? [1: words ?? ""] : [:], summary: "",
                verdict: returns ? .withObservations : .conforming)
            try entity.write { writing in
                _ = try PlanReviewStore(entity: entity).keep(
                    opinion, on: plan, by: "[prueba]", role: "", at: now, in: writing)
            }
        }
    }

    /// - Returns: the version that answers the observations.
    func correct() throws -> String {
        let answer = try post(CourseRoutes.correct, as: .editor)
        #expect(answer.status == 303)
        return try #require(answer["Location"]?.split(separator: "/").last.map(String.init))
    }
}
