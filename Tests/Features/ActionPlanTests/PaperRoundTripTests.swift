import Documents
import Paper
import Testing

/// What we hand out comes back as it went: people fill our files in and bring them again.
@Suite struct PaperRoundTripTests {
    private static let rows = [
        [["Publicar los trámites"], ["1. Revisar", "2. Publicar"], ["Semestral"]],
        [["Rendir cuentas <2012> & más"], ["=SUMA(A1)"], []],
        [["Otra acción"], [], ["Anual"]],
    ]

    private static let table = PaperTable(
        caption: "Acciones", columns: [PaperColumn("Acción"), PaperColumn("Actividades"), PaperColumn("Frecuencia")],
        rows: [PaperRow([PaperCell("Fase de información")], isGroup: true)]
            + rows.map { row in
                PaperRow([
                    PaperCell(row[0]), PaperCell(row[1]),
                    PaperCell(row[2], choices: ["Mensual", "Semestral", "Anual"]),
                ])
            })

    private func tables(_ document: Document) -> [Table] {
        document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    @Test func `our Word file gives the same cells back`() throws {
        let paper = PaperDocument(
            "Plan de acción", isLandscape: true, letterhead: Letterhead(lines: ["Alcaldía de Aguaclara"]),
            blocks: [
                .heading(1, "Acciones"), .table(Self.table),
                .signatures([PaperSignature(name: "Ana Quintero", role: "Alcaldesa")]),
            ])
        let document = try DocumentReader.read(try WordPaper.render(paper), filename: "plan.docx")
        #expect(document.format == .docx)
        let found = try #require(tables(document).first)
        #expect(tables(document).count == 1)
        #expect(found.rows.first?.isHeader == true)
        #expect(found.rows[0].cells.map(\.text) == ["Acción", "Actividades", "Frecuencia"])
        #expect(found.rows[1].cells.first?.parts == ["Fase de información"])
        #expect(found.rows[1].cells.first?.columnSpan == 3)
        #expect(found.rows.dropFirst(2).map { $0.cells.map(\.parts) } == Self.rows)
    }

    @Test func `our spreadsheet gives the same cells back`() throws {
        let cells = Self.rows.map { row in row.map { WorkCell.text($0.joined(separator: "\n")) } }
        let columns = [
            WorkColumn(width: 30), WorkColumn(width: 40), WorkColumn(width: 12, choices: ["Semestral", "Anual"]),
        ]
        let sheet = WorkSheet(
            "Plan", columns: columns, preface: [[.title("Plan de acción")]],
            headings: ["Acción", "Actividades", "Frecuencia"], rows: cells, spareRows: 10, isProtected: true)
        let bytes = try Workbook("Plan", sheets: [sheet]).xlsx()
        let document = try DocumentReader.read(bytes, filename: "plan.xlsx")
        #expect(document.format == .xlsx)
        let found = tables(document).flatMap(\.rows).map { $0.cells.map(\.parts) }
        let start = try #require(found.firstIndex { $0.first == ["Acción"] })
        #expect(Array(found[(start + 1)...].prefix(3)) == Self.rows)
    }
}
