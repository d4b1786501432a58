import Calendar
import Plans
import Platform

/// The plan as a table: one row per indicator (or per action without one), for spreadsheets and open data.
enum PlanCSV {
    static let columns = [
        "codigo", "entidad", "numero", "fase", "tema", "accion", "beneficios", "indicador", "meta", "tipo_de_meta",
        "actividades", "responsables", "recursos", "tiempo", "tipo_de_tiempo", "vence",
    ]

    /// UTF-8 with a byte order mark, comma separated, as spreadsheets in Spanish open it without asking.
    static func encode(_ plan: Plan, entity: Tenant) -> [UInt8] {
        var text = "\u{FEFF}" + columns.joined(separator: ",") + "\r\n"
        for action in plan.actions {
            let indicators = action.indicators.isEmpty ? [nil] : action.indicators.map(Optional.some)
            for indicator in indicators {
                text += row(action, indicator, entity).map(quoted).joined(separator: ",") + "\r\n"
            }
        }
        return Array(text.utf8)
    }

    private static func row(_ action: PlanAction, _ indicator: Indicator?, _ entity: Tenant) -> [String] {
        [
            entity.code, entity.officialName, String(action.number), action.phase?.words.text ?? "",
            action.theme?.kind?.title ?? "", action.action.text, joined(action.benefits), indicator?.name.text ?? "",
            indicator?.goal.words.text ?? "", indicator?.goal.kind ?? "none", joined(action.activities),
            joined(action.responsibles.map(\.words)), joined(action.resources.map(\.words)), action.term.words.text,
            action.term.kind, action.term.due?.iso ?? "",
        ]
    }

    private static func joined(_ words: [Words]) -> String { words.map(\.text).joined(separator: "; ") }

    /// A cell that a spreadsheet would take for a formula is disarmed with an apostrophe.
    private static func quoted(_ cell: String) -> String {
        let formula = cell.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = formula ? "'" + cell : cell
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
