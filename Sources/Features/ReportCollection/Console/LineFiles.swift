import Calendar
import Campaigns
import Entities
import Paper
import Platform
import Questionnaires
import Reports

/// The list as files for other programs.
enum LineFiles {
    private typealias Column = (title: String, width: Double, value: @Sendable (ReportLine) -> String)

    private static let columns: [Column] = [
        ("codigo", 9, { $0.code }),
        ("entidad", 30, { $0.entity.tenant.officialName }),
        ("departamento", 24, { $0.entity.department }),
        ("tipo", 13, { EntityFilter.word($0.entity.tenant.kind) }),
        ("categoria", 10, { $0.entity.categories.first?.category.rawValue ?? "" }),
        ("estado", 14, { $0.progress.title }),
        ("plazo", 16, { $0.punctuality.title }),
        ("desde", 12, { $0.since?.day.iso ?? "" }),
        ("ultimo_movimiento", 18, { $0.moved?.day.iso ?? "" }),
        ("ultimo_recordatorio", 18, { $0.reminded?.day.iso ?? "" }),
        ("prorroga_hasta", 14, { $0.extensionUntil?.iso ?? "" }),
        ("preguntas", 10, { String($0.asked) }),
        ("respondidas", 11, { String($0.answered) }),
        ("no_aplica_por_decidir", 18, { String($0.waiting) }),
        ("componentes_entregados", 20, { $0.delivered.sorted().map(String.init).joined(separator: " ") }),
        ("radicado", 22, { $0.filingNumber ?? "" }),
        ("puntaje", 9, { $0.hundredths.map(Points.plain) ?? "" }),
        ("comprobadas", 12, { String($0.examination.verified) }),
        ("observadas", 12, { String($0.examination.unproven + $0.examination.remarks) }),
        ("pronostico", 22, { $0.forecast.likelihood.title }),
        ("porque", 70, { $0.forecast.likelihood == .done ? "" : $0.forecast.reason }),
    ]

    /// One column for each component: answered of asked.
    private static func columns(_ view: NationView) -> [Column] {
        columns
            + (view.instrument?.components ?? []).map { component in
                let number = component.number
                return (
                    "componente_\(number)", 14,
                    { line in
                        line.counts.first { $0.component == number }.map { "\($0.answered)/\($0.asked)" } ?? ""
                    }
                )
            }
    }

    static let xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    static func xlsx(_ lines: [ReportLine], _ view: NationView) throws -> [UInt8] {
        let columns = columns(view)
        let sheet = WorkSheet(
            "Reportes", columns: columns.map { WorkColumn(width: $0.width) }, preface: [[.title(view.campaign.title)]],
            headings: columns.map(\.title), rows: lines.map { line in columns.map { .text($0.value(line)) } })
        return try Workbook(view.campaign.title, sheets: [sheet]).xlsx()
    }

    static func csv(_ lines: [ReportLine], _ view: NationView) -> [UInt8] {
        let columns = columns(view)
        return CSVText.bytes(columns.map(\.title), lines.map { line in columns.map { $0.value(line) } })
    }
}
