import Calendar
import Channels
import Database
import HTTP
import Platform

/// A draft as somebody without an account sees it, by the secret of a link.
enum SharedPreviews {
    static let endpoints: [Endpoint] = [
        Endpoint(.entity, ContentRoutes.preview, needs: .everyone, show),
        Endpoint(.entity, ContentRoutes.previewFile, needs: .everyone, waits: true) { try file($0, $1, .large) },
        Endpoint(.entity, ContentRoutes.previewMedium, needs: .everyone, waits: true) { try file($0, $1, .medium) },
    ]

    /// What a link opens.
    private struct Shared {
        let words: ItemWords
        let kind: ItemKind
        let expires: Instant
    }

    private static func show(_ context: Context, _ secret: String) throws -> Outcome {
        let entity = try context.entity()
        let shared = try entity.read { try opened(secret, entity, $0) }
        let library = try ItemLibrary.read(entity, used: ItemLibrary.used(shared.words.values, shared.kind))
        let preview = ItemPreview(words: shared.words, kind: shared.kind, media: library.media) { path in
            // What the draft shows is not public yet: it is handed out by the same secret.
            context.publicPath(path.hasPrefix(files) ? ContentRoutes.preview.path(secret) + path : path)
        }
        return .page(VersionPages.shared(preview, until: shared.expires))
    }

    private static let files = "/archivos/"

    /// Only files of that very draft, and only as long as the link opens.
    private static func file(
        _ context: Context, _ place: (String, String, String), _ size: MediaFiles.Size
    ) throws -> Outcome {
        let (secret, id, name) = place
        let entity = try context.entity()
        return try entity.read { reading in
            let shared = try opened(secret, entity, reading)
            guard shared.words.media(shared.kind).contains(id) else { throw Failure.notFound }
            let media = try MediaStore(entity: entity).media(id, in: reading)
            guard media.name == name, media.kind == .picture || size == .large else { throw Failure.notFound }
            return .plain(try MediaFiles.drafted(media, size, of: entity, in: reading))
        }
    }

    private static func opened(_ secret: String, _ entity: EntityScope, _ reading: some Querying) throws -> Shared {
        guard let link = try PreviewLinkStore(entity: entity).item(secret: secret, in: reading) else {
            throw Failure.gone("Este enlace de vista previa venció o fue retirado. Pida otro a quien se lo envió.")
        }
        let store = ItemStore(entity: entity)
        let item = try store.item(link.id, in: reading)
        guard let kind = try ChannelTemplates.kinds(entity.services)[item.kind] else { throw Failure.notFound }
        let words = try store.version(item.draft, of: item.id, in: reading).words
        return Shared(words: words, kind: kind, expires: link.expires)
    }
}
