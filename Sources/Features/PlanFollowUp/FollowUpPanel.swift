import Design
import HTML
import Platform
import Spanish

/// What the plan's promises ask of a person when they sit down at their desk.
enum FollowUpPanel {
    static let panel = Panel(order: 12) { context in
        guard context.place == .office, context.may(FollowUpPermissions.see) else { return nil }
        let entity = try context.entity()
        guard let followUp = try FollowUpStore(entity: entity).followUp() else { return nil }
        let own =
            context.viewer.person.map { person in followUp.dueItems.filter { $0.responsibleID == person.id } } ?? []
        let links = FollowUpLinks(context, entity.tenant)
        return PanelView("Seguimiento del plan") { html in
            write(own + followUp.dueItems.filter { !own.contains($0) }, own: own.count, links, &html)
        }
    }

    /// What is one's own stands first.
    private static func write(_ items: [DueItem], own: Int, _ links: FollowUpLinks, _ html: inout HTML) {
        guard !items.isEmpty else {
            return html.p { line in
                line.text("Nada vence en los próximos 30 días. ")
                line.a("Ver el seguimiento", .href(links.home))
            }
        }
        html.taskList(
            items.prefix(5).enumerated().map { index, item in
                let who = index < own ? "Usted responde" : item.responsible
                return TaskItem(
                    item.title, links.due(item),
                    detail: ["Acción \(item.action)", who].filter { !$0.isEmpty }.joined(separator: " · "),
                    words: item.words, item.days < 0 ? .missed : .due)
            })
        html.p { line in
            let overdue = items.count { $0.days < 0 }
            line.text("\(Spanish.count(overdue, "vencido", "vencidos")) y \(items.count - overdue) por vencer. ")
            line.a("Ver todo el seguimiento", .href(links.home))
        }
    }
}
