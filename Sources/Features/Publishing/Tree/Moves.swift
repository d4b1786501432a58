import Channels
import HTTP
import Platform

/// Another channel or another address for an item; the former address leads to the new one.
enum Moves {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, ContentRoutes.place, needs: PublishingPermissions.manage) { context, id in
            let opened = try OpenedItem(id, context)
            return try page(PlaceForm(opened.item), opened, context)
        },
        Endpoint(.office, ContentRoutes.move, needs: PublishingPermissions.manage, move),
    ]

    private static func move(_ context: Context, _ id: String) throws -> Outcome {
        let opened = try OpenedItem(id, context)
        var form = PlaceForm(context.request.form)
        let entity = try context.entity()
        guard let channel = try Items.tree(entity)[form.channel] else { throw Failure.notFound }
        let typed = form
        do {
            let item = try entity.write { writing in
                try ItemDesk(entity: entity).move(
                    id, to: channel, slug: typed.address, seen: typed.revision, by: opened.rights.actor, in: writing)
            }
            let words =
                "Ahora está en \(item.path)." + (item.publishedAt == nil ? "" : " La dirección anterior lleva allí.")
            return .seeOther(context.path(ContentRoutes.steps.path(id)), Flash(.done, words))
        } catch Failure.invalid(let errors) {
            form.errors = errors
            return try page(form, opened, context)
        }
    }

    private static func page(_ form: PlaceForm, _ opened: OpenedItem, _ context: Context) throws -> Outcome {
        let channels = try Items.tree(try context.entity()).channels.filter { $0.kind == opened.item.kind }
        return .page(MovePages.form(form, opened, channels, try ContentLinks(context)))
    }
}
