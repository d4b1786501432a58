import Calendar
import Channels
import HTTP
import Platform

/// A draft as somebody without an account sees it, by the secret of a link.
enum SharedPreviews {
    static let endpoints: [Endpoint] = [
        Endpoint(.entity, ContentRoutes.preview, needs: .everyone, show)
    ]

    private static func show(_ context: Context, _ secret: String) throws -> Outcome {
        let entity = try context.entity()
        let store = ItemStore(entity: entity)
        let found = try entity.read { reading -> (Item, ItemWords, Instant)? in
            guard let link = try PreviewLinkStore(entity: entity).item(secret: secret, in: reading) else { return nil }
            let item = try store.item(link.id, in: reading)
            return (item, try store.version(item.draft, of: item.id, in: reading).words, link.expires)
        }
        guard let (item, words, expires) = found else {
            throw Failure.gone("Este enlace de vista previa venció o fue retirado. Pida otro a quien se lo envió.")
        }
        guard let kind = try ChannelTemplates.kinds(entity.services)[item.kind] else { throw Failure.notFound }
        let library = try ItemLibrary.read(entity, used: ItemLibrary.used(words.values, kind))
        let preview = ItemPreview(
            words: words, kind: kind, media: library.media, address: { context.publicPath($0) })
        return .page(VersionPages.shared(preview, until: expires))
    }
}
