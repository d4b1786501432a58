import Documents
import Testing

/// The same plan of three actions, written by different programs.
@Suite struct FormatAgreement {
    /// Words of each cell by which the plan is known again.
    static let cells = [
        [
            "Acción", "Beneficios para los ciudadanos", "Indicadores de gestión", "Metas", "Actividades",
            "Responsables", "Recursos", "Tiempos",
        ],
        [
            "Actualización permanente del sitio web", "Acceso a mejor información Ahorro de tiempo",
            "Actualización mensual", "12 veces al año", "Publicar la información de cada dependencia", "Comité GEL-T",
            "Sitio web del municipio", "5 años",
        ],
        [
            "Levantar la información de los trámites", "Reducir el tiempo de los usuarios",
            "Porcentaje de trámites publicados Porcentaje de trámites en línea", "100% 50%",
            "Identificar los trámites Publicar los trámites", "Secretaría de Planeación",
            "Información de las dependencias", "4 años",
        ],
        [
            "Difundir el sitio web entre la comunidad", "Conocimiento general del sitio",
            "Cantidad de visitas del sitio", "", "Poner carteleras en los barrios", "Cada secretario de despacho",
            "Carteleras y marcadores", "5 años",
        ],
    ]

    static let files: [(String, DocumentFormat)] = [
        ("plan.txt", .text), ("plan.csv", .csv), ("plan.html", .html), ("plan.docx", .docx), ("plan.xlsx", .xlsx),
        ("plan.odt", .odt), ("plan.ods", .ods), ("plan.pdf", .pdf), ("plan-unruled.pdf", .pdf),
    ]

    @Test(arguments: files)
    func `every format gives the same cells in the same columns`(name: String, format: DocumentFormat) throws {
        let document = try DocumentReader.read(Fixture.bytes(name), filename: name)
        #expect(document.format == format)
        #expect(document.rows.map { $0.map { $0.split(separator: "\n").joined(separator: " ") } } == Self.cells)
    }

    @Test(arguments: files)
    func `every line with words belongs to a block`(name: String, format: DocumentFormat) throws {
        let document = try DocumentReader.read(Fixture.bytes(name), filename: name)
        #expect(document.linesOutsideBlocks == [])
        #expect(document.notes == [])
    }

    @Test(arguments: ["plan.docx", "plan.odt", "plan.html"])
    func `headings and list items are told by their style`(name: String) throws {
        let paragraphs = try DocumentReader.read(Fixture.bytes(name), filename: name).paragraphs
        let kinds = Dictionary(paragraphs.map { ($0.text, $0.kind) }) { first, _ in first }
        #expect(kinds["PLAN DE ACCIÓN DE GOBIERNO EN LÍNEA"] == .heading(1))
        #expect(kinds["Visión:"] == .heading(2))
        #expect(kinds["Capacitar a los funcionarios"] == .listItem(level: 0))
        #expect(kinds["Municipio de Peñablanca"] == .body)
    }

    @Test(arguments: ["plan.docx", "plan.xlsx", "plan.odt", "plan.ods", "plan.html", "plan.csv"])
    func `a cell keeps its paragraphs apart`(name: String) throws {
        let document = try DocumentReader.read(Fixture.bytes(name), filename: name)
        let row = try #require(document.tables.last?.rows.dropFirst(2).first)
        #expect(row.cells[2].parts == ["Porcentaje de trámites publicados", "Porcentaje de trámites en línea"])
        #expect(row.cells[3].parts == ["100%", "50%"])
    }

    @Test func `what the content is decides, not the name`() throws {
        for (name, format) in Self.files where ![.text, .csv].contains(format) {
            let document = try DocumentReader.read(Fixture.bytes(name), filename: "plan.txt")
            #expect(document.format == format)
            #expect(document.notes.map(\.code) == [.misnamed])
        }
    }
}
