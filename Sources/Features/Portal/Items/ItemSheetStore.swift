import Channels
import Database
import Platform

struct ItemSheetStore {
    let view: SiteView

    private var store: PublicItemStore { PublicItemStore(entity: view.entity) }

    /// What an address leads to.
    enum Found {
        case item(PublicItem)
        case moved(String)
        case withdrawn
        case nothing
    }

    func find(_ slug: String, in channel: String) throws -> Found {
        try view.entity.read { reading in
            if let item = try store.item(slug, in: channel, reading) { return .item(item) }
            if let path = try store.movedFrom(slug, in: channel, reading) { return .moved(path) }
            return try store.wasWithdrawn(slug, in: channel, reading) ? .withdrawn : .nothing
        }
    }

    /// Its files and its neighbours: two questions.
    func around(
        _ item: PublicItem, _ kind: ItemKind?
    ) throws -> (media: [String: Media], before: PublicItem?, after: PublicItem?) {
        try view.entity.read { reading in
            let files = item.files(kind) + (item.picture.map { [$0] } ?? [])
            let media = try MediaStore(entity: view.entity).media(files, in: reading)
            let near = try store.neighbours(of: item.id, in: item.channel, reading)
            return (media, near.before, near.after)
        }
    }
}
