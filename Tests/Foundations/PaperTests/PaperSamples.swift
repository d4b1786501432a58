import Paper

/// Papers of invented entities and people.
enum PaperSamples {
    static let letterhead = Letterhead(
        lines: ["República de Colombia", "Departamento del Ejemplo", "Alcaldía de Aguaclara", "NIT 890.000.000-0"],
        slogan: "Unidos por Aguaclara")

    static func paper(_ blocks: [PaperBlock], isLandscape: Bool = false) -> PaperDocument {
        PaperDocument(
            "Acta de la reunión", author: "Alcaldía de Aguaclara", subject: "Comité antitrámites",
            isLandscape: isLandscape, letterhead: letterhead, footer: "Radicado 2012-000123", blocks: blocks)
    }

    static let everything = paper([
        .facts([PaperFact("Vigencia", "2012"), PaperFact("Estado", "Aprobado")]),
        .heading(1, "Acciones"), .paragraph("Se reunieron los miembros."), .bullets(["Primera", "Segunda"]),
        .table(table(rows: 3)), .heading(2, "Advertencia"), .note("Una cifra no fue verificada."),
        .heading(3, "Firmas"), .signatures([PaperSignature(name: "Ana Quintero", role: "Alcaldesa")]),
        .code(address: "https://aguaclara.example/verificar/123", caption: "Verifique este documento"),
    ])

    static func table(rows: Int, columns: Int = 3) -> PaperTable {
        PaperTable(
            caption: "Acciones del plan",
            columns: (1...columns).map { PaperColumn("Título\($0)", weight: Double($0)) },
            rows: [PaperRow([PaperCell("Fase de información")], isGroup: true)]
                + (0..<rows).map { row in
                    PaperRow((0..<columns).map { PaperCell(["Celda \(row).\($0)", "Segundo párrafo \(row).\($0)"]) })
                })
    }

    /// Cells of very different lengths, whose words are all different.
    static func giants(_ lengths: [[Int]]) -> PaperTable {
        var number = 0
        let rows = lengths.map { row in
            PaperRow(
                row.map { length in
                    PaperCell(
                        (0..<2).map { _ in
                            (0..<length).map { _ in
                                number += 1
                                return "p\(number)z"
                            }.joined(separator: " ")
                        })
                })
        }
        return PaperTable(
            caption: "Celdas largas", columns: (1...lengths[0].count).map { PaperColumn("Columna\($0)") }, rows: rows)
    }
}
