import Reports

/// A report as a table, a row for each question, for spreadsheets and open data.
enum ReportCSV {
    static let columns = [
        "codigo", "entidad", "vigencia", "pregunta", "componente", "criterio", "texto", "estado", "respuesta",
        "pruebas",
    ]

    /// UTF-8 with a byte order mark, comma separated, as spreadsheets in Spanish open it without asking.
    static func encode(_ snapshot: ReportSnapshot, _ report: Report) -> [UInt8] {
        var text = "\u{FEFF}" + columns.joined(separator: ",") + "\r\n"
        for entry in snapshot.respuestas {
            let row = [
                snapshot.entidad.codigo, snapshot.entidad.nombre, String(report.vigencia), entry.pregunta,
                entry.componente, entry.criterio, entry.texto, entry.estado, entry.respuesta,
                entry.pruebas.map { $0.direccion.isEmpty ? $0.descripcion : $0.direccion }.joined(separator: "; "),
            ]
            text += row.map(quoted).joined(separator: ",") + "\r\n"
        }
        return Array(text.utf8)
    }

    /// A cell that a spreadsheet would take for a formula is disarmed with an apostrophe.
    private static func quoted(_ cell: String) -> String {
        let formula = cell.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = formula ? "'" + cell : cell
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
