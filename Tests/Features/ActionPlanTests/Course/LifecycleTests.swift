import Calendar
import Database
import Expectations
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import ActionPlan

/// From draft to closing, each step by who may take it.
@Suite struct LifecycleTests {
    @Test(arguments: TestEngine.available)
    func `a plan goes through the committee and the mayor to the nation, and who did what is kept`(engine: TestEngine)
        throws
    {
        try CourseScene.run(on: engine) { scene throws in
            try scene.approve(act: [("clase", "Decreto"), ("numero", "26"), ("fecha", "2012-05-18")])
            let number = try scene.submit()
            let page = try scene.someone(.webMaster).get(scene.path(CourseRoutes.show)).page
            for words in [
                "Pasó al comité", "Se aprobó", "Alcalde o gobernador", "Decreto 26 del 18 de mayo de 2012", number,
            ] {
                #expect(page.contains(words), "\(words)")
            }
            let steps = try PlanCourseStore(entity: try scene.program.entity("54174")).steps(of: scene.plan)
            #expect(steps.map(\.kind) == [.opened, .sentToCommittee, .approved, .submitted])
            #expect(steps.map(\.role).suffix(2) == ["Alcalde o gobernador", "Líder del Comité GEL-T"])
            #expect(try scene.program.services.nation.read { try Audit.firstBreak(chain: "54174", in: $0) } == nil)
        }
    }

    @Test func `only the mayor approves, and the lead is told so`() throws {
        try CourseScene.run { scene throws in
            _ = try scene.post(CourseRoutes.toCommittee, as: .editor)
            for role in [Role.committeeLead, .webMaster, .editor, .externalSupport] {
                let answer = try scene.post(
                    CourseRoutes.approve, as: role, [("revision", "1"), ("declaracion", "sí")])
                #expect(answer.status == 403)
                #expect(answer.page.contains("le corresponde solo a la alcaldesa o el alcalde"))
                #expect(answer.page.contains("no se cambió nada"))
            }
            #expect(try scene.someone(.committeeLead).get(scene.path(CourseRoutes.approval)).status == 403)
            #expect(try scene.state() == .inCommittee)
        }
    }

    @Test func `a plan is approved with its declaration and a whole act, or not at all`() throws {
        try CourseScene.run { scene throws in
            _ = try scene.post(CourseRoutes.toCommittee, as: .editor)
            let answer = try scene.post(
                CourseRoutes.approve, as: .legalRepresentative,
                [("revision", "1"), ("numero", "26 bis"), ("fecha", "2012-06-01")])
            #expect(answer.status == 422)
            #expect(answer.page.contains("Marque la casilla") && answer.page.contains("Elija la clase de acto"))
            #expect(answer.page.contains("no puede ser de un día que no ha llegado"))
            #expect(answer.page.contains("26 bis"), "what was typed stays")
            #expect(try scene.state() == .inCommittee)
        }
    }

    @Test func `what keeps a plan from being handed in keeps it from being approved, and is listed`() throws {
        try CourseScene.run { scene throws in
            let entity = try scene.program.entity("54174")
            let plan = scene.plan
            _ = try entity.write { writing in
                try writing.run(
                    """
                    UPDATE plan_piece SET text = '140%' WHERE entity_id = \(entity.code) AND plan_id = \(plan)
                        AND action = 1 AND kind = 'goal'
                    """)
            }
            _ = try scene.post(CourseRoutes.toCommittee, as: .editor)
            let answer = try scene.post(
                CourseRoutes.approve, as: .legalRepresentative, [("revision", "1"), ("declaracion", "si")])
            #expect(answer.page.contains("Falta corregir 1 punto antes de aprobar"))
            #expect(answer.page.contains("Acción 1"))
            #expect(try scene.state() == .inCommittee)
        }
    }

