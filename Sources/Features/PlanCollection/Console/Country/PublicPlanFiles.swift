import Calendar
import Campaigns
import Entities
import Foundation
import Paper
import Platform

/// The states of a campaign as open data. Nothing in it names a person.
enum PublicPlanFiles {
    private static let columns: [(name: String, value: @Sendable (EntityLine, CountryView) -> String?)] = [
        ("campana", { $1.nation.campaign.id }), ("vigencia", { String($1.nation.campaign.vigencia) }),
        ("codigo", { line, _ in line.code }), ("entidad", { line, _ in line.entity.tenant.officialName }),
        ("departamento_codigo", { line, _ in line.entity.departmentCode }),
        ("departamento", { line, _ in line.entity.department }),
        ("estado", { line, _ in line.state.publicWord }), ("plazo", { line, _ in line.punctuality.rawValue }),
        ("desde", { line, _ in line.publicSince?.day.iso }), ("radicado", { line, _ in line.filingNumber }),
        ("prorroga_hasta", { line, _ in line.extensionUntil?.iso }),
        ("plan", { line, view in view.planAddress(line) }),
    ]

    static func csv(_ view: CountryView) -> [UInt8] {
        CSVText.bytes(
            columns.map(\.name), view.nation.lines.map { line in columns.map { $0.value(line, view) ?? "" } })
    }

    static func json(_ view: CountryView) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let rows = view.nation.lines.map { line in
            Dictionary(columns.compactMap { column in column.value(line, view).map { (column.name, $0) } }) { $1 }
        }
        return Array(try encoder.encode(["planes": rows]))
    }
}

extension CountryView {
    /// Where the plan can be read; nil for those who show none.
    fileprivate func planAddress(_ line: EntityLine) -> String? {
        guard withPlan.contains(line.code) else { return nil }
        return publicAddress + Context.path("/plan", place: .entity, tenant: line.entity.tenant)
    }
}
