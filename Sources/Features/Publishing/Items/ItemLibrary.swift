import Channels
import Database
import Platform

/// The pictures and documents an item may use: the latest of the library and those it already has.
struct ItemLibrary: Sendable {
    static let latest = 200

    let pictures: [Media]
    let documents: [Media]
    /// All of them by identifier.
    let media: [String: Media]

    init(_ all: [Media]) {
        pictures = all.filter { $0.kind == .picture }
        documents = all.filter { $0.kind == .document }
        media = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter used: identifiers that must be among them however old they are.
    static func read(_ entity: EntityScope, used: [String]) throws -> ItemLibrary {
        try entity.read { reading in
            let latest = try reading.all(
                """
                SELECT \(splice: MediaStore.columns) FROM media WHERE entity_id = \(entity.code)
                ORDER BY created_at DESC, id DESC LIMIT \(Self.latest)
                """, MediaStore.media)
            let known = Set(latest.map(\.id))
            let older = try MediaStore(entity: entity).media(used.filter { !known.contains($0) }, in: reading)
            return ItemLibrary(latest + older.values.sorted { $0.id < $1.id })
        }
    }

    /// Identifiers that stand in the fields of a kind.
    static func used(_ values: [String: String], _ kind: ItemKind) -> [String] {
        kind.fields.filter { $0.kind == .picture || $0.kind == .document }.flatMap {
            (values[$0.name] ?? "").split(separator: " ").prefix(100).map(String.init)
        }
    }
}