    @Test func `a plan approved for next year is in force when that year begins`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            let next = try CourseScene.draft(in: scene.program, vigencia: 2013)
            try scene.approve(next)
            let shelf = PlanShelf(entity: try scene.program.entity("54174"))
            #expect(try shelf.inForce()?.id == scene.plan)
            let site = CourseScene.site
            #expect(try scene.program.visitor().get(site + "/plan").page.contains("El plan de 2013 ya está aprobado"))
            #expect(try scene.program.visitor().get(site + "/plan/proximo").status == 200)
            scene.program.clock.set(Day(2013, 1, 1)?.start ?? CourseScene.midnight)
            #expect(try shelf.inForce()?.id == next)
            #expect(try !scene.program.visitor().get(site + "/plan").page.contains("ya está aprobado"))
            #expect(try scene.program.visitor().get(site + "/plan/proximo").status == 404)
        }
    }

    @Test func `the mayor approves exactly the words that were shown`() throws {
        try CourseScene.run { scene throws in
            _ = try scene.post(CourseRoutes.toCommittee, as: .editor)
            try scene.reword()
            let answer = try scene.post(
                CourseRoutes.approve, as: .legalRepresentative, [("revision", "1"), ("declaracion", "sí")])
            #expect(answer.status == 409)
            #expect(answer.page.contains("léalo de nuevo"))
            #expect(try scene.state() == .inCommittee)
        }
    }

    @Test func `after the approval nobody changes a word, and the site shows the plan`() throws {
        try CourseScene.run { scene throws in
            try scene.approve()
            let editor = scene.someone(.editor)
            let form = CourseScene.office + DraftRoutes.saveAction.path((scene.plan, 1))
            _ = try editor.get(scene.path(CourseRoutes.show))
            let revision = try scene.program.revision(scene.plan)
            let answer = try editor.post(
                form, [("revision", "\(revision)"), ("accion", "Otra cosa"), ("tiempo", "2012")])
            #expect(answer.status == 409)
            let page = try scene.program.visitor().get(CourseScene.site + "/plan").page
            #expect(page.contains("Actualizar cada semana las noticias") && !page.contains("Otra cosa"))
        }
    }

    @Test func `a draft is not approved before the committee, and no step is taken twice`() throws {
        try CourseScene.run { scene throws in
            let early = try scene.post(
                CourseRoutes.approve, as: .legalRepresentative, [("revision", "1"), ("declaracion", "sí")])
            #expect(early.status == 409)
            #expect(try scene.post(CourseRoutes.toCommittee, as: .editor).status == 303)
            #expect(try scene.post(CourseRoutes.toCommittee, as: .editor).status == 409)
            #expect(try scene.post(CourseRoutes.toDraft, as: .editor).status == 303)
            #expect(try scene.state() == .draft)
            #expect(try scene.post(CourseRoutes.execute, as: .committeeLead).status == 409)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the committee comments on each action, and comments are settled`(engine: TestEngine) throws {
        try CourseScene.run(on: engine) { scene throws in
            let member = scene.someone(.committeeMember)
            let about = CourseScene.office + CourseRoutes.addComment.path((scene.plan, 2))
            _ = try scene.post(CourseRoutes.toCommittee, as: .editor)
            _ = try member.get(scene.path(CourseRoutes.comments))
            #expect(try member.post(about, [("texto", " ")]).status == 422)
            #expect(try member.post(about, [("texto", "¿Quién contesta los domingos?")]).status == 303)
            let nobody = CourseScene.office + CourseRoutes.addComment.path((scene.plan, 9))
            #expect(try member.post(nobody, [("texto", "A ninguna")]).status == 404)
            let page = try member.get(scene.path(CourseRoutes.comments)).page
            #expect(page.contains("¿Quién contesta los domingos?") && page.contains("por resolver"))
            let settle = CourseScene.office + CourseRoutes.settleComment.path((scene.plan, 1))
            #expect(try member.post(settle).status == 303, "a member edits too")
            #expect(try member.get(scene.path(CourseRoutes.comments)).page.contains("resuelto el 20 de mayo de 2012"))
        }
    }

    @Test func `nobody comments on what is not before the committee`() throws {
        try CourseScene.run { scene throws in
            let member = scene.someone(.committeeMember)
            _ = try member.get(scene.path(CourseRoutes.show))
            let about = CourseScene.office + CourseRoutes.addComment.path((scene.plan, 1))
            let answer = try member.post(about, [("texto", "Antes de tiempo")])
            #expect(answer.status == 409 && answer.page.contains("borrador"))
            let citizen = scene.program.visitor().become(.citizen)
            #expect(try citizen.get(scene.path(CourseRoutes.comments)).status == 404)
        }
    }

    @Test func `another municipality's version does not exist for us`() throws {
        try CourseScene.run { scene throws in
            let neighbour = scene.program.visitor().become(.legalRepresentative, of: "25178")
            let office = "/oficina/chipaque-cundinamarca"
            for route in [CourseRoutes.show, CourseRoutes.approval, CourseRoutes.submission, CourseRoutes.receipt] {
                #expect(try neighbour.get(office + route.path(scene.plan)).status == 404)
                #expect(try neighbour.get(scene.path(route)).status == 404)
            }
            _ = try neighbour.get(office + "/plan")
            for route in [CourseRoutes.submit, CourseRoutes.approve, CourseRoutes.correct, CourseRoutes.close] {
                #expect(try neighbour.post(office + route.path(scene.plan), [("nota", "x")]).status == 404)
            }
            #expect(try scene.state() == .draft)
        }
    }
}

extension CourseScene {
    /// A person saves the first action anew.
    func reword(_ words: String = "Actualizar cada día las noticias del sitio web", in plan: String? = nil) throws {
        let id = plan ?? self.plan
        let editor = someone(.editor)
        _ = try editor.get(path(CourseRoutes.show, id))
        _ = try editor.get(path(CourseRoutes.comments, id))
        let store = DraftStore(entity: try program.entity("54174"))
        let changed = Self.action(1, .phases, words)
        var whole = Plan(layout: .unified)
        whole.actions = [changed]
        try store.replace(
            action: 1, with: PlanPieces(whole).all.filter { $0.action == 1 }, in: id,
            revision: try program.revision(id), by: "[prueba]")
    }
}
