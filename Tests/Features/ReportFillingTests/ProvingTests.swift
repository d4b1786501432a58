import Calendar
import Database
import Expectations
import HTTP
import Platform
import Questionnaires
import Rehearsal
import Reports
import Synchronization
import Testing

@testable import ReportFilling

@Suite struct `What the platform found for a report` {
    private static let accept = Office.office + "/reporte/comprobado/reporte-2013"
    private static let look = Office.office + "/reporte/comprobacion/reporte-2013"

    /// A report that was just opened, in which the platform has looked.
    private static func run(
        on engine: TestEngine = .sqlite, _ body: (Office, TestVisitor, StandInRules) throws -> Void
    ) throws {
        let rules = StandInRules()
        try Office.run(on: engine, with: [rules.feature]) { office in
            let lead = try office.begun()
            office.program.finishJobs()
            try body(office, lead, rules)
        }
    }

    @Test(arguments: TestEngine.available)
    func `nothing is written before a person accepts, and the records come along`(engine: TestEngine) throws {
        try Self.run(on: engine) { office, lead, _ throws in
            let page = try lead.get(Office.section).page
            #expect(page.contains("Comprobado: Sí") && page.contains("/oficina/chitaga-nortedesantander/comite/acto"))
            #expect(page.contains("Aceptar lo que la plataforma encontró"))
            #expect(try office.answers().isEmpty, "looking answers nothing")
            let answer = try lead.post(Self.accept, [("desde", "pregunta"), office.proof(1, "si")])
            #expect(answer.status == 303 && answer["Location"]?.hasSuffix("#p1") == true)
            #expect(try office.answers() == [1: .yes])
            let kept = try office.evidence()
            #expect(kept.map(\.kind) == [.internalRecord] && kept.map(\.link) == ["/comite/acto"])
            let notes = try lead.get(Office.office + "/reporte/pregunta/reporte-2013/1").page
            #expect(notes.contains("aceptó lo que la plataforma comprobó") && notes.contains("Abrir el registro"))
            #expect(try !lead.get(Office.section).page.contains("value=\"1 "), "it is not offered again")
        }
    }

    @Test(arguments: TestEngine.available)
    func `a proof whose records changed since it was shown is not accepted, and the page comes again`(
        engine: TestEngine
    ) throws {
        try Self.run(on: engine) { office, lead, rules throws in
            let shown = try office.proof(1, "si")
            rules.acts.withLock { $0 = [StandInRules.act, .init("Otro acto", path: "/comite/otro")] }
            office.program.clock.advance(by: .seconds(60))
            _ = try lead.post(Self.look)
            office.program.finishJobs()
            let late = try lead.post(Self.accept, [("desde", "pregunta"), shown])
            #expect(late.status == 409 && late.page.contains("Cambiaron los registros que comprueban: 1."))
            #expect(late.page.contains("Otro acto"), "the records as they are now")
            #expect(try office.answers().isEmpty && office.evidence().isEmpty)
            let some = try lead.post(Self.accept, [shown, office.proof(3, "3")])
            #expect(some.status == 303, "the others are kept, and the late one is named")
            #expect(try lead.get(Self.accept).page.contains("Cambiaron los registros que comprueban: 1."))
            #expect(try office.answers() == [3: .count(3)])
            #expect(try lead.post(Self.accept, [office.proof(1, "si")]).status == 303)
            #expect(try office.evidence().filter { $0.question == 1 }.count == 2)
        }
    }

    @Test func `a suggestion is never accepted, and what was not found says what is missing`() throws {
        try Self.run { office, lead, _ throws in
            for proof in [try office.proof(1, "si"), try office.proof(3, "3")] {
                #expect(try lead.post(Self.accept, [proof]).status == 303)
            }
            let page = try lead.get(Office.section).page
            #expect(page.contains("Sugerido") && page.contains("Hay un documento parecido."))
            let refused = try lead.post(Self.accept, [office.proof(4, "si")])
            #expect(refused.status == 409)
            #expect(try office.answers()[4] == nil)
            _ = try lead.post(Self.accept, [office.proof(6, "si")])
            let plan = try lead.get(Office.office + "/reporte/seccion/reporte-2013/ET.1.2").page
            #expect(plan.contains("La plataforma buscó y no lo encontró"))
            #expect(plan.contains("El plan no está publicado en el sitio."))
        }
    }

