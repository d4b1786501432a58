import Calendar
import Database
import Expectations
import HTTP
import Platform
import Questionnaires
import Rehearsal
import Reports
import Testing

@testable import ReportFilling

@Suite struct `How a report stands` {
    private static let page = Office.office + "/reporte/avance/reporte-2013"

    @Test func `the points follow each answer, and what does not apply is left out and shown`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            #expect(try lead.get(Self.page).page.contains("<strong>0</strong> <span>de 100 puntos"))
            #expect(try lead.get(Office.office + "/reporte/avance")["Location"] == Self.page)
            try office.fill()
            let full = try lead.get(Self.page).page
            #expect(!full.contains("<strong>0</strong> <span>de 100 puntos"))
            #expect(full.contains("<strong>0</strong> <span>no aplican"))
            let free = try #require(try office.questions().first { ReportCircle.allowsNotApplicable($0) })
            try office.save(.notApplicable("El municipio no presta ese servicio."), free.number)
            #expect(try lead.get(Self.page).page.contains("<strong>1</strong> <span>no aplican"))
        }
    }

    @Test func `an unverified goal says so, and what nobody knows is no zero`() throws {
        try Office.run { office throws in
            _ = try office.begun()
            let lead = office.program.visitor().become(.committeeLead, of: "54174")
            let page = try lead.get(Self.page).page
            #expect(page.contains("<strong>30 o 40</strong> según la categoría del municipio, que no se conoce"))
            #expect(page.contains("sin verificar"), "the goals too that it may have")
            #expect(page.contains("no hay un reporte anterior"))
            #expect(page.contains("nadie más del departamento ha enviado su reporte"))
            let government = office.program.visitor().become(.legalRepresentative, of: "54000")
            let home = "/oficina/nortedesantander/reporte"
            _ = try government.get(home)
            _ = try government.post(home + "/inicio", [("campana", "reporte-2013")])
            let own = try government.get(home + "/avance/reporte-2013").page
            #expect(own.contains("sin verificar") && own.contains("meta de 2013: 40"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `the mean of the department counts what others handed in, not one's own`(engine: TestEngine) throws {
        try Office.run(on: engine) { office throws in
            let lead = try office.begun()
            try office.fill()
            let neighbour = try office.submitted(by: "54518")
            let page = try lead.get(Self.page).page
            #expect(page.contains("Promedio de su departamento") && page.contains("de 1 reporte enviado"))
            let scores = try office.program.services.nation.read { try ReportScores.latest(vigencia: 2013, in: $0) }
            #expect(scores.keys.sorted() == ["54518"])
            #expect(page.contains("<strong>\(try #require(scores[neighbour.entity]).points)</strong>"))
        }
    }

    @Test func `marked steps say how far they would lead, and nothing is saved`() throws {
        try Office.run { office throws in
            let lead = try office.begun()
            let first = try lead.get(Self.page).page
            let steps = first.matches(of: /name="paso" value="(\d+)"/).compactMap { Int($0.output.1) }
            #expect(steps.count == ReportStanding.shownSteps)
            #expect(first.contains("/reporte/seccion/reporte-2013/"))
            let query = "?" + steps.prefix(2).map { "paso=\($0)" }.joined(separator: "&")
            let marked = try lead.get(Self.page + query).page
            #expect(marked.contains("Con los 2 pasos marcados quedaría en"))
            #expect(marked.contains("no se guardó nada"))
            #expect(try office.answers().isEmpty)
            #expect(try lead.get(Self.page + "?paso=x&paso=-1&paso=99999").status == 200)
        }
    }

    @Test func `what is proven comes first among the steps, and both marks count together`() throws {
        try Office.run(with: [StandInRules().feature]) { office throws in
            let lead = try office.begun()
            office.program.finishJobs()
            let page = try lead.get(Self.page).page
            let first = try #require(page.firstMatch(of: /name="paso" value="(\d+)"/))
            #expect(["1", "6"].contains(String(first.output.1)))
            #expect(page.contains("Aceptar lo que la plataforma comprobó."))
        }
    }
}
