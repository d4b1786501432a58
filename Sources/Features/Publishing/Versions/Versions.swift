import Calendar
import Channels
import Design
import HTTP
import Platform

/// What an item said before: differences, restoring, and links that show the draft to others.
enum Versions {
    static let endpoints: [Endpoint] = [
        Endpoint(.office, ContentRoutes.versions, needs: PublishingPermissions.write) { context, id in
            .page(try page(context, id, secret: nil))
        },
        Endpoint(.office, ContentRoutes.restoreVersion, needs: PublishingPermissions.write, restore),
        Endpoint(.office, ContentRoutes.share, needs: PublishingPermissions.write, share),
        Endpoint(.office, ContentRoutes.revoke, needs: PublishingPermissions.write, revoke),
    ]

    private static func restore(_ context: Context, _ id: String) throws -> Outcome {
        let opened = try OpenedItem(id, context)
        guard opened.rights.mayWrite(opened.item) else { throw Failure.forbidden }
        guard let number = Int(context.request.form["version"] ?? "") else { throw Failure.notFound }
        let entity = try context.entity()
        try entity.write { writing -> Void in
            try ItemDesk(entity: entity).restore(version: number, of: id, by: opened.rights.actor, in: writing)
        }
        return .seeOther(
            context.path(ContentRoutes.show.path(id)),
            Flash(
                .done,
                "El borrador vuelve a decir lo de la versión \(number). Lo publicado no cambia hasta que se publique."))
    }

    /// The secret is shown on this answer and never again.
    private static func share(_ context: Context, _ id: String) throws -> Outcome {
        let opened = try OpenedItem(id, context)
        guard opened.rights.writes(for: opened.item.body) else { throw Failure.forbidden }
        let (entity, person) = (try context.entity(), try context.person().id)
        let secret = try entity.write { writing in
            try PreviewLinkStore(entity: entity).issue(for: id, by: person, in: writing)
        }
        return .page(try page(context, id, secret: secret))
    }

    private static func revoke(_ context: Context, _ id: String) throws -> Outcome {
        let opened = try OpenedItem(id, context)
        guard opened.rights.writes(for: opened.item.body) else { throw Failure.forbidden }
        let (entity, person) = (try context.entity(), try context.person().id)
        let digest = context.request.form["enlace"] ?? ""
        try entity.write { writing in
            try PreviewLinkStore(entity: entity).revoke(digest, of: id, by: person, in: writing)
        }
        return .seeOther(
            context.path(ContentRoutes.versions.path(id)), Flash(.done, "El enlace se retiró: ya no abre."))
    }

    private static func page(_ context: Context, _ id: String, secret: String?) throws -> Page {
        let opened = try OpenedItem(id, context)
        let entity = try context.entity()
        let versions = try ItemStore(entity: entity).versions(of: id)
        let shared = try entity.read { try PreviewLinkStore(entity: entity).open(of: id, in: $0) }
        let people = Set(versions.map(\.writtenBy) + shared.map(\.createdBy))
        let compared = ComparedVersions(versions, context.request.query, published: opened.item.published)
        let view = VersionsView(
            opened: opened, versions: versions, compared: compared, shared: shared,
            names: try People.names(people, context), media: try media(compared, opened, entity), secret: secret)
        return VersionPages.show(view, try ContentLinks(context))
    }

    private static func media(_ compared: ComparedVersions?, _ opened: OpenedItem, _ entity: EntityScope) throws
        -> [String: Media]
    {
        guard let compared else { return [:] }
        let used = [compared.old, compared.new].flatMap { ItemLibrary.used($0.words.values, opened.kind) }
        return try entity.read { try MediaStore(entity: entity).media(Array(Set(used)), in: $0) }
    }
}

/// Two versions side by side: those asked for, or the public's and the draft, or the last two.
struct ComparedVersions: Sendable {
    let old: ItemVersion
    let new: ItemVersion

    init?(_ versions: [ItemVersion], _ query: Fields, published: Int?) {
        func version(_ number: Int?) -> ItemVersion? { versions.first { $0.number == number } }
        guard let newest = versions.first, versions.count > 1 else { return nil }
        let new = version(query["a"].flatMap { Int($0) }) ?? newest
        let seen = published == new.number ? nil : version(published)
        guard let old = version(query["de"].flatMap { Int($0) }) ?? seen ?? version(new.number - 1) else { return nil }
        (self.old, self.new) = (old, new)
    }
}
