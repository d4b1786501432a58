import Calendar
import Channels
import Design
import HTTP
import Platform

/// One channel: who keeps it, what it promises, what was done for it.
enum Owners {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, CareRoutes.channel, needs: CarePermissions.see, show),
        Endpoint(.office, CareRoutes.save, needs: CarePermissions.decide, save),
        Endpoint(.office, CareRoutes.review, needs: CarePermissions.review, review),
    ]

    private static func show(_ context: Context, _ key: String) throws -> Outcome {
        .page(OwnerPages.show(try view(context, key), CareLinks(context)))
    }

    private static func save(_ context: Context, _ key: String) throws -> Outcome {
        var view = try view(context, key)
        var form = OwnerForm(context.request.form)
        let before = view.care ?? Care(channel: key)
        guard let care = form.read(before: before, people: view.people, today: context.today) else {
            view.form = form
            return .page(OwnerPages.show(view, CareLinks(context)))
        }
        let entity = try context.entity()
        let (person, now) = (try context.person().id, context.now())
        try entity.write { try CareStore(entity: entity).keep(care, by: person, at: now, in: $0) }
        return .seeOther(context.path(CareRoutes.channel.path(key)), Flash(.done, "Guardado."))
    }

    private static func review(_ context: Context, _ key: String) throws -> Outcome {
        var view = try view(context, key)
        guard key != Care.wholeSite else { throw Failure.notFound }
        let form = ReviewForm(context.request.form)
        guard form.errors.isEmpty else {
            view.review = form
            return .page(OwnerPages.show(view, CareLinks(context)))
        }
        let entity = try context.entity()
        let (person, now) = (try context.person().id, context.now())
        try entity.write { writing in
            try ChannelDeedStore(entity: entity).note(
                .reviewed, in: key, note: form.note, by: person, at: now, in: writing)
            try Audit.record(
                Deed(actor: person, "channel.reviewed", subject: "channel/\(key)"), chain: entity.code, at: now,
                in: writing)
            try SiteStore(entity: entity).touch(at: now, in: writing)
        }
        return .seeOther(
            context.path(CareRoutes.channel.path(key)),
            Flash(.done, "Anotado: se revisó hoy y nada había cambiado. Queda con su nombre."))
    }

    /// - Throws: `notFound` for a channel that the entity's site does not have, or hides.
    private static func view(_ context: Context, _ key: String) throws -> OwnerView {
        let entity = try context.entity()
        let site = try SiteStore(entity: entity).site()
        let tree = try ChannelStore(entity: entity).tree(site)
        let board = try FreshnessBoards(entity: entity).board(site)
        let desk = CareDesk(entity: entity)
        let (cares, people) = (try CareStore(entity: entity).cares(), try desk.people())
        guard let row = desk.rows(tree, board, cares, people).first(where: { $0.key == key }) else {
            throw Failure.notFound
        }
        let family = key == Care.wholeSite ? tree.channels.map(\.key) : tree.family(of: key)
        let history = try DeedHistoryStore(entity: entity).latest(of: family)
        let names = try entity.read { try context.services.contacts.names(Set(history.map(\.person)), in: $0) }
        return OwnerView(
            row: row, care: cares[key], form: OwnerForm(cares[key] ?? Care(channel: key)), people: people,
            history: history, names: names, tree: tree)
    }
}

struct OwnerView: Sendable {
    let row: CareRow
    let care: Care?
    var form: OwnerForm
    var review = ReviewForm()
    let people: [Person]
    let history: [DeedRecord]
    let names: [String: String]
    let tree: ChannelTree

    var errors: [FieldError] { form.errors + review.errors }
}
