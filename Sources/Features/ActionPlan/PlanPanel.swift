import Design
import HTML
import Plans
import Platform
import Spanish

/// What the plan asks of a person when they sit down at their desk.
enum PlanPanel {
    static let panel = Panel(order: 10) { context in
        guard context.place == .office, context.may(PlanPermissions.see) else { return nil }
        let entity = try context.entity()
        let drafts = try DraftStore(entity: entity).list().filter { $0.state == "borrador" }
        let published = try PublicationStore(entity: entity).current()
        let links = DraftLinks(context)
        return PanelView("Plan de acción") { html in
            write(drafts, isPublished: published != nil, links, &html)
        }
    }

    private static func write(_ drafts: [DraftSummary], isPublished: Bool, _ links: DraftLinks, _ html: inout HTML) {
        guard !drafts.isEmpty || isPublished else {
            return html.emptyState(
                "Todavía no hay un plan de acción",
                "Suba el documento en que existe hoy: Word, Excel, PDF o texto. Usted revisa lo leído antes de publicarlo.",
                action: links.mayEdit ? Link("Subir el documento", links.home) : nil)
        }
        html.taskList(
            drafts.map { draft in
                TaskItem(
                    draft.isWritten ? "Seguir escribiendo el plan" : "Revisar «\(draft.filename)»",
                    draft.isWritten ? links.tasks(draft.id) : links.review(draft.id),
                    detail: Spanish.count(draft.actions, "acción", "acciones"),
                    words: words(draft), .due)
            } + (isPublished ? [TaskItem("Ver el plan publicado", links.publicPage, words: "publicado", .kept)] : []))
    }

    private static func words(_ draft: DraftSummary) -> String {
        if draft.isWritten { return "en borrador" }
        return draft.openDoubts == 0 ? "listo para aceptar" : "\(draft.openDoubts) por mirar"
    }
}
