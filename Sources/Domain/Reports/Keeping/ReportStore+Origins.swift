public import Database
import Platform
import Questionnaires

extension ReportStore {
    /// Origin of an answer that somebody gave as the platform had suggested it.
    public static let suggestionOrigin = "sugerencia"

    /// Question → where the answer that stands came from. What was accepted with its proof, and whose records were
    /// withdrawn since, is the entity's own word.
    public func origins(_ report: Report, in reading: some Querying) throws -> [Int: AnswerOrigin] {
        let kinds = [ReportEvidence.Kind.record, .internalRecord]
        let shown = Set(try evidence(report, in: reading).filter { kinds.contains($0.kind) }.map(\.question))
        let rows = try reading.rows(
            """
            SELECT a.question, c.origin FROM report_answer a JOIN report_answer_change c
                ON c.entity_id = a.entity_id AND c.report_id = a.report_id AND c.question = a.question
                AND c.revision = a.revision
            WHERE a.entity_id = \(entity.code) AND a.report_id = \(report.id)
            """)
        return Dictionary(rows.map { ($0.int(0), Self.origin($0.text(1), isShown: shown.contains($0.int(0)))) }) {
            first, _ in first
        }
    }

    private static func origin(_ kept: String, isShown: Bool) -> AnswerOrigin {
        switch kept {
        case proofOrigin where isShown: .proven
        case suggestionOrigin: .suggested
        default: .entity
        }
    }
}
