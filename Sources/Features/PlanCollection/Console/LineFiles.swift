import Calendar
import Campaigns
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
        ("tipo", 13, { EntityFilter.word($0.entity.tenant.kind) }),
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
