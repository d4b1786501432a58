import Calendar
import Database
import Foundation

/// The formats' SQL.
enum PlanFormatStore {
    /// The latest vigencia first, and of one vigencia the latest published.
    static func all(in reading: some Querying) throws -> [PublishedFormat] {
        try reading.rows(
            """
            SELECT json, published_at, published_by, note FROM plan_format ORDER BY vigencia DESC, published_at DESC, id
            """
        ).compactMap(format)
    }

    static func find(_ id: String, in reading: some Querying) throws -> PublishedFormat? {
        try reading.row("SELECT json, published_at, published_by, note FROM plan_format WHERE id = \(id)")
            .flatMap(format)
    }

    /// - Returns: false where the identifier is taken.
    static func add(_ published: PublishedFormat, in writing: Writing) throws -> Bool {
        let format = published.format
        let json = String(decoding: try PlanFormatFile.bytes(format), as: UTF8.self)
        return try writing.run(
            """
            INSERT INTO plan_format (id, vigencia, json, published_at, published_by, note)
            VALUES (\(format.id), \(format.vigencia), \(json), \(published.at.milliseconds), \(published.by),
                \(published.note))
            ON CONFLICT (id) DO NOTHING
            """) == 1
    }

    private static func format(_ row: Row) -> PublishedFormat? {
        guard let format = try? JSONDecoder().decode(PlanFormat.self, from: Data(row.text(0).utf8)) else { return nil }
        return PublishedFormat(
            format: format, at: Instant(milliseconds: Int64(row.int(1))), by: row.text(2), note: row.text(3))
    }
}
