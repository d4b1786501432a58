import Channels
import Platform

/// An item with what is needed to work on it.
struct OpenedItem: Sendable {
    let item: Item
    let words: ItemWords
    let kind: ItemKind
    let channel: Channel
    let rights: ItemRights

    /// - Throws: `notFound` for an item of nobody or of another entity.
    init(_ id: String, _ context: Context) throws {
        let entity = try context.entity()
        let store = ItemStore(entity: entity)
        (item, words) = try entity.read { reading in
            let item = try store.item(id, in: reading)
            return (item, try store.version(item.draft, of: id, in: reading).words)
        }
        guard let kind = try ChannelTemplates.kinds(entity.services)[item.kind] else { throw Failure.notFound }
        self.kind = kind
        channel = try Items.tree(entity)[item.channel] ?? .lost(item.channel, kind: item.kind)
        rights = try ItemRights(context)
    }
}
