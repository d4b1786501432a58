import Calendar
import Database
import Plans
import Platform

/// Plans of one entity in the making.
struct DraftStore {
    let entity: EntityScope

    func draft(_ id: String) throws -> Draft? {
        try entity.read { reading in
            guard
                let head = try reading.row(
                    """
                    SELECT p.layout, p.start_year, p.revision, p.created_at, p.changed_at, d.id, d.filename, d.file_hash,
                        d.size, d.uploaded_at, d.job_id, x.at, g.at, c.origin_detail
                    FROM plan p
                    JOIN plan_document d ON d.entity_id = p.entity_id AND d.id = p.document_id
                    LEFT JOIN plan_publication x ON x.entity_id = p.entity_id AND x.plan_id = p.id
                    LEFT JOIN plan_discarded g ON g.entity_id = p.entity_id AND g.plan_id = p.id
                    LEFT JOIN plan_course c ON c.entity_id = p.entity_id AND c.plan_id = p.id
                        AND c.origin = \(PlanOrigin.Kind.mail.rawValue)
                    WHERE p.entity_id = \(entity.code) AND p.id = \(id)
                    """)
            else { return nil }
            guard let course = try PlanCourseStore(entity: entity).course(id, in: reading) else { return nil }
            return Draft(
                id: id, document: Self.document(head, from: 5),
                plan: try PlanPieceStore.plan(
                    id, of: entity, layout: head.text(0), startYear: head.intOrNil(1), in: reading),
                revision: head.int(2), createdAt: Self.instant(head, 3), changedAt: Self.instant(head, 4),
                state: Self.state(head), doubts: try doubts(id, reading), lines: try lines(id, reading),
                mailedFrom: head.textOrNil(13), course: course)
        }
    }

    func list() throws -> [DraftSummary] {
        try entity.read { reading in
            try reading.all(
                """
                SELECT p.id, d.filename, p.created_at,
                    (SELECT COUNT(DISTINCT action) FROM plan_piece i
                        WHERE i.entity_id = p.entity_id AND i.plan_id = p.id AND i.action > 0),
                    (SELECT COUNT(*) FROM plan_doubt q WHERE q.entity_id = p.entity_id AND q.plan_id = p.id
                        AND q.code NOT IN \(list: Doubt.Code.information)
                        AND NOT EXISTS (SELECT 1 FROM plan_doubt_settled s WHERE s.entity_id = q.entity_id
                            AND s.plan_id = q.plan_id AND s.number = q.number)),
                    CASE WHEN x.at IS NOT NULL THEN 'publicado' ELSE 'borrador' END,
                    (SELECT COUNT(*) FROM plan_course c WHERE c.entity_id = p.entity_id AND c.plan_id = p.id
                        AND c.origin = \(PlanOrigin.Kind.mail.rawValue))
                FROM plan p
                JOIN plan_document d ON d.entity_id = p.entity_id AND d.id = p.document_id
                LEFT JOIN plan_publication x ON x.entity_id = p.entity_id AND x.plan_id = p.id
                WHERE p.entity_id = \(entity.code) AND NOT EXISTS (
                    SELECT 1 FROM plan_discarded g WHERE g.entity_id = p.entity_id AND g.plan_id = p.id)
                ORDER BY p.created_at DESC LIMIT 50
                """
            ) { row in
                DraftSummary(
                    id: row.text(0), filename: row.text(1), actions: row.int(3), openDoubts: row.int(4),
                    createdAt: Self.instant(row, 2), state: row.text(5), cameByMail: row.int(6) > 0)
            }
        }
    }

    /// The draft that was made from a document, if it could be read.
    func draftID(ofDocument document: String) throws -> String? {
        try entity.read { reading in
            try reading.value(
                """
                SELECT id FROM plan WHERE entity_id = \(entity.code) AND document_id = \(document)
                ORDER BY created_at, id LIMIT 1
                """)
        }
    }

    func document(_ id: String, in reading: Reading) throws -> PlanDocument? {
        try reading.row(
            """
            SELECT id, filename, file_hash, size, uploaded_at, job_id FROM plan_document
            WHERE entity_id = \(entity.code) AND id = \(id)
            """
        ).map { Self.document($0, from: 0) }
    }

    func document(_ id: String) throws -> PlanDocument? { try entity.read { try document(id, in: $0) } }

    private func doubts(_ id: String, _ reading: Reading) throws -> [StoredDoubt] {
        try reading.all(
            """
            SELECT q.number, q.code, q.message, q.path, q.lines, s.at FROM plan_doubt q
            LEFT JOIN plan_doubt_settled s
                ON s.entity_id = q.entity_id AND s.plan_id = q.plan_id AND s.number = q.number
            WHERE q.entity_id = \(entity.code) AND q.plan_id = \(id) ORDER BY q.number
            """
        ) { row in
            StoredDoubt(
                number: row.int(0), code: row.text(1), message: row.text(2), path: row.text(3),
                lines: LineSpans.lines(row.text(4)), isSettled: row.intOrNil(5) != nil)
        }
    }

    private func lines(_ id: String, _ reading: Reading) throws -> [SourceLine] {
        try reading.all(
            """
            SELECT number, text, fate FROM plan_line WHERE entity_id = \(entity.code) AND plan_id = \(id)
            ORDER BY number
            """
        ) { SourceLine(number: $0.int(0), text: $0.text(1), fate: SourceLine.Fate(rawValue: $0.text(2)) ?? .unplaced) }
    }

    private static func document(_ row: Row, from first: Int) -> PlanDocument {
        PlanDocument(
            id: row.text(first), filename: row.text(first + 1), fileHash: row.text(first + 2), size: row.int(first + 3),
            uploadedAt: instant(row, first + 4), jobID: row.text(first + 5))
    }

    private static func state(_ row: Row) -> Draft.State {
        if let at = row.intOrNil(12) { return .discarded(at: Instant(milliseconds: Int64(at))) }
        if let at = row.intOrNil(11) { return .published(at: Instant(milliseconds: Int64(at))) }
        return .open
    }

    static func instant(_ row: Row, _ column: Int) -> Instant { Instant(milliseconds: Int64(row.int(column))) }
}
