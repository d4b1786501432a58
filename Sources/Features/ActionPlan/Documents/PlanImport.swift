import Calendar
import Database
import Documents
import Files
import Plans
import Platform

/// A document that was read before it is stored.
struct ImportedDocument: Sendable {
    let bytes: [UInt8]
    let filename: String
    let lines: [String]
    let reading: PlanReading
    /// Where the draft comes from; nil where that is the document alone.
    var origin: PlanOrigin?
}

/// Stores a document and the draft read from it in one transaction: the way of the command line, of the demonstration
/// and of mail.
enum PlanImport {
    static func store(
        _ bytes: [UInt8], _ filename: String, _ document: Document, _ reading: PlanReading, for entity: EntityScope
    ) throws -> String {
        let ids = (document: entity.services.newID(), draft: entity.services.newID())
        let now = entity.services.now()
        let document = ImportedDocument(bytes: bytes, filename: filename, lines: document.lines, reading: reading)
        return try entity.write { writing in
            try insert(document, as: ids, for: entity, by: "[plan import]", at: now, in: writing)
            return ids.draft
        }
    }

    /// The rows of a document and its draft, inside the caller's transaction.
    static func insert(
        _ document: ImportedDocument, as ids: (document: String, draft: String), for entity: EntityScope,
        by actor: String, at now: Instant, in writing: Writing
    ) throws {
        let hash = try Files.keep(document.bytes, for: entity, at: now, in: writing)
        try writing.run(
            """
            INSERT INTO plan_document (entity_id, id, filename, file_hash, size, uploaded_at, uploaded_by, job_id)
            VALUES (\(entity.code), \(ids.document), \(document.filename), \(hash), \(document.bytes.count),
                \(now.milliseconds), \(actor), '')
            """)
        try DraftStore(entity: entity).insert(
            document.reading, lines: document.lines, as: ids.draft, document: ids.document, origin: document.origin,
            by: actor, at: now, writing)
    }
}
