import Calendar
public import Database
import Platform
import Search

extension MediaStore {
    /// Makes documents findable that the public may read, and the others not: after they, what uses them or their text
    /// changed. Identifiers of pictures and of nothing are passed over.
    public func index(_ ids: [String], in writing: Writing) throws {
        guard !ids.isEmpty else { return }
        let found = try writing.all(
            """
            SELECT \(splice: Self.columns), text, created_at,
                (SELECT min(p.channel) FROM media_use u
                    JOIN item_public p ON p.entity_id = u.entity_id AND p.item_id = u.item_id
                    WHERE u.entity_id = media.entity_id AND u.media_id = media.id)
            FROM media WHERE entity_id = \(entity.code) AND kind = \(Media.Kind.document.rawValue)
                AND id IN \(list: ids)
            """
        ) { row in
            (
                media: Self.media(row), text: row.text(14), added: Instant(milliseconds: Int64(row.int(15))).day,
                channel: row.textOrNil(16)
            )
        }
        for (media, text, added, channel) in found {
            guard let channel else {
                try SearchIndex.remove("media/" + media.id, of: entity.code, in: writing)
                continue
            }
            try SearchIndex.put(
                SearchDocument(
                    entity: entity.code, id: "media/" + media.id, kind: "documento", channel: channel,
                    title: media.title, summary: media.documentType, text: text, path: media.path,
                    day: media.day ?? added), in: writing)
        }
    }

    /// Files that the public may fetch because of an item.
    func used(by item: String, in writing: Writing) throws -> [String] {
        try writing.all(
            "SELECT media_id FROM media_use WHERE entity_id = \(entity.code) AND item_id = \(item)"
        ) { $0.text(0) }
    }
}
