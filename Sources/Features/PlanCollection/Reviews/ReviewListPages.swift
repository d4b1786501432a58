import Calendar
import Design
import HTML
import HTTP
import Plans
import Platform
import Spanish

/// The worklist of a body.
enum ReviewListPages {
    static func list(_ list: ReviewList, _ body: OwnerBody?, _ tenants: [String: Tenant]) -> Page {
        Page("Revisión de planes", section: ReviewRoutes.list.path, wide: true) { html in
            html.h1("Revisión de planes")
            html.p(
                body.map {
                    "Planes enviados que tienen acciones de sus temas (\($0.name)), del más antiguo al más nuevo."
                }
                    ?? "Planes enviados por las entidades, del más antiguo al más nuevo.", .class("lead"))
            html.filterBar(
                "Cuáles ver",
                ReviewList.Filter.allCases.map { filter in
                    FilterLink(
                        title(filter, body), address(filter, 1),
                        count: filter == list.filter ? Spanish.number(list.total) : nil, current: filter == list.filter)
                })
            guard !list.items.isEmpty else {
                return html.emptyState("No hay planes aquí", empty(list.filter), level: 2)
            }
            html.dataTable(
                "Planes enviados", columns: columns(body), rows: list.items.map { row($0, body, tenants) },
                captionHidden: true)
            html.pagination(page: list.page, of: list.pages) { address(list.filter, $0) }
        }
    }

    private static func title(_ filter: ReviewList.Filter, _ body: OwnerBody?) -> String {
        guard body == nil else { return filter.title }
        switch filter {
        case .pending: return "En revisión"
        case .spoken: return "Ya revisados"
        case .all: return "Todos"
        }
    }

    private static func empty(_ filter: ReviewList.Filter) -> String {
        filter == .pending
            ? "Cuando una entidad envíe un plan con acciones de sus temas, aparece en esta lista."
            : "Todavía no hay planes con concepto."
    }

    private static func address(_ filter: ReviewList.Filter, _ page: Int) -> String {
        ReviewRoutes.list.path + "?estado=\(filter.rawValue)" + (page > 1 ? "&pagina=\(page)" : "")
    }

    private static func columns(_ body: OwnerBody?) -> [TableColumn] {
        ["Entidad", "Plan", "Radicado", "Enviado", body == nil ? "Faltan conceptos" : "Acciones suyas", "Estado"].map {
            TableColumn($0, isNumber: ["Faltan conceptos", "Acciones suyas"].contains($0))
        }
    }

    private static func row(_ item: ReviewItem, _ body: OwnerBody?, _ tenants: [String: Tenant]) -> [TableCell] {
        let tenant = tenants[item.entity]
        let name = tenant.map { $0.kind == .municipality ? "\($0.name), \($0.department)" : $0.officialName }
        return [
            TableCell(name ?? item.entity, link: ReviewRoutes.show.path((item.entity, item.planID))),
            TableCell((item.vigencia.map(String.init) ?? "") + (item.version > 1 ? " · versión \(item.version)" : "")),
            TableCell(item.filingNumber),
            TableCell(item.submittedAt.day.short + (item.isOnTime ? "" : ", fuera de plazo")),
            TableCell(String(item.actions ?? item.waiting)),
            item.verdict.map { TableCell($0.title, $0 == .conforming ? .kept : .due) }
                ?? TableCell(item.state == .submitted ? "en revisión" : item.state.title, .neutral),
        ]
    }
}
