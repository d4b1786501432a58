import Channels
import Design
import HTTP
import Platform

/// The channels of the site: names, order, which are shown, and the entity's own.
enum Trees {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, TreeRoutes.home, needs: PublishingPermissions.manage) { context, _ in
            .page(TreePages.show(try view(context), try ContentLinks(context)))
        },
        Endpoint(.office, TreeRoutes.new, needs: PublishingPermissions.manage) { context, _ in
            var form = ChannelForm()
            form.parent = context.request.query["padre"] ?? ""
            return .page(ChannelFormPages.new(form, try view(context), try ContentLinks(context)))
        },
        Endpoint(.office, TreeRoutes.channel, needs: PublishingPermissions.manage) { context, key in
            let view = try view(context)
            guard let channel = view.tree[key] else { throw Failure.notFound }
            return .page(ChannelFormPages.edit(ChannelForm(channel), channel, view, try ContentLinks(context)))
        },
        Endpoint(.office, TreeRoutes.order, needs: PublishingPermissions.manage) { context, _ in try order(context) },
        Endpoint(.office, TreeRoutes.visibility, needs: PublishingPermissions.manage) { context, _ in
            try show(context)
        },
        Endpoint(.office, TreeRoutes.add, needs: PublishingPermissions.manage) { context, _ in try add(context) },
        Endpoint(.office, TreeRoutes.rename, needs: PublishingPermissions.manage, rename),
    ]

    private static func view(_ context: Context) throws -> TreeView {
        let entity = try context.entity()
        return TreeView(
            tree: try Items.tree(entity), counts: try ItemStore(entity: entity).counts(),
            kinds: try ChannelTemplates.kinds(entity.services))
    }

    private static func order(_ context: Context) throws -> Outcome {
        let (entity, person) = (try context.entity(), try context.person().id)
        let fields = context.request.form
        let (key, isUp) = (fields["canal"] ?? "", fields["hacia"] == "arriba")
        try entity.write { try ChannelDesk(entity: entity).shift(key, up: isUp, by: person, in: $0) }
        return .seeOther(context.path(TreeRoutes.home.path) + "#canal-" + key)
    }

    private static func show(_ context: Context) throws -> Outcome {
        let (entity, person) = (try context.entity(), try context.person().id)
        let fields = context.request.form
        let (key, isShown) = (fields["canal"] ?? "", fields["visible"] == "sí")
        try entity.write { try ChannelDesk(entity: entity).show(key, isShown, by: person, in: $0) }
        let words =
            isShown ? "El canal se muestra en el sitio." : "El canal y lo que contiene ya no se ven en el sitio."
        return .seeOther(context.path(TreeRoutes.home.path) + "#canal-" + key, Flash(.done, words))
    }

    private static func add(_ context: Context) throws -> Outcome {
        let (entity, person) = (try context.entity(), try context.person().id)
        var form = ChannelForm(context.request.form)
        let typed = form
        do {
            let key = try entity.write { writing in
                try ChannelDesk(entity: entity).add(
                    title: typed.title, about: typed.about, kind: typed.kind, under: typed.parent, by: person,
                    in: writing)
            }
            return .seeOther(
                context.path(TreeRoutes.home.path) + "#canal-" + key, Flash(.done, "El canal nuevo está en /\(key)."))
        } catch Failure.invalid(let errors) {
            form.errors = errors
            return .page(ChannelFormPages.new(form, try view(context), try ContentLinks(context)))
        }
    }

    private static func rename(_ context: Context, _ key: String) throws -> Outcome {
        let (entity, person) = (try context.entity(), try context.person().id)
        var form = ChannelForm(context.request.form)
        let typed = form
        do {
            try entity.write {
                try ChannelDesk(entity: entity).rename(
                    key, title: typed.title, about: typed.about, place: typed.place, by: person, in: $0)
            }
            return .seeOther(context.path(TreeRoutes.home.path) + "#canal-" + key, Flash(.done, "Guardado."))
        } catch Failure.invalid(let errors) {
            form.errors = errors
            let view = try view(context)
            guard let channel = view.tree[key] else { throw Failure.notFound }
            return .page(ChannelFormPages.edit(form, channel, view, try ContentLinks(context)))
        }
    }
}
