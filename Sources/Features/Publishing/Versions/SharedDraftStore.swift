import Calendar
import Channels
import Database
import Platform

/// A draft that somebody without an account may read.
struct SharedDraft: Sendable {
    let words: ItemWords
    let kind: ItemKind
    let expires: Instant
}

struct SharedDraftStore: Sendable {
    let entity: EntityScope

    /// The draft as it stands now.
    /// - Throws: `gone` for a link that ended or was taken back.
    func opened(_ secret: String, in reading: some Querying) throws -> SharedDraft {
        guard let link = try PreviewLinkStore(entity: entity).item(secret: secret, in: reading) else {
            throw Failure.gone("Este enlace de vista previa venció o fue retirado. Pida otro a quien se lo envió.")
        }
        let store = ItemStore(entity: entity)
        let item = try store.item(link.id, in: reading)
        guard let kind = try ChannelTemplates.kinds(entity.services)[item.kind] else { throw Failure.notFound }
        let words = try store.version(item.draft, of: item.id, in: reading).words
        return SharedDraft(words: words, kind: kind, expires: link.expires)
    }
}
