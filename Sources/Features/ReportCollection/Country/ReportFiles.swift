import Calendar
import Campaigns
import Entities
import Foundation
import Paper
import Platform
import Questionnaires
import Reports

/// The reports of a campaign as open data: state, number and points. Nothing in it names a person.
enum ReportFiles {
    static func csv(_ view: NationView, _ address: String) -> [UInt8] {
        let rows = view.lines.map { fields($0, view, address) }
        return CSVText.bytes(names(view), rows.map { row in row.map { $0.value ?? "" } })
    }

    static func json(_ view: NationView, _ address: String) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let rows = view.lines.map { line in
            Dictionary(
                fields(line, view, address).compactMap { field in
                    field.value.map { (field.name, $0) }
                }
            ) { $1 }
        }
        return Array(try encoder.encode(["reportes": rows]))
    }

    private static func names(_ view: NationView) -> [String] {
        [
            "campana", "vigencia", "codigo", "entidad", "departamento_codigo", "departamento", "tipo", "estado",
            "plazo",
            "desde", "radicado", "prorroga_hasta", "componentes_entregados", "puntaje",
        ] + (view.instrument?.components ?? []).map { "puntaje_componente_\($0.number)" } + ["reporte"]
    }

    private static func fields(
        _ line: ReportLine, _ view: NationView, _ address: String
    ) -> [(name: String, value: String?)] {
        let points = { (component: Int) in line.points[component].map(Points.plain) }
        let fixed: [String?] = [
            view.campaign.id, String(view.campaign.vigencia), line.code, line.entity.tenant.officialName,
            line.entity.departmentCode, line.entity.department, EntityFilter.word(line.entity.tenant.kind),
            line.progress.publicWord, line.punctuality.rawValue, line.publicSince?.day.iso, line.filingNumber,
            line.extensionUntil?.iso,
            line.delivered.isEmpty ? nil : line.delivered.sorted().map(String.init).joined(separator: " "), points(0),
        ]
        let components = (view.instrument?.components ?? []).map { points($0.number) }
        let path = Reports.publicPath(in: view.campaign.id)
        let report =
            line.filingNumber == nil ? nil : address + Context.path(path, place: .entity, tenant: line.entity.tenant)
        return Array(zip(names(view), fixed + components + [report])).map { ($0.0, $0.1) }
    }
}
