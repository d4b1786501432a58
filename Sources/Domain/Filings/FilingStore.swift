import Calendar
import Database

/// The filings' SQL.
enum FilingStore {
    /// Takes the place of a subject.
    /// - Returns: false where somebody filed it before.
    static func claim(_ request: FilingRequest, of entity: String, in writing: Writing) throws -> Bool {
        try writing.run(
            """
            INSERT INTO filing_subject (entity_id, kind, subject)
            VALUES (\(entity), \(request.kind), \(request.subject))
            ON CONFLICT (entity_id, kind, subject) DO NOTHING
            """) == 1
    }

    /// The next number of an entity in a year. Its row is locked until the end of the transaction, and no other
    /// entity's.
    static func next(_ year: Int, of entity: String, in writing: Writing) throws -> Int {
        try writing.row(
            """
            INSERT INTO filing_counter (entity_id, year, last) VALUES (\(entity), \(year), 1)
            ON CONFLICT (entity_id, year) DO UPDATE SET last = filing_counter.last + 1 RETURNING last
            """)?.int(0) ?? 0
    }

    static func insert(_ receipt: Receipt, in writing: Writing) throws {
        let filing = receipt.filing
        try writing.run(
            """
            INSERT INTO filing (entity_id, number, kind, subject, at, person, content_hash, is_on_time, title, receipt,
                key_id, signature)
            VALUES (\(filing.entity), \(filing.number), \(filing.kind), \(filing.subject), \(filing.at.milliseconds),
                \(filing.person), \(filing.contentHash), \(filing.isOnTime), \(receipt.title),
                \(String(decoding: receipt.json, as: UTF8.self)), \(receipt.keyID), \(receipt.signature))
            """)
    }

    static func find(kind: String, subject: String, of entity: String, in reading: some Querying) throws -> Receipt? {
        try reading.row(
            """
            SELECT \(splice: columns) FROM filing
            WHERE entity_id = \(entity) AND kind = \(kind) AND subject = \(subject)
            """
        ).map(receipt)
    }

    static func find(_ number: String, of entity: String, in reading: some Querying) throws -> Receipt? {
        try reading.row(
            "SELECT \(splice: columns) FROM filing WHERE entity_id = \(entity) AND number = \(number)"
        ).map(receipt)
    }

    /// What an entity filed, the latest first.
    static func all(of entity: String, in reading: some Querying) throws -> [Filing] {
        try reading.rows(
            "SELECT \(splice: columns) FROM filing WHERE entity_id = \(entity) ORDER BY at DESC, number DESC"
        ).map(filing)
    }

    /// What the country filed of a kind since an instant, the latest of each entity last.
    static func all(_ kind: String, since instant: Instant, in reading: some Querying) throws -> [Filing] {
        try reading.rows(
            """
            SELECT \(splice: columns) FROM filing WHERE kind = \(kind) AND at >= \(instant.milliseconds)
            ORDER BY entity_id, at, number
            """
        ).map(filing)
    }

    private static let columns: SQL =
        """
        entity_id, number, kind, subject, at, person, content_hash, is_on_time, title, receipt, key_id, signature
        """

    private static func filing(_ row: Row) -> Filing {
        Filing(
            number: row.text(1), entity: row.text(0), kind: row.text(2), subject: row.text(3),
            at: Instant(milliseconds: Int64(row.int(4))), person: row.text(5), contentHash: row.text(6),
            isOnTime: row.int(7) == 1)
    }

    private static func receipt(_ row: Row) -> Receipt {
        let json = Array(row.text(9).utf8)
        let content = ReceiptContent.read(json)
        return Receipt(
            filing: filing(row), title: row.text(8), entityName: content?["entidad"]?["nombre"]?.text ?? "",
            facts: content?["datos"]?.fields?.compactMapValues(\.text) ?? [:], json: json, signature: row.blob(11),
            keyID: row.text(10))
    }
}
