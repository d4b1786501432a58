import Reports

/// A report as a table, a row for each question, for spreadsheets and open data.
enum ReportCSV {
    static let columns = [
        "codigo", "entidad", "vigencia", "pregunta", "componente", "criterio", "texto", "estado", "respuesta",
        "pruebas", "origen", "puntos", "puntos_posibles",
    ]

    /// UTF-8 with a byte order mark, comma separated, as spreadsheets in Spanish open it without asking.
    /// - Parameter site: full address of the entity's site, so that its records can be opened from the table.
    static func encode(_ snapshot: ReportSnapshot, _ report: Report, site: String) -> [UInt8] {
        var text = "\u{FEFF}" + columns.joined(separator: ",") + "\r\n"
        for entry in snapshot.respuestas {
            let row = [
                snapshot.entidad.codigo, snapshot.entidad.nombre, String(report.vigencia), entry.pregunta,
                entry.componente, entry.criterio, entry.texto, entry.estado, entry.respuesta,
                entry.pruebas.map { shown($0, site) }.joined(separator: "; "), entry.origen ?? "", entry.puntos ?? "",
                entry.puntos_posibles ?? "",
            ]
            text += row.map(quoted).joined(separator: ",") + "\r\n"
        }
        return Array(text.utf8)
    }

    /// An address that opens; the words where there is none for everybody.
    private static func shown(_ proof: ReportSnapshot.Proof, _ site: String) -> String {
        switch ReportEvidence.Kind(rawValue: proof.clase) {
        case .link: proof.direccion
        case .record: proof.direccion.under(site)
        case .file, .internalRecord, nil: proof.descripcion
        }
    }

    /// A cell that a spreadsheet would take for a formula is disarmed with an apostrophe.
    private static func quoted(_ cell: String) -> String {
        let formula = cell.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = formula ? "'" + cell : cell
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
