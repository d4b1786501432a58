import Calendar
import Entities
import Paper
import Platform
import Spanish

/// The list as files for other programs.
enum LineFiles {
    private static let columns: [(title: String, width: Double, value: @Sendable (EntityLine) -> String)] = [
        ("codigo", 9, { $0.code }),
        ("entidad", 30, { $0.entity.tenant.officialName }),
        ("departamento", 24, { $0.entity.department }),
        ("tipo", 13, { LineFilter.word($0.entity.tenant.kind) }),
        ("categoria", 10, { $0.entity.categories.first?.category.rawValue ?? "" }),
        ("estado", 20, { $0.state.title }),
        ("plazo", 16, { $0.punctuality.title }),
        ("desde", 12, { $0.since?.day.iso ?? "" }),
        ("ultimo_movimiento", 18, { $0.moved?.day.iso ?? "" }),
        ("prorroga_hasta", 14, { $0.extensionUntil?.iso ?? "" }),
        ("acciones", 9, { $0.state == .notStarted ? "" : String($0.actions) }),
        ("radicado", 22, { $0.filingNumber ?? "" }),
        ("pronostico", 22, { $0.forecast.likelihood.title }),
        ("porque", 70, { $0.forecast.likelihood == .done ? "" : $0.forecast.reason }),
        ("ultimo_recordatorio", 18, { $0.reminded?.day.iso ?? "" }),
    ]

    static let xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    static func xlsx(_ lines: [EntityLine], title: String) throws -> [UInt8] {
        let sheet = WorkSheet(
            "Planes", columns: columns.map { WorkColumn(width: $0.width) }, preface: [[.title(title)]],
            headings: columns.map(\.title), rows: lines.map { line in columns.map { .text($0.value(line)) } })
        return try Workbook(title, sheets: [sheet]).xlsx()
    }

    static func csv(_ lines: [EntityLine]) -> [UInt8] {
        CSVText.bytes(columns.map(\.title), lines.map { line in columns.map { $0.value(line) } })
    }
}

/// RFC 4180, UTF-8 with the mark that spreadsheets need to show accents. A cell that a spreadsheet would take for a
/// formula is disarmed with an apostrophe.
enum CSVText {
    static func bytes(_ headings: [String], _ rows: [[String]]) -> [UInt8] {
        var text = "\u{FEFF}"
        for row in [headings] + rows { text += row.map(cell).joined(separator: ",") + "\r\n" }
        return Array(text.utf8)
    }

    private static func cell(_ value: String) -> String {
        let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + value : value
        guard safe.utf8.contains(where: { [10, 13, 34, 44].contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
