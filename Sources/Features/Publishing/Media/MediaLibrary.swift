import Channels
import Design
import HTTP
import Platform

/// The library of an entity's pictures and documents in its back office.
enum MediaLibrary {
    static let endpoints: [Endpoint] =
        [
            Endpoint(.office, MediaRoutes.list, needs: PublishingPermissions.write) { context, _ in
                try list(context)
            },
            Endpoint(.office, MediaRoutes.newFile, needs: PublishingPermissions.write, newFile),
            Endpoint(
                .office, MediaRoutes.add, needs: PublishingPermissions.write,
                intake: .files(maximumBytes: MediaForm.maximumBytes), add),
            Endpoint(.office, MediaRoutes.show, needs: PublishingPermissions.write, show),
            Endpoint(.office, MediaRoutes.change, needs: PublishingPermissions.write, change),
            Endpoint(.office, MediaRoutes.remove, needs: PublishingPermissions.write, remove),
        ] + MediaFiles.endpoints

    private static func list(_ context: Context) throws -> Outcome {
        let query = context.request.query
        let filter = MediaFilter(
            kind: query["clase"].flatMap(Media.Kind.init(rawValue:)), words: String((query["q"] ?? "").prefix(100)),
            page: max(1, query["pagina"].flatMap { Int($0) } ?? 1))
        let (entries, count) = try MediaLibraryStore(entity: try context.entity()).list(filter)
        return .page(MediaPages.list(entries, count: count, filter, MediaLinks(context)))
    }

    private static func newFile(_ context: Context, _ kind: String) throws -> Outcome {
        guard let kind = Media.Kind(rawValue: kind) else { throw Failure.notFound }
        return .page(MediaPages.newFile(MediaForm(kind, today: context.today), MediaLinks(context)))
    }

    private static func add(_ context: Context, _ kind: String) throws -> Outcome {
        guard let kind = Media.Kind(rawValue: kind) else { throw Failure.notFound }
        var form = MediaForm(kind, context.request.form)
        guard let file = try form.file(context.request.upload("archivo"), today: context.today) else {
            return .page(MediaPages.newFile(form, MediaLinks(context)))
        }
        let id = try MediaLibraryStore(entity: try context.entity()).add(file, by: context.person().id)
        return .seeOther(
            context.path(MediaRoutes.show.path(id)),
            Flash(.done, "El archivo quedó guardado. La ciudadanía lo verá cuando un contenido publicado lo muestre."))
    }

    private static func show(_ context: Context, _ id: String) throws -> Outcome {
        let entry = try MediaLibraryStore(entity: try context.entity()).entry(id)
        return try page(entry, MediaForm(entry.media), context)
    }

    private static func change(_ context: Context, _ id: String) throws -> Outcome {
        let store = MediaLibraryStore(entity: try context.entity())
        let entry = try store.entry(id)
        var form = MediaForm(entry.media.kind, context.request.form)
        form.formerType = entry.media.documentType
        guard let words = form.words(today: context.today) else { return try page(entry, form, context) }
        try store.change(id, to: words, by: context.person().id)
        return .seeOther(context.path(MediaRoutes.show.path(id)), Flash(.done, "Los cambios quedaron guardados."))
    }

    private static func remove(_ context: Context, _ id: String) throws -> Outcome {
        try MediaLibraryStore(entity: try context.entity()).remove(id, by: context.person().id)
        return .seeOther(context.path(MediaRoutes.list.path), Flash(.done, "El archivo se retiró de la biblioteca."))
    }

    private static func page(_ entry: MediaEntry, _ form: MediaForm, _ context: Context) throws -> Outcome {
        let uses = try MediaLibraryStore(entity: try context.entity()).uses(of: entry.media.id)
        return .page(MediaPages.show(entry, uses, form, MediaLinks(context)))
    }
}
