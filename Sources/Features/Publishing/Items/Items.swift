import Calendar
import Channels
import Design
import HTTP
import Platform

/// Writing: choosing a channel, a new item, and the next words of one that is there.
enum Items {
    private static let intake = Intake.texts(maximumBytes: ItemForm.readText)

    static let endpoints: [Endpoint] = [
        Endpoint(.office, ContentRoutes.choose, needs: PublishingPermissions.write) { context, _ in
            try choose(context)
        },
        Endpoint(.office, ContentRoutes.new, needs: PublishingPermissions.write, begin),
        Endpoint(.office, ContentRoutes.create, needs: PublishingPermissions.write, intake: intake, create),
        Endpoint(.office, ContentRoutes.show, needs: PublishingPermissions.write, show),
        Endpoint(.office, ContentRoutes.save, needs: PublishingPermissions.write, intake: intake, save),
    ]

    private static func choose(_ context: Context) throws -> Outcome {
        let entity = try context.entity()
        let template = try ChannelTemplates.template(ChannelTemplates.tree, entity.services)
        return .page(
            ChoicePages.channels(
                ChannelChoice(
                    tree: try tree(entity), groups: template.groups, kinds: try ChannelTemplates.kinds(entity.services),
                    bodies: try ItemRights(context).bodies), try ContentLinks(context)))
    }

    private static func begin(_ context: Context, _ key: String) throws -> Outcome {
        let (channel, kind) = try channel(key, context)
        return try page(ItemForm(kind, body: try firstBody(context)), channel, nil, context)
    }

    private static func create(_ context: Context, _ key: String) throws -> Outcome {
        let (channel, kind) = try channel(key, context)
        let form = ItemForm(kind, context.request.form, fallback: try firstBody(context))
        return try answer(form, channel, nil, context) { words, form in
            let (entity, actor) = (try context.entity(), try ItemRights(context).actor)
            return try entity.write { writing in
                try ItemDesk(entity: entity).create(words, in: channel, body: form.body, by: actor, in: writing)
            }
        }
    }

    /// Who may not write it reads it, and sees why, on the page of its steps.
    private static func show(_ context: Context, _ id: String) throws -> Outcome {
        let opened = try OpenedItem(id, context)
        guard opened.rights.mayWrite(opened.item) else {
            return try Reviews.page(opened, StepForm(opened.item), context)
        }
        return try page(ItemForm(opened.kind, opened.item, opened.words), opened.channel, opened.item, context)
    }

    private static func save(_ context: Context, _ id: String) throws -> Outcome {
        let opened = try OpenedItem(id, context)
        guard opened.rights.mayWrite(opened.item) else { throw Failure.forbidden }
        let form = ItemForm(opened.kind, context.request.form, fallback: opened.item.body)
        return try answer(form, opened.channel, opened, context) { words, form in
            let entity = try context.entity()
            try entity.write { writing -> Void in
                try ItemDesk(entity: entity).save(
                    words, of: id, seen: form.revision, body: form.body, by: opened.rights.actor, in: writing)
            }
            return id
        }
    }

    /// Previews and pictures change nothing; what can be kept is kept; the rest comes back with all that was typed.
    private static func answer(
        _ typed: ItemForm, _ channel: Channel, _ opened: OpenedItem?, _ context: Context,
        keep: (ItemWords, ItemForm) throws -> String
    ) throws -> Outcome {
        var form = typed
        let library = try library(for: form, context)
        switch form.wish {
        case .preview: form.showsPreview = true
        case .picture: form.insert(library.media[form.picture])
        case .save, .next:
            guard let words = form.accepted(library, bodies: try allowedBodies(opened, context)) else { break }
            do {
                return try after(try keep(words, form), form, context)
            } catch Failure.conflict(let words) {
                guard let opened else { throw Failure.conflict(words) }
                form = try Self.conflict(form, with: opened.item.id, context)
            }
        }
        return try page(form, channel, opened?.item, context, library)
    }

    /// Whose it was it may stay, whoever writes on it.
    private static func allowedBodies(_ opened: OpenedItem?, _ context: Context) throws -> [SiteBody] {
        try ItemRights(context).bodies + (opened.map { [$0.item.body] } ?? [])
    }

    private static func after(_ id: String, _ form: ItemForm, _ context: Context) throws -> Outcome {
        let route = form.wish == .next ? ContentRoutes.steps : ContentRoutes.show
        return .seeOther(
            context.path(route.path(id)), Flash(.done, "Guardado a \(context.now().clockTimeWithArticle)"))
    }

    private static func conflict(_ form: ItemForm, with id: String, _ context: Context) throws -> ItemForm {
        let stored = try OpenedItem(id, context)
        var form = form
        form.revision = stored.item.revision
        form.conflict = ItemConflict(
            stored: stored.words, who: try People.name(of: stored.item.changedBy, context),
            when: stored.item.changedAt.spoken)
        return form
    }

    private static func page(
        _ form: ItemForm, _ channel: Channel, _ item: Item?, _ context: Context, _ library: ItemLibrary? = nil
    ) throws -> Outcome {
        let view = ItemFormView(
            form: form, channel: channel, item: item, library: try library ?? self.library(for: form, context),
            rights: try ItemRights(context),
            savedBy: try item.map { try People.name(of: $0.changedBy, context) } ?? "",
            isShown: try tree(try context.entity()).isPublic(channel.key))
        return .page(ItemFormPages.form(view, try ContentLinks(context)))
    }

    private static func library(for form: ItemForm, _ context: Context) throws -> ItemLibrary {
        try ItemLibrary.read(try context.entity(), used: ItemLibrary.used(form.values, form.kind))
    }

    private static func firstBody(_ context: Context) throws -> SiteBody {
        guard let body = try ItemRights(context).bodies.first else { throw Failure.forbidden }
        return body
    }

    /// - Throws: `notFound` for a channel that only gathers others.
    private static func channel(_ key: String, _ context: Context) throws -> (Channel, ItemKind) {
        let entity = try context.entity()
        guard let channel = try tree(entity)[key], let id = channel.kind,
            let kind = try ChannelTemplates.kinds(entity.services)[id]
        else { throw Failure.notFound }
        return (channel, kind)
    }

    static func tree(_ entity: EntityScope) throws -> ChannelTree {
        try ChannelStore(entity: entity).tree(try SiteStore(entity: entity).site())
    }
}