    @Test func `only what was shown is accepted: not another answer, not over somebody's own`() throws {
        try Self.run { office, lead, _ throws in
            _ = try lead.post(Office.answer(1), [("respuesta", "no"), ("revision", "0")])
            let late = try lead.post(Self.accept, [office.proof(1, "si"), office.proof(6, "no")])
            #expect(late.status == 409 && late.page.contains("quedaron como están: 1 y 6"))
            #expect(try office.answers() == [1: .no])
            #expect(try lead.get(Self.accept).page.contains("Su respuesta dice otra cosa"))
            #expect(try lead.get(Office.section).page.contains("Ustedes respondieron «No»"))
            _ = try lead.post(Self.accept, [office.proof(1, "si", seen: 1)])
            #expect(try office.answers() == [1: .yes], "seen and decided")
            for nonsense in ["9999 0 #0 si", "uno", "1 0 si", "1 0 #0 quizás"] {
                #expect(try lead.post(Self.accept, [("comprobada", nonsense)]).status == 404, "\(nonsense)")
            }
        }
    }

    @Test func `all of a criterion at once, also those that the accepted ones bring up`() throws {
        try Self.run { office, lead, _ throws in
            let page = try lead.get(Office.section).page
            let both = [("desde", "criterio"), try office.proof(1, "si"), try office.proof(3, "3")]
            #expect(page.contains("Aceptar las 2 comprobadas") && page.contains("value=\"\(both[2].1)\""))
            #expect(try lead.post(Self.accept, both).status == 303)
            #expect(try office.answers() == [1: .yes, 3: .count(3)])
            #expect(try lead.get(Self.accept).page.contains("Aceptar la comprobada del componente 1"))
        }
    }

    @Test func `pages read what was found; looking again is a job that tells how far it is`() throws {
        try Self.run { office, lead, rules throws in
            let before = rules.asked.withLock { $0 }
            for path in ["tareas/reporte-2013", "comprobado/reporte-2013", "seccion/reporte-2013/ET.1.1"] {
                #expect(try lead.get(Office.office + "/reporte/" + path).status == 200)
            }
            let after = rules.asked.withLock { $0 }
            #expect(after == before, "no page judges")
            let tasks = try lead.get(Office.office + "/reporte/tareas/reporte-2013").page
            #expect(tasks.contains("de las 213") && tasks.contains("3 comprobadas") && tasks.contains("1 sugerida"))
            office.program.clock.advance(by: .seconds(86_400))
            let stale = try lead.get(Self.accept).page
            #expect(stale.contains("Desde entonces pudo cambiar algo"))
            rules.meetings.withLock { $0 = "5" }
            let shown = try office.proof(3, "3")
            let place = try #require(try lead.post(Self.look)["Location"])
            #expect(try lead.get(place).page.contains("Buscando en los registros"))
            office.program.finishJobs()
            #expect(try lead.get(place).status == 303)
            let now = try office.proof(3, "5").1
            #expect(try lead.get(Self.accept).page.contains("value=\"\(now)\""))
            #expect(try lead.post(Self.accept, [shown]).status == 409)
            #expect(try office.answers()[3] == nil, "what was shown is not what is proven now")
        }
    }

    @Test func `a page costs the same number of queries with nothing found and with much`() throws {
        func count(_ features: [Feature]) throws -> Int {
            try Office.run(with: features) { office in
                let lead = try office.begun()
                office.program.finishJobs()
                _ = try lead.get(Office.section)
                let before = Database.statementsOnThisThread
                _ = try lead.get(Office.section)
                return Database.statementsOnThisThread - before
            }
        }
        #expect(try count([]) == count([StandInRules().feature]))
    }

    @Test func `another entity's findings do not exist, and who only looks accepts nothing`() throws {
        try Self.run { office, _, _ throws in
            let stranger = office.program.visitor().become(.committeeLead, of: "25178")
            _ = try stranger.get("/oficina/chipaque-cundinamarca/reporte")
            let path = "/oficina/chipaque-cundinamarca/reporte/comprobado/reporte-2013"
            #expect(try stranger.get(path).status == 404)
            #expect(try stranger.post(path, [office.proof(1, "si")]).status == 404)
            let reader = office.program.visitor().become(.procuraduria)
            #expect(try !reader.get(Self.accept).page.contains("Aceptar"))
            #expect([403, 404].contains(try reader.post(Self.accept, [office.proof(1, "si")]).status))
            #expect(try office.answers().isEmpty)
        }
    }
}
