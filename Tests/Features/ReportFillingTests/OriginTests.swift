import Calendar
import Database
import Documents
import Expectations
import HTTP
import Platform
import Questionnaires
import Rehearsal
import Reports
import Synchronization
import Testing

@testable import ReportFilling

/// The chain everybody can follow: the record, the answer it proves, the points it brings.
@Suite struct `Where an answer comes from` {
    private static let accept = Office.office + "/reporte/comprobado/reporte-2013"

    @Test(arguments: TestEngine.available)
    func `everybody sees what was proven with its records, what was suggested, and what the entity says`(
        engine: TestEngine
    ) throws {
        let rules = StandInRules()
        rules.acts.withLock {
            $0 = [StandInRules.act, .init("El decreto del comité", path: "/decretos", isPublic: true)]
        }
        try Office.run(on: engine, with: [rules.feature]) { office throws in
            let lead = try office.begun()
            office.program.finishJobs()
            #expect(try lead.post(Self.accept, [office.proof(1, "si")]).status == 303)
            #expect(try lead.post(Self.accept, [office.proof(3, "3")]).status == 303)
            let suggested = try lead.post(Office.answer(4), [("respuesta", "si"), ("revision", "0")])
            #expect(suggested.status == 303)
            try office.fill()
            let sheet = try office.origins(by: lead)
            #expect(sheet[1] == AnswerOrigin.proven.title && sheet[4] == AnswerOrigin.suggested.title)
            #expect(sheet[6] == AnswerOrigin.entity.title)
            let mayor = office.program.visitor().become(.legalRepresentative, of: "54174")
            #expect(try office.sign(mayor).status == 303)
            let visitor = office.program.visitor()
            let page = try visitor.get(Office.site).page
            #expect(page.contains("<strong>2</strong> <span>comprobadas por la plataforma"))
            #expect(page.contains("<strong>1</strong> <span>sugeridas y aceptadas"))
            #expect(page.contains("href=\"/chitaga-nortedesantander/decretos\""), "what is public opens")
            #expect(!page.contains("/comite/acto"), "what stands in the office is named and does not open")
            #expect(page.contains("puntos)"))
            let csv = try visitor.get(Office.site + "/datos.csv").page
            let rows = csv.split(separator: "\r\n")
            #expect(rows.first?.hasSuffix("pruebas,origen,puntos,puntos_posibles") == true)
            #expect(
                rows[1].contains("http://localhost/chitaga-nortedesantander/decretos")
                    && rows[1].contains(",comprobada,"))
            let json = try visitor.get(Office.site + "/datos.json").page
            #expect(json.contains("\"origen\":\"sugerida\"") && json.contains("\"puntos_posibles\":"))
        }
    }

    @Test func `another answer than the suggested one is the entity's own, and so is a proof whose records went`()
        throws
    {
        try Office.run(with: [StandInRules().feature]) { office throws in
            let lead = try office.begun()
            office.program.finishJobs()
            _ = try lead.post(Self.accept, [office.proof(1, "si"), office.proof(3, "3")])
            _ = try lead.post(Office.answer(4), [("respuesta", "no"), ("revision", "0")])
            let record = try #require(try office.evidence().first { $0.question == 1 })
            _ = try lead.post(Office.office + "/reporte/prueba-retirada/reporte-2013/\(record.id)")
            let (entity, report) = (try office.entity, try office.report())
            let origins = try entity.read { try ReportStore(entity: entity).origins(report, in: $0) }
            #expect(origins == [1: .entity, 3: .proven, 4: .entity])
        }
    }
}

extension Office {
    /// Question → origin, as the workbook that somebody downloads says it.
    func origins(by visitor: TestVisitor) throws -> [Int: String] {
        let file = try visitor.get(Self.office + "/reporte/hoja-xlsx/reporte-2013").body
        let document = try DocumentReader.read(file, filename: "reporte.xlsx")
        var origins: [Int: String] = [:]
        for case .table(let table) in document.blocks {
            for row in table.rows {
                guard let number = row.cells.first.flatMap({ Int($0.text) }), row.cells.count > 9 else { continue }
                origins[number] = row.cells[9].text
            }
        }
        return origins
    }
}
