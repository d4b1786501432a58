import Calendar
import Database
import Files
import Foundation
import Platform

/// What stands in the place of the document for plans that were written here: a note of where they come from. It is
/// never offered to anybody as an original.
public enum PlanStatement {
    /// By this name pages know that there is no original to download.
    public static let filename = "escrito-en-la-plataforma.json"

    private struct Words: Encodable {
        let plan, entidad, origen, detalle, dia: String
    }

    /// - Returns: identifier of the document's row.
    static func keep(
        _ plan: String, _ purpose: PlanMaking.Purpose, of entity: EntityScope, by maker: PlanMaking.Maker,
        in writing: Writing
    ) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        let words = Words(
            plan: plan, entidad: entity.code, origen: purpose.origin.kind.rawValue, detalle: purpose.origin.detail,
            dia: maker.now.day.iso)
        let bytes = Array(try encoder.encode(words))
        let (id, now) = (entity.services.newID(), maker.now)
        let hash = try Files.keep(bytes, for: entity, at: now, in: writing)
        try writing.run(
            """
            INSERT INTO plan_document (entity_id, id, filename, file_hash, size, uploaded_at, uploaded_by, job_id)
            VALUES (\(entity.code), \(id), \(filename), \(hash), \(bytes.count), \(now.milliseconds), \(maker.person),
                '')
            """)
        return id
    }
}
