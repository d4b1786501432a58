import Calendar
import Channels
import Files
import HTTP
import Platform

/// A draft as somebody without an account sees it, by the secret of a link.
enum SharedPreviews {
    static let endpoints: [Endpoint] = [
        Endpoint(.entity, ContentRoutes.preview, needs: .everyone, show),
        Endpoint(.entity, ContentRoutes.previewFile, needs: .everyone, waits: true) { try file($0, $1, .large) },
        Endpoint(.entity, ContentRoutes.previewMedium, needs: .everyone, waits: true) { try file($0, $1, .medium) },
    ]

    private static func show(_ context: Context, _ secret: String) throws -> Outcome {
        let entity = try context.entity()
        let shared = try entity.read { try SharedDraftStore(entity: entity).opened(secret, in: $0) }
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
            let shared = try SharedDraftStore(entity: entity).opened(secret, in: reading)
            guard shared.words.media(shared.kind).contains(id) else { throw Failure.notFound }
            let media = try MediaStore(entity: entity).media(id, in: reading)
            guard media.name == name, media.kind == .picture || size == .large else { throw Failure.notFound }
            let hash = MediaFiles.hash(of: media, size)
            return .plain(MediaFiles.drafted(media, hash, try Files.bytes(hash, of: entity, in: reading)))
        }
    }
}
