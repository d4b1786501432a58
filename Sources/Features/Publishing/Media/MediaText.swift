import Calendar
import Channels
import Database
import Documents
import Files
import Platform

/// Reads the words of a document in the background, so that the public finds it by what it says.
enum MediaText {
    static let id = "publishing.media-text"

    static let jobs = [
        JobKind(id) { run in try read(run.job.payload, of: try run.entity()) },
        JobKind(id + "-left", every: .seconds(600)) { run in try readLeft(run.services) },
    ]

    private static func read(_ id: String, of entity: EntityScope) throws {
        let store = MediaLibraryStore(entity: entity)
        let entry = try store.entry(id)
        guard entry.textState == .waiting else { return }
        let bytes = try entity.read { try Files.bytes(entry.media.hash, of: entity, in: $0) }
        let text = text(bytes, entry.media.name)
        try store.keep(text: text ?? "", text == nil ? .unreadable : .read, of: id)
    }

    /// Documents that came another way than through the library: with the demonstration, with a whole section.
    private static func readLeft(_ services: Services) throws {
        let left = try services.nation.read { reading in
            try reading.all(
                """
                SELECT entity_id, id FROM media WHERE text_state = \(MediaEntry.TextState.waiting.rawValue)
                ORDER BY created_at LIMIT 40
                """
            ) { (entity: $0.text(0), id: $0.text(1)) }
        }
        for document in left {
            guard let tenant = services.tenants.tenant(code: document.entity) else { continue }
            try read(document.id, of: services.nation.entity(tenant))
        }
    }

    /// Characters that are kept for searching; a book has more, but not more that is looked for.
    private static let maximumCharacters = 200_000

    static func ask(_ media: String, for entity: EntityScope, at now: Instant, in writing: Writing) throws {
        try JobQueue.ask(
            id, payload: media, for: entity.code, id: entity.services.newID(), at: now, in: writing)
    }

    /// Nil for what has no words: scans, presentations, documents with a password.
    private static func text(_ bytes: [UInt8], _ name: String) -> String? {
        var limits = DocumentLimits.standard
        limits.fileBytes = MediaForm.maximumBytes
        guard let document = try? DocumentReader.read(bytes, filename: name, limits: limits) else { return nil }
        var text = ""
        for line in document.lines {
            guard text.utf8.count < maximumCharacters else { break }
            text += line.replacing("\0", with: "") + "\n"
        }
        return text.allSatisfy(\.isWhitespace) ? nil : String(text.prefix(maximumCharacters))
    }
}
