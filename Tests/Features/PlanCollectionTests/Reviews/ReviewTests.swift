import Database
import Expectations
import Foundation
import HTTP
import Plans
import Platform
import Rehearsal
import Synchronization
import Testing

@testable import PlanCollection

/// Each owner body reviews its themes; the last verdict decides.
@Suite struct ReviewTests {
    @Test(arguments: TestEngine.available)
    func `each body finds the plan with its own actions, and nothing else to write`(engine: TestEngine) throws {
        try ReviewScene.run(on: engine) { scene throws in
            let own: [(Role, Int, String)] = [
                (.reviewerGEL, 1, "noticias del sitio"), (.reviewerCitizenService, 2, "ventanilla telefónica"),
                (.reviewerPublicFunction, 3, "inventario de trámites"),
            ]
            for (role, action, _) in own {
                let visitor = scene.program.visitor().become(role)
                #expect(try visitor.get("/revision-de-planes").text.contains("Chitagá, Norte de Santander"))
                let page = try visitor.get(scene.page).text
                #expect(page.contains("name=\"observacion-\(action)\""))
                for other in 1...3 where other != action { #expect(!page.contains("name=\"observacion-\(other)\"")) }
            }
            let page = try scene.reviewer(.reviewerGEL).get(scene.page).text
            #expect(page.contains("name=\"observacion-0\""), "the frame is Gobierno en línea's")
        }
    }

    @Test(arguments: TestEngine.available)
    func `the last verdict accepts a plan nobody objected to`(engine: TestEngine) throws {
        try ReviewScene.run(on: engine) { scene throws in
            #expect(try scene.give("conforme", as: .reviewerGEL).status == 303)
            #expect(try scene.give("conforme", as: .reviewerPublicFunction).status == 303)
            #expect(try scene.state() == .submitted)
            #expect(try scene.give("conforme", as: .reviewerCitizenService).status == 303)
            #expect(try scene.state() == .accepted)
            let letters = try scene.program.services.nation.read { try Outbox.latest(2, in: $0) }
            #expect(letters.map(\.subject).allSatisfy { $0.hasPrefix("Plan aceptado: radicado GEL-2012-54174") })
        }
    }

    @Test func `one body with observations returns the plan, and the entity is told`() throws {
        try ReviewScene.run { scene throws in
            _ = try scene.give("con-observaciones", as: .reviewerPublicFunction, [3: "Falta la fecha del inventario"])
            _ = try scene.give("conforme", as: .reviewerGEL)
            _ = try scene.give("conforme", as: .reviewerCitizenService)
            #expect(try scene.state() == .returned)
            let entity = try scene.program.entity(ReviewScene.chitaga)
            let observations = try entity.read {
                try PlanReviewStore(entity: entity).observations(of: scene.plan, in: $0)
            }
            #expect(observations.map(\.text) == ["Falta la fecha del inventario"])
            #expect(observations.map(\.action) == [3])
            let letters = try scene.program.services.nation.read { try Outbox.latest(1, in: $0) }
            #expect(letters.first?.body.contains("Función Pública: con observaciones.") ?? false)
        }
    }

    @Test func `a verdict can be changed until the last is given, and then no more`() throws {
        try ReviewScene.run { scene throws in
            _ = try scene.give("con-observaciones", as: .reviewerGEL, [1: "¿Qué día?"])
            #expect(try scene.give("conforme", as: .reviewerGEL, revision: 2).status == 303)
            _ = try scene.give("conforme", as: .reviewerPublicFunction)
            _ = try scene.give("conforme", as: .reviewerCitizenService)
            #expect(try scene.state() == .accepted)
            let late = try scene.give("con-observaciones", as: .reviewerGEL, [1: "Tarde"], revision: 3)
            #expect(late.status == 409)
            #expect(try scene.state() == .accepted)
        }
    }

    @Test func `a body writes only about its own actions`() throws {
        try ReviewScene.run { scene throws in
            _ = try scene.give("con-observaciones", as: .reviewerGEL, [1: "Lo mío", 3: "Lo ajeno"])
            let page = try scene.reviewer(.reviewerPublicFunction).get(scene.page).text
            #expect(!page.contains("Lo ajeno"))
            #expect(page.contains("con observaciones"), "each sees the others' verdicts")
        }
    }

    @Test func `an observation without words, or too many, is asked for again with all that was typed`() throws {
        try ReviewScene.run { scene throws in
            let empty = try scene.give("con-observaciones", as: .reviewerGEL)
            #expect(empty.status == 422 && empty.text.contains("al menos una observación"))
            let long = String(repeating: "palabra ", count: 300)
            let answer = try scene.give("conforme", as: .reviewerGEL, [1: long])
            #expect(answer.status == 422 && answer.text.contains(long.trimmingCharacters(in: .whitespaces)))
            #expect(try scene.give("tal-vez", as: .reviewerGEL, [1: "¿?"]).status == 422)
        }
    }

    @Test func `two colleagues of one body see each other's words`() throws {
        try ReviewScene.run { scene throws in
            _ = try scene.give("con-observaciones", as: .reviewerGEL, [1: "De la primera"])
            let answer = try scene.give("con-observaciones", as: .reviewerGEL, [1: "De la segunda"])
            #expect(answer.status == 409)
            #expect(answer.text.contains("De la primera") && answer.text.contains("De la segunda"))
        }
    }

    @Test func `the programme returns at once with a reason, and bodies may not`() throws {
        try ReviewScene.run { scene throws in
            let address = "/revision-de-planes/devolucion/\(ReviewScene.chitaga)/\(scene.plan)"
            #expect(try scene.reviewer(.reviewerGEL).post(address, [("razon", "No")]).status == 403)
            let administrator = try scene.reviewer(.nationalAdministrator)
            #expect(try administrator.post(address, [("razon", " ")]).status == 422)
            #expect(try administrator.post(address, [("razon", "Es el plan de otro municipio")]).status == 303)
            #expect(try scene.state() == .returned)
            #expect(try administrator.post(address, [("razon", "Otra vez")]).status == 409)
        }
    }

    @Test func `nobody else reviews, and what was not handed in is not there`() throws {
        try ReviewScene.run { scene throws in
            for role in [Role.helpDesk, .procuraduria, .citizen] {
                #expect(try scene.program.visitor().become(role).get(scene.page).status == 403)
            }
            let mayor = scene.program.visitor().become(.legalRepresentative, of: ReviewScene.chitaga)
            #expect(try mayor.get("/revision-de-planes").status == 403)
            let reviewer = scene.program.visitor().become(.reviewerGEL)
            #expect(try reviewer.get("/revision-de-planes/25178/\(scene.plan)").status == 404)
            #expect(try reviewer.get("/revision-de-planes/54174/otro").status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `three last verdicts at once decide once`(engine: TestEngine) throws {
        try ReviewScene.run(on: engine) { scene throws in
            let entity = try scene.program.entity(ReviewScene.chitaga)
            let now = scene.program.services.now()
            let done = Mutex(0)
            for body in OwnerBody.all {
                Thread {
                    let opinion = PlanOpinion(
                        body: body, revision: 1, observations: [:], summary: "", verdict: .conforming)
                    _ = try? entity.write { writing in
                        try PlanReviewStore(entity: entity).keep(
                            opinion, on: scene.plan, by: "[prueba]", role: "", at: now, in: writing)
                    }
                    done.withLock { $0 += 1 }
                }.start()
            }
            while done.withLock({ $0 < 3 }) { usleep(2000) }
            #expect(try scene.state() == .accepted)
            let steps = try PlanCourseStore(entity: entity).steps(of: scene.plan)
            #expect(steps.count { $0.kind == .accepted } == 1)
        }
    }

    @Test func `the list costs the same number of queries for many plans as for one`() throws {
        try ReviewScene.run { scene throws in
            let visitor = scene.program.visitor().become(.reviewerGEL)
            func cost() throws -> Int {
                let before = Database.statementsOnThisThread
                #expect(try visitor.get("/revision-de-planes").status == 200)
                return Database.statementsOnThisThread - before
            }
            let one = try cost()
            for code in ["25178", "54001", "54051"] {
                _ = try ReviewScene.submitted(ReviewScene.words, of: code, in: scene.program)
            }
            #expect(try cost() == one)
        }
    }

    @Test func `a corrected plan shows what was asked for beside what changed`() throws {
        try ReviewScene.run { scene throws in
            _ = try scene.give("con-observaciones", as: .reviewerPublicFunction, [3: "Falta la fecha"])
            _ = try scene.give("conforme", as: .reviewerGEL)
            _ = try scene.give("conforme", as: .reviewerCitizenService)
            let entity = try scene.program.entity(ReviewScene.chitaga)
            let now = scene.program.services.now()
            let next = try entity.write { writing in
                let id = entity.services.newID()
                try PlanCourseStore(entity: entity).openNext(
                    as: id, PlanAmendment(kind: .correction, amends: scene.plan, reason: ""), by: "[prueba]", role: "",
                    at: now, in: writing)
                try writing.run(
                    """
                    UPDATE plan_piece SET text = 'Junio 2012'
                    WHERE entity_id = '54174' AND plan_id = \(id) AND action = 3 AND kind = 'term'
                    """)
                return id
            }
            try ReviewScene.advance(next, of: ReviewScene.chitaga, in: scene.program)
            let reviewer = scene.program.visitor().become(.reviewerPublicFunction)
            let page = try reviewer.get("/revision-de-planes/54174/\(next)").text
            #expect(page.contains("Falta la fecha") && page.contains("Qué cambió"))
            #expect(page.contains("1 acción cambiada"))
            let old = try PlanCourseStore(entity: entity).course(scene.plan)
            #expect(old?.state == .superseded)
        }
    }
}
