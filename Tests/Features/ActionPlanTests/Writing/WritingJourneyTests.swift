import Calendar
import Campaigns
import Database
import Entities
import Expectations
import Files
import HTTP
import Plans
import Platform
import Rehearsal
import Testing

@testable import ActionPlan

/// A plan written step by step, as the web master of a small town does it, at the level of HTTP.
@Suite struct `Writing a plan` {
    private static let features = [
        Entities.manifest, Files.manifest, Campaigns.manifest, Plans.manifest, ActionPlan.manifest, TestPeople.manifest,
    ]
    private static let office = "/oficina/chitaga-nortedesantander"
    /// While the campaign of 2012 takes plans.
    private static let then = Instant(iso: "2012-05-02T15:00:00.000Z") ?? Instant(milliseconds: 0)

    @Test(arguments: TestEngine.available)
    func `begins for the campaign that is open, in its format`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine, now: Self.then) { program in
            let ana = program.visitor().become(.webMaster, of: "54174")
            let home = try ana.get(Self.office + "/plan").page
            #expect(home.contains("Plan de acción GEL-T 2012") && home.contains("Quedan 27 días"))
            let plan = try Self.begin(program, ana)
            let course = try #require(try Self.course(plan, program))
            #expect(course.campaignID == "plan-2012" && course.formatID == "unificado-2012")
            #expect(course.vigencia == 2012 && course.origin.kind == .written && course.state == .draft)
            let tasks = try ana.get(Self.office + "/plan/borradores/tareas/\(plan)").page
            #expect(tasks.contains("Visión y objetivos") && tasks.contains("por corregir"))
            let again = try ana.get(Self.office + "/plan/borradores/\(plan)")
            #expect(again["Location"]?.hasSuffix("/tareas/\(plan)") == true, "there is no document to look at")
            #expect(try ana.get(Self.office + "/plan").page.contains("escrito aquí"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps what was typed even when it is wrong, and says so`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine, now: Self.then) { program in
            let ana = program.visitor().become(.webMaster, of: "54174")
            let plan = try Self.begin(program, ana)
            let identity = Self.part("datos", plan)
            _ = try ana.get(identity)
            let fields = [("revision", "1"), ("titulo", "=Plan"), ("inicio", "el lunes"), ("telefonos", "1\n2")]
            #expect(try ana.post(identity, fields).status == 303)
            let form = try ana.get(identity).page
            #expect(form.contains("value=\"el lunes\"") && form.contains("No entendemos «el lunes»"))
            #expect(form.contains("como una fórmula"))

            let action = Self.office + "/plan/borradores/accion/\(plan)/1"
            #expect(try ana.get(action + "?tema=procedures").page.contains("<option value=\"procedures\" selected>"))
            let typed = [
                ("revision", "2"), ("nueva", "sí"), ("accion", "Inscribir los trámites"), ("tema", "procedures"),
                ("indicador", "Porcentaje inscrito"), ("meta", "140%"), ("tiempo", "abril de 1999"),
                ("responsables", "Fulano"),
            ]
            #expect(try ana.post(action, typed).status == 303)
            let stored = try ana.get(action).page
            #expect(stored.contains("140%") && stored.contains("pasa del 100"))
            #expect(stored.contains("anterior a la vigencia 2012") && stored.contains("Mejor el cargo"))
            let check = try ana.get(Self.office + "/plan/borradores/revision/\(plan)").page
            #expect(check.contains("/plan/borradores/accion/\(plan)/1#meta-1"))
            #expect(check.contains("/plan/borradores/parte/\(plan)/datos#inicio"))
        }
    }

    @Test func `refuses only what cannot be kept, and gives it back`() throws {
        try TestProgram.run(Self.features, now: Self.then) { program in
            let ana = program.visitor().become(.webMaster, of: "54174")
            let plan = try Self.begin(program, ana)
            let action = Self.office + "/plan/borradores/accion/\(plan)/1"
            _ = try ana.get(action)
            let answer = try ana.post(
                action, [("nueva", "sí"), ("accion", ""), ("actividades", "Reunirse"), ("tiempo", "mañana")])
            #expect(answer.status == 422)
            #expect(answer.page.contains("Reunirse") && answer.page.contains("mañana"))
            let long = try ana.post(
                Self.part("vision", plan),
                [("revision", "1"), ("vision", String(repeating: "a", count: PartForm.longest + 1))])
            #expect(long.status == 422)
            let nit = try ana.post(Self.part("datos", plan), [("revision", "1"), ("nit", "12"), ("titulo", "Mi plan")])
            #expect(nit.status == 422)
            #expect(nit.page.contains("de 8 a 10 cifras") && nit.page.contains("Mi plan"))
        }
    }

    @Test func `two people write different parts at once, and see each other's text in the same one`() throws {
        try TestProgram.run(Self.features, now: Self.then) { program in
            let ana = program.visitor().become(.webMaster, of: "54174")
            let luis = program.visitor().become(.editor, of: "54174")
            let plan = try Self.begin(program, ana)
            let (legal, aims) = (Self.part("marco-legal", plan), Self.part("vision", plan))
            let legalBase = try Self.base(ana.get(legal).page)
            let aimsBase = try Self.base(luis.get(aims).page)
            #expect(try ana.post(legal, [("revision", "1"), ("base", legalBase), ("normas", "Ley 962")]).status == 303)
            let other = [("revision", "1"), ("base", aimsBase), ("vision", "Informar")]
            #expect(try luis.post(aims, other).status == 303, "another part is no conflict")
            let late = try luis.post(legal, [("revision", "1"), ("base", legalBase), ("normas", "Decreto 19")])
            #expect(late.status == 409)
            #expect(late.page.contains("Ley 962") && late.page.contains("Decreto 19"))
            let stored = try #require(try Self.shelf(program).plan(plan)).plan
            #expect(stored.sections.legalFrame.norms == ["Ley 962"] && stored.sections.vision?.text == "Informar")
        }
    }

    @Test func `two people who add an action at once both have it, and two clicks add one`() throws {
        try TestProgram.run(Self.features, now: Self.then) { program in
            let ana = program.visitor().become(.webMaster, of: "54174")
            let luis = program.visitor().become(.editor, of: "54174")
            let plan = try Self.begin(program, ana)
            let action = Self.office + "/plan/borradores/accion/\(plan)/1"
            _ = try (ana.get(action), luis.get(action))
            for (visitor, words) in [(ana, "Uno"), (luis, "Dos"), (luis, "Dos")] {
                #expect(
                    try visitor.post(action, [("revision", "1"), ("nueva", "sí"), ("accion", words)]).status == 303)
            }
            let stored = try #require(try Self.shelf(program).plan(plan)).plan
            #expect(stored.actions.map(\.action.text) == ["Uno", "Dos"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `from last year's plan, terms stay and are pointed at`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine, now: Self.then) { program in
            let ana = program.visitor().become(.webMaster, of: "54174")
            let old = try Self.begin(program, ana)
            let action = Self.office + "/plan/borradores/accion/\(old)/1"
            _ = try ana.get(action)
            for (words, term) in [("Primera", "junio de 2011"), ("Segunda", "2 años"), ("Tercera", "2013")] {
                _ = try ana.post(action, [("nueva", "sí"), ("accion", words), ("tiempo", term)])
            }
            let former = Self.office + "/plan/de-otro-ano"
            #expect(try ana.get(former + "?plan=\(old)").page.contains("Plazo: junio de 2011"))
            let answer = try ana.post(
                former, [("plan", old), ("vigencia", "2012"), ("accion", "1"), ("accion", "3")])
            let new = try #require(answer["Location"]?.split(separator: "/").last.map(String.init))
            let plan = try #require(try Self.shelf(program).plan(new)).plan
            #expect(plan.actions.map(\.number) == [1, 2])
            #expect(plan.actions.map(\.term.words.text) == ["junio de 2011", "2013"])
            #expect(try Self.course(new, program)?.origin == PlanOrigin(.formerPlan, old))
            let check = try ana.get(Self.office + "/plan/borradores/revision/\(new)").page
            #expect(check.contains("«junio de 2011» es anterior"))
            let stranger = program.visitor().become(.webMaster, of: "25178")
            _ = try stranger.get("/oficina/chipaque-cundinamarca/plan/de-otro-ano")
            let foreign = try stranger.post(
                "/oficina/chipaque-cundinamarca/plan/de-otro-ano", [("plan", old), ("vigencia", "2012")])
            #expect(foreign.status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `another entity's published action is found and copied with its source`(engine: TestEngine) throws {
        try TestProgram.run(Self.features, on: engine, now: Self.then) { program in
            let lead = program.visitor().become(.committeeLead, of: "25178")
            let theirs = try Self.begin(program, lead, office: "/oficina/chipaque-cundinamarca")
            let there = "/oficina/chipaque-cundinamarca/plan/borradores"
            _ = try lead.get("\(there)/accion/\(theirs)/1")
            _ = try lead.post(
                "\(there)/accion/\(theirs)/1",
                [("nueva", "sí"), ("accion", "Publicar los TRÁMITES en Ñemocón"), ("tema", "procedures")])

            let ana = program.visitor().become(.webMaster, of: "54174")
            let mine = try Self.begin(program, ana)
            let search = Self.office + "/plan/ejemplos?q=tramites+nemocon&tema=procedures"
            #expect(try ana.get(search).page.contains("No encontramos ninguna"), "a draft is nobody else's")
            let copy = [("entidad", "25178"), ("publicado", theirs), ("numero", "1"), ("borrador", mine)]
            #expect(try ana.post(Self.office + "/plan/ejemplos/copia", copy).status == 404)

            #expect(try lead.post("\(there)/publicacion/\(theirs)", [("revision", "2")]).status == 303)
            #expect(try ana.get(search).page.contains("Publicar los TRÁMITES en Ñemocón"))
            #expect(try ana.get(Self.office + "/plan/ejemplos?q=acueducto").page.contains("No encontramos ninguna"))
            let answer = try ana.post(Self.office + "/plan/ejemplos/copia", copy)
            #expect(answer.status == 303)
            #expect(try ana.follow(answer).page.contains("Tomada del plan de la Alcaldía de Chipaque, acción 1"))
            let action = try #require(try Self.shelf(program).plan(mine)?.plan.actions.first)
            #expect(action.source?.plan == theirs && action.theme?.kind == .procedures)
            let form = Self.office + "/plan/borradores/accion/\(mine)/1"
            let base = try Self.base(ana.get(form).page)
            let saved = try ana.post(form, [("base", base), ("accion", "Nuestros trámites")])
            #expect(saved.status == 303, "\(saved.status) \(saved.page.contains("Dos personas"))")
            let changed = try #require(try Self.shelf(program).plan(mine)?.plan.actions.first)
            #expect(changed.action.text == "Nuestros trámites" && changed.source == action.source)
        }
    }

    @Test func `what was approved never changes by the forms`() throws {
        try TestProgram.run(Self.features, now: Self.then) { program in
            let ana = program.visitor().become(.webMaster, of: "54174")
            let plan = try Self.begin(program, ana)
            let entity = try Self.entity(program)
            try entity.write { writing in
                let courses = PlanCourseStore(entity: entity)
                _ = try courses.take(.sentToCommittee, plan, by: "a", at: Self.then, in: writing)
                _ = try courses.take(.approved, plan, by: "a", at: Self.then, in: writing)
            }
            let answer = try ana.post(Self.part("vision", plan), [("revision", "1"), ("vision", "Otra")])
            #expect(answer.status == 409)
            let action = Self.office + "/plan/borradores/accion/\(plan)/1"
            #expect(try ana.post(action, [("nueva", "sí"), ("accion", "Nueva")]).status == 409)
            #expect(try Self.shelf(program).plan(plan)?.plan.sections.vision == nil)
        }
    }

    private static func begin(
        _ program: TestProgram, _ visitor: TestVisitor, office: String = office
    ) throws -> String {
        _ = try visitor.get(office + "/plan/nuevo")
        let answer = try visitor.post(office + "/plan/nuevo", [("vigencia", "2012")])
        #expect(answer.status == 303)
        return try #require(answer["Location"]?.split(separator: "/").last.map(String.init))
    }

    private static func part(_ part: String, _ plan: String) -> String {
        "\(office)/plan/borradores/parte/\(plan)/\(part)"
    }

    private static func base(_ page: String) throws -> String {
        let mark = "name=\"base\" value=\""
        let start = try #require(page.firstRange(of: mark))
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func entity(_ program: TestProgram) throws -> EntityScope {
        program.services.nation.entity(try #require(program.services.tenants.tenant(code: "54174")))
    }

    private static func shelf(_ program: TestProgram) throws -> PlanShelf { PlanShelf(entity: try entity(program)) }

    private static func course(_ plan: String, _ program: TestProgram) throws -> PlanCourse? {
        try PlanCourseStore(entity: try entity(program)).course(plan)
    }
}
