import Channels
import Design
import HTML
import Platform
import Spanish

/// What the site asks of a person when they sit down at their desk.
enum ContentsPanel {
    static let panel = Panel(order: 20) { context in
        guard context.place == .office, context.may(PublishingPermissions.write) else { return nil }
        let (rights, links) = (try ItemRights(context), try ContentLinks(context))
        let desk = try OwnDesk(ItemStore(entity: try context.entity()), rights)
        return PanelView("Contenidos del sitio") { write(desk, rights, links, &$0) }
    }

    private static func write(_ desk: OwnDesk, _ rights: ItemRights, _ links: ContentLinks, _ html: inout HTML) {
        let review = desk.review.prefix(rights.publishes ? 5 : 3).map { item in
            TaskItem(
                item.title, links.to(ContentRoutes.steps, item.id),
                words: rights.publishes ? "por revisar" : "en revisión",
                .due)
        }
        let drafts = desk.drafts.prefix(3).map { TaskItem($0.title, links.item($0.id), words: "su borrador") }
        if !(review + drafts).isEmpty { html.taskList(review + drafts) }
        html.p { line in
            if desk.isEmpty { line.text("No hay borradores ni nada por revisar. ") }
            if !desk.scheduled.isEmpty {
                line.text("\(Spanish.count(desk.scheduled.count, "contenido programado", "contenidos programados")). ")
            }
            line.a("Escribir", .href(links.choose))
            line.text(" · ")
            line.a("Ver los contenidos", .href(links.home))
        }
    }
}
