import Calendar
import Database
import Documents
import Files
import Platform

/// Stores a document and the draft read from it in one transaction: the command line's and the demonstration's way.
enum PlanImport {
    static func store(
        _ bytes: [UInt8], _ filename: String, _ document: Document, _ reading: PlanReading, for entity: EntityScope
    ) throws -> String {
        let store = DraftStore(entity: entity)
        let (id, now) = (entity.services.newID(), entity.services.now())
        let draft = entity.services.newID()
        return try entity.write { writing in
            let hash = try Files.keep(bytes, for: entity, at: now, in: writing)
            try writing.run(
                """
                INSERT INTO plan_document
                    (entity_id, id, filename, file_hash, size, uploaded_at, uploaded_by, job_id)
                VALUES (\(entity.code), \(id), \(filename), \(hash), \(bytes.count), \(now.milliseconds), '[plan import]',
                    '')
                """)
            try store.insert(
                reading, lines: document.lines, as: draft, document: id, by: "[plan import]", at: now, writing)
            return draft
        }
    }
}
