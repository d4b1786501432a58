import Calendar
import Channels
import Database
import Documents
import Files
import Platform

/// Reads the words of a document in the background, so that the public finds it by what it says.
enum MediaText {
    static let id = "publishing.media-text"

    static let job = JobKind(id) { run in
        let entity = try run.entity()
        let store = MediaLibraryStore(entity: entity)
        let media = try store.entry(run.job.payload).media
        let bytes = try entity.read { try Files.bytes(media.hash, of: entity, in: $0) }
        let text = text(bytes, media.name)
        try store.keep(text: text ?? "", text == nil ? .unreadable : .read, of: media.id)
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
